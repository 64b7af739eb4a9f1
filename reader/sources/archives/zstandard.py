"""Zstandard, from the standard library where it has it (3.14 on): `zstd` is the same library wherever it comes from."""

from __future__ import annotations

import sys

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

__all__ = ["zstd"]
