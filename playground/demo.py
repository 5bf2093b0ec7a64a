"""The demo school: people, pairs and two weeks of history, so that the first look shows life.

Everything in it is done by the bot itself, through the same actions and messages as anywhere.
"""

from datetime import UTC, date, datetime, time, timedelta

from actions import mentorships, orders
from actions.member_papers import record_no_criminal_record
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.matching import Choice
from playground import demo_meetings
from playground.cast import ZONE, Player, bring_in
from playground.demo_groups import open_groups, plan_group
from playground.demo_petitions import ask_for_a_pause
from playground.demo_programmes import await_the_head, look_back, make_programmes
from playground.demo_results import begin_with_gleb, come_to_the_result
from playground.demo_weeks import Event, live, two_weeks
from playground.server.app import Server
from playground.stage import Stage, open_stage

FRIDAY, SATURDAY = 4, 5
WORK_BEGINS, WORK_ENDS = time(14, 30), time(18)
"""After lessons, so that students are heard as well."""
WORK_DONE = time(16, 40)
"""A meeting at half past three is over."""

Cast = dict[str, Player]


async def play_demo(server: Server, database_url: str) -> None:
    """Leaves the clock at a working hour: today's if it is one, else the next working day's."""
    present = working_moment(datetime.now(UTC))
    server.clock.set(present - timedelta(days=15))
    async with open_stage(server, database_url) as stage:
        cast = await bring_in(stage)
        await _make_pairs(cast)
        await make_programmes(cast, _today(cast["maria"]), present.astimezone(ZONE).date())
        await come_to_the_result(cast, _today(cast["nina"]), present.astimezone(ZONE).date())
        first_meeting = await demo_meetings.plan_weeks(cast)
        events = [
            *two_weeks(stage, cast, present, ZONE),
            Event(
                _on_the_day(present, 14, WORK_DONE),
                lambda: demo_meetings.record_the_first(cast, first_meeting),
            ),
            Event(_on_the_day(present, 7, WORK_DONE), lambda: cast["maria"].hands.press("✅ Да")),
            Event(present - timedelta(days=4), lambda: _teachers_talk(stage, cast)),
        ]
        await live(stage, events, present - timedelta(days=1), ZONE)
        group_id = await open_groups(cast)
        await _students_talk(stage, cast)
        await look_back(cast)
        await await_the_head(cast, _today(cast["pavel"]))
        await begin_with_gleb(cast, _today(cast["gleb"]))
        await live(stage, [], present, ZONE)
        await demo_meetings.meet_soon(stage, cast)
        await plan_group(cast, group_id)
        await demo_meetings.bring_a_guest(cast)
        await ask_for_a_pause(cast, _today(cast["timur"]))
        await _ask_today(cast)
        await _first_screens(cast)
    for phone in server.phones:
        phone.read()


def working_moment(now: datetime) -> datetime:
    """The moment itself in working hours of the school, else the next working day's 14:30."""
    local = now.astimezone(ZONE)
    if local.weekday() <= FRIDAY and WORK_BEGINS <= local.time() < WORK_ENDS:
        return now
    day = local.date() if local.time() < WORK_BEGINS else local.date() + timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, WORK_BEGINS, ZONE).astimezone(UTC)


def _on_the_day(present: datetime, days_ago: int, wall: time) -> datetime:
    day = present.astimezone(ZONE).date() - timedelta(days=days_ago)
    return datetime.combine(day, wall, ZONE).astimezone(UTC)


async def _make_pairs(cast: Cast) -> None:
    """Five pairs at work, one that waits for its mentor's yes."""
    young = Choice(MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.SITUATIONAL)
    peers = Choice(
        MentoringForm.STUDENT_STUDENT, RoleModel.ACHIEVING_UNDERACHIEVING, MentoringKind.SITUATIONAL
    )
    factory = Choice(
        MentoringForm.EMPLOYER_STUDENT, RoleModel.EMPLOYER_FUTURE_EMPLOYEE, MentoringKind.SITUATIONAL
    )
    for mentor, mentee, choice in (
        ("maria", "anna", young),
        ("ilya", "liza", peers),
        ("pavel", "timur", factory),
        ("ilya", "gleb", peers),
        ("nina", "artyom", young),
    ):
        await _agree(cast, mentor, mentee, choice)
    for order_id in await cast["olga"].do(orders.send_order):
        seen = await cast["vera"].do(orders.see_order, order_id)
        await cast["vera"].do(
            orders.confirm_order, order_id, "47-о", _today(cast["vera"]), [pair.id for pair in seen.pairs]
        )
    await _propose(cast, "nina", "anna", young)
    await cast["anna"].hands.press("Согласен")


async def _agree(cast: Cast, mentor: str, mentee: str, choice: Choice) -> None:
    pair_id = await _propose(cast, mentor, mentee, choice)
    for person in (mentor, mentee):
        await cast[person].hands.press("Согласен")
    today = _today(cast["olga"])
    if mentor == "pavel":
        await cast["olga"].do(record_no_criminal_record, cast["pavel"].member_id, today)
    await cast["olga"].do(mentorships.record_pair_paper, pair_id, today)


async def _propose(cast: Cast, mentor: str, mentee: str, choice: Choice) -> int:
    made: int = await cast["olga"].do(
        mentorships.propose_pair, cast[mentor].member_id, cast[mentee].member_id, choice
    )
    return made


def _today(player: Player) -> date:
    return player.stage.now.astimezone(ZONE).date()


async def _teachers_talk(stage: Stage, cast: Cast) -> None:
    """A request of last week: asked, answered, thanked for, closed."""
    anna, maria = cast["anna"].hands, cast["maria"].hands
    await anna.write("/start")
    await anna.press("Попросить помощь")
    await anna.write("Завтра открытый урок в 7 «В», а они шумят после физкультуры. Как начать?")
    await stage.wait(minutes=6)
    await maria.write(
        "Начните с тишины: задание уже на доске, музыка на минуту. Я так делаю по средам.",
        reply_to=maria.last["message_id"],
    )
    await stage.wait(minutes=3)
    await anna.write("Спасибо! А если не подействует?", reply_to=anna.last["message_id"])
    await stage.wait(minutes=2)
    await maria.write("Тогда зовите меня, я рядом, в 34-м.", reply_to=maria.last["message_id"])


async def _students_talk(stage: Stage, cast: Cast) -> None:
    liza, ilya = cast["liza"].hands, cast["ilya"].hands
    await liza.write("/start")
    await liza.press("Попросить помощь")
    await liza.write("Не понимаю, как делить дроби 😕")
    await stage.wait(minutes=15)
    await ilya.write("Переверни вторую и умножь. Пришли пример, покажу.", reply_to=ilya.last["message_id"])


async def _ask_today(cast: Cast) -> None:
    """Something that waits right now."""
    timur = cast["timur"].hands
    await timur.write("/start")
    await timur.press("Попросить помощь")
    await timur.write("Какие предметы сдавать, если хочу к вам на завод инженером?")


async def _first_screens(cast: Cast) -> None:
    for player in cast.values():
        await player.hands.write("/start")
