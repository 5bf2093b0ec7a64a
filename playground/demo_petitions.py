"""A petition of the demo school that waits for the curator's decision."""

from datetime import date, timedelta

from actions.petitions import file_petition
from actions.programmes import see_my_programmes
from domain.petitions import PetitionKind
from playground.cast import Player

THREE_WEEKS = timedelta(weeks=3)


async def ask_for_a_pause(cast: dict[str, Player], present: date) -> None:
    """The student who is leaving school has exams ahead."""
    timur = cast["timur"]
    pair = (await timur.do(see_my_programmes)).shown[0].pair_id
    await timur.do(
        file_petition, pair, PetitionKind.PAUSE, "exams", "Пробный ЕГЭ", until=present + THREE_WEEKS
    )
