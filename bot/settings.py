"""Settings from the environment or `.env`; `.env.example` lists them all and a test proves it."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

TELEGRAM = "https://api.telegram.org"


class SettingsWrong(Exception):  # noqa: N818
    """The start ends with this one line, which names the setting."""


def _token(value: str) -> str:
    number, _, secret = value.partition(":")
    if not (number.isdigit() and secret):
        raise ValueError("is missing or not a bot token (ask @BotFather for one, it looks like 123456:ABC…)")
    return value


def _address(value: str) -> str:
    try:
        parts = urlsplit(value)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if value and not usable:
        raise ValueError("must be an address that begins with http:// or https://")
    return value.rstrip("/")


def _database(value: str) -> str:
    try:
        url = make_url(value)
    except (ArgumentError, ValueError):
        raise ValueError("is not a database address") from None
    name = url.get_backend_name()
    in_memory = name == "sqlite" and url.database in (None, "", ":memory:")
    if name not in ("sqlite", "postgresql") or in_memory:
        raise ValueError("must be sqlite:///file.db or postgresql://user:password@host/name")
    return value


def _folder(value: Path) -> Path:
    """Looked for where the bot was started, then beside its own code."""
    for folder in (value, HOUSE / value):
        if folder.is_dir():
            return folder
    raise ValueError("is no folder")


HOUSE = Path(__file__).parent.parent

Address = Annotated[str, AfterValidator(_address)]


class Settings(BaseSettings):
    """Names are the environment's in lower case."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    bot_token: Annotated[str, AfterValidator(_token)] = Field(default="", validate_default=True)
    bot_api_url: Annotated[str, AfterValidator(lambda url: _address(url) or TELEGRAM)] = Field(
        default="", validate_default=True
    )
    database_url: Annotated[str, AfterValidator(_database)] = "sqlite:///data/nastavnik.db"
    clock_url: Address = ""
    papers_folder: Annotated[Path, AfterValidator(_folder)] = Field(
        default=Path("papers"), validate_default=True
    )
    log_level: Annotated[str, Field(pattern="^(DEBUG|INFO|WARNING|ERROR)$")] = "INFO"
    log_json: bool = False
    playground_port: Annotated[int, Field(ge=0, le=65535)] = 8080


def read_settings() -> Settings:
    """Raises SettingsWrong with a line for the first setting that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper()
        reason = first["msg"].removeprefix("Value error, ")
        raise SettingsWrong(f"{name}: {reason}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsWrong(f".env: cannot be read: {error}") from None
