"""What can be wrong with the database itself."""


class DatabaseUnusable(Exception):  # noqa: N818
    """The start ends with this one line; nothing was changed."""
