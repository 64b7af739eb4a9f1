"""What was cut out of articles, written down to be read, counted or cited: Markdown, JSON, CSV, BibTeX, CSL-JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import groupby
from typing import NamedTuple

import msgspec

from reader.article.document import Head
from reader.article.visible import flattened, one_line, visible
from reader.export.citation import in_marks
from reader.export.escape import destination, escaped, escaped_within
from reader.export.json import array, line, origin_fields, shown
from reader.export.names import folded
from reader.export.people import person
from reader.export.quotes import cell
from reader.export.source_line import source_line


class Clip(NamedTuple):
    """A clipping, and the article it is from."""

    kind: str
    text: str
    context: str
    note: str
    speaker: str | None
    role: str | None
    made: float
    path: str
    head: Head
    opening: str | None = None
    """How the article begins, if that is what it is called: a post without a title."""

    @property
    def called(self) -> str:
        """The article's headline, or what it is called without one: as it begins, or like its file."""
        return _line(self.head.title) or _line(self.opening) or _line(self.path.rstrip("/").rpartition("/")[2])


class ClippingRecord(msgspec.Struct, frozen=True):
    """A clipping, as `reader clippings --format json` has it."""

    kind: str
    text: str
    context: str
    note: str
    speaker: str | None
    speaker_role: str | None
    made: str
    path: str
    title: str | None
    byline: list[str]
    published: str | None
    site: str | None
    url: str | None


def written(form: str, clips: Iterable[Clip]) -> Iterator[str]:
    """The clippings in one of `FORMS`, piece by piece."""
    return FORMS[form](clips)


def _record(clip: Clip) -> ClippingRecord:
    return ClippingRecord(
        kind=clip.kind,
        text=visible(clip.text),
        context=visible(clip.context),
        note=visible(clip.note),
        speaker=shown(clip.speaker),
        speaker_role=shown(clip.role),
        made=datetime.fromtimestamp(clip.made, UTC).isoformat(timespec="seconds"),
        **origin_fields(clip.path, clip.head),
    )


def _markdown(clips: Iterable[Clip]) -> Iterator[str]:
    """A heading for each article with its source, then its clippings in order, each a quotation with its note below."""
    first = True
    for _, some in groupby(clips, key=lambda clip: clip.path):
        ours = list(some)
        yield "" if first else "\n"
        heading = ours[0].called
        yield f"## {escaped(heading)}\n"
        if source := source_line(ours[0].head, ours[0].path, heading):
            yield f"\n{source}\n"
        first = False
        for clip in ours:
            words = _in_marks(clip) if clip.kind == "quote" else clip.text
            lines = [f"> {escaped(one_line(text))}" if text.strip() else ">" for text in words.split("\n")]
            said_by = ", ".join(escaped_within(_line(part)) for part in (clip.speaker, clip.role) if part)
            yield "\n" + "\n".join([*lines, *([">", f"> — {said_by}"] if said_by else [])]) + "\n"
            if clip.note:
                yield "\n" + "\n".join(escaped(one_line(text)) for text in clip.note.split("\n")) + "\n"


def _json(clips: Iterable[Clip]) -> Iterator[str]:
    return (piece.decode() for piece in array(map(_record, clips)))


def _jsonl(clips: Iterable[Clip]) -> Iterator[str]:
    return (line(_record(clip)).decode() for clip in clips)


def _csv(clips: Iterable[Clip]) -> Iterator[str]:
    columns = ClippingRecord.__struct_fields__
    yield ",".join(columns) + "\r\n"
    for clip in clips:
        row = io.StringIO()
        values = (getattr(_record(clip), column) for column in columns)
        csv.writer(row).writerow(map(cell, values))
        yield row.getvalue()


def _bibtex(clips: Iterable[Clip]) -> Iterator[str]:
    """An entry for each article, with its clippings in the field `note`."""
    taken: set[str] = set()
    for ours in _by_article(clips):
        head = ours[0].head
        year, month, day = _date(head)
        fields = {
            "author": " and ".join(_author(_line(name), head.site) for name in head.byline),
            # In braces of its own, for styles of BibTeX make small letters of its capitals.
            "title": f"{{{_tex(ours[0].called)}}}",
            "journal": _tex(_line(head.site)),
            "year": year,
            "month": str(int(month)) if month else "",
            "day": str(int(day)) if day else "",
            "url": destination(head.url or "") or "",  # BibTeX takes it as it stands
            "language": _tex(head.language or ""),
            "note": _tex(" — ".join(_cited(clip) for clip in ours)),
        }
        lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
        yield f"@article{{{_key(ours[0], year, taken)},\n{''.join(lines)}}}\n\n"


