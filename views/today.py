"""The first screen in words: the school, a greeting, and what matters today."""

from domain.names import called
from domain.people import Standing
from domain.today import Today
from views.words import Words


def home_text(today: Today, words: Words) -> str:
    lines = [words("home", school=today.school, name=called(today.name, student=today.is_student))]
    if today.standing is not Standing.FULL:
        lines.append(words(f"home-{today.standing.value.replace('_', '-')}"))
    elif today.matters:
        lines.extend(words(f"today-{matter.value}", n=n) for matter, n in today.matters)
    else:
        lines.append(words("today-nothing"))
    return "\n\n".join([lines[0], "\n".join(lines[1:])])
