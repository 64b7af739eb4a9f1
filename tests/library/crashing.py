"""Programs that are killed while they change a library, and what must hold of it afterwards.

`python -m tests.library.crashing KIND LIBRARY FOLDER` is such a program: it says on standard output what it has done, a
line each, after it was acknowledged.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from reader.article.model import Span
from reader.library.ingest.reading import Ingest
from reader.library.marks.clippings import Clipping, Cut, clippings
from reader.library.marks.state import Field, State
from reader.library.store.database import Database
from reader.library.store.doctor import examine
from reader.library.store.schema import MIGRATIONS
from reader.sources.limits import Limits
from tests.library import stock

KINDS = ("import", "migration", "state")
LATER = (
    *MIGRATIONS,
    "CREATE TABLE later AS SELECT address, zeroblob(20000) AS filler FROM article;\n"
    "ALTER TABLE article ADD COLUMN shelf TEXT;\nUPDATE article SET shelf = 'new';\n"
    "CREATE INDEX later_index ON later (address);",
)
_FILES = 60
_STEPS = {"import": 50, "migration": 1, "state": 25}
"""Lines that a program may have said before it is killed."""
_MOMENT = 0.15
"""Seconds within which it is, after that."""


def prepare(folder: Path) -> Path:
    """Files to read, and a library that has read some of them; gives the library."""
    files = {f"{n}.md": f"# Report {n} on the quay\n\n{stock.MARKET[60:]}\n{stock.BRIDGE[200:]}" for n in range(_FILES)}
    stock.write(folder / "news", files)
    stock.write(folder / "first", stock.ALL)
    with Database(folder / "base.db") as library:
        stock.add(library, folder / "first")
    return folder / "base.db"


def crash(kind: str, folder: Path, base: Path, chance: random.Random) -> int:
    """Start a program on a copy of the library, kill it at some moment, and see that nothing is lost.

    Gives how many things it had acknowledged. An assertion fails where something is wrong.
    """
    library = folder / "library.db"
    for old in folder.glob("library.db*"):
        old.unlink()
    shutil.copy(base, library)
    command = [sys.executable, "-m", "tests.library.crashing", kind, str(library), str(folder / "news")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    # Some way into the work, however slow the machine is, and then at any moment of what it does next.
    said = [process.stdout.readline().strip() for _ in range(chance.randrange(_STEPS[kind]))]
    time.sleep(chance.random() * _MOMENT)
    process.send_signal(signal.SIGKILL)
    said += process.stdout.read().splitlines()
    process.stdout.close()
    process.wait()
    done = [line for line in said if line.startswith("done ")]
    _CHECKS[kind](library, folder, len(done))
    return len(done)


def _check_import(library: Path, folder: Path, acknowledged: int) -> None:
    with Database(library) as database:
        assert examine(database).problems == ()
        held = database.value("SELECT count(*) FROM article")
        assert held >= 3 + acknowledged
        progress = stock.add(database, folder / "news")
        assert progress.known + progress.added == _FILES
        assert stock.titles(database, "harbour") != []
        assert database.value("SELECT count(*) FROM article") == 3 + _FILES
        assert examine(database).problems == ()


def _check_migration(library: Path, folder: Path, acknowledged: int) -> None:
    with Database(library, LATER) as database:
        assert database.integrity() == []
        assert database.all("SELECT DISTINCT shelf FROM article") == [("new",)]
        assert database.value("SELECT count(*) FROM later") == 3
        assert stock.titles(database, "harbour") == ["Harbour", "Last"]
    with Database(library.with_name(f"{library.name}.v{len(MIGRATIONS)}.backup")) as backup:
        assert examine(backup).problems == ()
        assert stock.titles(backup, "harbour") == ["Harbour", "Last"]


def _check_state(library: Path, folder: Path, acknowledged: int) -> None:
    with Database(library) as database:
        assert examine(database).problems == ()
        made = [int(clipping.text) for clipping in clippings(database)]
        assert made == list(range(len(made)))
        assert len(made) >= acknowledged
        tags = {int(name) for (name,) in database.all("SELECT name FROM tag")}
        assert tags >= set(range(acknowledged))
        for number in random.Random(acknowledged).sample(made, min(3, len(made))):
            assert stock.titles(database, f"note:noted{number}") == ["Harbour"]


_CHECKS = {"import": _check_import, "migration": _check_migration, "state": _check_state}


def _import(library: Path, news: Path) -> Iterator[int]:
    with Database(library) as database:
        ingest = Ingest(database, [str(news)], Limits(), processes=2)
        for _ in ingest.run():
            yield ingest.progress.added


def _migration(library: Path, news: Path) -> Iterator[int]:
    Database(library, LATER).close()
    yield 1


def _state(library: Path, news: Path) -> Iterator[int]:
    with Database(library) as database:
        state, bridge = State(database), stock.number(database, "bridge")
        for number in count():
            state.clip(bridge, Clipping(Cut.PARAGRAPH, str(number), "", Span(0, 0, 1), note=f"noted{number}"))
            state.tag([bridge], [str(number)])
            state.mark([bridge], Field.READ, number % 2 == 0)
            yield number


def main() -> None:
    """Do what may be killed at any moment."""
    import reader.library.ingest.reading

    reader.library.ingest.reading._BATCH = 7  # many transactions, so that many moments are between two
    kind, library, news = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    print("ready", flush=True)
    said = 0
    for number in {"import": _import, "migration": _migration, "state": _state}[kind](library, news):
        for _ in range(said, number) if kind == "import" else (number,):
            print(f"done {number}", flush=True)
        said = max(said, number)


if __name__ == "__main__":
    main()
