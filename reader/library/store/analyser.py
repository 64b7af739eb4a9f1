"""Which version of the analysis an article in the library comes from."""

from __future__ import annotations

import os
from functools import cache

from reader.library.store.hashes import blake2b
from reader.pipeline import __file__ as _PIPELINE  # noqa: N812 - a place, found once

_PARTS = ("article", "sources", "analysis")
_PIECE = 1 << 15
"""How many bytes of a file are read at once: reading the largest file whole, and copying it behind its name, took 700
kB."""


@cache
def analyser() -> str:
    """A name for this version of the analysis: any change in its code, rules, word lists or models gives another.

    It is made from the files' contents, because a number that somebody must remember to change is forgotten. It takes
    some 10 ms.
    """
    digest = blake2b(digest_size=10)
    root = os.path.dirname(_PIPELINE)  # noqa: PTH120 - beside os.walk
    names = [_PIPELINE]
    for part in _PARTS:
        for folder, _, files in os.walk(f"{root}/{part}"):
            names += [f"{folder}/{name}" for name in files if not name.endswith((".pyc", ".md"))]
    for name in sorted(names):
        digest.update(name.removeprefix(root).encode() + b"\0")
        with open(name, "rb", buffering=0) as file:  # noqa: PTH123 - a hundred of them
            while piece := file.read(_PIECE):
                digest.update(piece)
    return digest.hexdigest()
