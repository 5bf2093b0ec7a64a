"""What people press. A package for each role and one for what all share; a file is one conversation."""

from aiogram import Router

from handlers.admin import routers as admin
from handlers.curator import routers as curator
from handlers.head import routers as head
from handlers.mentee import routers as mentee
from handlers.mentor import routers as mentor
from handlers.shared import errors, fallback
from handlers.shared import routers as shared


def routers() -> tuple[Router, ...]:
    """In the order in which an update is offered to them: commands and buttons under notices before
    `strays`, dialogs after it, `fallback` last."""
    return (
        errors.router,
        *shared.PRESSES,
        *mentee.PRESSES,
        *mentor.PRESSES,
        *curator.PRESSES,
        *head.PRESSES,
        fallback.strays,
        *shared.DIALOGS,
        *mentee.DIALOGS,
        *mentor.DIALOGS,
        *curator.DIALOGS,
        *head.DIALOGS,
        *admin.DIALOGS,
        fallback.router,
    )
