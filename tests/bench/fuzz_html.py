"""Mutated real pages, read, taken apart, set and printed: nothing but a SourceError may come of one, and within 5 s.

`python -m tests.bench.fuzz_html ARCHIVE [--minutes 10] [--seed N]` takes its pages from the labelled ones. Each find
is named by its seed, which makes the same page again, and written to $TMPDIR/reader-fuzz; the exit code is 1 if any.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tarfile
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from reader.article.document import Document
from reader.errors import SourceError
from reader.export.markdown import markdown
from reader.export.text import text
from reader.pipeline import analyse
from reader.sources.html_pictures import read_pictures
from reader.sources.reading import parse
from reader.ui.links import links_of
from reader.ui.options import Boilerplate
from reader.ui.typeset.contents import headings
from reader.ui.typeset.page import page
from reader.ui.typeset.voices import Voices

LONGEST = 5.0
"""Seconds of this process that a page may take."""
_ODD = (
    *(b"<", b">", b"\0", b"\x1b[31m", b"</", b"<!--", b"-->", b"<table><tr><td>", b"<p", b"&#x202e;", b"&#0;", b"\xff"),
    *(b"<td colspan=999 rowspan=999>", b"<svg>", b"<math>", b"<template>", b"<select>", b"<plaintext>", b"<![CDATA["),
    *(
        b'<a href="',
        b"<base href='//['>",
        b"<meta charset=utf-16>",
        b"<meta charset=iso-2022-jp>",
        b"\x1b$B",
        b"<br>" * 50,
    ),
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
    return data[:2_000_000]


def run(data: bytes, dice: random.Random) -> None:
    """All that Reader does with a page. Raises whatever goes wrong."""
    (document,) = parse(data, "page.html")
    assert isinstance(document, Document)
    article = analyse(document)
    assert [block.node for block in article.blocks] == list(document.nodes)
    width = dice.randint(1, 120)
    for boilerplate in Boilerplate:
        for unit in page(Voices(article), boilerplate).units:
            unit.rows(width)
            links_of(unit, article)
    headings(article)
    read_pictures(document.source, document.path)
    printed = markdown(article) + text(article)
    assert "\x1b" not in printed


def main() -> None:
    """Mutate pages until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    with tarfile.open(options.archive) as pack:
        pages = [file.read() for each in pack if each.name.endswith(".html") and (file := pack.extractfile(each))]
    finds = Path(tempfile.gettempdir()) / "reader-fuzz"
    until, seed, found, refused, slowest = time.monotonic() + 60 * options.minutes, options.seed, 0, 0, 0.0
    while time.monotonic() < until:
        seed += 1
        dice = random.Random(seed)
        data = mutated(dice.choice(pages), dice.choice(pages), dice)
        began = time.process_time()
        try:
            run(data, dice)
        except SourceError:
            refused += 1
        except Exception:
            found += 1
            _keep(finds, seed, data, traceback.format_exc())
        took = time.process_time() - began
        slowest = max(slowest, took)
        if took > LONGEST:
            found += 1
            _keep(finds, seed, data, f"{took:.1f} s")
    tried = seed - options.seed
    outcome = f"{found} finds, {refused} refused, the slowest {slowest:.2f} s of CPU"
    print(f"{tried:,} pages from seed {options.seed}: {outcome}")
    sys.exit(bool(found))


def _keep(finds: Path, seed: int, data: bytes, why: str) -> None:
    finds.mkdir(exist_ok=True)
    (finds / f"{seed}.html").write_bytes(data)
    print(f"{finds / f'{seed}.html'}: {why.strip().splitlines()[-1]}", flush=True)
    if os.environ.get("READER_DEBUG"):
        print(why)


if __name__ == "__main__":
    main()
