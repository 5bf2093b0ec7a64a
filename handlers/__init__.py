"""What people press. A package for each role and one for what all share; a file is one conversation."""

from aiogram import Router

from handlers.admin import desk as admin_desk
from handlers.curator import (
    applications,
    blanks,
    desk,
    freezes,
    invitations,
    pair_meetings,
    pair_new,
    pairs,
    people,
    school,
    talks,
    week,
)
from handlers.curator import groups as all_groups
from handlers.curator import orders as curator_orders
from handlers.curator import programmes as school_programmes
from handlers.curator import requests as watched_requests
from handlers.head import desk as head_desk
from handlers.head import looks, orders
from handlers.mentee import ask
from handlers.mentee import mentor as my_mentor
from handlers.mentee import requests as own_requests
from handlers.mentor import mentees, pass_on
from handlers.mentor import requests as requests_to_me
from handlers.shared import (
    activities,
    answer,
    entry,
    errors,
    fallback,
    group_form,
    groups,
    help,
    home,
    meeting_notices,
    meeting_plan,
    meetings,
    my_programmes,
    pair_answer,
    privacy,
    programme,
    programme_new,
    reflections,
    requests,
    safety,
    settings,
    word_answer,
    words_outside,
)


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
        pair_answer.router,
        pair_new.router,
        pairs.router,
        week.router,
        people.router,
        orders.router,
        programme.router,
        activities.router,
        reflections.router,
        word_answer.router,
        answer.router,
        requests.router,
        ask.router,
        meeting_notices.router,
        words_outside.router,
        groups.router,
        group_form.router,
        all_groups.router,
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
        blanks.dialog,
        invitations.dialog,
        applications.dialog,
        safety.dialog,
        freezes.dialog,
        talks.dialog,
        week.dialog,
        pair_new.dialog,
        pairs.dialog,
        pair_meetings.dialog,
        curator_orders.dialog,
        groups.dialog,
        group_form.dialog,
        all_groups.dialog,
        watched_requests.dialog,
        orders.dialog,
        head_desk.dialog,
        mentees.dialog,
        my_mentor.dialog,
        my_programmes.dialog,
        programme.dialog,
        programme_new.dialog,
        activities.dialog,
        reflections.dialog,
        school_programmes.dialog,
        looks.dialog,
        ask.dialog,
        own_requests.dialog,
        requests_to_me.dialog,
        answer.dialog,
        word_answer.dialog,
        pass_on.dialog,
        meetings.dialog,
        meeting_plan.dialog,
        fallback.router,
    )
