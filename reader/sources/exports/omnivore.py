"""What Omnivore hands over when one leaves it: a zip with lists of the articles, their texts and the highlights apart.

`metadata_0_to_20.json` and its like say what is known of each article; its text is `content/<slug>.html`, what was
marked in it `highlights/<slug>.md`. Here they come together again, as one record that `json` reads. A file that
no list names is an article of its own, as in any zip.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from reader.errors import SourceError
from reader.sources.addresses import Addresses, safe_id
from reader.sources.archives import zipped
from reader.sources.decoding import decode
from reader.sources.exports.json_records import Record, read_json, said
from reader.sources.html.charset import decode_page
from reader.sources.html.fragment import plain
from reader.sources.limits import Limits
from reader.sources.office.package import Package
from reader.sources.parts import Part

_LISTS = "metadata_"


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """The articles of all lists, then the other files; `at` is a number in that order.

    Raises:
        SourceError: it has no directory that can be read, or too large a one; or a limit is reached.
    """
    package = Package(file, path, limits)
    addresses = Addresses(path)
    read: set[str] = set()
    count = 0
    for name in package.names():
        if not name.startswith(_LISTS) or not name.endswith(".json"):
            continue
        read.add(name)
        for record in _records(package, name):
            count += 1
            if isinstance(record, SourceError):
                if count > at:
                    yield record
                continue
            ident = addresses.id(said(record, "slug", "id", "url"))
            names = _files(record) - read  # a file is one article's
            read |= names
            if count > at:
                yield from _joined(package, record, names, f"{path}#{ident}", Part(ident, "", io.BytesIO(), count - 1))
    told = {f"{path}#{safe_id(name)}" for name in read}
    for part in zipped.split(file, path, limits, max(0, at - count)):
        if isinstance(part, SourceError):
            if part.path not in told:
                yield part
        elif part.name not in read:
            yield part._replace(at=count + part.at)


def _records(package: Package, name: str) -> Iterator[Record | SourceError]:
    """What a list says of each article, or what is wrong with it."""
    try:
        yield from read_json(package.read(name), f"{package.path}#{name}")
    except SourceError as error:
        if package.spent:
            raise
        yield error


def _files(record: Record) -> set[str]:
    """The names of the files that belong to an article."""
    slug = said(record, "slug")
    return {f"content/{slug}.html", f"highlights/{slug}.md"} if slug else set()


def _joined(package: Package, record: Record, names: set[str], path: str, part: Part) -> Iterator[Part | SourceError]:
    """An article with its text and highlights, behind what is wrong with those."""
    whole = dict(record)
    for name in sorted(names):
        if name not in package:
            continue
        try:
            data = package.read(name)
            if name.endswith(".html"):
                whole["content"] = decode_page(data, path)
            else:
                whole["highlights"], whole["notes"] = _highlights(decode(data, path))
        except SourceError as error:
            if package.spent:
                raise
            yield SourceError(path, f"{name} is missing from it: {error.why}")
    data = json.dumps(whole).encode()
    title = plain(said(record, "title")) or None
    yield part._replace(file=io.BytesIO(data), format="json", title=title, packed=len(data))


def _highlights(text: str) -> tuple[list[dict[str, str]], str]:
    """What was marked, each with the remark below it; and the remarks that belong to no mark."""
    marked: list[str] = []
    remarks: list[list[str]] = [[]]
    for paragraph in text.replace("\r\n", "\n").split("\n\n"):
        lines = paragraph.strip("\n").split("\n")
        if lines[0].startswith(">"):
            marked.append(" ".join(line.removeprefix(">").strip() for line in lines))
            remarks.append([])
        else:
            remarks[-1].append(paragraph.strip())
    loose, *notes = (" ".join(filter(None, each)) for each in remarks)
    return [{"quote": quote, "annotation": note} for quote, note in zip(marked, notes, strict=True)], loose
