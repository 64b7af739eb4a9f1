"""A long article analysed only once, though pane, list and library may ask for it at the same time."""

from __future__ import annotations

from threading import Lock

from reader.article.document import Document
from reader.article.model import Article

AT_ONCE = 48_000
"""Characters of a document that are taken apart while the user waits: about 8,000 words, some 30 ms."""

_alone = Lock()
_last: Article | None = None


def analyse_once(document: Document) -> Article:
    """What `pipeline.analyse` gives. A long document is analysed by one thread at a time, and the last one is
    remembered.

    Several threads at work on the same document would keep the keys waiting, each for its turn.
    """
    from reader.pipeline import analyse  # here, because the first article may be opened elsewhere

    global _last
    if len(document.source) <= AT_ONCE:
        return analyse(document)
    with _alone:
        if _last is None or _last.document != document:
            _last = analyse(document)
        return _last
