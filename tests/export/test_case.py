"""An article as a case for the tests."""

from __future__ import annotations

import pytest

from reader.article.document import Document, Head, Node
from reader.article.model import Article, Block, Kind
from reader.export.case import expected
from reader.pipeline import analyse
from reader.sources.lines import split_lines
from reader.sources.reading import parse
from tests.casebook import FOLDERS, expectation, outcome, source_of, wrong


def _whole(folder: str) -> str:
    path = source_of(folder)
    (document,) = parse(path.read_bytes(), str(path))
    return expected(analyse(document), split_lines(document.source))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_case_that_is_written_is_read_as_the_same_three_parts(folder: str) -> None:
    parts = [part.split("\n") if part else [] for part in _whole(folder).rstrip("\n").split("\n\n")]
    assert [*parts, *[[]] * (3 - len(parts))] == list(outcome(folder))


def test_where_reader_is_right_the_case_is_the_one_a_person_wrote() -> None:
    right = [folder for folder in FOLDERS if not wrong(folder)]
    assert right
    for folder in right:
        assert "\n\n".join("\n".join(part) for part in expectation(folder)).strip() == _whole(folder).strip()


def test_blocks_stand_for_lines_where_the_format_has_none() -> None:
    blocks = (Block(Node("One paragraph of a page.")), Block(Node("One paragraph"), Kind.PULL_QUOTE, duplicate_of=0))
    page = Article(Document("page.html", "html", "<p>"), Head(), blocks, (), 5)
    assert expected(page, ["<p>"]) == "1 body  One paragraph of a page.\n2 pull_quote =1  One paragraph\n"
