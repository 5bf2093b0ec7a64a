"""Logs to standard error; never names, texts or tokens.

The message of an exception may quote what a person wrote, so that only its type and its places in
the code are logged.
"""

import logging
import re
import sys
import traceback
from collections.abc import Callable, MutableMapping
from types import TracebackType
from typing import Any

import structlog

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{8,}")
Mask = Callable[[str], str]


def start_logs(level: str, as_json: bool, token: str = "") -> None:
    number = logging.getLevelNamesMapping()[level]
    last = structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    mask = masking(token)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _places_only,
            last,
            lambda _, __, line: mask(str(line)),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Masked(mask))
    logging.basicConfig(level=max(number, logging.WARNING), handlers=[handler], force=True)


def masking(token: str) -> Mask:
    """A token is masked wherever it stands, in the address of a failed request too."""

    def mask(line: str) -> str:
        return _TOKEN.sub("***", line.replace(token, "***") if token else line)

    return mask


def _places_only(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["exception"] = places(error)
    return event


def places(error: BaseException) -> str:
    """The type and where it happened, with what it came from."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = f"{places(cause)}; then " if cause is not None else ""
    return before + type(error).__name__ + _lines(error.__traceback__)


def _lines(trace: TracebackType | None) -> str:
    return "".join(
        f" < {p.filename}:{p.lineno} {p.name}" for p in reversed(traceback.extract_tb(trace)[-12:])
    )


class _Masked(logging.Formatter):
    """What libraries log."""

    def __init__(self, mask: Mask) -> None:
        super().__init__()
        self._mask = mask

    def format(self, record: logging.LogRecord) -> str:
        return self._mask(super().format(record))

    def formatException(self, ei: Any) -> str:  # noqa: N802
        return places(ei[1])
