"""HTML pages taken apart by their elements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.segment import segment
from reader.article.model import Block, Kind, Role
from reader.errors import SourceError
from reader.sources.html.page import parse
from reader.sources.limits import Limits

PARAGRAPHS = (
    "The harbour board voted on Tuesday to raise its fees for coal ships, after a second spill closed the quay.",
    'Its chair, Mona Reyes, said the town was ready to "raise the price" of carelessness for everybody.',
    "The board had met behind closed doors for six hours, while fishermen waited with their nets outside.",
    "A collier lost forty tonnes of fuel in the night, most of which had been taken up, officials said.",
)
PAGE = f"""<html lang=en><head><title>Harbour board raises its fees | Esk Courier</title>
<meta property="og:title" content="Harbour board raises its fees"><meta name=description content="A second spill.">
<body><header class=masthead><a href=/>Esk Courier</a><nav class=main-nav><ul><li><a href=/news>News</a>
<li><a href=/sport>Sport</a><li><a href=/weather>Weather</a></ul></nav></header>
<article class=story><h1 class=headline>Harbour board raises its fees</h1>
<div class=byline>By <a href=/ada>Ada Brink</a></div>
<div class=story-body><p>{PARAGRAPHS[0]}</p>
<figure><img src=q.jpg alt="Foam on the quay"><figcaption class=caption>Foam on the quay on Monday</figcaption></figure>
<p>{PARAGRAPHS[1]}</p><h2>Six hours</h2><p>{PARAGRAPHS[2]}</p>
<div class=newsletter-signup><p>Get the best of the Courier in your inbox every morning.</p></div>
<p>{PARAGRAPHS[3]}</p></div>
<div class=related-stories><h3>More on shipping</h3><ul><li><a href=/a>Minister hails patient efforts to keep colliers
in port</a><li><a href=/b>Ferry to the islands is late for the third week running</a></ul></div>
<div class=share-tools><a href=/f>Share on Facebook</a></div></article>
<section class=comments><h3>Comments</h3><div class=comment><p>About time somebody did something about these ships, if
you ask me, and I have been saying so for years.</p></div></section>
<footer class=site-footer><p>© Esk Courier</p><a href=/privacy>Privacy policy</a></footer>"""


def blocks_of(page: str) -> tuple[Block, ...]:
    (document,) = parse(page.encode(), "story.html", Limits())
    return segment(document)


@pytest.fixture(scope="module")
def kinds() -> dict[str, Kind]:
    return {block.text: block.kind for block in blocks_of(PAGE)}


def test_the_story_is_its_paragraphs_and_subheads(kinds: dict[str, Kind]) -> None:
    body = [text for text, kind in kinds.items() if kind.role is Role.BODY]
    assert body == [*PARAGRAPHS[:2], "Six hours", *PARAGRAPHS[2:]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Harbour board raises its fees", Kind.HEADLINE),
        ("By Ada Brink", Kind.BYLINE),
        ("Foam on the quay", Kind.CAPTION),
        ("Foam on the quay on Monday", Kind.CAPTION),
        ("Get the best of the Courier in your inbox every morning.", Kind.PROMO),
        ("Ferry to the islands is late for the third week running", Kind.RELATED),
        ("Share on Facebook", Kind.SHARE),
        ("News", Kind.NAVIGATION),
        ("Comments", Kind.COMMENT),
    ],
)
def test_what_is_set_aside_is_named_by_its_elements(kinds: dict[str, Kind], text: str, kind: Kind) -> None:
    assert kinds[text] is kind


def test_every_verdict_has_a_reason_and_a_confidence() -> None:
    for block in blocks_of(PAGE):
        assert block.reason
        assert 0 <= block.confidence <= 1


TAGS = st.lists(
    st.sampled_from(
        [
            *("<p>", "</p>", "<div class=story>", "<div class=share>", "</div>", "<a href=x>", "</a>", "<h1>", "</h1>"),
            *("<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "<img alt=x>", "word", *PARAGRAPHS),
        ]
    ),
    min_size=1,
    max_size=40,
)


@given(TAGS)
def test_every_node_of_any_page_gets_one_label(tags: list[str]) -> None:
    try:
        (document,) = parse(" ".join(tags).encode(), "story.html", Limits())
    except SourceError:
        return
    assert [block.node for block in segment(document)] == list(document.nodes)


def test_a_caption_is_told_by_its_element_where_nothing_is_named() -> None:
    page = PAGE.replace("<figcaption class=caption>", "<figcaption>")
    (caption,) = [block for block in blocks_of(page) if block.text == "Foam on the quay on Monday"]
    assert caption.kind is Kind.CAPTION


def test_items_in_an_item_of_the_story_are_the_storys() -> None:
    deep = "<ol><li>Berths<ul><li>coal<ul><li>quay<ul><li>north</ul></ul></ul></li><li>Nets</ol>"
    page = PAGE.replace("<h2>Six hours</h2>", deep)
    items = [block for block in blocks_of(page) if block.text in {"Berths", "coal", "quay", "north", "Nets"}]
    assert [block.kind for block in items] == [Kind.LIST_ITEM] * 5


def test_who_signs_a_quotation_that_is_the_storys_belongs_to_it() -> None:
    quote = (
        "<blockquote><p>We expected nothing. We had a bet on it, and I lost.<footer>— Mona Reyes</footer></blockquote>"
    )
    blocks = blocks_of(PAGE.replace("<h2>Six hours</h2>", quote))
    (signature,) = [block for block in blocks if block.text == "— Mona Reyes"]
    assert signature.kind.role is Role.BODY
