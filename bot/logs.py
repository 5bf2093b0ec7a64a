"""Logs to standard error; never names, texts or tokens."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_TOKEN = re.compile(r"\b\d+:[A-Za-z0-9_-]{8,}")


def without_token(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A token that came with an address of a failed request is masked wherever it stands."""
    return {key: _TOKEN.sub("***", v) if isinstance(v, str) else v for key, v in event.items()}


def start_logs(level: str, as_json: bool) -> None:
    number = logging.getLevelNamesMapping()[level]
    last = structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            without_token,
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_mask)
    logging.basicConfig(level=max(number, logging.WARNING), handlers=[handler], force=True)


def _mask(record: logging.LogRecord) -> bool:
    record.msg, record.args = _TOKEN.sub("***", record.getMessage()), None
    if record.exc_info:
        record.exc_text = _TOKEN.sub("***", logging.Formatter().formatException(record.exc_info))
    return True
