"""What is hard for a mentee, wherever it was said (п. 1.2): programmes are made from it (п. 1.3/8)."""

from storage.tags import tags_of
from storage.tx import Tx


def known(tx: Tx, mentee_id: int) -> tuple[str, ...]:
    """Keys of topics or own words, in the order in which they were named."""
    return tags_of(tx, mentee_id, "hard")
