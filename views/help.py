"""Help in words: short, by role."""

from domain.help import Help
from views.words import Words

CURATORS_NAMED = 2


def help_text(seen: Help, words: Words) -> str:
    parts = [words("help-title")]
    parts += [words(f"help-{role.value}") for role in seen.roles]
    if not seen.roles:
        parts.append(words("help-no-role"))
    if seen.curators:
        named = ", ".join(seen.curators[:CURATORS_NAMED])
        parts.append(words("help-ask", curators=named))
    else:
        parts.append(words("help-ask-nobody"))
    if seen.is_student:
        parts.append(words("help-line"))
    parts.append(words("help-commands"))
    return "\n\n".join(parts)
