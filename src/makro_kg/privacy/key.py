"""The key file: the secret that pseudonyms are made with, and what each stands for. Whoever has it can undo them."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import stat

from makro_kg.errors import PrivacyError
from makro_kg.language import Text

HEAD = "makro-kg pseudonym key 1"
SYLLABLES = [first + second for first in "bcdfghjklmnprstw" for second in "aeiou"]
LENGTH = 6
"""Syllables of a pseudonym: 80 ** 6, some 2.6e11 of them."""
BROKEN = Text("{0} bukan berkas kunci makro-kg.", "{0} is no key file of makro-kg.")
MISSING = Text("Berkas kunci {0} tidak dapat dibaca.", "The key file {0} cannot be read.")
OPEN = Text("Berkas kunci {0} dapat dibaca orang lain.", "Others can read the key file {0}.")
THERE = Text("{0} sudah ada; kunci tidak ditimpa.", "{0} exists already; a key is not written over.")
UNWRITTEN = Text("Berkas kunci {0} tidak dapat ditulis.", "The key file {0} cannot be written.")
CLASH = Text("Dua nama mendapat nama samaran yang sama.", "Two names got the same pseudonym.")


class Key:
    """A secret of 32 bytes and the originals by pseudonym; its repr shows neither."""

    def __init__(self, secret: bytes, originals: dict[str, str]) -> None:
        self._secret = secret
        self.originals = originals

    def __repr__(self) -> str:
        return "Key(...)"

    def digest(self, kind: str, original: str) -> str:
        """64 hexadecimal digits for a name of a kind, the same whenever the key is, and nothing is kept of the name."""
        return hmac.new(self._secret, f"{kind}\0{original}".encode(), hashlib.sha256).hexdigest()

    def word(self, kind: str, original: str) -> str:
        """A word of letters for a name of a kind, the same whenever the key is: HMAC-SHA-256 (RFC 2104)."""
        number = int(self.digest(kind, " ".join(original.casefold().split())), 16)
        syllables = []
        for _ in range(LENGTH):
            number, at = divmod(number, len(SYLLABLES))
            syllables.append(SYLLABLES[at])
        return "".join(syllables).capitalize()

    def pseudonym(self, kind: str, original: str) -> str:
        """The same, and the key keeps what it stands for; raises PrivacyError where two names would get one word."""
        word = self.word(kind, original)
        if self.originals.setdefault(word, original).casefold().split() != original.casefold().split():
            raise PrivacyError(CLASH, Text("Buat kunci lain.", "Make another key."))
        return word


def new(path: str) -> Key:
    """Make a key in a new file that only its owner can read (mode 0600); raises PrivacyError where it cannot."""
    key = Key(secrets.token_bytes(32), {})
    if os.path.lexists(path):
        raise PrivacyError(THERE.format(path), Text('Hilangkan "--new-key".', 'Leave out "--new-key".'))
    save(key, path)
    return key


def load(path: str) -> Key:
    """The key of a file; raises PrivacyError where it is missing, broken or open to others."""
    try:
        with open(path, encoding="ascii") as file:
            mode = os.fstat(file.fileno()).st_mode
            held = json.load(file)
        if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise PrivacyError(OPEN.format(path), Text("Jalankan: chmod 600 {0}", "Run: chmod 600 {0}").format(path))
        if held["format"] != HEAD or len(secret := bytes.fromhex(held["key"])) != 32:
            raise ValueError
        return Key(secret, {str(word): str(name) for word, name in held["names"].items()})
    except OSError:
        hint = Text('Buat dengan "--new-key".', 'Make one with "--new-key".')
        raise PrivacyError(MISSING.format(path), hint) from None
    except (ValueError, KeyError, TypeError, AttributeError):  # from None: their texts may quote the file
        raise PrivacyError(BROKEN.format(path)) from None


def save(key: Key, path: str) -> None:
    """Write the key and what its pseudonyms stand for, whole or not at all, readable by its owner only."""
    held = {"format": HEAD, "key": key._secret.hex(), "names": dict(sorted(key.originals.items()))}
    draft = f"{path}.{os.getpid()}.tmp"
    try:
        try:
            with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
                json.dump(held, file, indent=1)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, path)
        finally:
            if os.path.exists(draft):
                os.remove(draft)
    except OSError:
        raise PrivacyError(UNWRITTEN.format(path)) from None
