"""Standard output."""

from __future__ import annotations

import sys

from reader.article.visible import visible


class Output:
    """Standard output, where each piece is written at once; on a terminal, nothing that is written acts on it."""

    def __init__(self) -> None:
        self._out = sys.stdout.buffer
        self.terminal = sys.stdout.isatty()
        self._encoding = sys.stdout.encoding or "utf-8"

    def write(self, piece: str | bytes) -> None:
        """Write text in the locale's encoding, or bytes of UTF-8: to a program as they are, to a terminal as text."""
        if self.terminal:
            piece = visible(piece.decode() if isinstance(piece, bytes) else piece)
        self._out.write(piece.encode(self._encoding, "replace") if isinstance(piece, str) else piece)
        self._out.flush()

    def write_ready(self, text: str) -> None:
        """Write text that may act on the terminal: the caller has made everything else in it visible."""
        self._out.write(text.encode(self._encoding, "replace"))
        self._out.flush()
