"""Other processes that work on files: all is given back, whatever becomes of them, and nobody waits for ever."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.ingest import workers


def test_a_file_that_ends_the_process_is_named_and_the_others_are_there(tmp_path: Path) -> None:
    def work(path: str) -> list[str]:
        if path == "7":
            os._exit(1)
        return [path]

    results = [
        each
        for some in workers.spread([str(n) for n in range(50)], work, lambda path: f"lost {path}", 2)
        for each in some
    ]
    assert sorted(results) == sorted([*(str(n) for n in range(50) if n != 7), "lost 7"])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, a pipe holds what it holds")
def test_the_results_of_many_wait_while_nobody_takes_them(tmp_path: Path) -> None:
    def work(path: str) -> list[str]:
        (tmp_path / path).touch()
        return ["x" * 9000]

    run = workers.spread([str(n) for n in range(160)], work, lambda path: f"lost {path}", 2)
    count = len(next(run))
    ended = time.monotonic() + 60
    while len(list(tmp_path.iterdir())) < 4 * 2 * 10 and time.monotonic() < ended:
        time.sleep(0.01)
    assert len(list(tmp_path.iterdir())) >= 4 * 2 * 10  # though only the first have been taken
    assert count + sum(map(len, run)) == 160


def test_few_files_are_shared_out(tmp_path: Path) -> None:
    results = [each for some in workers.spread(list("abcdefgh"), lambda _: [os.getpid()], str, 2) for each in some]
    assert len(set(results)) == 2


@pytest.fixture
def limited() -> Iterator[None]:
    """A test that ends, though it stand still."""

    def ended(*_: object) -> None:
        raise AssertionError("it stands still")  # a TimeoutError is an OSError, which a dead process gives too

    before = signal.signal(signal.SIGALRM, ended)
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("length", [3, 300, 5000])
@pytest.mark.parametrize("pipe", [1, 8192, workers._PIPE])
@pytest.mark.usefixtures("limited")
def test_names_that_fill_a_pipe_stop_nothing(pipe: int, length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_PIPE", pipe)  # as it is where others have used up what a user may have
    names = [f"{number:0{length}}" for number in range(400)]
    run = workers.spread(names, lambda path: [path + "x" * 20_000], lambda path: f"lost {path}", 2)
    assert sorted(each[:length] for some in run for each in some) == names
