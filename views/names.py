"""How people are called: «Иванова Мария Петровна» is Мария Петровна to a child, Мария to friends."""

PARTS_WITH_PATRONYMIC = 3


def given_name(full_name: str) -> str:
    """Name and patronymic for an adult's full name, the given name where there are but two words."""
    parts = full_name.split()
    if len(parts) >= PARTS_WITH_PATRONYMIC:
        return " ".join(parts[1:3])
    return parts[-1] if parts else full_name
