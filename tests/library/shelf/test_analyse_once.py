"""Long articles taken apart once."""

from __future__ import annotations

from threading import Thread

import pytest

from reader.article.document import Document
from reader.article.model import Article
from reader.library.shelf.analyse_once import AT_ONCE, analyse_once
from reader.pipeline import analyse
from reader.sources.texts.plain import read_nodes


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """The documents that were taken apart, as often as they were."""
    found: list[Document] = []

    def noting(document: Document) -> Article:
        found.append(document)
        return analyse(document)

    monkeypatch.setattr("reader.pipeline.analyse", noting)
    monkeypatch.setattr("reader.library.shelf.analyse_once._last", None)
    return found


def document(name: str, length: int) -> Document:
    """A text of so many characters or a few more."""
    source = f"{name} looked at the river, and the river went on.\n\n" * (length // 40)
    return Document(f"{name}.txt", "text", source, read_nodes(source))


def test_threads_that_ask_for_the_same_long_article_share_the_work(asked: list[Document]) -> None:
    long = document("Ada", AT_ONCE + 1)
    found: list[Article] = []
    threads = [Thread(target=lambda: found.append(analyse_once(long))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [analyse(long)] * 3
    assert asked == [long]


def test_another_long_article_is_taken_apart_for_itself(asked: list[Document]) -> None:
    one, other = document("Ada", AT_ONCE + 1), document("Tom", AT_ONCE + 1)
    assert [analyse_once(each).document.path for each in (one, other, one)] == ["Ada.txt", "Tom.txt", "Ada.txt"]
    assert asked == [one, other, one]


def test_short_articles_are_not_remembered(asked: list[Document]) -> None:
    short = document("Ada", 400)
    assert analyse_once(short) == analyse_once(short)
    assert len(asked) == 2
