"""What the source of an action says: for which right it asks, and what it does before that."""

import ast
import inspect
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from tests.laws.house_source import house

CHECKS = ("require", "require_guest")
CHANGES = ("insert", "update", "delete", "run", "add", "many")
"""By these names a function of storage changes something: SQLAlchemy's statements, and the writing half of Tx."""

Function = ast.FunctionDef
Functions = dict[str, Function]


def checked_first(action: Callable[..., Any]) -> list[str]:
    """The rights that the action asks for: in its own body, or by a private function that it hands the name to."""
    functions = _functions(_path(action))
    return [right for call in _calls(functions[action.__name__]) if (right := _right(call, functions))]


def writes_before_the_check(action: Callable[..., Any]) -> list[str]:
    """Calls that change something, in the statements before the one that checks the right, and in whatever
    private function checks it."""
    path = _path(action)
    return list(_early(functions := _functions(path), functions[action.__name__], _writing_names(path)))


def _early(functions: Functions, function: Function, writing: frozenset[str]) -> Iterator[str]:
    """In the statement of the check itself only what the check is handed to is looked into."""
    for statement in function.body:
        checks = [call for call in _calls(statement) if _checks(call, functions)]
        if not checks:
            yield from (_name(c) for c in _calls(statement) if _name(c) in writing)
            continue
        deeper = functions.get(_name(checks[0]))
        if deeper is not None:
            yield from _early(functions, deeper, writing)
        return
    raise AssertionError(f"{function.name} checks nothing")


def _right(call: ast.Call, functions: Functions) -> str | None:
    if not _checks(call, functions):
        return None
    named = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    return str(named[0]) if named else None


def _checks(call: ast.Call, functions: Functions) -> bool:
    """`require(actor, …)` itself, or a function of the module that is given the name of the action."""
    name = _name(call)
    function = functions.get(name)
    return name in CHECKS or (
        function is not None
        and "action" in [argument.arg for argument in function.args.args]
        and any(_checks(inner, functions) for inner in _calls(function))
    )


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    """As it is written: `audit.note`; of what is called on a result, the last word: `.values`."""
    words, node = [], call.func
    while isinstance(node, ast.Attribute):
        words.append(node.attr)
        node = node.value
    words.append(node.id if isinstance(node, ast.Name) else "")
    return ".".join(reversed(words))


def _path(action: Callable[..., Any]) -> str:
    return f"{inspect.unwrap(action).__module__.replace('.', '/')}.py"


@cache
def _functions(path: str) -> Functions:
    return {node.name: node for node in house()[path].body if isinstance(node, Function)}


@cache
def _writing_names(path: str) -> frozenset[str]:
    """How a module of actions calls what writes: `audit.note`, `put`, its own `_tell`."""
    names = {f"tx.{change}" for change in ("run", "add", "many")}
    writers = _writers()
    for node in ast.walk(house()[path]):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                known = alias.asname or alias.name
                module = f"{node.module}.{alias.name}"
                names |= {f"{known}.{name}" for where, name in writers if where == module}
                names |= {known} if (node.module, alias.name) in writers else set()
    grown = True
    while grown:
        own = {
            name
            for name, function in _functions(path).items()
            if any(_name(call) in names for call in _calls(function))
        }
        grown, names = not own <= names, names | own
    return frozenset(names)


@cache
def _writers() -> frozenset[tuple[str, str]]:
    """Functions of storage that change something, themselves or by another of storage. A call whose function is known
    by the imports of its module means that one; of any other the last word decides."""
    rooms = {path[:-3].replace("/", "."): path for path in house() if path.startswith("storage/")}
    calls = {
        (module, name): {_name(call) for call in _calls(function)}
        for module, path in rooms.items()
        for name, function in _functions(path).items()
    }
    imported = {module: _imported(path) for module, path in rooms.items()}
    writers = {
        one for one, called in calls.items() if {name.split(".")[-1] for name in called} & set(CHANGES)
    }
    while True:
        names = {name for _, name in writers}
        more = {
            (module, name)
            for (module, name), called in calls.items()
            if any(
                known in writers
                if (known := _known(one, module, imported[module])) in calls
                else one.split(".")[-1] in names
                for one in called
            )
        } - writers
        if not more:
            return frozenset(writers)
        writers |= more


def _imported(path: str) -> dict[str, tuple[str, str]]:
    """What a name of the module stands for: where it comes from, and how it is called there."""
    return {
        alias.asname or alias.name: (node.module, alias.name)
        for node in ast.walk(house()[path])
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


def _known(called: str, module: str, imported: dict[str, tuple[str, str]]) -> tuple[str, str]:
    """`programmes.hold` of an imported module, `hold` of an imported function or of the module itself."""
    first, _, rest = called.partition(".")
    where, name = imported.get(first, (module, first))
    return (f"{where}.{name}", rest) if rest else (where, name)
