"""Every action of the house, found in the rooms themselves: no list of them can be forgotten."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Any

import actions
from domain.people import Actor, Guest
from storage.tx import Tx


@cache
def public() -> dict[str, Callable[..., Any]]:
    """The public functions that are defined in actions/, by name."""
    found: dict[str, Callable[..., Any]] = {}
    for module in pkgutil.iter_modules(actions.__path__):
        room = importlib.import_module(f"actions.{module.name}")
        for name, function in inspect.getmembers(room, inspect.isfunction):
            if function.__module__ == room.__name__ and not name.startswith("_"):
                assert name not in found, f"two actions are called {name}"
                found[name] = function
    return found


def begins_as_an_action(function: Callable[..., Any]) -> bool:
    """`(tx, actor, now, ...)`, or `(tx, guest, now, ...)`."""
    first = list(inspect.signature(function).parameters.values())[:3]
    return [(p.name, p.annotation) for p in first[:2]] in (
        [("tx", Tx), ("actor", Actor)],
        [("tx", Tx), ("guest", Guest)],
    ) and [p.name for p in first[2:]] == ["now"]


@cache
def by_members() -> dict[str, Callable[..., Any]]:
    return {
        name: action for name, action in public().items() if "actor" in inspect.signature(action).parameters
    }


def aims(action: Callable[..., Any]) -> bool:
    """Whether a caller can name somebody else's object: by an id, or by a place in a chat."""
    return bool(ids_of(action))


def ids_of(action: Callable[..., Any]) -> list[str]:
    """The parameters that name an object."""
    parameters = inspect.signature(action).parameters.values()
    return [p.name for p in parameters if p.name.endswith("_id") and p.annotation in (int, int | None)]
