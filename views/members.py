"""What members hear of their papers, what curators hear of whoever cannot be reached."""

from domain.register import Stranded
from views.notice import Notice
from views.words import Words


def paper_recorded(_: bool, words: Words) -> Notice:
    return Notice(words("people-paper-recorded-you"))


def paper_withdrawn(_: bool, words: Words) -> Notice:
    return Notice(words("people-paper-withdrawn-you"))


def help_stopped(_: bool, words: Words) -> Notice:
    return Notice(words("people-help-stopped"))


def unreachable_notice(stranded: Stranded, words: Words) -> Notice:
    return Notice(words("people-unreachable", name=stranded.name))
