"""The articles of a file that holds files: an archive, a mailbox, a compressed page, and any of them inside another.

A walk goes through a file once, from beginning to end, and holds one member at a time. A fault in a member stands in
its place, even if it is an archive bomb; the limit of all that may be unpacked ends the walk.
"""

from __future__ import annotations

import io
import os
from collections.abc import Generator, Iterator
from dataclasses import fields, replace
from typing import BinaryIO, NamedTuple

from reader.article.document import SAYS, Document, Head, Node
from reader.article.web import is_web
from reader.errors import SourceError
from reader.sources.addresses import join
from reader.sources.decoding import looks_binary
from reader.sources.format import Format, Item
from reader.sources.formats import TEXT
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.reading import locate, open_source
from reader.sources.sniffing import HEAD, by_member, by_name, sniff
from reader.sources.stream import Budget, buffered, counted, read_whole
from reader.sources.whole import in_utf8, items

_MANY = 8
_LONGEST_OPENING = 70
"""How many of an article's characters may serve as its name."""
_POSTED = (f"{SAYS}body",)
_ZIP = b"PK\x03\x04"


class Found(NamedTuple):
    """An article in a file, read or only found."""

    path: str
    """Its address."""
    at: tuple[int, ...]
    """Where a walk must start to reach it first: its place in each container, and last its number in its file."""
    title: str | None = None
    """What its container calls it."""
    document: Document | None = None
    """None where it was left for later, because it can be found again at once."""
    cost: int = 0
    """Bytes to go through to come back to it."""


class _Member(NamedTuple):
    """Where the walk is."""

    part: Part
    path: str
    at: tuple[int, ...]
    depth: int
    direct: bool = True
    """Whether it can be found again without going through what lies before it."""


class Walk:
    """The articles of one file: an iterator."""

    def __init__(
        self,
        part: Part,
        path: str,
        limits: Limits,
        *,
        wanted: str = "",
        start: tuple[int, ...] = (),
        light: bool = False,
    ) -> None:
        """`wanted` is the address of what is looked for, all if it is empty; the walk begins at `start`.

        With `light`, what can be found again at once is found and not read.
        """
        self._file = buffered(part.file)
        if not self._file.seekable():  # a pipe doesn't know how much came through it
            self._file = counted(self._file, path, Budget(limits), lambda: limits.max_unpacked)
        self._limits, self._budget, self._wanted, self._light = limits, Budget(limits), wanted, light
        self._size = _size(self._file)
        self._told: SourceError | None = None
        """The last fault: a pipe that breaks off does so for everything read through it."""
        self._found = self._run(_Member(part._replace(file=self._file), path, (), 0), start)

    def __iter__(self) -> Iterator[Found | SourceError]:
        return self._found

    def __next__(self) -> Found | SourceError:
        return next(self._found)

    def close(self) -> None:
        """Stop, and let go of what is held: half a megabyte that would otherwise wait for the collector."""
        self._found.close()

    @property
    def share(self) -> float:
        """How much of the file has been gone through, from 0 to 1; 0 where its size isn't known."""
        try:
            return min(1.0, self._file.tell() / self._size) if self._size else 0.0
        except (OSError, ValueError):  # a pipe, or closed
            return 0.0

    def _run(self, member: _Member, start: tuple[int, ...]) -> Generator[Found | SourceError]:
        try:
            yield from self._under(member, start)
        except SourceError as error:
            if error is not self._told:
                raise

    def _under(self, member: _Member, start: tuple[int, ...]) -> Iterator[Found | SourceError]:
        """The articles of a file or a member, from the place `start` in it on."""
        part = member.part
        file = buffered(part.file)
        if not part.format and not file.seekable() and file.peek(4).startswith(_ZIP):  # its directory is at its end
            file = buffered(io.BytesIO(read_whole(file, member.path, self._limits)))
        known = _format_of(part, file, member.path, self._limits)
        if known is None:
            return
        if known.streamed:
            yield from self._split(known, file, member, start)
        elif self._light and part.format and not known.many and not part.many:
            yield Found(member.path, (*member.at, 0), part.title, cost=part.packed or 0)
        else:
            first = start[0] if start else 0
            data = _whole(part, file, member.path, self._limits)
            # What holds many is taken apart to its end or to the wanted one, which takes longer than reading it.
            cost = (len(data) * (_MANY if known.many else 1) if member.direct else self._budget.unpacked) + part.cost
            for number, item in enumerate(_items(known, data, member, self._limits)):
                if number < first or not self._is_wanted(item):
                    continue
                if isinstance(item, SourceError):
                    yield item
                else:
                    title = item.declared.title or part.title or (opening(item) if known.many else None)
                    yield Found(item.path, (*member.at, number), title, item, cost)

    def _split(
        self, known: Format, file: io.BufferedReader, member: _Member, start: tuple[int, ...]
    ) -> Iterator[Found | SourceError]:
        self._limits.check_depth(member.depth + 1, member.path)
        light, empty = self._light, True
        for part in known.split(file, member.path, self._limits, start[0] if start else 0):
            empty = False
            if isinstance(part, SourceError):
                if self._may_hold(part.path):
                    yield part
                continue
            below, start = start[1:], ()
            path = join(member.path, part.id)
            if not self._may_hold(path) or (part.own and not _is_in(self._wanted, path)):
                continue
            inner = part._replace(file=self._count(part, file, path))
            self._light = light and file.seekable()
            direct = member.direct and file.seekable()
            try:
                yield from self._under(_Member(inner, path, (*member.at, part.at), member.depth + 1, direct), below)
            except SourceError as error:
                told = error is self._told
                if self._budget.spent or (told and not _is_in(error.path, path)):
                    raise
                self._told = error
                if not told:
                    yield error
            finally:
                self._light = light
        if empty:
            raise SourceError(member.path, "there is no article in it")

    def _count(self, part: Part, file: io.BufferedReader, path: str) -> BinaryIO:
        """A member's bytes, counted against what it takes in its container."""
        if isinstance(part.file, io.BytesIO):  # in memory, so it was counted
            return part.file
        packed = part.packed
        return counted(part.file, path, self._budget, file.tell if packed is None else lambda: packed)

    def _is_wanted(self, item: Item) -> bool:
        """Whether an article is what is wanted, or in it: a letter isn't, though what is attached to it lies below."""
        if isinstance(item, SourceError) or is_web(self._wanted) or not self._wanted:
            return self._may_hold(item.path)
        return _is_in(item.path, self._wanted)

    def _may_hold(self, path: str) -> bool:
        """Whether what is wanted is at `path`, or below it, or above it."""
        wanted = self._wanted
        if is_web(wanted) and path == wanted.partition("#")[0]:  # a page's own address may end in one of its parts
            return True
        return not wanted or _is_in(wanted, path) or _is_in(path, wanted)


