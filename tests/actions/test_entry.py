"""Coming in through the store, on both databases: one winner of each link, whatever comes at once."""

import asyncio
from datetime import timedelta

import pytest

from actions.entry import (
    NewSchool,
    accept_role,
    found_school,
    join,
    note_guess,
    open_invitation,
    recognise,
    relink,
)
from domain.categories import Category
from domain.invitations import Entry, InvitationKind, hash_of
from domain.people import Guest, Language, Role, Standing
from domain.profiles import Profile, Question
from domain.refusals import (
    AlreadyMember,
    DifficultyMissing,
    GuessingSlowed,
    InvitationUnusable,
    NotAllowed,
    RoleUnfit,
    TextMissing,
    TooYoung,
    ZoneUnknown,
)
from domain.rights import require_guest
from storage import invitations
from storage.audit import audit
from storage.cards import card_of, schools_of
from storage.tx import Tx
from tests.house import House, School
from tests.links import everything, founder_link, link, traces

ANNA = Profile("Петрова Анна Ивановна", post="teacher")
CHILD = Profile("Зайцев Павел", grade=6, class_name="6 «Б»", age=12, hard=("homework",))
NEW_SCHOOL = NewSchool("Школа № 7", "МБОУ «Школа № 7»", "Asia/Omsk")


def guest(number: int) -> Guest:
    return Guest(500_000 + number, Language.RU)


async def comes(house: House, who: Guest, secret: str, profile: Profile = ANNA) -> int:
    return await house.store.write(join, who, house.now, hash_of(secret), profile)


