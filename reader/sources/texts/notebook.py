"""Notebooks of Jupyter and its kin (.ipynb): their Markdown is the text, their programs and what these print is code.

The source of the article is that text, not the JSON that it is wrapped in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from reader.article.document import Document, Head
from reader.article.visible import flattened
from reader.errors import SourceError
from reader.sources.exports.json_records import read_json
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.texts.markdown import parse as parse_markdown

_RUN_OF_TICKS = re.compile(r"`{3,}")
_LEVELS = frozenset("123456")
_COLOUR = re.compile(r"\x1b\[[\d;]*m")


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article: the file.

    Raises:
        SourceError: it isn't JSON, or no notebook with anything in it.
    """
    read = read_json(data, path)
    said: dict[str, Any] = next((dict(one) for one in read if isinstance(one, dict)), {})
    text = "\n\n".join(piece for cell in _cells(said) for piece in _pieces(cell) if piece.strip())
    if not text:
        broken = next((one for one in read if isinstance(one, SourceError)), None)
        raise broken or SourceError(path, "there is no text in this notebook")
    about = said.get("metadata")
    for document in parse_markdown(text.encode("utf-8", "replace"), path, limits):
        yield replace(document, format="notebook", declared=_head(document, about if isinstance(about, dict) else {}))


def _dicts(value: object) -> Iterable[dict[str, Any]]:
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def _cells(said: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The cells of a notebook; older ones have them on sheets."""
    yield from _dicts(said.get("cells"))
    for sheet in _dicts(said.get("worksheets")):
        yield from _dicts(sheet.get("cells"))


def _pieces(cell: dict[str, Any]) -> Iterator[str]:
    """What stands in a cell, as Markdown."""
    kind, text = cell.get("cell_type"), _text(cell.get("source", cell.get("input")))
    if kind == "heading":
        level = str(cell.get("level"))
        yield f"{'#' * (int(level) if level in _LEVELS else 1)} {text}"
    elif kind == "code":
        yield _fenced(text)
        for output in _dicts(cell.get("outputs")):
            yield from _output(output)
    else:
        yield text


def _output(output: dict[str, Any]) -> Iterator[str]:
    """What a program printed; of a table or a picture, what is said for those who can't see it."""
    shown = output.get("data")
    for words in (output.get("text"), shown.get("text/plain") if isinstance(shown, dict) else None):
        yield _fenced(_text(words))
    traceback = output.get("traceback")
    yield _fenced("\n".join(map(_text, traceback)) if isinstance(traceback, list) else "")


def _text(value: object) -> str:
    """A text, given whole or line by line."""
    lines = value if isinstance(value, list) else [value]
    return _COLOUR.sub("", "".join(line for line in lines if isinstance(line, str)))


def _fenced(text: str) -> str:
    """Code, between fences longer than any in it."""
    fence = "`" * max(3, 1 + max((len(run) for run in _RUN_OF_TICKS.findall(text)), default=0))
    return f"{fence}\n{text.rstrip()}\n{fence}" if text.strip() else ""


def _head(document: Document, about: dict[str, Any]) -> Head:
    """What the notebook says of itself, where its text doesn't."""
    names = tuple(name for one in _dicts(about.get("authors")) if (name := flattened(_text(one.get("name")))))
    head, title = document.declared, flattened(_text(about.get("title")))
    return replace(head, title=head.title or title or None, byline=head.byline or names)
