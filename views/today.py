"""The first screen in words: the school, a greeting, and what matters today."""

from zoneinfo import ZoneInfo

from domain.names import called
from domain.people import Standing
from domain.today import Today, TodayMeeting
from views.words import Words


def home_text(today: Today, zone_name: str, words: Words) -> str:
    lines = [words("home", school=today.school, name=called(today.name, student=today.is_student))]
    if today.standing is not Standing.FULL:
        lines.append(words(f"home-{today.standing.value.replace('_', '-')}"))
    elif today.matters or today.meeting:
        if today.meeting:
            lines.append(_meeting_line(today.meeting, zone_name, words))
        lines.extend(words(f"today-{matter.value}", n=n) for matter, n in today.matters)
    else:
        lines.append(words("today-nothing"))
    return "\n\n".join([lines[0], "\n".join(lines[1:])])


def _meeting_line(meeting: TodayMeeting, zone_name: str, words: Words) -> str:
    time = f"{meeting.starts_at.astimezone(ZoneInfo(zone_name)):%H:%M}"
    return words("today-meeting", time=time, name=meeting.name, others=max(meeting.others, 0))
