"""What can be wrong with the database itself."""


class DatabaseUnusable(Exception):  # noqa: N818
    """The start ends with this one line; nothing was changed."""


class DatabaseAway(Exception):  # noqa: N818
    """Trouble that passes: busy, full, restarting, the connection lost. The same unit may be tried again."""
