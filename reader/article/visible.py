"""Characters that act on a terminal, made visible.

Saved articles are not trusted: an escape sequence, a bidirectional override or a backspace in one must be seen, never
obeyed. The replacement is one for one, so that offsets into a text stay true.
"""

from __future__ import annotations

import re

_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but tab and line feed, line separators, bidirectional embeddings, overrides and isolates, and
lone surrogates, which can't be printed at all."""
_BREAKS = str.maketrans({"\t": "\u2409", "\n": "\u240a"})
_PLAIN = {"\x7f": "\u2421", "\u2028": " ", "\u2029": " "}


def _picture(found: re.Match[str]) -> str:
    """What is shown for a character that acts: its picture where Unicode has one."""
    character = found[0]
    return chr(0x2400 + ord(character)) if character < " " else _PLAIN.get(character, "\ufffd")


def visible(text: str) -> str:
    """`text` with every control character but tab and line feed shown as a character that only looks."""
    return text if text.isprintable() else _ACTS.sub(_picture, text)


def one_line(text: str) -> str:
    """`text`, a file's name or a title, safe to print on a line of its own: tabs and line ends are made visible too."""
    return text if text.isprintable() else visible(text).translate(_BREAKS)


def flattened(text: str) -> str:
    """`text` on one line, each stretch of white space as one space, and safe to print."""
    return visible(" ".join(text.split()))
