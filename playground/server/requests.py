"""Reading a call off the wire: query, form, multipart or JSON, and how much of it Telegram takes."""

from __future__ import annotations

from aiohttp import BodyPartReader, web

from .files import UPLOAD_LIMIT
from .parameters import Parameters, Upload, from_json_body
from .refusals import bad, entity_too_large

# A little room for the fields around a file of the greatest size.
BODY_LIMIT = UPLOAD_LIMIT + (1 << 20)


async def read_parameters(request: web.Request) -> Parameters:
    p = Parameters(dict(request.query))
    if request.content_length and request.content_length > BODY_LIMIT:
        raise entity_too_large()
    if not request.can_read_body:
        return p
    if request.content_type.startswith("multipart/"):
        await _multipart(request, p)
    elif request.content_type == "application/json":
        p.values |= from_json_body(await request.read())
    else:
        p.values |= {name: str(value) for name, value in (await request.post()).items()}
    return p


async def _multipart(request: web.Request, p: Parameters) -> None:
    try:
        reader = await request.multipart()
        total = 0
        while (part := await reader.next()) is not None:
            if not isinstance(part, BodyPartReader) or not part.name:
                raise bad("field name in multipart/form-data not found")
            data = await _bytes(part, BODY_LIMIT - total)
            total += len(data)
            if part.filename is None:
                p.values[part.name] = data.decode("utf-8", "replace")
            else:
                kind = part.headers.get("Content-Type", "")
                p.uploads[part.name] = Upload(part.filename, kind, data, len(data))
    except ValueError:
        raise bad("boundary not found") from None


async def _bytes(part: BodyPartReader, room: int) -> bytes:
    pieces, size = [], 0
    while chunk := await part.read_chunk(1 << 18):
        size += len(chunk)
        if size > room:
            raise entity_too_large()
        pieces.append(chunk)
    return part.decode(b"".join(pieces))
