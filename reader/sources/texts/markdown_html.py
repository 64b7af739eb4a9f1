"""Raw HTML inside Markdown, as the Markdown it would be."""

from __future__ import annotations

import re
from threading import Lock

_BARE = re.compile(
    r"\s*(?:</?(?:article|aside|br|center|details|div|figure|footer|header|hr|main|p|section|span)\b[^<>]*>\s*)+"
)
"""Tags that only hold what stands between them."""

_ONE_AT_A_TIME = Lock()
"""What is done with warnings holds for all threads: where one ends, another's would be shown, or none for good."""


def is_bare(html: str) -> bool:
    """Whether HTML is nothing but markup: the tags around blocks that have been read."""
    return _BARE.fullmatch(html) is not None


def to_markdown(html: str) -> str:
    """The Markdown of a block of HTML; empty where it shows nothing, or can't be read."""
    import warnings

    from bs4.exceptions import ParserRejectedMarkup
    from markdownify import markdownify

    with _ONE_AT_A_TIME, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what the parser thinks of the author's HTML
        try:
            return str(markdownify(html, heading_style="atx")).strip()
        except (RecursionError, ParserRejectedMarkup):
            return ""
