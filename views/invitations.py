"""An invitation as it is forwarded: a link, its QR code, and words for whoever receives it."""

from datetime import date, datetime
from io import BytesIO

from domain.invitations import Invitee
from views.dates import day_words
from views.words import Words


def start_link(bot_name: str, secret: str) -> str:
    return f"https://t.me/{bot_name}?start={secret}"


def qr_code(link: str) -> bytes:
    """A PNG that a phone reads from a screen or from paper."""
    # A picture is wanted seldom: the bot starts without what draws it.
    import segno

    picture = BytesIO()
    segno.make(link, error="m").save(picture, kind="png", scale=10, border=4)
    return picture.getvalue()


def invitee_title(invitee: Invitee | None, name: str, words: Words) -> str:
    """«Наставник-педагог»; a new account is named by its owner."""
    return words.plain("invitee", who=invitee.value if invitee else "relink", name=name)


def invitation_line(
    invitee: Invitee | None, name: str, note: str, expires: datetime, today: date, words: Words
) -> str:
    """One open invitation in a list."""
    title = f"{invitee_title(invitee, name, words)} · {note}" if note else invitee_title(invitee, name, words)
    until = day_words(expires.date(), words.language, today)
    return words.plain("invitation-line", title=title, until=until)


def invitation_caption(
    invitee: Invitee | None, school: str, link: str, expires: datetime, today: date, words: Words
) -> str:
    """What is forwarded; `expires` is in the school's zone."""
    until = day_words(expires.date(), words.language, today)
    who = invitee.value if invitee else "relink"
    return words("invitation-caption", who=who, school=school, link=link, until=until)
