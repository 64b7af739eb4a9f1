"""The addresses of articles that share a file: `path#id`, stable, unique, and safe to type.

An id comes from the format (a message's id, an entry's guid, a member's name), so that it stays the same when the file
grows; where the format gives none, it is a number. It has no `#`, no white space, and nothing that a shell or a
terminal would act on. Addresses nest: `letters.zip#2025/inbox.mbox#4711@example.org`.
"""

from __future__ import annotations

import re

LONGEST = 120
"""Characters of an id; a web address with its query may have thousands."""

_UNSAFE = re.compile(r"[^\w\-.~@+=,:/%]")
_FIRST = re.compile(r"(?<=#)1(?=#|$)")
"""The id of the first article read, where the format gives it none."""
_NUMBER = re.compile(r"(?<=#)\d+(?=#|$)|~\d+(?=#|$)")
"""The part of an id that depends on the ids before it."""


def safe_id(text: str) -> str:
    """A format's name for a part of a file, as it stands in an address; empty if nothing of it is left."""
    stripped = text.strip().strip("<>").strip()
    return _UNSAFE.sub("_", stripped[:LONGEST])


class Addresses:
    """Gives each article of one file its address; to be asked once for each, in the order of the file."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._count = 0
        self._seen: set[int] = set()
        """The hash of each id given so far. There may be a million, and two that share one of 2**64 only look alike
        here."""
        self._repeated: dict[str, int] = {}
        """The ids that came again, each with the highest number that was added to it."""

    def of(self, native: str | None = None) -> str:
        """The address of the next article: by its name in the format, or else by its number, from 1. The second of a
        name is `name~2`.
        """
        return join(self._path, self.id(native))

    def id(self, native: str | None = None) -> str:
        """The id alone, of which `of` makes the address."""
        self._count += 1
        plain = name = safe_id(native or "") or str(self._count)
        while hash(name) in self._seen:
            self._repeated[plain] = number = self._repeated.get(plain, 1) + 1
            name = f"{plain}~{number}"
        self._seen.add(hash(name))
        return name


def join(path: str, ident: str) -> str:
    """The address of a part of what is at `path`; of all of it where `ident` is empty."""
    return f"{path}#{ident}" if ident else path


def may_be(found: str, wanted: str) -> bool:
    """Whether two addresses may be of one article: one given by a walk that began at it, the other by a walk through
    the whole file.

    Only the latter knows the article's number, and how many before it have the same id.
    """
    return found == wanted or (_NUMBER.sub("", wanted) in (found, _FIRST.sub("", found)))


def split(address: str) -> list[tuple[str, str]]:
    """The files and ids that an address may mean, the likeliest first: a file's own name may hold the sign too."""
    places = [at for at, char in enumerate(address) if char == "#"]
    return [(address, ""), *((address[:at], address[at + 1 :]) for at in reversed(places))]
