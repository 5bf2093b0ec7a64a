"""What a programme leans on (4.1.4/design/2, /3): chosen by the two from what is likely, or written."""

from dataclasses import dataclass
from datetime import datetime

from domain.mentorships import Pair, Side, subject_of_two
from domain.people import Actor, Role
from domain.programme_revisions import RevisionState, check_open
from domain.programmes import Programme, check_pair, check_seen
from domain.resources import OWN, around, leaning_on
from domain.rights import require
from domain.talks import check_words
from domain.texts import line
from storage import programme_pairs, programme_revisions
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class ResourcesSeen:
    """`chosen`: keys or own words; `own` and `around`: keys of what is likely, of the mentee and around. `chooses`:
    may change them now."""

    pair: Pair
    side: Side | None
    programme: Programme
    chosen: tuple[str, ...]
    own: tuple[str, ...]
    around: tuple[str, ...]
    chooses: bool


def see_resources(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> ResourcesSeen:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_resources", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    side, opened = pair.side_of(actor.member_id), programme_revisions.open_of(tx, programme_id)
    revision = opened or programme_revisions.in_force_of(tx, programme_id)
    drafted = opened is not None and opened.state is RevisionState.DRAFT
    return ResourcesSeen(
        pair=pair,
        side=side,
        programme=programme,
        chosen=revision.content.resources if revision is not None else (),
        own=OWN[pair.mentee.category],
        around=around(revision.content.forms if revision is not None else (pair.form,)),
        chooses=drafted and (side is not None or Role.CURATOR in actor.roles),
    )


def choose_resource(tx: Tx, actor: Actor, now: datetime, programme_id: int, resource: str, on: bool) -> None:
    """Raises AccountNotShared, ProgrammeMovedOn, TooManyTopics."""
    _, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "choose_resource", subject_of_two(pair))
    check_pair(pair)
    said = line(resource)
    check_words(said, adult_and_student=pair.with_student)
    revision = check_open(programme_revisions.open_of(tx, programme_id))
    content = leaning_on(revision.content, said, on)
    programme_revisions.edit(tx, revision, content, actor.member_id, now, actor.school_id)
