"""Files inside files: what a container hands over, one at a time."""

from __future__ import annotations

from typing import BinaryIO, NamedTuple

from reader.article.document import Head

LINK = "it is a link, which Reader doesn't follow"
LEADS_OUT = "its name leads out of the archive"
"""Why a file in an archive is refused."""


class Part(NamedTuple):
    """A file in a file, found and not yet read."""

    id: str
    """As `Addresses.id` gives it; empty where the container holds nothing else, as a compressed file does."""
    name: str
    """The file's name, as far as the container knows one: what its format is known by if its content doesn't say."""
    file: BinaryIO
    """Its bytes, to be read before the next part is asked for."""
    at: int = 0
    """Where the container is to go on to find this part first: an offset or a number, as its `split` understands it."""
    format: str = ""
    """The format's name where the container says so; empty where it is to be told."""
    title: str | None = None
    """What it is called in the list until it has been looked into."""
    declared: Head | None = None
    """What the container says of it, and the part itself may not: the address that a page was captured from."""
    charset: str | None = None
    """The encoding that the container states for it, which goes before what a page says of itself."""
    cost: int = 0
    """Bytes to go through in the container, besides its own, to come back to it."""
    packed: int | None = None
    """Bytes that it takes in its container; None where that is as much as has been read of the container so far."""
    many: bool = False
    """Whether it may hold more articles than one, though its format does not."""
    own: bool = False
    """Whether it belongs to a page beside it, and is only read where it is named itself."""
