"""Other processes that prepare files, so that an import uses every core.

Each has one pipe to this process, and ends when that is closed, however this process ends. One that is ended by a file
(it took all memory, it brought a library down) is replaced, and the file named; the others it had go on.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

Work = Callable[[str], Iterable[Any]]
Lost = Callable[[str], Any]
_CHUNK = 16
"""Files given out at once: a message each way costs as much as a tenth of an article."""
_AHEAD = 2
"""Chunks that each process has: one in work, one waiting, so that none waits for this process."""
_GOODBYE = 2.0
"""Seconds that a process has to finish what it is at."""


class _Worker(NamedTuple):
    process: Any
    pipe: Connection
    chunks: deque[Sequence[str]]


def spread(paths: Sequence[str], work: Work, lost: Lost, processes: int, method: str = "fork") -> Iterator[list[Any]]:
    """What `work` gives for each path, as it arrives, some at a time; paths in any order, of each its own.

    `lost` gives the result for a path that ended the process it was worked on. `method` is how processes are started:
    "fork" is quick, and only for a program without threads.
    """
    waiting = deque(paths[place : place + _CHUNK] for place in range(0, len(paths), _CHUNK))
    workers: list[_Worker] = []
    try:
        workers += (_start(work, method, workers) for _ in range(min(processes, len(waiting))))
        while waiting or any(worker.chunks for worker in workers):
            for worker in workers:
                _feed(worker, waiting)
            ready = wait([worker.pipe for worker in workers if worker.chunks])
            for worker in [worker for worker in workers if worker.pipe in ready]:
                try:
                    done, results = worker.pipe.recv()
                except (EOFError, OSError):
                    workers.remove(worker)
                    yield _bury(worker, waiting, lost)
                    workers.append(_start(work, method, workers))
                else:
                    if done:
                        worker.chunks.popleft()
                    yield results
    finally:
        _dismiss(workers)


def _start(work: Work, method: str, others: Sequence[_Worker]) -> _Worker:
    context: Any = get_context(method)  # typeshed's has no Process
    ours, theirs = context.Pipe()
    inherited = [ours, *(other.pipe for other in others)] if method == "fork" else []
    process = context.Process(target=_serve, args=(theirs, inherited, work), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours, deque())


def _serve(pipe: Connection, inherited: Sequence[Connection], work: Work) -> None:
    """What another process does: work on what comes, until nothing can come any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that has the pipe's other end
    for end in inherited:
        end.close()  # or the end of the first process would go unnoticed here
    with suppress(EOFError, OSError):
        while True:
            results: list[Any] = []
            for path in pipe.recv():
                for count, result in enumerate(work(path)):
                    if count:  # it comes in pieces, which are large
                        pipe.send((False, results))
                        results = []
                    results.append(result)
            pipe.send((True, results))
    os._exit(0)


def _feed(worker: _Worker, waiting: deque[Sequence[str]]) -> None:
    while waiting and len(worker.chunks) < _AHEAD:
        chunk = waiting.popleft()
        worker.chunks.append(chunk)
        with suppress(OSError):  # it has ended, which shows when its answer is read
            worker.pipe.send(chunk)


def _bury(worker: _Worker, waiting: deque[Sequence[str]], lost: Lost) -> list[Any]:
    """Give a dead process's files to others, each on its own; what was on its own already is lost."""
    worker.pipe.close()
    worker.process.join()
    first, *rest = worker.chunks
    waiting.extendleft(reversed(rest))
    if len(first) == 1:
        return [lost(first[0])]
    waiting.extendleft([path] for path in reversed(first))
    return []


def _dismiss(workers: Sequence[_Worker]) -> None:
    for worker in workers:
        worker.pipe.close()
    for worker in workers:
        worker.process.join(_GOODBYE)
        if worker.process.is_alive():
            worker.process.terminate()
            worker.process.join()
