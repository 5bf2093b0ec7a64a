"""Logs carry no token, no name and no text."""

import logging

import pytest
import structlog

from bot.logs import start_logs

TOKEN = "123456:AAF-x_Y1234567890abcdefghijklmnopq"
SHORT = "42:short"


@pytest.mark.parametrize("as_json", [True, False])
def test_a_token_is_masked_wherever_it_stands(capsys: pytest.CaptureFixture[str], as_json: bool) -> None:
    start_logs("INFO", as_json, SHORT)
    log = structlog.get_logger()
    log.info(f"at http://localhost/bot{TOKEN}/getMe", url=f"/bot{SHORT}/getMe", error=OSError(TOKEN))
    logging.getLogger("aiohttp").error("%s failed", f"/bot{TOKEN}/sendMessage and /bot{SHORT}/sendMessage")
    written = capsys.readouterr().err
    assert "/getMe" in written
    assert "/sendMessage" in written
    assert TOKEN not in written
    assert SHORT not in written


@pytest.mark.parametrize("as_json", [True, False])
def test_of_an_exception_the_type_and_the_place_are_logged_and_not_its_message(
    capsys: pytest.CaptureFixture[str], as_json: bool
) -> None:
    start_logs("INFO", as_json)
    try:
        try:
            raise ValueError("Анна пишет: мне страшно")
        except ValueError as error:
            raise LookupError("Анна Белова") from error
    except LookupError:
        structlog.get_logger().exception("a fault")
        logging.getLogger("asyncio").exception("a task fell")
    written = capsys.readouterr().err
    assert "Анна" not in written
    assert written.count("ValueError") == written.count("LookupError") == 2
    assert written.count("test_logs.py") >= 4


def test_what_is_below_the_level_is_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    start_logs("WARNING", False)
    structlog.get_logger().info("small")
    structlog.get_logger().warning("big")
    written = capsys.readouterr().err
    assert ("small" in written, "big" in written) == (False, True)
