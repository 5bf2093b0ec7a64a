"""A fault is told to the administrators with its number."""

from typing import Any

from domain.faults import Fault
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import faults
from storage.tx import Tx
from views.faults import fault_notice


def _fault(tx: Tx, _: Recipient, args: dict[str, Any]) -> Fault | None:
    return faults.find(tx, args["fault"])


TOPICS = {"fault": Topic(_fault, fault_notice)}
