"""Own data in words and as a file."""

import json
from collections.abc import Sequence
from datetime import datetime

from domain.privacy import Erasure, Gone, OwnProfile, Section
from domain.profiles import letter_of
from views.notice import Notice
from views.profiles import review
from views.words import Words

FILE_NAME = "my-data.json"


def answers_of(own: OwnProfile) -> dict[str, object]:
    """The profile as the form keeps its answers."""
    profile = own.profile
    return {
        "name": profile.name,
        "post": profile.post,
        "subject": profile.subject,
        "grade": profile.grade,
        "letter": letter_of(profile.class_name),
        "organisation": profile.organisation,
        "age": profile.age,
        "teaches": list(profile.teaches),
        "hard": list(profile.hard),
    }


def privacy_text(own: OwnProfile, words: Words, now: datetime) -> str:
    return "\n\n".join(
        [
            words("privacy-title", school=own.school),
            review(words, own.questions, answers_of(own), now),
            words("privacy-what"),
        ]
    )


def data_file(sections: Sequence[Section], words: Words, now: datetime) -> bytes:
    """Readable as it is; the names of the fields are those of the database."""
    content = {
        words.plain("privacy-file-title"): now.isoformat(timespec="seconds"),
        **{f"{words.plain('data-' + s.table.replace('_', '-'))} ({s.table})": s.rows for s in sections},
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def erase_text(lost: Erasure, words: Words) -> str:
    lines = [words("privacy-erase")]
    if lost.pairs:
        lines.append(words("privacy-erase-pairs", n=lost.pairs))
    if lost.requests:
        lines.append(words("privacy-erase-requests", n=lost.requests))
    if lost.others:
        lines.append(words("privacy-erase-others"))
    lines.append(words("privacy-erase-stays"))
    return "\n\n".join(lines)


def member_gone_notice(gone: Gone, words: Words) -> Notice:
    """Neutral, and without a name: it is no longer kept."""
    return Notice(words("privacy-member-gone", n=gone.pairs))


def partner_gone_notice(_: Gone, words: Words) -> Notice:
    return Notice(words("privacy-partner-gone"))
