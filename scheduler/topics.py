"""All that can be delivered, gathered from the rooms of the scheduler."""

from scheduler import applications, faults
from scheduler.topic import Topic

TOPICS: dict[str, Topic] = {
    **faults.TOPICS,
    **applications.TOPICS,
}
