"""Characters that act on a terminal, made visible.

Saved articles are not trusted: an escape sequence, a bidirectional override or a backspace in one must be seen, never
obeyed. The replacement is one for one, so that offsets into a text stay true.
"""

from __future__ import annotations

import re

_PICTURES = {
    **{code: 0x2400 + code for code in range(0x20)},  # the Unicode "control pictures" block
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(range(0x202A, 0x202F), 0xFFFD),  # bidirectional embeddings and overrides
    **dict.fromkeys(range(0x2066, 0x206A), 0xFFFD),  # and isolates
    0x2028: 0x20,
    0x2029: 0x20,
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),  # lone surrogates can't be printed at all
}
_KEEP_BREAKS = {code: picture for code, picture in _PICTURES.items() if code not in (0x09, 0x0A)}
_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""The keys of `_KEEP_BREAKS`."""


def visible(text: str) -> str:
    """`text` with every control character but tab and line feed shown as a character that only looks."""
    # Most text is printable throughout; what isn't, for a no-break space or a joined emoji, seldom acts. Asking is ten
    # times as fast as translating.
    return text if text.isprintable() or not _ACTS.search(text) else text.translate(_KEEP_BREAKS)


def one_line(text: str) -> str:
    """`text`, a file's name or a title, safe to print on a line of its own: tabs and line ends are made visible too."""
    return text if text.isprintable() else text.translate(_PICTURES)
