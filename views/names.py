"""How people are called: «Иванова Мария Петровна» is Мария Петровна, «Котова Лиза Андреевна» of 6 «Б» is Лиза."""

PARTS_WITH_PATRONYMIC = 3


def given_name(full_name: str, *, student: bool = False) -> str:
    """Name and patronymic of an adult, the given name alone of a student."""
    parts = full_name.split()
    if len(parts) >= PARTS_WITH_PATRONYMIC:
        return parts[1] if student else " ".join(parts[1:3])
    return parts[-1] if parts else full_name
