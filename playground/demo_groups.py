"""Groups in the demo school: one that meets soon, one that waits for the curator."""

from actions.group_desk import approve_group
from actions.group_meetings import plan_group_meeting, see_group_slots
from actions.groups import join_group, open_group
from domain.catalogue import RoleModel
from domain.groups import GroupPlan
from playground.cast import Player

Cast = dict[str, Player]

FRACTIONS = GroupPlan("Дроби без слёз", RoleModel.ACHIEVING_UNDERACHIEVING, 5, 7, 3)
VOLUNTEERS = GroupPlan("volunteering", RoleModel.LEADER_PASSIVE, 6, 9, 8)


async def open_groups(cast: Cast) -> int:
    """Two students of the fifth to seventh class are in, a third may join; the second group is not approved yet."""
    ilya = cast["ilya"]
    group_id: int = await ilya.do(open_group, FRACTIONS, ilya.member_id)
    await cast["olga"].do(approve_group, group_id)
    for student in ("liza", "sonya"):
        await cast[student].do(join_group, group_id)
    await ilya.do(open_group, VOLUNTEERS, ilya.member_id)
    return group_id


async def plan_group(cast: Cast, group_id: int) -> None:
    """On the second of the days that the bot proposes: neither today nor far away."""
    ilya = cast["ilya"]
    slots = await ilya.do(see_group_slots, group_id)
    await ilya.do(plan_group_meeting, group_id, slots.moments[1], "каб. 34", "Складываем и делим без ошибок")
