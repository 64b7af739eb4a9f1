"""Large files of many articles: how soon the first is on the screen, and what listing all of them takes.

A mailbox and a web archive, of about a megabyte and of about a gigabyte, are invented in `$TMPDIR/reader-bench`, opened
by the app in interleaved rounds, and deleted. What listing takes is measured in a process of its own, without a screen;
so is what is kept when every message of a mailbox of short ones has been looked into, as the app does in the end.
`python -m tests.bench.bench_containers`, see README.md here.
"""

from __future__ import annotations

import gzip
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import corpus
from tests.bench.probe import CORPORA, Job, measure, options, reader
from tests.bench.table import Figure, print_table

SMALL, LARGE = 1_000_000, 1_000_000_000
MOST_SLOWER = 3
"""Times as long as the small file's, that the large one's first article may take to be on the screen."""
MOST_MEMORY = 200
"""Megabytes that opening and listing the large file may take."""
MESSAGES = 166_000
"""Of a gigabyte."""
_GIVEN = ("Ida", "Bo", "Maud", "Tomas", "Pru")
_FAMILY = ("Holm", "Lund", "Ellery", "Reyl", "Hanley", "Kovac", "Brandt")
_REPORTS = 400
"""Articles that are invented; a large file holds each many times."""

LIST = """
import json, resource, sys, time
from reader.library.shelf.file_shelf import Shelf
shelf = Shelf([sys.argv[1]])
entry = shelf.entries[0]
shelf.keep(entry, shelf.begin(shelf.read(entry)).article)
first, listing = time.process_time(), shelf.listing
while shelf.listing:
    shelf.take(listing, listing.go_on(0.03))
while len(sys.argv) > 2 and (entry := shelf.pending()):
    shelf.note(entry, shelf.whole(entry))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
print(json.dumps([len(shelf.entries), time.process_time() - first, peak]))
"""


def main() -> int:
    """Measure, and print the figures beside their targets."""
    parser = options("Large files of many articles: the first on the screen, and all in the list.")
    parser.add_argument("--messages", type=int, default=MESSAGES, help="of the mailbox that is looked into")
    parser.add_argument("--large", type=int, default=LARGE, help="bytes of the large file")
    chosen = parser.parse_args()
    folder = CORPORA / "containers"
    figures = []
    try:
        for suffix, pieces in (("mbox", letters), ("warc", records), ("warc.gz", packed)):
            figures += both_sizes(folder, suffix, pieces, chosen)
        figures.append(looked_into(folder, chosen.messages))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return print_table(figures)


def both_sizes(folder: Path, suffix: str, pieces: Callable[[], Iterator[bytes]], chosen: object) -> list[Figure]:
    """The figures of one kind of file."""
    small = write(folder / "small" / f"file.{suffix}", SMALL, pieces)
    large = write(folder / "large" / f"file.{suffix}", getattr(chosen, "large", LARGE), pieces)
    jobs = [Job(f"{path.parent.name} {suffix}", [*reader(), str(path)], "Report 0 on the") for path in (small, large)]
    results = measure(jobs, chosen)  # type: ignore[arg-type]  # the parser's namespace
    for problem in results.problems():
        print(problem, file=sys.stderr)
    count, seconds, peak = _counted(str(large))
    large.unlink()
    size = f"{getattr(chosen, 'large', LARGE) / 1e9:.2g} GB"
    times = [f"{results.median(job.name, 'first_ms'):.0f} ms" for job in jobs]
    return [
        Figure(
            f"first article of {size}, {suffix}, to that of 1 MB",
            results.ratio(jobs[1].name, "first_ms"),
            MOST_SLOWER,
            detail=" : ".join(reversed(times)),
        ),
        Figure(f"memory at most, {size} {suffix} listed", peak, MOST_MEMORY, "MB", f"{count:,} articles"),
        Figure(f"listing {size} {suffix}", seconds, None, "s of the processor"),
    ]


def looked_into(folder: Path, messages: int) -> Figure:
    """The memory that is held once each of so many messages has been taken apart."""
    path = folder / "short.mbox"
    with path.open("w") as file:
        file.writelines(map(note, range(messages)))
    count, seconds, peak = _counted(str(path), "look")
    detail = f"{count:,} articles, {seconds:.0f} s of the processor"
    return Figure("memory at most, short mbox looked into", peak, MOST_MEMORY, "MB", detail)


def _counted(*args: str) -> tuple[int, float, float]:
    out = subprocess.run([sys.executable, "-c", LIST, *args], check=True, capture_output=True, text=True).stdout
    count, seconds, peak = json.loads(out)
    return count, seconds, peak


def note(number: int) -> str:
    """A short message, with a speaker of its own."""
    name = f"{_GIVEN[number % len(_GIVEN)]} {_FAMILY[number % len(_FAMILY)]}{'abcdefgh'[number % 8]}"
    return (
        f"From desk@example.org Mon Sep  8 10:00:00 2025\nFrom: The Desk <desk@example.org>\n"
        f"Subject: Letter {number} on the harbour, its bridge and the price of boats\n"
        f"Date: Mon, 08 Sep 2025 10:{number % 60:02}:{number % 59:02} +0200\nMessage-ID: <{number}@example.org>\n\n"
        f"The council met on Monday to hear of letter {number}.\n\n"
        f'"We had no other choice in this matter," said {name}.\n\n'
    )


def write(path: Path, size: int, pieces: Callable[[], Iterator[bytes]]) -> Path:
    """A file of about `size` bytes; its first article is the corpus's first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ready = list(pieces())
    with path.open("wb") as file:
        while file.tell() < size:
            for piece in ready:
                file.write(piece)
                if file.tell() >= size:
                    break
    return path


def letters() -> Iterator[bytes]:
    """Messages of a mailbox."""
    for number in range(_REPORTS):
        text = corpus.article(number, 800)
        yield (
            f"From desk@example.org Mon Sep  8 10:00:00 2025\nFrom: The Desk <desk@example.org>\n"
            f"Subject: Letter {number}\nDate: Mon, 08 Sep 2025 10:00:00 +0200\n"
            f"Message-ID: <{number}@example.org>\n\n{text}\n\n"
        ).encode()


def records() -> Iterator[bytes]:
    """Records of a web archive."""
    from tests.sources.captures import Capture, record

    for number in range(_REPORTS):
        lines = corpus.article(number, 800).splitlines()
        body = "".join(f"<p>{line}</p>\n" for line in lines if line)
        page = f"<!doctype html><html lang=en><title>Page {number}</title>{ballast(number)}<article>{body}</article>"
        yield record(Capture(f"https://news.example/{number}", page.encode()))


def ballast(number: int) -> str:
    """What a page carries besides its text, and can't be compressed much: as long as on a plain page of the web."""
    return f"<script>var data = '{random.Random(number).randbytes(8_000).hex()}'</script>"


def packed() -> Iterator[bytes]:
    """The same, compressed as web archives are: each by itself."""
    return (gzip.compress(piece, 1) for piece in records())


if __name__ == "__main__":
    sys.exit(main())
