"""When files came to where they are; what follows from that for the library is told by the tests of `reading`."""

from __future__ import annotations

from pathlib import Path

from reader.library.ingest.arrivals import Arrivals


def test_folders_may_nest_as_deep_as_a_path_is_long(tmp_path: Path) -> None:
    arrivals = Arrivals([str(tmp_path)], 0, lambda folder: False)
    assert arrivals._came(f"{tmp_path}{'/a' * 1900}") == 0
