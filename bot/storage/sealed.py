"""Encryption at rest: AES-256-GCM with keys that can be changed.

A sealed value is one byte for the format, eight that name the key, twelve of nonce, then the text and its tag. It is
bound to where it stands: a value moved to another row does not open.
"""

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_FORMAT = b"\x01"
_KEY_BYTES = 32
_HOW = "Make one with: python -c 'import base64, secrets; print(base64.b64encode(secrets.token_bytes(32)).decode())'"


class BadKey(ValueError):
    """DUF_KEY cannot be used; the message says why and what to do."""


class CannotOpen(Exception):
    """A kept value was sealed with a key that is not among ours, or it has been changed."""


class Sealer:
    """Seals with the first key, opens with any of them. Keys are 32 bytes each, newest first."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys:
            raise BadKey(f"DUF_KEY holds no key. {_HOW}")
        self._ciphers = {_name(key): AESGCM(key) for key in keys}
        self._newest = _name(keys[0])
        self._marks = [hmac.digest(key, b"key of fingerprints", "sha256") for key in keys]

    @classmethod
    def from_text(cls, text: str) -> "Sealer":
        """Keys as in DUF_KEY: base64 of 32 bytes, several with commas between, newest first. Raises BadKey."""
        parts = [part.strip() for part in text.split(",") if part.strip()]
        return cls([_decode(part, number) for number, part in enumerate(parts, start=1)])

    def seal(self, text: str, place: str) -> bytes:
        nonce = os.urandom(12)
        return (
            _FORMAT + self._newest + nonce + self._ciphers[self._newest].encrypt(nonce, text.encode(), place.encode())
        )

    def open(self, sealed: bytes, place: str) -> str:
        """The text that was sealed at `place`. Raises CannotOpen."""
        cipher = self._ciphers.get(sealed[1:9])
        if sealed[:1] != _FORMAT or cipher is None:
            raise CannotOpen(
                "A kept value was sealed with a key that is not in DUF_KEY. "
                "Put the former key back, after the new one with a comma between."
            )
        try:
            return cipher.decrypt(sealed[9:21], sealed[21:], place.encode()).decode()
        except InvalidTag:
            raise CannotOpen("A kept value has been changed or moved since it was sealed.") from None

    def fingerprints(self, text: str) -> list[bytes]:
        """What `text` is recognised by without being kept: by the newest key first, then by each former one.

        Keyed, since whoever had only the database could else try every DUF number there is.
        """
        return [hashlib.blake2b(text.encode(), key=key, digest_size=32).digest() for key in self._marks]


def new_key() -> str:
    """A fresh key as DUF_KEY takes it."""
    return base64.b64encode(secrets.token_bytes(_KEY_BYTES)).decode()


def local_key(folder: Path) -> str:
    """The key of local mode: kept in `folder`, made the first time, readable by its owner only.

    Raises BadKey where it can neither be read nor made.
    """
    path = folder / "duf.key"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (
            suppress(FileExistsError),
            os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file,
        ):
            file.write(new_key())
        return path.read_text().strip()
    except OSError as error:
        raise BadKey(
            f"{path.absolute()} cannot be kept ({error.strerror}); start where it can be written, or set DUF_KEY."
        ) from error


def _decode(part: str, number: int) -> bytes:
    try:
        key = base64.b64decode(part.replace("-", "+").replace("_", "/"), validate=True)
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise BadKey(f"DUF_KEY: key number {number} is not base64 of 32 bytes. {_HOW}")
    return key


def _name(key: bytes) -> bytes:
    return hashlib.sha256(b"name of key" + key).digest()[:8]
