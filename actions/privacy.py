"""Own data (п. 1.3/4): everybody sees, corrects, takes along and erases what is kept of oneself."""

from datetime import datetime

from domain.people import Actor, Role
from domain.privacy import Erasure, OwnProfile, Section
from domain.profiles import Profile, Question, complete, questions_for
from domain.refusals import LastAdministrator
from domain.rights import oneself, require
from storage import audit, erasure, members, name_forms, people, privacy, schools
from storage.cards import schools_of
from storage.outbox import Letter, put
from storage.privacy import Who
from storage.quiet import when_free
from storage.roles import hold_roles, with_role
from storage.tags import tags_of
from storage.tx import Tx


def see_own_profile(tx: Tx, actor: Actor, now: datetime) -> OwnProfile:
    require(actor, "see_own_profile", oneself(actor))
    row = members.find_member(tx, actor.member_id, actor.school_id)
    profile = Profile(
        name=row.name,
        post=row.post,
        subject=row.subject,
        grade=row.grade,
        class_name=row.class_name,
        organisation=row.organisation,
        age=actor.age,
        teaches=tags_of(tx, actor.member_id, "teaches"),
        hard=tags_of(tx, actor.member_id, "hard"),
    )
    asked = tuple(q for q in questions_for(actor.category, actor.roles) if q is not Question.AGE)
    return OwnProfile(schools.name_of(tx, actor.school_id), actor.category, asked, profile)


def correct_profile(tx: Tx, actor: Actor, now: datetime, profile: Profile) -> None:
    """The age stays as it is known (п. 2.1)."""
    require(actor, "correct_profile", oneself(actor))
    name = members.find_member(tx, actor.member_id, actor.school_id).name
    today = actor.today(now)
    members.correct(tx, actor.school_id, actor.member_id, complete(profile, actor.roles), today)
    if profile.name != name:
        name_forms.forget(tx, actor.member_id)
    audit.note_by(tx, actor, "profile_corrected", "member", actor.member_id, now)


def export_own_data(tx: Tx, actor: Actor, now: datetime) -> tuple[Section, ...]:
    """Of this school; what another school keeps is taken along from there."""
    require(actor, "export_own_data", oneself(actor))
    return privacy.sections(tx, _who(tx, actor))


def see_own_data(tx: Tx, actor: Actor, now: datetime) -> Erasure:
    """What would be lost by erasing it."""
    require(actor, "see_own_data", oneself(actor))
    who = _who(tx, actor)
    return _lost(tx, who)


def erase_own_data(tx: Tx, actor: Actor, now: datetime, tombstone: str) -> Erasure:
    """The consent is withdrawn and all goes but the record that the law asks for: pairs of an order by
    their numbers, and the audit by ids. `tombstone` stands where the name stood.

    The last administrator of a school with people in it hands it over first."""
    require(actor, "erase_own_data", oneself(actor))
    if Role.ADMIN in actor.roles:
        hold_roles(tx, actor.school_id, Role.ADMIN)
        alone = len(with_role(tx, actor.school_id, Role.ADMIN)) == 1
        if alone and members.has_others(tx, actor.school_id, actor.member_id):
            raise LastAdministrator
    who = _who(tx, actor)
    lost = _lost(tx, who)
    pairs = erasure.standing_pairs(tx, who)
    erasure.erase(tx, who, tombstone, now)
    audit.note_by(tx, actor, "erased", "member", actor.member_id, now)
    for pair_id, partner_id in pairs:
        _tell(tx, actor.school_id, partner_id, "partner_gone", f"pair:{pair_id}", now)
    for curator in with_role(tx, actor.school_id, Role.CURATOR):
        _tell(tx, actor.school_id, curator.id, "member_gone", f"member:{actor.member_id}", now, len(pairs))
    return lost


def _tell(
    tx: Tx, school_id: int, member_id: int, topic: str, about: str, now: datetime, pairs: int = 0
) -> None:
    row = members.find_present(tx, member_id, school_id)
    if row is None:
        return
    letter = Letter(
        school_id=school_id,
        person_id=row.person_id,
        topic=topic,
        about=about,
        due_at=when_free(tx, member_id, now),
        args={"pairs": pairs},
    )
    put(tx, letter)


def _lost(tx: Tx, who: Who) -> Erasure:
    return Erasure(
        pairs=len(erasure.standing_pairs(tx, who)),
        requests=erasure.open_requests(tx, who),
        others=len(schools_of(tx, who.person)) > 1,
    )


def _who(tx: Tx, actor: Actor) -> Who:
    row = people.find(tx, actor.person_id)
    return Who(actor.member_id, actor.person_id, row.telegram_id, actor.school_id)
