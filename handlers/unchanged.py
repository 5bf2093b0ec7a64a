"""An edit of what several edit at once: where another was first, the screen says so and shows how it stands now."""

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from domain.refusals import ProgrammeChanged
from handlers.here import Act, P, T, here, toast


async def unless_changed(
    query: CallbackQuery, manager: DialogManager, action: Act[P, T], *args: P.args, **kwargs: P.kwargs
) -> bool:
    """Whether it was done; the window that is shown next reads anew."""
    at = here(manager)
    try:
        await at.do(action, *args, **kwargs)
    except ProgrammeChanged as refusal:
        await toast(query, at.words.plain(refusal.key()), alert=True)
        return False
    return True
