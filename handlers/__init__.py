"""What people press. A package for each role and one for what all share; a file is one conversation."""

from aiogram import Router

from handlers.admin import desk as admin_desk
from handlers.curator import applications, desk, freezes, invitations, people, school, talks
from handlers.head import looks
from handlers.shared import entry, errors, fallback, help, home, privacy, safety, settings


def routers() -> tuple[Router, ...]:
    """In the order in which an update is offered to them: commands and buttons under notices before
    `strays`, dialogs after it, `fallback` last."""
    return (
        errors.router,
        entry.router,
        home.router,
        settings.router,
        privacy.router,
        help.router,
        applications.router,
        safety.router,
        freezes.router,
        fallback.strays,
        home.dialog,
        entry.form,
        entry.welcome,
        settings.dialog,
        privacy.dialog,
        privacy.form,
        help.dialog,
        admin_desk.dialog,
        desk.dialog,
        people.dialog,
        school.dialog,
        invitations.dialog,
        applications.dialog,
        safety.dialog,
        freezes.dialog,
        talks.dialog,
        looks.dialog,
        fallback.router,
    )
