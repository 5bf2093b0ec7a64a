"""Two schools with a person of every part, and for each person one object of every kind in which this person
has a place: so that whatever is refused is refused for want of a right, never for want of an object."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from domain.activity_types import ActivityType
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.conclusions import Outcome
from domain.diagnoses import Phase
from domain.groups import GroupPlan, GroupState
from domain.help_requests import HelperState, Plan, Why
from domain.invitations import InvitationKind, new_token
from domain.meeting_guests import GuestState
from domain.meetings import Wish
from domain.mentor_reports import Facts
from domain.people import Actor, Guest, Language, Role
from domain.petitions import PetitionKind
from domain.profiles import Profile
from domain.programme_contents import Content, Goal
from domain.rights import Part
from domain.talks import ContentKind, Written
from domain.typical import Typical
from domain.works import WorkState
from storage import (
    actors,
    catalogue,
    conclusions,
    consents,
    curator_words,
    diagnoses,
    freezes,
    goals,
    groups,
    help_facts,
    help_requests,
    invitations,
    meeting_guests,
    meetings,
    members,
    mentor_reports,
    orders,
    own_goals,
    people,
    petitions,
    programme_revisions,
    programmes,
    reflections,
    remarks,
    request_helpers,
    schools,
    talks,
    works,
)
from storage.activities import activities
from storage.mentorships import mentorships
from storage.roles import grant
from storage.tx import Tx

NOW = datetime(2026, 9, 7, 5, 0, tzinfo=UTC)
"""Monday, 10:00 in Asia/Yekaterinburg."""
AGE = 16
PLAN = GroupPlan("projects", RoleModel.EQUAL_EQUAL, 5, 9, 5)


@dataclass(frozen=True, slots=True)
class Things:
    """A person with one object of every kind.

    `proposed`, `active`: pairs of which the person is the mentor (a helper has no own mentee here); `led`: of
    which the person is the mentee.
    `asked`, `helped`, `offered`: requests that the person has asked, helps with, is asked to take. `talk`: of a
    student, with this person. `freeze`: one that is the person's to decide, or is about the person. `order`
    appoints this person. `meets`: a pair that the person leads, `meeting`: the first of a series that is ahead of
    it, `met`: one that has begun. `led_group`, `joined_group`, `asked_group`: groups that the person leads, is in,
    is asked to lead. `led_in`, `taken_in`: invitations by this person for a head, for a mentor.
    """

    actor: Actor
    chat: int
    school: int
    member: int
    proposed: int
    active: int
    led: int
    asked: int
    helped: int
    offered: int
    talk: int
    freeze: int
    order: int
    meets: int
    meeting: int
    met: int
    led_in: int
    taken_in: int
    word: int
    """Of the curator, to this person."""
    leader: int
    """A member of the same school whom only an administrator manages."""
    teacher: int
    """A member of the same school whom only a curator manages."""
    newcomer: int
    """A mentee of the same school without a pair."""
    applicant: int
    student: int
    programme: int
    activity: int
    reflection: int
    goal: int
    work: int
    remark: int
    own_goal: int
    revision: int
    diagnosis: int
    """Of the pair that this person leads, a mentee's: of the one that is followed. The person is responsible, and is
    asked."""
    planned: int
    """The pair of that programme."""
    watched: int
    """What a student has to do, in a pair that this person is none of."""
    looked_back: int
    """A pair that this person is none of; for everyone else, one of the curator."""
    petition: int
    """Filed by this person."""
    improvement: int
    """Proposed to this person by the other of a pair."""
    parting: int
    """Of a pair that this person is none of."""
    report: int
    conclusion: int
    """Of `programme`."""
    outside: int
    outside_report: int
    """A programme that this person is none of, and its report; for everyone else, one of curator and head."""
    led_group: int
    joined_group: int
    asked_group: int
    waiting_group: int
    group_met: int
    """A meeting that was held, of the group that this person leads; the student mentor was there."""
    accompanied: int
    """A meeting of `planned` that is ahead, to which the leader comes along as a guest."""
    invited_to: int
    """A meeting of a pair that this person is none of: asked to come along."""
    bystander: int
    bare_group: int
    """Without a leader."""
    guide: int
    """A student mentor of the same school."""
    own_activity: int
    """Of the school's own in the catalogue."""


