"""All that can be delivered, gathered from the rooms of the scheduler."""

from scheduler import (
    activities,
    applications,
    curator_words,
    entry,
    faults,
    groups,
    help_requests,
    leaders,
    meetings,
    members,
    mentorships,
    orders,
    privacy,
    programmes,
    reflections,
    safety,
    talks,
    weekly,
)
from scheduler.topic import Topic

TOPICS: dict[str, Topic] = {
    **faults.TOPICS,
    **applications.TOPICS,
    **members.TOPICS,
    **leaders.TOPICS,
    **entry.TOPICS,
    **privacy.TOPICS,
    **safety.TOPICS,
    **help_requests.TOPICS,
    **talks.TOPICS,
    **mentorships.TOPICS,
    **orders.TOPICS,
    **programmes.TOPICS,
    **activities.TOPICS,
    **reflections.TOPICS,
    **weekly.TOPICS,
    **meetings.TOPICS,
    **groups.TOPICS,
    **curator_words.TOPICS,
}
