"""Threads that get in each other's way as often as they can."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def threads_in_turn() -> Iterator[None]:
    """Lets threads take turns wherever they can: also where the collector runs, which then calls Python code."""

    def give_way(_phase: str, _info: dict[str, int]) -> None:
        time.sleep(1e-5)

    usual, thresholds = sys.getswitchinterval(), gc.get_threshold()
    gc.callbacks.append(give_way)
    try:
        sys.setswitchinterval(1e-6)
        gc.set_threshold(200)
        yield
    finally:
        gc.set_threshold(*thresholds)
        sys.setswitchinterval(usual)
        gc.callbacks.remove(give_way)
