"""Settings: `.env.example` is the settings class, and what is wrong is named in one line."""

import re
from pathlib import Path

import pytest

from bot.settings import TELEGRAM, Settings, SettingsWrong, read_settings
from tests.nursery import ROOT

TOKEN = "123456:a-token-that-nobody-may-see"


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No environment and no `.env`; the folder of papers is there."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    (tmp_path / "papers").mkdir()
    monkeypatch.chdir(tmp_path)


def test_the_example_lists_exactly_the_settings_with_their_defaults() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    example = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    defaults = {
        name.upper(): "" if name == "bot_api_url" else str(field.default).replace("False", "false")
        for name, field in Settings.model_fields.items()
    }
    assert example == defaults


def test_each_setting_of_the_example_is_explained() -> None:
    text = (ROOT / ".env.example").read_text()
    assert re.findall(r"(?m)^# .+\n[A-Z_]+=", text).__len__() == len(Settings.model_fields)


def test_an_empty_address_means_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BOT_API_URL", "")
    assert read_settings().bot_api_url == TELEGRAM


@pytest.mark.parametrize("address", ["http://localhost:8081/", "http://localhost:8081"])
def test_a_slash_at_the_end_of_an_address_means_nothing(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BOT_API_URL", address)
    assert read_settings().bot_api_url == "http://localhost:8081"


def test_settings_are_read_from_the_file_and_the_environment_goes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"BOT_TOKEN={TOKEN}\nLOG_LEVEL=ERROR\nPLAYGROUND_PORT=1\n")
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    settings = read_settings()
    assert (settings.bot_token, settings.log_level, settings.playground_port) == (TOKEN, "DEBUG", 1)


WRONG = [
    ("BOT_TOKEN", ""),
    ("BOT_TOKEN", "no-token"),
    ("BOT_TOKEN", ":secret"),
    ("BOT_TOKEN", "12a:secret"),
    ("BOT_TOKEN", "123456:"),
    ("BOT_API_URL", "localhost:8081"),
    ("BOT_API_URL", "ftp://localhost"),
    ("BOT_API_URL", "http://"),
    ("BOT_API_URL", "http://localhost:port"),
    ("BOT_API_URL", "http://localhost:99999"),
    ("CLOCK_URL", "now"),
    ("DATABASE_URL", ""),
    ("DATABASE_URL", "nastavnik.db"),
    ("DATABASE_URL", "mysql://localhost/x"),
    ("DATABASE_URL", "sqlite://"),
    ("DATABASE_URL", "sqlite:///:memory:"),
    ("DATABASE_URL", "postgresql://user:p@ss:word@host:port/name"),
    ("PAPERS_FOLDER", "no-such-folder"),
    ("LOG_LEVEL", "LOUD"),
    ("LOG_JSON", "perhaps"),
    ("PLAYGROUND_PORT", "http"),
    ("PLAYGROUND_PORT", "65536"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_setting_is_named_in_one_line_that_does_not_repeat_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsWrong) as wrong:
        read_settings()
    line = str(wrong.value)
    assert line.startswith(f"{name}: ")
    assert "\n" not in line
    assert "p@ss" not in line
    assert TOKEN not in line


def test_a_file_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"BOT_TOKEN=\xff\xfe")
    with pytest.raises(SettingsWrong) as wrong:
        read_settings()
    assert str(wrong.value).startswith(".env: ")
