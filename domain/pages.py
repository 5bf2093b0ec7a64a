"""Lists that can grow are shown by seven (law 12: each page is a query)."""

from typing import Final

PAGE_SIZE: Final = 7


def page_within(page: int, total: int) -> int:
    """The page itself, or the last one where the list has become shorter. The first is 0."""
    return max(0, min(page, (total - 1) // PAGE_SIZE))
