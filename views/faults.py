"""A fault in words: a number to name, and what kind of work it hit."""

from domain.faults import Fault
from views.notice import Notice
from views.words import Words


def fault_notice(fault: Fault, words: Words) -> Notice:
    return Notice(words("fault-notice", number=fault.number, what=words.plain(f"fault-{fault.what}")))
