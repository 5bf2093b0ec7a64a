"""What people press. A package for each role and one for what all share; a file is one conversation."""

from aiogram import Router

from handlers.shared import errors, fallback, home


def routers() -> tuple[Router, ...]:
    """In the order in which an update is offered to them: commands, buttons under notices, dialogs, the rest."""
    return (
        errors.router,
        home.router,
        home.dialog,
        fallback.router,
    )
