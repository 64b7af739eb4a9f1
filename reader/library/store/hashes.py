"""The hashes that the library knows files and articles by, taken from Python itself rather than OpenSSL where possible.

`hashlib` always loads OpenSSL: 3 MB in an app that needs nothing else of it.
"""

from __future__ import annotations

import sys

try:
    from _blake2 import blake2b

    if sys.version_info >= (3, 12):
        from _sha2 import sha256  # type: ignore[import-not-found]  # mypy has no stubs for this part of hashlib
    else:
        from _sha256 import sha256  # type: ignore[import-not-found]  # nor for what it was before
except ImportError:  # a Python whose hashes are all OpenSSL's
    from hashlib import blake2b, sha256

__all__ = ["blake2b", "sha256"]