@dataclass(slots=True)
class Ground:
    """A school. `stranger` holds every object once more and stands for everyone else."""

    id: int
    accounts: int
    things: dict[Part, Things] = field(default_factory=dict)
    stranger: Things = field(init=False)
    names: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Card:
    member: int
    person: int
    account: int


class Founding:
    """Makes a school by rows, past the chat."""

    def __init__(self, tx: Tx, name: str, accounts: int) -> None:
        self.tx = tx
        self.name = name
        self.ground = Ground(schools.found(tx, name, f"МБОУ «{name}»", "Asia/Yekaterinburg", NOW), accounts)

    def found(self) -> Ground:
        student = Category.STUDENT
        self.curator = self.person("curator", Role.CURATOR)
        self.tutor = self.person("tutor", Role.MENTOR)
        self.leader = self.person("leader", Role.HEAD)
        self.novice = self.person("novice", Role.MENTEE)
        self.newcomer = self.person("newcomer", Role.MENTEE)
        self.applicant = self.person("applicant", applies=True)
        self.pupil = self.person("pupil", Role.MENTEE, category=student)
        self.calm = self.person("calm", Role.MENTEE, category=student)
        self.apart = self.pair(self.tutor, self.novice)
        self.guide = self.person("guide", Role.MENTOR, category=student)
        self.outside = self.programme(self.apart, self.tutor)[0]
        self.outside_report, _ = self.report(self.outside, self.tutor.member, given=True)
        self.freezes = {card.member: self.freeze(card) for card in (self.pupil, self.calm)}
        for part in Part:
            self.ground.things[part] = self.things(self.of(part), part)
        everything = self.person("stranger", Role.MENTOR, Role.MENTEE, Role.CURATOR)
        self.ground.stranger = self.things(everything, None)
        return self.ground

    def of(self, part: Part) -> Card:
        if part is Part.HELPER:
            return self.person("helper", Role.MENTOR)
        roles = [Role(part.value)] if part.value in list(Role) else []
        category = Category.STUDENT if part is Part.STUDENT else Category.EMPLOYEE
        return self.person(part.value, *roles, category=category)

    def person(
        self, who: str, *roles: Role, category: Category = Category.EMPLOYEE, applies: bool = False
    ) -> Card:
        ground, student = self.ground, category is Category.STUDENT
        ground.accounts += 1
        name = f"{self.name} {who}"
        ground.names.append(name)
        person = people.person_of(self.tx, Guest(ground.accounts, Language.RU), NOW)
        profile = Profile(
            name, subject="math", grade=9 if student else None, age=AGE if student else None,
            hard=("discipline",), teaches=("discipline",),
        )  # fmt: skip
        member = members.add(self.tx, ground.id, person, category, profile, NOW, applies=applies)
        if student:
            members.set_class(self.tx, member, 9, "9", NOW.date().replace(year=2025))
        for role in roles:
            grant(self.tx, ground.id, member, role, NOW)
        if student:
            consents.record(
                self.tx, ground.id, member, "parent", NOW.date(), NOW, valid_until=date(2027, 5, 31)
            )
        return Card(member, person, ground.accounts)

    def things(self, card: Card, part: Part | None) -> Things:
        tx, ground = self.tx, self.ground
        actor = actors.actor(tx, card.account, NOW)
        assert actor is not None
        meets = self.pair(card, self.novice)
        mentor = self.tutor if part is Part.HELPER else card
        active, led = self.pair(mentor, self.novice), self.pair(self.tutor, card)
        of_pupil = self.pair(mentor, self.pupil)
        planned = led if part is Part.MENTEE else active
        programme, activity, reflection, goal, own_goal, revision = self.programme(planned, card)
        report, conclusion = self.report(programme, card.member)
        outside, outside_report = (self.outside, self.outside_report) if part else self.of_those_who_lead()
        diagnosis = diagnoses.begin(tx, ground.id, programme, Phase.BEFORE, NOW)
        assert diagnosis is not None
        asked = self.request(led, card, self.tutor, HelperState.HELPING)
        led_group = self.group(GroupState.OPEN, leader=card, inside=self.guide)
        return Things(
            actor=actor,
            chat=card.account,
            school=ground.id,
            member=card.member,
            proposed=self.pair(card, self.newcomer, "proposed"),
            active=active,
            led=led,
            asked=asked,
            helped=self.request(active, self.novice, card, HelperState.HELPING),
            offered=self.request(active, self.novice, card, HelperState.ASKED),
            talk=asked if part is Part.STUDENT else self.talk_of(card, part, of_pupil),
            freeze=self.freeze_of(card, part),
            order=self.order(card),
            meets=meets,
            meeting=self.meetings(meets, card, 7, 14),
            met=self.meetings(meets, card, -1),
            led_in=self.invitation(card, Role.HEAD),
            taken_in=self.invitation(card, Role.MENTOR),
            word=self.word(card),
            leader=self.leader.member,
            teacher=self.tutor.member,
            newcomer=self.newcomer.member,
            applicant=self.applicant.member,
            student=card.member if part is Part.STUDENT else self.student_of(part).member,
            programme=programme,
            activity=activity,
            reflection=reflection,
            goal=goal,
            own_goal=own_goal,
            revision=revision,
            diagnosis=diagnosis,
            planned=planned,
            work=self.work(activity),
            remark=self.remark(activity),
            watched=self.programme(self.pair(self.tutor, self.student_of(part)), self.tutor)[1],
            looked_back=self.apart if part else ground.things[Part.CURATOR].active,
            petition=self.petition(led if part is Part.MENTEE else meets, card, PetitionKind.PAUSE),
            improvement=self.improvement(meets) if part else self.improvement_by_the_curator(),
            parting=self.petition(self.apart, self.novice, PetitionKind.REPLACEMENT)
            if part
            else self.parting_of_those_who_lead(),
            report=report,
            conclusion=conclusion,
            outside=outside,
            outside_report=outside_report,
            accompanied=self.guested(planned, self.leader, GuestState.COMES),
            invited_to=self.guested(self.apart, card, GuestState.ASKED),
            bystander=self.newcomer.member,
            led_group=led_group,
            group_met=self.group_met(led_group),
            joined_group=self.group(GroupState.OPEN, leader=self.guide, inside=card),
            asked_group=self.group(GroupState.ASKED, asked=card),
            waiting_group=self.group(GroupState.WAITING, leader=self.guide),
            bare_group=self.group(GroupState.OPEN),
            guide=self.guide.member,
            own_activity=self.own_activity(card),
        )

    def pair(self, mentor: Card, mentee: Card, state: str = "active", order: int | None = None) -> int:
        yes = None if state == "proposed" else "yes"
        return self.tx.add(
            mentorships, school_id=self.ground.id, mentor_id=mentor.member, mentee_id=mentee.member,
            form="teacher_teacher", role_model="experienced_young", kind="situational", state=state,
            mentor_answer=yes, mentee_answer=yes, order_id=order, proposed_by=self.curator.member,
            proposed_at=NOW, activated_at=NOW if state == "active" else None,
        )  # fmt: skip

    def programme(self, pair: int, card: Card) -> tuple[int, int, int, int, int, int]:
        """One in force, with something to do and a question for this person, or else for the pair's mentor."""
        tx, school, today = self.tx, self.ground.id, NOW.date()
        programme = programmes.begin(
            tx, school, pair, today, date(2027, 5, 31), ("discipline",), self.curator.member, NOW
        )
        assert programme is not None
        state = {"state": "in_force", "stage": "implementation"}
        programmes.change(tx, programme, **state)
        revision = self.revision(programme)
        row = tx.first(select(mentorships).where(mentorships.c.id == pair))
        whose = card.member if card.member in (row.mentor_id, row.mentee_id) else row.mentor_id
        due_on = date(2026, 10, 1)
        activity = tx.add(
            activities, school_id=school, programme_id=programme, title="talk", due_on=due_on,
            responsible_id=whose, muted=False, added_at=NOW,
        )  # fmt: skip
        reflection = reflections.ask(tx, school, programme, whose, NOW)
        assert reflection is not None
        goals.carry(tx, school, programme, [Goal(1, "Вести урок в тишине")])
        [goal] = goals.of_programme(tx, programme)
        own_goal = own_goals.add(tx, school, programme, row.mentee_id, "Вести кружок", None, NOW)
        return programme, activity, reflection, goal.id, own_goal, revision

    def revision(self, programme: int) -> int:
        """The one that is in force."""
        content = Content(
            NOW.date(), date(2027, 5, 31), (MentoringForm.TEACHER_TEACHER,), (RoleModel.EXPERIENCED_YOUNG,),
            (MentoringKind.SITUATIONAL,), difficulties=("discipline",),
        )  # fmt: skip
        revision = programme_revisions.begin(
            self.tx, self.ground.id, programme, content, self.curator.member, NOW
        )
        assert revision is not None
        programme_revisions.change(self.tx, revision, state="in_force", in_force_at=NOW)
        return revision

    def petition(self, pair: int, author: Card, kind: PetitionKind) -> int:
        today = NOW.date()
        return petitions.file(
            self.tx, self.ground.id, pair, author.member, kind=kind.value, shown=False, stop=False,
            until=date(2026, 9, 20) if kind is PetitionKind.PAUSE else None, filed_at=NOW, due_on=today,
        )  # fmt: skip

    def improvement(self, pair: int) -> int:
        return self.petition(pair, self.novice, PetitionKind.PROPOSAL)

    def improvement_by_the_curator(self) -> int:
        """Who is one of the two, and does not answer oneself."""
        curator = self.card_of(Part.CURATOR)
        return self.petition(self.pair(curator, self.novice), curator, PetitionKind.PROPOSAL)

    def parting_of_those_who_lead(self) -> int:
        curator, head = self.card_of(Part.CURATOR), self.card_of(Part.HEAD)
        return self.petition(self.pair(curator, head), head, PetitionKind.REPLACEMENT)

    def card_of(self, part: Part) -> Card:
        things = self.ground.things[part]
        return Card(things.member, 0, things.chat)

    def report(self, programme: int, mentor: int, *, given: bool = False) -> tuple[int, int]:
        """With what is proposed to conclude."""
        tx, school = self.tx, self.ground.id
        facts = Facts(
            NOW.date(), date(2027, 5, 31), MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG,
            MentoringKind.SITUATIONAL,
        )  # fmt: skip
        report = mentor_reports.begin(tx, school, programme, mentor, facts, NOW)
        assert report is not None
        if given:
            mentor_reports.change(tx, report, state="given", given_at=NOW)
        return report, conclusions.propose(tx, school, programme, Outcome.COMPLETE, None, mentor, NOW)

    def of_those_who_lead(self) -> tuple[int, int]:
        """The curator is the head's mentor."""
        mentor = self.card_of(Part.CURATOR)
        programme = self.programme(self.pair(mentor, self.card_of(Part.HEAD)), mentor)[0]
        return programme, self.report(programme, mentor.member, given=True)[0]

    def work(self, activity: int) -> int:
        """Handed in by the pair's mentee."""
        tx, school = self.tx, self.ground.id
        work = works.begin(tx, school, activity, self.two_of(activity)[1], NOW)
        works.add_part(tx, school, work, Written(ContentKind.TEXT, "Готово", 1, 1), NOW)
        begun = works.find(tx, work, school)
        assert begun is not None
        works.change(tx, begun, WorkState.HANDED_IN, handed_in_at=NOW)
        return work

    def remark(self, activity: int) -> int:
        """To whoever is responsible."""
        mentor, mentee, reader = self.two_of(activity)
        author = mentor if reader == mentee else mentee
        return remarks.write(self.tx, self.ground.id, activity, author, reader, "Ещё раз", author, NOW)

    def two_of(self, activity: int) -> tuple[int, int, int]:
        """The mentor, the mentee, and who of them is responsible."""
        row = self.tx.first(
            select(mentorships.c.mentor_id, mentorships.c.mentee_id, activities.c.responsible_id)
            .join(programmes.programmes, programmes.programmes.c.mentorship_id == mentorships.c.id)
            .join(activities, activities.c.programme_id == programmes.programmes.c.id)
            .where(activities.c.id == activity)
        )
        return row.mentor_id, row.mentee_id, row.responsible_id

    def group(
        self,
        state: GroupState,
        leader: Card | None = None,
        asked: Card | None = None,
        inside: Card | None = None,
    ) -> int:
        tx, school = self.tx, self.ground.id
        group = groups.add(
            tx, school, PLAN, state, self.curator.member, NOW,
            leader_id=leader and leader.member, asked_id=asked and asked.member,
        )  # fmt: skip
        if inside is not None:
            tx.add(
                groups.group_members, school_id=school, group_id=group, member_id=inside.member, stand="in",
                came_at=NOW,
            )  # fmt: skip
        return group

    def group_met(self, group: int) -> int:
        tx, school = self.tx, self.ground.id
        circle = meetings.circle_of_group(tx, group, school, NOW.date())
        assert circle is not None
        [met] = meetings.add(tx, circle, [Wish(NOW - timedelta(days=1))], self.guide.member, NOW)
        meetings.change(tx, met.id, state="held")
        return met.id

    def request(self, pair: int, mentee: Card, helper: Card, state: HelperState) -> int:
        """The mentee has written a message, and who helps an answer."""
        tx, school = self.tx, self.ground.id
        planned = Plan(NOW + timedelta(hours=2), NOW + timedelta(hours=4))
        pairs = help_facts.pairs_to_ask(tx, school, mentee.member, NOW)
        through = next(one.request for one in pairs if one.request.mentorship_id == pair)
        request = help_requests.add(tx, through, planned).id
        why = Why.MENTOR if state is HelperState.HELPING else Why.ESCALATION
        request_helpers.reach(tx, request, school, helper.member, state, why, NOW)
        for author in (mentee, helper):
            place = Written(ContentKind.TEXT, "Как?", author.account, request)
            talks.write(tx, school, request, author.member, place, NOW)
        return request

    def student_of(self, part: Part | None) -> Card:
        """Those who lead have no pair with theirs; with everybody else's they have one."""
        return self.calm if part in (Part.CURATOR, Part.HEAD) else self.pupil

    def talk_of(self, card: Card, part: Part | None, of_pupil: int) -> int:
        student = self.student_of(part)
        if student is self.pupil:
            return self.request(of_pupil, self.pupil, card, HelperState.HELPING)
        return self.request(self.pair(self.tutor, student), student, self.tutor, HelperState.HELPING)

    def freeze_of(self, card: Card, part: Part | None) -> int:
        if part is Part.STUDENT:
            return self.freeze(card)
        return self.freezes[(self.calm if part else self.pupil).member]

    def freeze(self, student: Card) -> int:
        found = freezes.freeze(self.tx, self.ground.id, student.member, NOW)
        assert found is not None
        return found

    def order(self, mentor: Card) -> int:
        pair = self.pair(mentor, self.newcomer, "agreed")
        return orders.prepare(self.tx, self.ground.id, [pair], self.curator.member, NOW)

    def meetings(self, pair: int, planner: Card, *days: int) -> int:
        """So many days from now; the first of them."""
        two = meetings.circle_of_pair(self.tx, pair, self.ground.id, NOW.date())
        assert two is not None
        wishes = [Wish(NOW + timedelta(days=n, hours=5), goal="Как начать урок") for n in days]
        return meetings.add(self.tx, two, wishes, planner.member, NOW)[0].id

    def guested(self, pair: int, guest: Card, state: GuestState) -> int:
        tx = self.tx
        meeting = meetings.find(tx, self.meetings(pair, self.curator, 9), self.ground.id, NOW.date())
        assert meeting is not None
        meeting_guests.ask(tx, meeting, guest.member, self.curator.member, NOW)
        if state is not GuestState.ASKED:
            meeting_guests.turn(tx, meeting, guest.member, state)
        return meeting.id

    def own_activity(self, card: Card) -> int:
        said = Typical(f"Дело {card.member}", ActivityType.GAME, "meta", result="")
        model = RoleModel.EQUAL_EQUAL
        return catalogue.add(self.tx, self.ground.id, model, said, self.curator.member, NOW)

    def word(self, reader: Card) -> int:
        """It stands in the reader's chat."""
        word = curator_words.write(
            self.tx, self.ground.id, self.curator.member, reader.member, "Как дела?", NOW
        )
        curator_words.note_place(self.tx, word, reader.account, word)
        return word

    def invitation(self, maker: Card, role: Role) -> int:
        return invitations.issue(
            self.tx, new_token(), InvitationKind.PERSONAL, NOW, NOW + timedelta(days=14),
            school_id=self.ground.id, role=role, category=Category.EMPLOYEE, created_by=maker.member,
        )  # fmt: skip


def two_schools(tx: Tx) -> tuple[Ground, Ground]:
    return Founding(tx, "Школа А", 1000).found(), Founding(tx, "Школа Б", 2000).found()
