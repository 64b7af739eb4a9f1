"""Each format, byte for byte, on an article with one of everything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from reader.article.model import Article
from reader.export.citation import CitationStyle, cite
from reader.export.explain import explain
from reader.export.json import article_record, indented, line, listed
from reader.export.markdown import markdown
from reader.export.quotes import as_csv, as_markdown, as_text, csv_head, spoken
from reader.export.selection import Selection, select
from reader.export.text import text
from tests.export.sample import sample

GOLDEN = Path(__file__).parent / "golden"


def _record(article: Article, selection: Selection) -> bytes:
    return indented(article_record(select(article, selection))) + b"\n"


def _citations(article: Article, style: CitationStyle) -> str:
    return "\n\n".join(cite(article, quote, style) for _, quote in spoken(article)) + "\n"


def _explained(article: Article) -> str:
    return "\n".join(explain(article, article.document.source.split("\n"))) + "\n"


FORMS: dict[str, Callable[[Article], str | bytes]] = {
    **{f"{each.value}.txt": partial(text, selection=each) for each in Selection},
    **{f"{each.value}.md": partial(markdown, selection=each) for each in Selection},
    **{f"{each.value}.json": partial(_record, selection=each) for each in Selection},
    **{f"citation.{each.value}.txt": partial(_citations, style=each) for each in CitationStyle},
    "quotes.txt": lambda article: as_text(article, list(spoken(article))),
    "quotes.md": lambda article: as_markdown(article, list(spoken(article))),
    "quotes.csv": lambda article: csv_head() + as_csv(article, list(spoken(article))),
    "quotes.jsonl": lambda article: b"".join(line(listed(article, index)) for index, _ in spoken(article)),
    "explain.txt": _explained,
}


@pytest.mark.parametrize("name", FORMS)
def test_the_format_is_as_it_was_read_and_found_right(name: str) -> None:
    given = FORMS[name](sample())
    assert (given if isinstance(given, bytes) else given.encode()) == (GOLDEN / name).read_bytes()


def test_every_golden_file_is_of_a_format_that_is_tested() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(FORMS)
