"""All that can be delivered, gathered from the rooms of the scheduler."""

from scheduler import applications, entry, faults, help_requests, safety, talks
from scheduler.topic import Topic

TOPICS: dict[str, Topic] = {
    **faults.TOPICS,
    **applications.TOPICS,
    **entry.TOPICS,
    **safety.TOPICS,
    **help_requests.TOPICS,
    **talks.TOPICS,
}
