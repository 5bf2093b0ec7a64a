"""Files that went through the playground: opaque ids, bytes in memory with a bound."""

from __future__ import annotations

import mimetypes
import secrets
from collections import OrderedDict
from dataclasses import dataclass

from .images import dimensions
from .parameters import Parameters, Upload
from .refusals import WRONG_FILE, Refusal, bad, entity_too_large
from .shapes import Json

DOWNLOAD_LIMIT, UPLOAD_LIMIT, PHOTO_LIMIT = 20 << 20, 50 << 20, 10 << 20
KEPT_BYTES = 512 << 20
DOCUMENT_KINDS = frozenset(("document", "video", "audio", "animation", "voice_as_document"))
CALLED = {
    "photo": "Photo",
    "voice": "VoiceNote",
    "video": "Video",
    "audio": "Audio",
    "document": "Document",
    "animation": "Animation",
    "video_note": "VideoNote",
    "sticker": "Sticker",
}
FOLDERS = {"photo": "photos", "voice": "voice", "video": "videos", "audio": "music", "sticker": "stickers"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    file_id: str
    unique_id: str
    path: str
    kind: str
    name: str
    mime_type: str
    data: bytes
    size: int

    def described(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


class Files:
    def __init__(self) -> None:
        self._by_id: OrderedDict[str, StoredFile] = OrderedDict()
        self._by_path: dict[str, StoredFile] = {}
        self._bytes = 0
        self._count = 0

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        self._count += 1
        mime = upload.content_type or "application/octet-stream"
        if mime == "application/octet-stream":
            mime = mimetypes.guess_type(upload.name)[0] or mime
        folder = FOLDERS.get(kind, "documents")
        stored = StoredFile(
            file_id="BAAC" + secrets.token_urlsafe(36),
            unique_id="AgAD" + secrets.token_urlsafe(8),
            path=f"{folder}/file_{self._count}{_suffix(upload.name, mime)}",
            kind=kind,
            name=upload.name,
            mime_type=mime,
            data=upload.data,
            size=upload.size,
        )
        self._by_id[stored.file_id] = stored
        self._by_path[stored.path] = stored
        self._bytes += len(stored.data)
        self._forget_oldest()
        return stored

    def _forget_oldest(self) -> None:
        while self._bytes > KEPT_BYTES and len(self._by_id) > 1:
            _, oldest = self._by_id.popitem(last=False)
            self._by_path.pop(oldest.path, None)
            self._bytes -= len(oldest.data)

    def find(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def to_download(self, file_id: str) -> StoredFile:
        if not file_id:
            raise bad("file_id not specified")
        stored = self.find(file_id)
        if stored is None:
            raise bad("invalid file_id")
        if stored.size > DOWNLOAD_LIMIT:
            raise bad("file is too big")
        return stored

    def given(self, p: Parameters, kind: str, value: str, field: str) -> StoredFile | None:
        """The file of a parameter: an upload, attach://name, a file_id or (refused here) a URL."""
        if value.startswith("attach://"):
            field, value = value.removeprefix("attach://"), ""
        if value:
            return self._known(kind, value)
        upload = p.uploads.get(field)
        return None if upload is None else self._uploaded(kind, upload)

    def _known(self, kind: str, value: str) -> StoredFile:
        """The playground fetches nothing from the network, so every URL fails as an unreachable one would."""
        if "://" in value:
            raise bad("failed to get HTTP URL content")
        stored = self.find(value)
        if stored is None:
            raise bad(WRONG_FILE)
        both_documents = stored.kind in DOCUMENT_KINDS and kind in DOCUMENT_KINDS
        if stored.kind != kind and not both_documents:
            raise bad(f"Can't use file of type {CALLED[stored.kind]} as {CALLED[kind]}")
        return stored

    def _uploaded(self, kind: str, upload: Upload) -> StoredFile:
        if upload.size == 0:
            raise bad("File must be non-empty")
        if upload.size > UPLOAD_LIMIT:
            raise entity_too_large()
        if kind == "photo":
            _check_photo(upload)
        return self.keep(kind, upload)


def _check_photo(upload: Upload) -> None:
    if upload.size > PHOTO_LIMIT:
        size_told = f"File of size {upload.size} bytes is too big for a photo"
        raise bad(f"{size_told}; the maximum size is {PHOTO_LIMIT} bytes")
    size = dimensions(upload.data)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise Refusal(400, "Bad Request: PHOTO_INVALID_DIMENSIONS")


def _suffix(name: str, mime: str) -> str:
    found = "." + name.rsplit(".", 1)[1] if "." in name else (mimetypes.guess_extension(mime) or "")
    return found if found.isascii() and len(found) <= 10 else ""
