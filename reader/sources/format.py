"""What is known of a format before a file of it turns up, and the way to the module that reads it.

There are two kinds. Most formats are read whole: their module has `parse(data, path, limits)`. What may be larger than
memory, or holds files of other formats, is read in parts: its module has `split(file, path, limits, at)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TypeAlias

from reader.article.document import Document
from reader.errors import MissingExtraError, SourceError

if TYPE_CHECKING:
    from reader.sources.limits import Limits
    from reader.sources.parts import Part

Item: TypeAlias = Document | SourceError
"""An article of a file, or what is wrong with the member that stood in its place: the rest goes on behind it."""


class Format(NamedTuple):
    """One kind of file: how to know it, and where its reader lives."""

    name: str
    """As in `Document.format`."""
    title: str
    """What people call it, for the list of formats."""
    suffixes: tuple[str, ...]
    """Of file names, lower case, with the dot."""
    module: str
    """Its file: with `parse(data: bytes, path: str, limits: Limits) -> Iterable[Item]`, or where `streamed` is set,
    `split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]`."""
    opening: bytes = b""
    """Regular expression for how its text begins, whatever the file's name; empty where that doesn't tell. A byte order
    mark and the zeros of UTF-16 are gone by then."""
    magic: bytes = b""
    """The same for the bytes as they are."""
    starts: bytes = b""
    """The characters, white space aside, one of which stands first in every such file; empty where any may."""
    claims: Callable[[bytes, str], bool] | None = None
    """Whether a file with these first bytes and this name is one, where a regular expression can't say."""
    member: str = ""
    """The name of a file in a zip that makes the zip one of these; `*` in it is any text."""
    many: bool = False
    """Whether a file holds any number of articles; else it is one, and is known to be without being read."""
    streamed: bool = False
    """Whether it is read in parts."""
    extra: str = ""
    """The extra of Reader's that brings its library; empty where it comes with Reader."""
    needs: tuple[str, ...] = ()
    """The modules that the extra brings."""
    linked: bool = False
    """Whether its `parse` takes a fourth argument: the address that relative links start from, if it is known."""

    def opens(self, head: bytes, text: bytes, name: str) -> bool:
        """Whether a file that begins with `head` is of this format for certain; `text` is `head` without zeros.

        Only for a file that may be one are regular expressions made: there are many, and most files are text.
        """
        if self.opening and _beginning(b"(?i)" + self.opening)(text):
            return True
        if self.magic and _beginning(b"(?s)" + self.magic)(head):
            return True
        return self.claims is not None and self.claims(head, name)

    def names(self, name: str) -> bool:
        """Whether a file of this name calls itself one of this format."""
        return name.lower().endswith(self.suffixes)

    @property
    def missing(self) -> bool:
        """Whether its library is not here."""
        from importlib.util import find_spec

        return any(find_spec(module) is None for module in self.needs)

    def parse(self, data: bytes, path: str, limits: Limits, url: str | None = None) -> Iterable[Item]:
        """The articles in a file's bytes, in order, and in place of a damaged one what is wrong with it.

        `url` is where the file came from, if that is known.

        Raises:
            SourceError: they can't be read as this format, or not without an extra.
        """
        more = (url,) if self.linked and url else ()
        items: Iterable[Item] = self._load("parse", path)(data, path, limits, *more)
        return items

    def split(self, file: BinaryIO, path: str, limits: Limits, at: int = 0) -> Iterator[Part | SourceError]:
        """The parts of a file that is read as a stream, from the part `at` on.

        Raises:
            SourceError: it can't be read as this format, or not without an extra; also while it goes on.
        """
        parts: Iterator[Part | SourceError] = self._load("split", path)(file, path, limits, at)
        return parts

    def _load(self, function: str, path: str) -> Callable[..., Any]:
        from importlib import import_module

        if self.needs and self.missing:
            command = f"pip install 'reader-tui[{self.extra}]'"
            raise MissingExtraError(path, f"reading {self.title} needs an extra: {command}")
        found: Callable[..., Any] = getattr(import_module(self.module), function)
        return found


@cache
def _beginning(expression: bytes) -> Callable[[bytes], object]:
    """A function that tells whether bytes begin as the expression says."""
    import re

    return re.compile(expression).match
