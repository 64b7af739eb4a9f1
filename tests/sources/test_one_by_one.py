"""Items of a file, each read by itself."""

from __future__ import annotations

from collections.abc import Iterator

from reader.article.document import Document, Node
from reader.errors import SourceError
from reader.sources.format import Item
from reader.sources.one_by_one import one_by_one


def _read(text: str) -> Document:
    if text == "deep":
        raise SourceError("a.json#2", "it is nested too deep")
    return Document("a.json", "json", text, (Node(text),) if text else ())


def test_what_is_wrong_stands_in_its_place_and_what_says_nothing_has_none() -> None:
    broken = SourceError("a.json#1", "its JSON is broken")
    items: list[str | SourceError] = ["One.", broken, "", "deep", "Two."]
    read = [item.path if isinstance(item, SourceError) else item.source for item in one_by_one(items, _read)]
    assert read == ["One.", "a.json#1", "a.json#2", "Two."]


def test_it_says_whether_there_was_an_article_be_it_one_that_can_not_be_read() -> None:
    def run(*texts: str) -> Iterator[Item]:
        found.append((yield from one_by_one(texts, _read)))

    found: list[bool] = []
    for texts in (("One.", "deep"), ("deep", ""), ("",), ()):
        list(run(*texts))
    assert found == [True, True, False, False]
