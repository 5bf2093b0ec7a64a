"""An application in words, with the curator's three answers under it."""

from aiogram.filters.callback_data import CallbackData

from domain.applications import Application, ApplicationAnswer
from domain.people import Role
from views.notice import Button, Notice, Rows
from views.people import about_line
from views.words import Words


class AcceptApplication(CallbackData, prefix="apa"):
    member_id: int
    role: Role


class DeclineApplication(CallbackData, prefix="apd"):
    """`sure`: asked once more, since the application is erased."""

    member_id: int
    sure: bool


class NameDifficulties(CallbackData, prefix="apn"):
    """Of oneself, from under the answer to one's application."""


class ShowApplication(CallbackData, prefix="aps"):
    member_id: int


def application_words(application: Application, words: Words) -> str:
    about = about_line(application.post, application.subject, words)
    return words("application", name=application.name, about=about or words.plain("not-stated"))


def application_notice(application: Application, words: Words) -> Notice:
    return Notice(application_words(application, words), application_buttons(application.member_id, words))


def application_buttons(member_id: int, words: Words) -> Rows:
    mentor = AcceptApplication(member_id=member_id, role=Role.MENTOR).pack()
    mentee = AcceptApplication(member_id=member_id, role=Role.MENTEE).pack()
    decline = DeclineApplication(member_id=member_id, sure=False).pack()
    return (
        (Button(words.plain("application-accept-mentor"), mentor),),
        (Button(words.plain("application-accept-mentee"), mentee),),
        (Button(words.plain("application-decline"), decline),),
    )


def decline_buttons(member_id: int, words: Words) -> Rows:
    keep = ShowApplication(member_id=member_id).pack()
    decline = DeclineApplication(member_id=member_id, sure=True).pack()
    return (
        (
            Button(words.plain("application-keep"), keep),
            Button(words.plain("application-decline-yes"), decline),
        ),
    )


def accepted_notice(answer: ApplicationAnswer, words: Words) -> Notice:
    """A mentee who has not said what is hard is asked at once: a mentor is matched by it."""
    role = answer.role.value if answer.role else ""
    accepted = words("application-accepted-you", school=answer.school, role=role)
    if not answer.difficulties:
        return Notice(accepted + " " + words("application-press-start"))
    name = Button(words.plain("menu-difficulties"), NameDifficulties().pack())
    return Notice(accepted + "\n" + words("today-difficulties"), ((name,),))


def declined_notice(answer: ApplicationAnswer, words: Words) -> Notice:
    return Notice(words("application-declined-you", school=answer.school))
