"""A bot of a few lines: it asks over HTTP and gives back what it was told."""

from __future__ import annotations

from typing import Any

import aiohttp

from playground.server import Server


class Bot:
    def __init__(self, server: Server, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session

    async def ask(self, method: str, **params: Any) -> dict[str, Any]:
        url = f"{self.server.url}/bot{self.server.token}/{method}"
        async with self.session.post(url, json=params) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    async def result(self, method: str, **params: Any) -> Any:
        answer = await self.ask(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **params: Any) -> tuple[int, str]:
        answer = await self.ask(method, **params)
        assert not answer["ok"], answer
        return answer["error_code"], answer["description"]

    async def upload(self, method: str, field: str, data: bytes, name: str, **params: Any) -> dict[str, Any]:
        form = aiohttp.FormData()
        for key, value in params.items():
            form.add_field(key, str(value))
        form.add_field(field, data, filename=name)
        url = f"{self.server.url}/bot{self.server.token}/{method}"
        async with self.session.post(url, data=form) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def control(self, path: str, **given: Any) -> dict[str, Any]:
        async with self.session.post(self.server.url + path, json=given) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def look(self, path: str) -> dict[str, Any]:
        async with self.session.get(self.server.url + path) as response:
            answer: dict[str, Any] = await response.json()
            return answer
