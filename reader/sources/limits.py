"""What a user may set about reading files: how much one may ask of the machine, and how tables are to be read.

Each is a setting, and each refusal names its limit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from reader.errors import SourceError


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may ask of the machine before it is refused."""

    max_bytes: int = 50_000_000
    """Of what is read whole: a file, a member of an archive, a message, a page of the web. A page of news has 10,000
    bytes; beyond some megabytes it is a dump or a mistake. What is read in pieces (a mailbox, an archive) may be
    larger; each of its pieces may not."""
    max_blocks: int = 300_000
    """Paragraphs of one article, which is taken apart in memory: 4 kB for each, a gigabyte for so many."""
    max_members: int = 1_000_000
    """Files in an archive, messages in a mailbox, entries of a feed."""
    max_depth: int = 8
    """Containers inside one another: 2 allows a mailbox in a zip, but not one in a zip in a zip."""
    max_unpacked: int = 20_000_000_000
    """Bytes that all of one compressed file may come to, the archives in it included."""
    max_ratio: int = 250
    """How many times larger compressed data may become; text becomes 3 to 20 times larger. It is checked from some
    megabytes on, because a small file may well consist of one letter."""
    fetch_seconds: int = 30
    """Seconds in which all of a page must have arrived, with each redirection counted anew."""
    max_redirects: int = 5
    """How many redirections are followed."""
    local_addresses: bool = False
    """Whether pages may be fetched from this machine and its network: a page can redirect there."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """No limit, but likewise the user's to say: what the columns of their own tables hold, by the names in the first
    row. `{"Überschrift": "title", "Inhalt": "text"}` makes articles of a table that names its columns so."""

    def check_bytes(self, size: int, path: str) -> None:
        """Raise SourceError where something that is read whole is too large."""
        if size > self.max_bytes:
            raise self.too_large(path)

    def too_large(self, path: str, what: str = "it") -> SourceError:
        """What is said of something that is larger than what is read whole may be."""
        return SourceError(path, f"{what} is larger than the limit of {self.max_bytes / 1_000_000:g} MB")

    def check_blocks(self, count: int, path: str) -> None:
        """Raise SourceError where an article has more paragraphs than can be taken apart."""
        if count > self.max_blocks:
            raise SourceError(path, f"it has more than the limit of {self.max_blocks:,} paragraphs")

    def check_members(self, count: int, path: str) -> None:
        """Raise SourceError where a container holds too much to be gone through."""
        if count > self.max_members:
            raise SourceError(path, f"it holds more than the limit of {self.max_members:,} members")

    def check_depth(self, depth: int, path: str) -> None:
        """Raise SourceError where too many containers lie in one another; the outermost has depth 1."""
        if depth > self.max_depth:
            raise SourceError(path, f"it is nested deeper than the limit of {self.max_depth} containers")

    def check_unpacked(self, unpacked: int, packed: int, path: str) -> None:
        """Raise SourceError where what was compressed becomes too large, in all or for what it was."""
        if unpacked > self.max_unpacked:
            raise SourceError(path, f"it unpacks to more than the limit of {self.max_unpacked / 1_000_000:g} MB")
        if unpacked > _SMALL and unpacked > self.max_ratio * packed:
            raise SourceError(path, f"it unpacks to more than the limit of {self.max_ratio} times its size")


_SMALL = 4_000_000
"""Bytes up to which the ratio says nothing."""
COUNTS = tuple(each.name for each in fields(Limits) if each.name != "columns")
"""The names of the limits: all are whole numbers from 1, or say yes or no."""
