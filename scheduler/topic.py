"""What can be delivered: for each topic how its facts are read and how they are put into words.

Facts are read at the moment of sending, with rights checked anew: `None` means that there is
nothing to say any longer, and the row is skipped.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from domain.recipients import Recipient
from storage.tx import Tx
from views.notice import Line, Notice
from views.words import Words

Facts = Callable[[Tx, Recipient, dict[str, Any]], Any]
Render = Callable[[Any, Words], Notice]
InLine = Callable[[Any, Words], Line]
Afterwards = Callable[[Tx, Recipient, dict[str, Any], int], None]
Gone = Callable[[Tx, Recipient, dict[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Topic:
    """`afterwards` runs with the id of the sent message, in the transaction that marks it sent; `gone` in
    that which marks the person unreachable. `without_parent_paper`: also for a minor whose parent's paper is
    not in force, who hears of nothing else (п. 2.1). `line`: how a small letter is told among others of its
    day; then `afterwards` has the id of the message that tells them all. `drawn`: a picture is made, beside the
    loop."""

    facts: Facts
    render: Render
    afterwards: Afterwards | None = None
    gone: Gone | None = None
    without_parent_paper: bool = False
    line: InLine | None = None
    drawn: bool = False
