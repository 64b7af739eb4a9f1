"""Whatever is killed, at whatever moment: the library is sound, and what was acknowledged is there."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.library.crashing import KINDS, crash, prepare

RUNS = 2  # `python -m tests.bench.crash_library` has two hundred


@pytest.mark.parametrize("kind", KINDS)
def test_a_program_that_is_killed_loses_nothing_it_acknowledged(kind: str, tmp_path: Path) -> None:
    base = prepare(tmp_path)
    chance = random.Random(kind)
    for _ in range(RUNS):
        crash(kind, tmp_path, base, chance)
