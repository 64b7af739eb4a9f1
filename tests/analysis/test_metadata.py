"""The head of an article, read from its blocks."""

from __future__ import annotations

from reader.analysis.metadata import read_head
from reader.analysis.segment import segment
from reader.article.document import Document, Head
from tests.analysis.pages import page_of

PAGE = """
Harbour board to raise fees on coal ships after second spill

By Ada Brink and Jo Mendel

Updated May 4, 2019
Published May 3, 2019 at 4:10 pm

PORT ESK (NPA) - The harbour board said on Friday that the fees on coal ships will rise after a second spill.

It is the second spill in a month, and the town has had enough of ships that do not look after their tanks."""


def head_of(document: Document) -> Head:
    return read_head(document, segment(document))


def test_the_front_matter_gives_the_head() -> None:
    head = head_of(page_of(PAGE)[0])
    assert head.title == "Harbour board to raise fees on coal ships after second spill"
    assert head.byline == ("Ada Brink", "Jo Mendel")
    assert head.dateline == "PORT ESK"
    assert head.published == "2019-05-03T16:10"
    assert head.language == "en"


def test_what_the_format_declares_stands() -> None:
    document, _ = page_of(PAGE)
    declared = Head(title="Fees", byline=("A. B.",), published="2019-05-01", language="de")
    head = head_of(Document("p", "text", document.source, document.nodes, declared))
    assert (head.title, head.byline, head.published, head.language) == ("Fees", ("A. B.",), "2019-05-01", "de")
    assert head.dateline == "PORT ESK"


def test_a_page_without_front_matter_has_an_empty_head() -> None:
    head = head_of(page_of("Rain.")[0])
    assert head == Head()
