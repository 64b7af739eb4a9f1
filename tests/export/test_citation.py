"""A citation stands, whatever is unknown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.article.document import Head
from reader.article.model import Quote, QuoteKind, Span, Speaker
from reader.export.citation import MARKS, CitationStyle, cite, quotation
from reader.export.quotes import as_text
from tests.export.sample import bare, sample

LEXICONS = (Path(reader.__file__).parent / "analysis/lexicon").glob("*.toml")


def _said(text: str) -> Quote:
    return Quote(QuoteKind.DIRECT, Span(0, 0, len(text)), text)


def test_a_quotation_alone_is_cited_as_itself() -> None:
    article = bare()
    quote = article.quotes[0]
    assert cite(article, quote, CitationStyle.LINE) == "“Bring a lamp”"
    assert cite(article, quote, CitationStyle.PLAIN) == "“Bring a lamp”"
    assert cite(article, quote, CitationStyle.MARKDOWN) == "> “Bring a lamp”"


@pytest.mark.parametrize(("page", "cited"), [("12", "p. 12"), ("xii–2", "pp. xii–2")])
def test_the_page_is_cited_behind_the_date(page: str, cited: str) -> None:
    article = sample()
    blocks = tuple(replace(block, node=replace(block.node, page=page)) for block in article.blocks)
    article = replace(article, blocks=blocks)
    (date,) = {part for part in cite(article, article.quotes[0], CitationStyle.PLAIN).split("\n") if "2025" in part}
    assert date.endswith(f"2025, {cited}")
    assert f"2025, {cited}" in cite(article, article.quotes[0], CitationStyle.LINE)
    assert f"2025, {cited}" in cite(article, article.quotes[0], CitationStyle.MARKDOWN)
    assert f"({cited}" in as_text(article, [(0, article.quotes[0])])


@pytest.mark.parametrize("language", [path.stem for path in LEXICONS if path.stem != "given-names"])
def test_a_language_with_words_of_its_own_has_its_marks(language: str) -> None:
    assert language in MARKS


def test_a_quotation_is_cited_in_the_marks_of_its_language() -> None:
    assert quotation(_said("まだ早い"), "ja") == "「まだ早い」"
    assert quotation(_said("Vi väntar"), "sv") == "”Vi väntar”"
    assert quotation(_said("Слово “рада” знають усі"), "uk") == "«Слово „рада“ знають усі»"


def test_without_an_address_the_file_is_named() -> None:
    article = replace(sample(), head=replace(sample().head, url=None))
    assert cite(article, article.quotes[0], CitationStyle.PLAIN).endswith("\nnews/bridge.txt")
    assert cite(article, article.quotes[0], CitationStyle.LINE).endswith(", news/bridge.txt)")
    in_markdown = cite(article, article.quotes[0], CitationStyle.MARKDOWN)
    assert in_markdown.endswith("7 September 2025, news/bridge.txt")
    assert "“Harbour \\*bridge\\* opens, late & over budget”" in in_markdown


_PARTS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.just("Lamps"),
        "site": st.just("The Post"),
        "published": st.sampled_from(["2025-09-07", "2025", "*soon*"]),
        "url": st.just("https://a.example/lamps"),
    },
)


@given(_PARTS, st.sampled_from([None, Speaker("Mara"), Speaker("Mara", "keeper")]), st.sampled_from(CitationStyle))
def test_no_part_leaves_a_hole_when_it_is_missing(
    head: dict[str, str], speaker: Speaker | None, style: CitationStyle
) -> None:
    article = bare(msgspec.convert(head, Head))
    given = cite(article, replace(article.quotes[0], speaker=speaker), style)
    for hole in ("None", ", ,", "()", "[]", "**", "“”", "  ", ",)", "(,", "— ,"):
        assert hole not in given
    name = speaker.name if speaker else None
    for known in ("Bring a lamp", head.get("title"), head.get("site"), head.get("url"), name):
        assert known is None or known in given
    assert given == given.strip()


@pytest.mark.parametrize(
    ("text", "language", "set_"),
    [
        ('She called it "sad," and left,', "en", "“She called it ‘sad,’ and left”"),
        ("Das ist „gut“.", "de", "„Das ist ‚gut‘.“"),
        ("On dit « assez ».", "fr", "«\u00a0On dit “assez”.\u00a0»"),
        ("two\n lines", None, "“two lines”"),
        ("what, then?", "xx", "“what, then?”"),
        ("\x1b[2J\u202egone", "en", "“␛[2J�gone”"),
    ],
)
def test_a_quotation_is_set_in_its_languages_marks(text: str, language: str | None, set_: str) -> None:
    assert quotation(_said(text), language) == set_


def test_a_headline_can_not_break_out_of_its_link() -> None:
    article = bare(Head(title="x](https://evil.example) [", url="https://a.example"))
    given = cite(article, article.quotes[0], CitationStyle.MARKDOWN)
    assert given.endswith("— [x\\](https://evil.example) \\[](https://a.example)")


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ((), ""),
        (("Ada Quill",), "Ada Quill, "),
        (("Ada Quill", "Tom Ferris", "Jo Mendel"), "Ada Quill, Tom Ferris, Jo Mendel, "),
        (("Ada Quill", "Tom Ferris", "Jo Mendel", "Li Sun"), "Ada Quill et al., "),
        (("the post", "Ada Quill"), "Ada Quill, "),
        (("The Post",), ""),
    ],
)
def test_the_authors_are_named_unless_they_are_the_publication(byline: tuple[str, ...], authors: str) -> None:
    article = bare(Head(title="Lamps", site="The Post", byline=byline))
    quote = replace(article.quotes[0], speaker=Speaker("Mara", "keeper"))
    assert cite(article, quote, CitationStyle.LINE).startswith(
        f"“Bring a lamp” (Mara, keeper; {authors}“Lamps”, The Post"
    )
    assert cite(article, quote, CitationStyle.PLAIN).split("\n")[2] == f"{authors}“Lamps”, The Post"
    assert f"> — Mara, keeper; {authors}“Lamps”, *The Post*" in cite(article, quote, CitationStyle.MARKDOWN)


def test_what_is_quoted_in_a_headline_has_inner_marks() -> None:
    article = bare(Head(title="“Bring lamps”: the keeper's “last word”?", language="en"))
    assert "(“‘Bring lamps’: the keeper's ‘last word’?”" in cite(article, article.quotes[0], CitationStyle.LINE)
