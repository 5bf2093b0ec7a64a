"""Students for groups: as many as wanted, and an open group that one of them leads."""

from domain.catalogue import RoleModel
from domain.categories import Category
from domain.groups import GroupPlan, GroupState
from domain.people import Role
from storage import groups
from tests.house import House, Person, School

NAMES = (
    "Анина", "Бунина", "Власова", "Гусева", "Дёмина", "Ершова", "Жукова", "Зотова", "Ильина", "Крылова",
    "Лапина", "Мухина", "Носова", "Орлова", "Панова", "Рогова", "Сомова", "Титова", "Уварова", "Фомина",
)  # fmt: skip
STUDIES = RoleModel.ACHIEVING_UNDERACHIEVING


def plan(places: int = 2, topic: str = "projects", first: int = 5, last: int = 7) -> GroupPlan:
    return GroupPlan(topic, STUDIES, first, last, places)


async def students(house: House, school: School, many: int, grade: int = 6, age: int = 12) -> list[Person]:
    """With their parents' paper."""
    found = []
    for name in NAMES[:many]:
        one = await house.join(
            school.id, f"{name} Яна Олеговна", Role.MENTEE, Category.STUDENT, grade=grade,
            class_name=f"{grade} «А»", age=age, hard=("homework",),
        )  # fmt: skip
        await house.parents_agree(one)
        found.append(one)
    return found


async def open_group(house: House, school: School, wanted: GroupPlan | None = None) -> int:
    """Led by the school's student mentor, who is in class 10."""
    leader = school.student_mentor.member_id
    return await house.store.write_plainly(
        groups.add, school.id, wanted or plan(), GroupState.OPEN, leader, house.now, leader_id=leader
    )