class Search:
    """The articles of a file that is opened when the first of them is asked for, and closed after the last."""

    def __init__(self, path: str, limits: Limits) -> None:
        self._path, self._limits = path, limits
        self._walk: Walk | None = None
        self._found = self._run()

    def __iter__(self) -> Iterator[Found | SourceError]:
        return self._found

    @property
    def share(self) -> float:
        """How much of the file has been gone through, from 0 to 1; 0 where its size isn't known."""
        return self._walk.share if self._walk else 0.0

    def _run(self) -> Iterator[Found | SourceError]:
        path, wanted = locate(self._path)
        with open_source(path, self._limits) as part:
            self._walk = Walk(part, path, self._limits, wanted=wanted, light=True)
            yield from self._walk


def opening(document: Document) -> str | None:
    """How an article begins: what one of many is called that has no title, such as a post."""
    said = (node.text for node in document.nodes if node.hints[-1:] in ((), _POSTED) or _is_of_page(node))
    text = " ".join(next(said, "").split())
    if len(text) > _LONGEST_OPENING:
        text = f"{text[:_LONGEST_OPENING].rpartition(' ')[0] or text[:_LONGEST_OPENING]} …"
    return text or None


def _is_of_page(node: Node) -> bool:
    """Whether a node's hints are the elements it lies in, and say no more of it."""
    return bool(node.place) and node.hints[-1][:1] != SAYS


def _is_in(address: str, path: str) -> bool:
    """Whether an address is of what is at `path`, or of something in it."""
    return address == path or address.startswith(f"{path}#")


def _size(file: io.BufferedReader) -> int:
    try:
        return os.fstat(file.fileno()).st_size
    except (OSError, ValueError):
        return 0


def _format_of(part: Part, file: io.BufferedReader, path: str, limits: Limits) -> Format | None:
    """The format of a member; None where it is no text, and so nothing that anybody reads."""
    if part.format:
        return by_name(part.format)
    head = file.peek(HEAD)[:HEAD]
    known = sniff(head, part.name)
    if known.name == "zip":
        from reader.sources.archives.zipped import directory

        known = by_member(directory(file, path, limits).namelist(), part.name) or known
        file.seek(0)
    return None if part.id and known is TEXT and looks_binary(head) else known


def _whole(part: Part, file: io.BufferedReader, path: str, limits: Limits) -> bytes:
    """All of a member; what is in memory already is not copied."""
    if not isinstance(part.file, io.BytesIO):
        return read_whole(file, path, limits)
    data = part.file.getvalue()
    limits.check_bytes(len(data), path)
    return data


def _items(known: Format, data: bytes, member: _Member, limits: Limits) -> Iterator[Item]:
    """The articles of what was read whole, with what their container says of them."""
    part = member.part
    data = in_utf8(data, part.charset)
    said = part.declared
    for item in items(known, data, member.path, limits, said.url if said else None):
        yield replace(item, declared=_filled(item.declared, said)) if said and isinstance(item, Document) else item


def _filled(head: Head, said: Head) -> Head:
    """What an article says of itself, and its container where it says nothing."""
    blank = {each.name: getattr(said, each.name) for each in fields(Head) if not getattr(head, each.name)}
    return replace(head, **blank)
