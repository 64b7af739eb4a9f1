"""Standard output."""

from __future__ import annotations

import sys

from reader.article.visible import visible


class Output:
    """Standard output, each piece passed on at once; where it is a terminal, nothing that is written acts on it."""

    def __init__(self) -> None:
        self._out = sys.stdout.buffer
        self.terminal = sys.stdout.isatty()
        self._encoding = sys.stdout.encoding or "utf-8"

    def write(self, piece: str | bytes) -> None:
        """Text, in the locale's encoding; or bytes of UTF-8, as they are for a program, as text for a terminal."""
        if self.terminal:
            piece = visible(piece.decode() if isinstance(piece, bytes) else piece)
        self._out.write(piece.encode(self._encoding, "replace") if isinstance(piece, str) else piece)
        self._out.flush()

    def write_ready(self, text: str) -> None:
        """Text in which nothing acts but what is meant to: the caller has made the rest of it visible."""
        self._out.write(text.encode(self._encoding, "replace"))
        self._out.flush()
