"""Own settings in words."""

from domain.settings import NO_QUIET, Settings
from domain.working_time import QuietHours
from views.words import Words


def quiet_words(words: Words, quiet: QuietHours) -> str:
    """«20:00–8:00»."""
    if quiet == NO_QUIET or quiet.start == quiet.end:
        return words.plain("settings-quiet-none")
    return f"{quiet.start.hour}:{quiet.start.minute:02}–{quiet.end.hour}:{quiet.end.minute:02}"


def hour_words(hour: int) -> str:
    """«8:00»."""
    return f"{hour}:00"


def settings_text(settings: Settings, words: Words) -> str:
    own = settings.quiet
    lines = [
        words("settings-title"),
        words("settings-language", language=words.plain("settings-language-name")),
        words("settings-quiet-own", hours=quiet_words(words, own))
        if own
        else words("settings-quiet-school", hours=quiet_words(words, settings.school_quiet)),
        words("settings-hour", hour=hour_words(settings.digest_hour)),
    ]
    if settings.helps:
        lines.append(words("settings-urgent-yes" if settings.urgent_at_night else "settings-urgent-no"))
    if settings.elsewhere:
        lines.append(words("settings-school", school=settings.here.name))
    return "\n".join(lines)
