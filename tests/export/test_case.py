"""An article as a case for the tests."""

from __future__ import annotations

import pytest

from reader.article.document import Document, Head, Node
from reader.article.model import Article, Block, Kind
from reader.export.case import expected
from reader.pipeline import analyse
from reader.sources.lines import split_lines
from tests.casebook import FOLDERS, documents_of, parts_of, sections, told, wrong


def _whole(document: Document) -> str:
    return expected(analyse(document), split_lines(document.source))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_case_that_is_written_is_read_as_the_same_three_parts(folder: str) -> None:
    for document in documents_of(folder).values():
        assert parts_of(_whole(document)) == told(document)


def test_where_reader_is_right_the_case_is_the_one_a_person_wrote() -> None:
    right = [folder for folder in FOLDERS if not wrong(folder)]
    assert right
    for folder in right:
        written = {name: text.strip() for name, text in sections(folder).items()}
        assert written == {name: _whole(document).strip() for name, document in documents_of(folder).items()}


def test_blocks_stand_for_lines_where_the_format_has_none() -> None:
    blocks = (Block(Node("One paragraph of a page.")), Block(Node("One paragraph"), Kind.PULL_QUOTE, duplicate_of=0))
    page = Article(Document("page.html", "html", "<p>"), Head(), blocks, (), 5)
    assert expected(page, ["<p>"]) == "1 body  One paragraph of a page.\n2 pull_quote =1  One paragraph\n"


def test_what_a_terminal_would_obey_is_shown_in_a_case_too() -> None:
    document = Document(
        "story.txt", "text", "One \x1b[31mred\u202e line", (Node("One ␛[31mred� line", first_line=1, last_line=1),)
    )
    article = Article(document, Head(), (Block(document.nodes[0]),), (), 4)
    assert expected(article, split_lines(document.source)) == "1 body  One ␛[31mred� line\n"
