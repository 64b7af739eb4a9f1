"""Markdown as Markdown readers see it, and lines that try to be more than text."""

from __future__ import annotations

import html
import re

from hypothesis import strategies as st
from markdown_it import MarkdownIt

READERS = (MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False}))
"""The two dialects that a text is most likely to be shown in."""

LINES = st.text(st.sampled_from("ab1 \\`*_[](){}<>#+-.!|~=:&;\"'/@xé”$^%?,"), min_size=1)
"""Lines of little but markup."""


def one_spaced(text: str) -> str:
    """The text as Markdown keeps it: no white space at its ends, single spaces inside."""
    return " ".join(text.split())


def shown(rendered: str) -> str:
    """The text of rendered Markdown, without its elements; of a picture, the text in its place."""
    rendered = re.sub(r'<img [^>]*alt="([^"]*)"[^>]*>', r"\1", rendered)
    return html.unescape(re.sub(r"<[^>]*>", "", rendered)).strip("\n")
