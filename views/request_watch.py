"""Requests as the curator watches over them: whose, since when, with whom, and how the pair usually answers."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.help_requests import RequestState, Step
from domain.names import initialled
from domain.request_watch import PairHistory, WatchedRequest, WatchedRow
from views.dates import day_words
from views.help_requests import when_words
from views.words import Words

HOUR, DAY = 60, 24 * 60


def watch_row(row: WatchedRow, now: datetime, zone_name: str, words: Words) -> str:
    """While nobody has answered, how long it waits; then since when the talk goes on."""
    waits = row.state is RequestState.OPEN
    state = "mine" if row.mine else "urgent" if row.urgent and waits else row.state
    told = wait_words(now - row.asked_at, words) if waits else _since(row.asked_at, now, zone_name, words)
    return words.plain("watch-row", state=str(state), name=initialled(row.mentee), told=told)


def wait_words(wait: timedelta, words: Words) -> str:
    """«ждёт 2 ч»: in the largest unit that fills."""
    minutes = int(wait.total_seconds()) // 60
    if minutes < HOUR:
        return words.plain("watch-wait", unit="minutes", n=minutes)
    if minutes < DAY:
        return words.plain("watch-wait", unit="hours", n=minutes // HOUR)
    return words.plain("watch-wait", unit="days", n=minutes // DAY)


def _since(asked_at: datetime, now: datetime, zone_name: str, words: Words) -> str:
    zone = ZoneInfo(zone_name)
    at, today = asked_at.astimezone(zone), now.astimezone(zone).date()
    return f"{at:%H:%M}" if at.date() == today else day_words(at.date(), words.language, today)


def watch_card(seen: WatchedRequest, now: datetime, zone_name: str, words: Words) -> str:
    """HTML. The words of the talk are not in it, and it says so."""
    lines = [
        words("watch-card", name=seen.mentee, state=seen.state.value, urgent="yes" if seen.urgent else "no")
    ]
    lines.append(words("watch-since", at=when_words(seen.asked_at, now, zone_name, words)))
    if seen.with_names:
        lines.append(words("watch-with", names=", ".join(seen.with_names)))
    if seen.state is RequestState.OPEN and seen.step is not Step.CURATOR:
        lines.append(words("watch-next", at=when_words(seen.curator_at, now, zone_name, words)))
    lines.append(_history(seen.pair, words))
    closes = [] if seen.closable or seen.state is RequestState.CLOSED else [words("watch-theirs-to-close")]
    return "\n".join(lines) + "\n\n" + "\n".join([words("watch-no-words"), *closes])


def _history(pair: PairHistory, words: Words) -> str:
    if not pair.answered:
        return words("watch-pair", n=pair.total)
    usual = words.plain("school-minutes", hours=pair.minutes // 60, minutes=pair.minutes % 60)
    return words("watch-pair-usual", n=pair.total, usual=usual)
