"""A long article taken apart once, however many ask for it at the same time: the pane, the list and the library do."""

from __future__ import annotations

from threading import Lock

from reader.article.document import Document
from reader.article.model import Article

AT_ONCE = 48_000
"""Characters of a document that are taken apart while the user waits: about 8,000 words, some 30 ms."""

_alone = Lock()
_last: Article | None = None


def analyse_once(document: Document) -> Article:
    """What `pipeline.analyse` gives; a long document by one thread at a time, and the last of them is remembered.

    Several at work on the same one would keep the keys waiting, each for its turn.
    """
    from reader.pipeline import analyse  # here, because the first article may be opened elsewhere

    global _last
    if len(document.source) <= AT_ONCE:
        return analyse(document)
    with _alone:
        if _last is None or _last.document != document:
            _last = analyse(document)
        return _last
