"""The bot's own account: who it is, its commands by scope and language, its words about itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from .shapes import Json


@dataclass(slots=True)
class Account:
    token: str
    username: str
    name: str
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    descriptions: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.token.split(":")[0])

    def user(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def me(self) -> Json:
        return {
            **self.user(),
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def commands_by_language(self) -> dict[str, list[Json]]:
        """What a private chat's menu shows: the narrower scope wins over the default one."""
        shown: dict[str, list[Json]] = {}
        for scope in ("default", "all_private_chats"):
            for (of_scope, language), commands in self.commands.items():
                if of_scope == scope:
                    shown[language] = commands
        return shown
