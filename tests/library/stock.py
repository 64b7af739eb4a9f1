"""Libraries to test with: invented articles in files of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.library.ingest.reading import Ingest, Progress
from reader.library.search.finding import Sort, find
from reader.library.search.query import parse
from reader.library.store.database import Database
from reader.library.store.row import rows
from reader.sources.limits import Limits

BRIDGE = """\
---
title: Harbour bridge opens after nine years
author: Ines Okafor
date: 2025-09-07
site: The Port Courier
url: https://courier.example/bridge
---

The bridge over the northern harbour opened on Monday, nine years after the first stone was laid in the old yard.

"We waited long enough for this," said harbour master Rosa Lindqvist. "It is a full stop to a long tale."

The council approved the budget in the spring, and the first tram is to cross before the end of the month.
"""
FERRY = """\
---
title: Last ferry leaves Port Ellen
date: 2025-08-01
site: Delta Record
---

The last ferry left Port Ellen on Sunday morning with four passengers, a dog and the mail for the outer islands.

"This is a collapse of everything we were promised," said Tomas Brandt, who runs the ticket office at the harbour.

Nobody from the council had come to the quay, where rain fell until the lights of the ferry could not be seen.
"""
MARKET = """\
---
title: Café at the market reopens
date: 2024-12-24
---

The café at the old market reopens on Saturday after a winter in which the roof was taken off and put back on twice.

Regulars had signed a petition with nine hundred names, and the owner said she had read every one of them aloud.
"""
ALL = {"bridge.md": BRIDGE, "ferry.md": FERRY, "market.md": MARKET}


def write(folder: Path, files: Mapping[str, str] = ALL) -> Path:
    """Files with these texts."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def add(database: Database, *paths: Path, processes: int = 1) -> Progress:
    """Read paths into a library."""
    ingest = Ingest(database, [str(path) for path in paths], Limits(), processes=processes)
    for _ in ingest.run():
        pass
    return ingest.progress


def titles(database: Database, query: str, sort: Sort = Sort.NEWEST) -> list[str]:
    """The first words of the titles that a query finds."""
    return [row.title.split()[0] for row in rows(database, find(database, parse(query), sort))]


def number(database: Database, word: str) -> int:
    """The one article with this word in its title."""
    (found,) = find(database, parse(f"title:{word}"))
    return found


def dump(database: Database) -> Sequence[object]:
    """All that is in the tables, but for the index."""
    tables = ("file", "article", "content", "tag", "clipping", "correction", "journal", "search")
    return [database.all(f"SELECT * FROM {table}") for table in tables]
