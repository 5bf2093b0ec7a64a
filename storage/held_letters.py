"""What was on its way when contact was stopped or paused, or when the parents' paper ran out: kept, and passed on when
it is open again."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Select, String, cast, or_, select, union_all, update

from domain.digests import digest_moment
from domain.mentorships import PairState
from domain.working_time import local_day
from storage import diagnoses, diagnosis_letters
from storage.activities import activities
from storage.conclusions import conclusions
from storage.freezes import frozen_among
from storage.help_requests import help_requests
from storage.members import members
from storage.mentor_reports import mentor_reports
from storage.mentorships import mentorships
from storage.outbox import OutboxState, Urgency, outbox
from storage.programmes import programmes
from storage.quiet import listener, when_free
from storage.reflections import reflections
from storage.request_helpers import helpers
from storage.tx import Tx
from storage.works import works

A_MOMENT: Final = timedelta(seconds=1)
PROMPTS: Final = (
    ("programme_asks", "programme_waits", "programme_still_waits"),
    ("work_handed_in", "work_waits"),
    ("reflection_asked", "reflection_again"),
    diagnosis_letters.ASKING,
    ("report_asked", "report_again"),
    ("conclusion_proposed",),
    ("result_began", "how_is_it"),
    ("own_goals_asked", "own_goals_again"),
    ("programme_ended",),
)
"""What a programme asks of its two, and its thanks at the end; letters that ask for the same thing stand together."""


def release(tx: Tx, school_id: int, student_id: int, since: datetime | None, not_before: datetime) -> None:
    """Nothing is lost by standing still: what was held back (`since` a moment, or as long as letters are kept) goes
    out, each at a free moment of its reader and not before the student has heard; rights and facts are read again
    at sending."""
    talks = [f"help:{row.id}" for row in tx.rows(_talks_of(school_id, student_id))]
    _pass_on(tx, _held(tx, school_id, talks, since), not_before)
    for row in tx.rows(_active_pairs_of(student_id)):
        prompt_again(tx, school_id, row.id, since, not_before)


def prompt_again(tx: Tx, school_id: int, pair_id: int, since: datetime | None, now: datetime) -> None:
    """What the programme of a pair would have asked for while nothing passed between the two: each thing once, and
    not where it is asked for on the same day anyway. Rights and facts are read again at sending."""
    about = _of_programmes(tx, pair_id)
    for topics in PROMPTS:
        held = _held(tx, school_id, about, since, topics)
        last: Mapping[Any, Any] = {(row.object_key, row.member_id): row for row in held}
        for row in last.values():
            again_at = _prompted_at(tx, row, now)
            if not _comes_anyway(tx, row, topics, again_at):
                _put_back(tx, row.id, again_at)


def _prompted_at(tx: Tx, row: Any, now: datetime) -> datetime:
    """A small thing comes with those of its day, all else after the word that it goes on."""
    if row.urgency != Urgency.SMALL:
        return when_free(tx, row.member_id, now) + A_MOMENT
    to = listener(tx, row.member_id)
    at = digest_moment(local_day(now, to.hours.zone), to, now)
    assert at is not None
    return at


def _comes_anyway(tx: Tx, row: Any, topics: Collection[str], at: datetime) -> bool:
    waits = select(outbox.c.id).where(
        outbox.c.object_key == row.object_key,
        outbox.c.person_id == row.person_id,
        outbox.c.topic.in_(topics),
        outbox.c.state == OutboxState.PENDING.value,
        outbox.c.due_at <= at,
    )
    return tx.first(waits.limit(1)) is not None


def _of_programmes(tx: Tx, pair_id: int) -> list[str]:
    """The names in the outbox of all that the programmes of a pair ask about."""
    of_pair = select(programmes.c.id).where(programmes.c.mentorship_id == pair_id)
    queries = [_named("programme", programmes.c.id).where(programmes.c.mentorship_id == pair_id)]
    for name, table in (
        ("reflection", reflections),
        ("report", mentor_reports),
        ("diagnosis", diagnoses.diagnoses),
        ("conclusion", conclusions),
    ):
        queries.append(_named(name, table.c.id).where(table.c.programme_id.in_(of_pair)))
    handed_in = _named("work", works.c.id).join(activities, activities.c.id == works.c.activity_id)
    queries.append(handed_in.where(activities.c.programme_id.in_(of_pair)))
    return [row.about for row in tx.rows(union_all(*queries))]


def _named(name: str, key: Any) -> Select[str]:
    return select((f"{name}:" + cast(key, String)).label("about"))


def _held(
    tx: Tx, school_id: int, about: Collection[str], since: datetime | None, topics: Collection[str] = ()
) -> Sequence[Any]:
    """`topics`: all, where none is given."""
    lately = () if since is None else (outbox.c.settled_at >= since,)
    columns = outbox.c.id, outbox.c.due_at, outbox.c.object_key, outbox.c.person_id, outbox.c.urgency
    return tx.rows(
        select(*columns, members.c.id.label("member_id"))
        .join(members, members.c.person_id == outbox.c.person_id)
        .where(
            outbox.c.object_key.in_(about),
            outbox.c.state == OutboxState.SKIPPED.value,
            *lately,
            members.c.school_id == school_id,
            *((outbox.c.topic.in_(topics),) if topics else ()),
        )
        .order_by(outbox.c.due_at, outbox.c.id)
    )


def _pass_on(tx: Tx, held: Sequence[Any], not_before: datetime) -> None:
    for row in held:
        if frozen_among(tx, [row.member_id]):
            continue
        _put_back(tx, row.id, max(when_free(tx, row.member_id, not_before), row.due_at))


def _put_back(tx: Tx, row_id: int, due_at: datetime) -> None:
    again = {"state": OutboxState.PENDING.value, "due_at": due_at, "settled_at": None, "claimed_by": None}
    tx.run(update(outbox).where(outbox.c.id == row_id).values(**again))
    tx.bell = True


def _active_pairs_of(student_id: int) -> Select[int]:
    either = or_(mentorships.c.mentor_id == student_id, mentorships.c.mentee_id == student_id)
    return select(mentorships.c.id).where(mentorships.c.state == PairState.ACTIVE.value, either)


def _talks_of(school_id: int, student_id: int) -> Select[int]:
    helping = select(helpers.c.request_id).where(
        helpers.c.member_id == student_id, helpers.c.state.in_(("helping", "asked"))
    )
    return select(help_requests.c.id).where(
        help_requests.c.school_id == school_id,
        or_(help_requests.c.mentee_id == student_id, help_requests.c.id.in_(helping)),
        help_requests.c.state != "closed",
    )
