"""A worker of `fuzz_html`: does with damaged pages all that Reader does with a page."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable

import atheris

_TRIED = ["reader.sources", "reader.analysis", "reader.export", "reader.ui.typeset"]
with atheris.instrument_imports(include=_TRIED):
    from reader.article.document import Document
    from reader.errors import SourceError
    from reader.export.markdown import markdown
    from reader.export.text import text
    from reader.pipeline import analyse
    from reader.sources.html.pictures import read_pictures
    from reader.sources.reading import parse
    from reader.ui.links import links_of
    from reader.ui.options import Boilerplate
    from reader.ui.typeset.contents import headings
    from reader.ui.typeset.page import page
    from reader.ui.typeset.voices import Voices
    from tests.bench.guided import corpus, guided

LONGEST = 1_000_000
"""Bytes that a page has at most."""
_ODD = (
    *(b"<", b">", b"\0", b"\x1b[31m", b"</", b"<!--", b"-->", b"<table><tr><td>", b"<p", b"&#x202e;", b"&#0;", b"\xff"),
    *(b"<td colspan=999 rowspan=999>", b"<svg>", b"<math>", b"<template>", b"<select>", b"<plaintext>", b"<![CDATA["),
    *(b'<a href="', b"<base href='//['>", b"<meta charset=utf-16>", b"<meta charset=iso-2022-jp>", b"\x1b$B"),
    b"<br>" * 50,
)


def mutated(data: bytes, other: bytes, dice: random.Random) -> bytes:
    """A page with a few things wrong with it."""
    for _ in range(dice.randint(1, 6)):
        at, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
        near = min(end, at + dice.choice((1, 20, 400, 20_000)))
        ways: tuple[Callable[[], bytes], ...] = (
            lambda: data[:at],  # noqa: B023 - called at once
            lambda: data[:at] + data[near:],  # noqa: B023
            lambda: data[:near] + data[at:],  # noqa: B023
            lambda: data[:at] + data[at:near] * dice.choice((2, 5, 200)) + data[near:],  # noqa: B023
            lambda: data[:at] + dice.choice(_ODD) * dice.choice((1, 3, 300)) + data[at:],  # noqa: B023
            lambda: data[:at] + other[at:near] + data[at:],  # noqa: B023
            lambda: data[:at] + bytes(dice.randrange(256) for _ in range(30)) + data[near:],  # noqa: B023
            lambda: data.replace(dice.choice((b"</", b'"', b">", b"<div", b"<p>")), b"", dice.randint(1, 500)),  # noqa: B023
        )
        data = dice.choice(ways)() or b"<p>"
    return data


def read(data: bytes) -> None:
    """All that Reader does with a page. Raises whatever goes wrong."""
    try:
        (document,) = parse(data, "page.html")
    except SourceError:
        return
    assert isinstance(document, Document)
    article = analyse(document)
    assert [block.node for block in article.blocks] == list(document.nodes)
    width = 1 + zlib.crc32(data) % 120
    for boilerplate in Boilerplate:
        for unit in page(Voices(article), boilerplate).units:
            unit.rows(width)
            links_of(unit, article)
    headings(article)
    read_pictures(document.source, document.path)
    printed = markdown(article) + text(article)
    assert "\x1b" not in printed


def work() -> None:
    """Read damaged pages until the time is over."""
    others = [path.read_bytes() for path in sorted(corpus("pages").iterdir()) if path.name.startswith("page")]
    guided(read, lambda data, dice: mutated(data, dice.choice(others), dice), LONGEST)


if __name__ == "__main__":
    with atheris.instrument_imports(include=_TRIED):  # what is imported only where it is used
        work()