def _csl(clips: Iterable[Clip]) -> Iterator[str]:
    """An item of CSL-JSON for each article, as Zotero and pandoc read it."""
    taken: set[str] = set()
    items = []
    for ours in _by_article(clips):
        head = ours[0].head
        parts = [int(part) for part in _date(head) if part]
        item = {
            "id": _key(ours[0], _date(head)[0], taken),
            "type": "article-newspaper",
            "title": ours[0].called,
            "author": [_csl_name(_line(name), head.site) for name in head.byline],
            "container-title": _line(head.site),
            "issued": {"date-parts": [parts]} if parts else None,
            "URL": _line(head.url),
            "language": head.language,
            "note": " — ".join(_cited(clip) for clip in ours),
        }
        items.append({name: value for name, value in item.items() if value})
    yield json.dumps(items, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode() + "\n"


def _by_article(clips: Iterable[Clip]) -> Iterator[list[Clip]]:
    found: dict[str, list[Clip]] = {}
    for clip in clips:
        found.setdefault(clip.path, []).append(clip)
    yield from found.values()


def _cited(clip: Clip) -> str:
    speaker = f" ({_line(clip.speaker)})" if clip.speaker else ""
    note = f" [{_line(clip.note)}]" if clip.note else ""
    return f"{_in_marks(clip)}{speaker}{note}"


def _in_marks(clip: Clip) -> str:
    return in_marks(_line(clip.text), clip.head.language)


def _date(head: Head) -> tuple[str, str, str]:
    """Year, month and day of publication, each empty where it is not known."""
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", head.published or "")
    return (found[1], found[2] or "", found[3] or "") if found else ("", "", "")


def _key(clip: Clip, year: str, taken: set[str]) -> str:
    """What an entry is cited by: the family of the first author, or a body's or the publication's first word, the year,
    and a number.
    """
    head = clip.head
    author = _line(head.byline[0]) if head.byline else ""
    someone = person(author, head.site)
    words = [someone.family] if someone else (author or head.site or "").split()
    stem = next(filter(None, (re.sub(r"[^a-z0-9]", "", folded(word)) for word in words)), "article") + year
    key, number = stem, 1
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    taken.add(key)
    return key


_TEX = {
    **{char: f"\\{char}" for char in "&%$#_"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\^{}",
    "{": r"\textbraceleft{}",  # BibTeX counts braces, those behind a backslash too
    "}": r"\textbraceright{}",
}


def _author(name: str, site: str | None) -> str:
    """An author's name as BibTeX reads it; in braces where that isn't a person's, which it would take to pieces."""
    someone = person(name, site)
    if someone is None:
        return f"{{{_tex(name)}}}"
    if someone.suffix:
        return ", ".join(map(_tex, (someone.family, someone.suffix, someone.given)))
    return _tex(name)


def _csl_name(name: str, site: str | None) -> dict[str, str]:
    someone = person(name, site)
    if someone is None:
        return {"literal": name}
    return {part: value for part, value in someone._asdict().items() if value}


def _tex(text: str) -> str:
    """`text`, escaped so that BibTeX and TeX see no markup in it."""
    return "".join(_TEX.get(char, char) for char in text)


def _line(text: str | None) -> str:
    return flattened(text or "")


FORMS: dict[str, Callable[[Iterable[Clip]], Iterator[str]]] = {
    "markdown": _markdown,
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "bibtex": _bibtex,
    "csl-json": _csl,
}

ENDINGS = {
    ".md": "markdown",
    ".csl.json": "csl-json",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".bib": "bibtex",
}
"""The form for each ending of a file's name. A name that fits two of them has the first."""


def form_of(path: str) -> str | None:
    """The form that a file's name asks for by its ending; None for any other ending."""
    return next((form for ending, form in ENDINGS.items() if path.strip().lower().endswith(ending)), None)