async def test_s3_fifty_at_once_have_one_winner(house: House, school: School) -> None:
    secret = await link(house, school)
    outcomes = await asyncio.gather(
        *(comes(house, guest(n), secret) for n in range(50)), return_exceptions=True
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["InvitationUnusable"] * 49 + ["int"]
    came = (await everything(house.store))["members"]
    assert len([row for row in came if row[3] == ANNA.name]) == 1


async def test_s3_fifty_found_one_school_at_once(house: House) -> None:
    secret = await founder_link(house)
    outcomes = await asyncio.gather(
        *(
            house.store.write(found_school, guest(n), house.now, hash_of(secret), ANNA, NEW_SCHOOL)
            for n in range(50)
        ),
        return_exceptions=True,
    )
    assert [type(one) for one in outcomes if isinstance(one, Exception)] == [InvitationUnusable] * 49
    assert len((await everything(house.store))["schools"]) == 1


async def test_s3_fifty_take_one_role_at_once(house: House, school: School) -> None:
    secret = await link(house, school, Role.MENTOR)
    takers = [school.admin, school.head, school.mentee]
    outcomes = await asyncio.gather(
        *(
            house.store.write(accept_role, Guest(p.phone.id, Language.RU), house.now, hash_of(secret), ())
            for p in takers
        ),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["InvitationUnusable"] * 2 + ["int"]


async def test_s3_two_accounts_move_one_card_at_once(house: House, school: School) -> None:
    secret = await link(house, school, None, kind=InvitationKind.RELINK, relinks=school.mentor.member_id)
    outcomes = await asyncio.gather(
        *(house.store.write(relink, guest(n), house.now, hash_of(secret)) for n in range(2)),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["InvitationUnusable", "int"]


async def test_s3_only_the_hash_is_stored_and_it_has_more_than_128_bits_behind_it(
    house: House, school: School
) -> None:
    secret = await link(house, school)
    assert len(secret) * 6 >= 128
    assert await traces(house.store, secret) == []
    assert len(await traces(house.store, hash_of(secret))) == 1


async def test_a_link_ends_with_its_last_moment(house: House, school: School) -> None:
    secret = await link(house, school, valid_for=timedelta(hours=1))
    start = house.now
    who = guest(1)
    before = start + timedelta(hours=1) - timedelta(seconds=1)
    assert await house.store.read(open_invitation, who, before, hash_of(secret)) is not None
    after = start + timedelta(hours=1, seconds=5)
    assert await house.store.read(open_invitation, who, after, hash_of(secret)) is None
    with pytest.raises(InvitationUnusable):
        await house.store.write(join, who, after, hash_of(secret), ANNA)


async def test_a_withdrawn_link_gives_nothing(house: House, school: School) -> None:
    secret = await link(house, school)
    await house.store.write_plainly(_withdraw_all, house.now)
    with pytest.raises(InvitationUnusable):
        await comes(house, guest(1), secret)


def _withdraw_all(tx: Tx, now: object) -> None:
    tx.run(invitations.invitations.update().values(withdrawn_at=now))


async def test_the_sixth_guess_is_not_heard_for_an_hour(house: House, school: School) -> None:
    who = guest(1)
    for _ in range(5):
        await house.store.write(note_guess, who, house.now)
    secret = await link(house, school)
    now = house.now
    with pytest.raises(GuessingSlowed):
        await house.store.read(open_invitation, who, now, hash_of(secret))
    later = now + timedelta(hours=1, seconds=5)
    assert await house.store.read(open_invitation, who, later, hash_of(secret)) is not None


async def test_who_joins_is_forgiven_earlier_guesses(house: House, school: School) -> None:
    for _ in range(4):
        await house.store.write(note_guess, guest(1), house.now)
    await comes(house, guest(1), await link(house, school))
    assert (await everything(house.store))["guesses"] == []


async def test_a_link_of_one_kind_does_nothing_of_another(house: House, school: School) -> None:
    personal, founder = await link(house, school), await founder_link(house)
    with pytest.raises(InvitationUnusable):
        await house.store.write(found_school, guest(1), house.now, hash_of(personal), ANNA, NEW_SCHOOL)
    with pytest.raises(InvitationUnusable):
        await house.store.write(relink, guest(1), house.now, hash_of(personal))
    with pytest.raises(InvitationUnusable):
        await comes(house, guest(1), founder)
    with pytest.raises(InvitationUnusable):
        await house.store.write(accept_role, guest(1), house.now, hash_of(personal), ())
    assert await comes(house, guest(1), personal) > 0


async def test_a_link_of_one_school_leads_to_no_other(house: House, school: School) -> None:
    other = await house.school("Школа № 9")
    who = guest(1)
    await comes(house, who, await link(house, school))
    actor = await house.store.read(recognise, who, house.now)
    assert actor is not None
    assert actor.school_id == school.id
    assert await house.store.read(card_of, who.telegram_id, other.id) is None


@pytest.mark.clause("2.1")
async def test_a_child_of_nine_joins_not_even_past_the_screens(house: House, school: School) -> None:
    secret = await link(house, school, Role.MENTEE, Category.STUDENT)
    for age in (9, 0, None):
        with pytest.raises(TooYoung):
            await comes(house, guest(1), secret, Profile("Зайцев Павел", age=age, hard=("homework",)))
    assert await traces(house.store, "Зайцев") == []
    await comes(house, guest(1), secret, CHILD)


@pytest.mark.clause("2.1")
async def test_a_minor_awaits_the_parents_paper_and_an_adult_student_does_not(
    house: House, school: School
) -> None:
    for age, standing in ((17, Standing.AWAITING_PARENT), (18, Standing.FULL)):
        who = guest(age)
        profile = Profile(f"Ученик {age}", grade=11, age=age, hard=("exams",))
        await comes(house, who, await link(house, school, Role.MENTEE, Category.STUDENT), profile)
        actor = await house.store.read(recognise, who, house.now)
        assert actor is not None
        assert actor.standing is standing


@pytest.mark.clause("1.2/mentee")
async def test_a_mentee_without_a_difficulty_does_not_join(house: House, school: School) -> None:
    secret = await link(house, school, Role.MENTEE)
    with pytest.raises(DifficultyMissing):
        await comes(house, guest(1), secret)
    assert await comes(house, guest(1), secret, Profile("Анна", hard=("каллиграфия",))) > 0


@pytest.mark.clause("4.1")
async def test_the_consent_is_recorded_with_its_day(house: House, school: School) -> None:
    member_id = await comes(house, guest(1), await link(house, school))
    consents = (await everything(house.store))["consents"]
    assert [(row[2], row[3], str(row[5])) for row in consents if row[2] == member_id] == [
        (member_id, "personal_data", "2026-09-07")
    ]


@pytest.mark.clause("1.3/7")
async def test_who_joined_stands_in_the_audit(house: House, school: School) -> None:
    member_id = await comes(house, guest(1), await link(house, school))
    rows = await house.store.read(
        lambda tx: [
            r.deed for r in tx.rows(audit.select().where(audit.c.actor_id == member_id).order_by(audit.c.id))
        ]
    )
    assert rows == ["joined"]


async def test_a_nameless_profile_does_not_join(house: House, school: School) -> None:
    with pytest.raises(TextMissing):
        await comes(house, guest(1), await link(house, school), Profile("\u200b"))


async def test_a_school_on_the_moon_is_not_founded(house: House) -> None:
    secret = await founder_link(house)
    moon = NewSchool("Школа", "Школа", "Moon/Crater")
    with pytest.raises(ZoneUnknown):
        await house.store.write(found_school, guest(1), house.now, hash_of(secret), ANNA, moon)
    assert (await everything(house.store))["schools"] == []


async def test_the_founder_may_have_a_second_school(house: House) -> None:
    for school in (NEW_SCHOOL, NewSchool("Школа № 8", "МБОУ «Школа № 8»", "Asia/Omsk")):
        secret = await founder_link(house)
        await house.store.write(found_school, guest(1), house.now, hash_of(secret), ANNA, school)
    actor = await house.store.read(recognise, guest(1), house.now)
    assert actor is not None
    names = [s.name for s in await house.store.read(schools_of, actor.person_id)]
    assert names == ["Школа № 7", "Школа № 8"]


async def test_an_applicant_invited_in_person_is_accepted_by_that(house: House, school: School) -> None:
    who = guest(1)
    await comes(house, who, await link(house, school, None, kind=InvitationKind.OPEN))
    secret = await link(house, school, Role.MENTOR)
    opened = await house.store.read(open_invitation, who, house.now, hash_of(secret))
    assert opened is not None
    assert (opened.entry, opened.questions) == (Entry.ADD_ROLE, (Question.TEACHES,))
    await house.store.write(accept_role, who, house.now, hash_of(secret), ())
    actor = await house.store.read(recognise, who, house.now)
    assert actor is not None
    assert (actor.standing, actor.roles) == (Standing.FULL, frozenset({Role.MENTOR}))


async def test_who_applied_once_cannot_apply_twice(house: House, school: School) -> None:
    secret = await link(house, school, None, kind=InvitationKind.OPEN)
    await comes(house, guest(1), secret)
    with pytest.raises(AlreadyMember):
        await comes(house, guest(1), secret)


async def test_no_student_takes_a_role_of_staff(house: House, school: School) -> None:
    student = Guest(school.student.phone.id, Language.RU)
    for role in (Role.ADMIN, Role.HEAD, Role.CURATOR):
        secret = await link(house, school, role)
        with pytest.raises(RoleUnfit):
            await house.store.read(open_invitation, student, house.now, hash_of(secret))
        with pytest.raises(RoleUnfit):
            await house.store.write(accept_role, student, house.now, hash_of(secret), ())


async def test_the_account_of_another_member_takes_over_nobody(house: House, school: School) -> None:
    secret = await link(house, school, None, kind=InvitationKind.RELINK, relinks=school.mentor.member_id)
    with pytest.raises(AlreadyMember):
        await house.store.write(
            relink, Guest(school.mentee.phone.id, Language.RU), house.now, hash_of(secret)
        )
    assert (await school.mentor.actor()).member_id == school.mentor.member_id


async def test_a_moved_card_keeps_its_settings_and_what_waits_to_be_said(
    house: House, school: School
) -> None:
    secret = await link(house, school, None, kind=InvitationKind.RELINK, relinks=school.mentor.member_id)
    await house.store.write_plainly(_put_letter, school, house.now + timedelta(days=1))
    await house.store.write(relink, guest(1), house.now, hash_of(secret))
    actor = await house.store.read(recognise, guest(1), house.now)
    assert actor is not None
    assert actor.member_id == school.mentor.member_id
    assert actor.language is Language.RU
    waiting = [row for row in (await everything(house.store))["outbox"] if row[3] == "joined"]
    assert waiting[0][2] == actor.person_id


def _put_letter(tx: Tx, school: School, due_at: object) -> None:
    from storage.outbox import Letter, put

    person = school.mentor.person_id
    put(tx, Letter(school.id, person, "joined", "member:1", due_at))  # type: ignore[arg-type]


def test_a_guest_may_do_nothing_but_use_an_invitation() -> None:
    with pytest.raises(NotAllowed):
        require_guest("see_today")
