"""Articles as bytes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article.document import Document, Head
from reader.article.model import Article
from reader.bundled import folder
from reader.errors import LibraryError
from reader.library.store.codec import as_builtins, decode, encode, from_builtins, texts
from reader.pipeline import analyse
from reader.sources.limits import Limits
from reader.sources.reading import load
from tests.ui.articles import article as built

SEEDS = sorted(str(path) for path in folder("seeds").iterdir() if path.is_file())


@pytest.mark.parametrize("path", SEEDS)
def test_every_sample_comes_back_as_it_was(path: str) -> None:
    for document in load(path, Limits()):
        assert isinstance(document, Document)
        article = analyse(document)
        assert decode(encode(article), article.path) == article
        assert from_builtins(as_builtins(article)) == article
        assert texts(encode(article)) == [(block.kind, block.text) for block in article.blocks]


def test_the_address_is_not_part_of_it() -> None:
    article = Article(Document("a", "text", "x"), Head(), (), (), 0)
    moved = replace(article, document=replace(article.document, path="b"))
    assert encode(article) == encode(moved)
    assert decode(encode(article), "b") == moved


def test_what_has_no_place_in_utf_8_comes_back_too() -> None:
    article = replace(built(()), head=Head(title="half \ud83d a sign"))
    assert decode(encode(article), article.path) == article
    assert texts(encode(article)) == []


@pytest.mark.parametrize("damage", [b"", b"\x01", b"\x01rubbish", b"\x02" + b"\x78\x9c\x03\x00\x00\x00\x00\x01"])
def test_what_is_no_article_is_said_to_be_damaged(damage: bytes) -> None:
    with pytest.raises(LibraryError, match="what the library holds of this article is damaged"):
        decode(damage, "news/ferry.txt")
    with pytest.raises(LibraryError, match="damaged"):
        texts(damage)
