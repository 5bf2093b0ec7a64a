"""Law 13: every row belongs to a school; what belongs to the installation is named here."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table

from storage.tables import metadata

OF_THE_INSTALLATION = {
    "schools": "the schools themselves",
    "people": "a person is not a membership: one may be of several schools",
    "inbox": "an update belongs to a chat",
    "effects": "what an update has done",
    "conversations": "the screen of a chat",
    "faults": "faults of the house, told to administrators",
    "guesses": "wrong tokens of an account that is nobody yet",
    "invitations": "the founder's invitation stands before there is a school",
    "outbox": "faults of the house have no school",
}


def schoolless(tables: MetaData) -> set[str]:
    """Tables whose rows may be without a school."""
    return {
        table.name
        for table in tables.sorted_tables
        if "school_id" not in table.c
        or table.c.school_id.nullable
        or [key.target_fullname for key in table.c.school_id.foreign_keys] != ["schools.id"]
    }


def test_every_row_belongs_to_a_school_or_its_table_is_named() -> None:
    assert schoolless(metadata) == set(OF_THE_INSTALLATION)


def test_rows_of_a_school_go_with_it() -> None:
    keys = [
        key
        for table in metadata.sorted_tables
        if "school_id" in table.c
        for key in table.c.school_id.foreign_keys
    ]
    assert {key.ondelete for key in keys} == {"CASCADE"}


def test_a_table_without_a_school_is_noticed() -> None:
    tables = MetaData()
    Table("loose", tables, Column("id", Integer))
    Table("half", tables, Column("school_id", ForeignKey("schools.id"), nullable=True))
    Table("astray", tables, Column("school_id", Integer, nullable=False))
    Table(
        "schools",
        tables,
        Column("id", Integer),
        Column("school_id", ForeignKey("schools.id"), nullable=False),
    )
    assert schoolless(tables) == {"loose", "half", "astray"}
