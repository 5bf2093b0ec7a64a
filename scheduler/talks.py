"""The words of a talk on their way to the others: rights, freezes and papers are read again at sending."""

from typing import Any

from domain.categories import Category
from domain.help_requests import HelpRequest, RequestState, check_contact, nobody_can_answer
from domain.recipients import Recipient
from domain.refusals import Refusal
from domain.talks import Said, shows_account
from scheduler.topic import Topic
from storage import help_facts, help_requests, talks
from storage.talks import TalkMessage
from storage.tx import Tx
from views.talks import said_notice


def _said(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Said | None:
    return _facts(tx, recipient, args, headed=bool(args["headed"]), asks=bool(args["asked"]))


def _header(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Said | None:
    return _facts(tx, recipient, args, header_only=True, asks=bool(args["asked"]))


def _edited(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Said | None:
    """None where the copy was not sent yet: it will show the new words itself."""
    copies = talks.copies_in(tx, args["message"], recipient.chat_id)
    if not copies:
        return None
    message = talks.find(tx, args["message"], args["school"])
    asks = message is not None and talks.opens(tx, message)
    return _facts(tx, recipient, args, headed=len(copies) == 1, asks=asks, edits=max(copies))


def _facts(
    tx: Tx,
    recipient: Recipient,
    args: dict[str, Any],
    *,
    asks: bool,
    headed: bool = False,
    header_only: bool = False,
    edits: int | None = None,
) -> Said | None:
    request = help_facts.find(tx, args["request"], args["school"], recipient.now)
    message = talks.find(tx, args["message"], args["school"])
    if request is None or message is None or not may_pass(request, message, recipient):
        return None
    to_mentee = recipient.member_id == request.mentee_id
    return Said(
        request_id=request.id,
        author=_author(request, message, recipient, opens=asks and not to_mentee),
        kind=message.kind,
        text=message.text,
        file_id=message.file_id,
        topic=request.topic,
        urgent=request.urgent,
        asks=asks and not to_mentee,
        headed=headed,
        header_only=header_only,
        edited=message.revision > 0,
        edits=edits,
        reply_to=None if edits else talks.place_in(tx, message.reply_to_id, recipient.chat_id),
        protected=request.with_student,
        to_mentee=to_mentee,
        to_student=_is_student(request, recipient),
        closed=request.state is RequestState.CLOSED,
    )


def _author(request: HelpRequest, message: TalkMessage, recipient: Recipient, *, opens: bool) -> str:
    """A request says whose it is; in the talk that follows one is called as at school."""
    return request.mentee_to(recipient.member_id) if opens else message.author


def _is_student(request: HelpRequest, recipient: Recipient) -> bool:
    helper = request.helper(recipient.member_id)
    return (helper.category if helper else request.mentee_category) is Category.STUDENT


def may_pass(request: HelpRequest, message: TalkMessage, recipient: Recipient) -> bool:
    """Whether this reader may still read these words."""
    try:
        check_contact(request)
    except Refusal:
        return False
    author = request.helper(message.author_id)
    if author is not None and author.frozen:
        return False
    if request.adult_and_student and shows_account(message.text):
        return False
    if recipient.member_id == request.mentee_id:
        return message.author_id != recipient.member_id
    if request.state is RequestState.CLOSED and not request.answered:
        return False
    return message.author_id != recipient.member_id and any(
        helper.member_id == recipient.member_id for helper in request.helping
    )


def note_copy(tx: Tx, recipient: Recipient, args: dict[str, Any], message_id: int) -> None:
    """A reply to what was sent belongs to the talk."""
    talks.note_copy(
        tx,
        args["school"],
        args["request"],
        args.get("message"),
        recipient.person_id,
        recipient.chat_id,
        message_id,
    )


def hurry_if_alone(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> None:
    """The mentor cannot be reached: the request goes on at once."""
    request = help_facts.find(tx, args["request"], args["school"], recipient.now)
    if request is not None and nobody_can_answer(request.helpers):
        help_requests.hurry(tx, request.id, recipient.now)


TOPICS = {
    "help_asked": Topic(_said, said_notice, note_copy, hurry_if_alone),
    "help_header": Topic(_header, said_notice, note_copy, hurry_if_alone),
    "help_message": Topic(_said, said_notice, note_copy, hurry_if_alone),
    "help_edited": Topic(_edited, said_notice, note_copy),
}
