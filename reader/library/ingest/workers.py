"""Other processes that prepare files, so that an import uses every core.

Each has two pipes to this process, for files and for results, and ends when they are closed, however this process ends.
One that is ended by a file (it took all memory, it brought a library down) is replaced, and the file named; the others
it had go on.
"""

from __future__ import annotations

import fcntl
import os
import pickle
import select
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

from reader.pipeline import collect_seldom

Work = Callable[[str], Iterable[Any]]
Lost = Callable[[str], Any]
_CHUNK = 16
"""Files given out at once: a message each way costs as much as a tenth of an article."""
_AHEAD = 4
"""Chunks that each process has: one in work, the others so that none waits for this process while it writes."""
_PIPE = 1 << 20
"""Bytes that a pipe holds, where the system lets it be so large: the results of 90 articles, or any files' names."""
_AT_ONCE = select.PIPE_BUF - 4
"""Bytes of a message that a pipe which can be written to takes without waiting; four more say how long it is."""
_GOODBYE = 2.0
"""Seconds that a process has to finish what it is at."""


class _Worker(NamedTuple):
    process: Any
    orders: Connection
    results: Connection
    chunks: deque[Sequence[str]]


def spread(paths: Sequence[str], work: Work, lost: Lost, processes: int, method: str = "fork") -> Iterator[list[Any]]:
    """What `work` gives for each path, as it arrives, some at a time; paths in any order, of each its own.

    `lost` gives the result for a path that ended the process it was worked on. `method` is how processes are started:
    "fork" is quick, and only for a program without threads.
    """
    size = max(1, min(_CHUNK, len(paths) // (2 * _AHEAD * processes)))  # of few, each may be large
    waiting = deque(paths[place : place + size] for place in range(0, len(paths), size))
    workers: list[_Worker] = []
    try:
        workers += (_start(work, method, workers) for _ in range(min(processes, len(waiting))))
        while waiting or any(worker.chunks for worker in workers):
            _feed(workers, waiting)
            ready = wait([worker.results for worker in workers if worker.chunks])
            for worker in [worker for worker in workers if worker.results in ready]:
                try:
                    done, results = worker.results.recv()
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
    their_orders, orders = context.Pipe(duplex=False)
    results, their_results = context.Pipe(duplex=False)
    for pipe in (orders, results):
        _widen(pipe)
    inherited = [orders, results] if method == "fork" else []
    inherited += [end for other in others for end in (other.orders, other.results) if method == "fork"]
    process = context.Process(target=_serve, args=(their_orders, their_results, inherited, work), daemon=True)
    process.start()
    their_orders.close()
    their_results.close()
    return _Worker(process, orders, results, deque())


def _widen(pipe: Connection) -> None:
    """Let as much wait in a pipe as may be, so that who writes to it goes on."""
    if sys.platform == "linux":
        with suppress(OSError):
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)


def _serve(orders: Connection, answers: Connection, inherited: Sequence[Connection], work: Work) -> None:
    """What another process does: work on what comes, until nothing can come any more."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that has the pipes' other ends
    for end in inherited:
        end.close()  # or the end of the first process would go unnoticed here
    with suppress(EOFError, OSError):
        while True:
            results: list[Any] = []
            for path in orders.recv():
                for count, result in enumerate(work(path)):
                    if count:  # it comes in pieces, which are large
                        answers.send((False, results))
                        results = []
                    results.append(result)
            answers.send((True, results))
    os._exit(0)


def _feed(workers: Sequence[_Worker], waiting: deque[Sequence[str]]) -> None:
    hungry = [worker for worker in workers if len(worker.chunks) < _AHEAD]
    while waiting and hungry:
        worker = min(hungry, key=lambda each: len(each.chunks))
        if not _give(worker, waiting) or len(worker.chunks) >= _AHEAD:
            hungry.remove(worker)


def _give(worker: _Worker, waiting: deque[Sequence[str]]) -> bool:
    """Send a process what is next, unless this one could have to wait: the other may be waiting for it with results.

    Who has nothing reads whatever comes. To another goes what the system promises to take at once, where it does.
    """
    chunk = waiting.popleft()
    message = pickle.dumps(chunk)
    while len(message) > _AT_ONCE and len(chunk) > 1:  # long names
        middle = len(chunk) // 2
        waiting.appendleft(chunk[middle:])
        chunk = chunk[:middle]
        message = pickle.dumps(chunk)
    if worker.chunks and (len(message) > _AT_ONCE or not _is_writable(worker.orders)):
        waiting.appendleft(chunk)
        return False
    worker.chunks.append(chunk)
    with suppress(OSError):  # it has ended, which shows when its answer is read
        worker.orders.send_bytes(message)
    return True


def _is_writable(pipe: Connection) -> bool:
    poll = select.poll()
    poll.register(pipe, select.POLLOUT)
    return bool(poll.poll(0))


def _bury(worker: _Worker, waiting: deque[Sequence[str]], lost: Lost) -> list[Any]:
    """Give a dead process's files to others, each on its own; what was on its own already is lost."""
    worker.orders.close()
    worker.results.close()
    worker.process.join()
    first, *rest = worker.chunks
    waiting.extendleft(reversed(rest))
    if len(first) == 1:
        return [lost(first[0])]
    waiting.extendleft([path] for path in reversed(first))
    return []


def _dismiss(workers: Sequence[_Worker]) -> None:
    for worker in workers:
        worker.orders.close()
        worker.results.close()
    for worker in workers:
        worker.process.join(_GOODBYE)
        if worker.process.is_alive():
            worker.process.terminate()
            worker.process.join()
