"""The five stages of mentoring (п. 4.1.4), as a programme goes through them."""

from enum import StrEnum


class Stage(StrEnum):
    """In the order of п. 4.1.4."""

    PREPARATORY = "preparatory"
    DESIGN = "design"
    IMPLEMENTATION = "implementation"
    REFLEXIVE_ANALYTIC = "reflexive_analytic"
    RESULT = "result"


class Why(StrEnum):
    """Why a programme went to another stage."""

    BEGUN = "begun"
    ACCEPTED = "accepted"
    """The mentee said yes (п. 5.2.1)."""
    LAST_MONTH = "last_month"
    """By time: the school's number of days before the end."""
    TERM_OVER = "term_over"
    PLAN_DONE = "plan_done"
    AGREED = "agreed"
    YEAR_ENDS = "year_ends"


CURATORS_REASONS = (Why.PLAN_DONE, Why.AGREED, Why.YEAR_ENDS)
"""Why a curator lets the two look back before the last month."""
