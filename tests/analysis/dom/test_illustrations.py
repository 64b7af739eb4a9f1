"""Pictures of the story that are links."""

from __future__ import annotations

import pytest

from reader.analysis.segment import segment
from reader.article.model import Kind
from reader.sources.reading import parse

STORY = (
    "The harbour board of Esk said on Monday that it will raise the fees for pleasure boats by a fifth next spring.",
    "The quay has to be mended before the winter, said Mara Lind, who chairs the board, and the town will not pay.",
    "Four hundred boats lie in the harbour, most of them small, and their owners pay less than in other towns.",
    "The board will meet again in January, and until then it wants to hear from all who use the harbour.",
)
WORDS = "Boats in the harbour of Esk"
PICTURE = f"<img src=s.jpg alt='{WORDS}'>"


def kinds(figure: str, aside: str = "") -> list[Kind]:
    """The kinds of the pictures on a page, one of which may stand amid the story and others beside it."""
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in STORY]
    paragraphs.insert(2, figure)
    page = f"<body><div><h1>Harbour board raises its fees</h1>{''.join(paragraphs)}</div>{aside}"
    (document,) = parse(page.encode(), "page.html")
    return [block.kind for block in segment(document) if block.node.text == WORDS]


@pytest.mark.parametrize(
    "figure",
    [
        f"<p><a href=large.JPG>{PICTURE}</a></p>",
        f"<p><a href=/gallery/7>{PICTURE}</a></p>",
        f"<div><a href=/gallery/7>{PICTURE}</a></div><p class=caption>The quay on Monday</p>",
        f"<div><a href=/gallery/7>{PICTURE}</a><a href=/gallery/8>{PICTURE}</a></div>",
    ],
)
def test_a_picture_amid_the_story_is_no_link_to_another(figure: str) -> None:
    assert set(kinds(figure)) == {Kind.CAPTION}


def test_a_picture_that_leads_to_a_larger_one_is_no_link_to_another_story() -> None:
    aside = (
        f"<div><a href=/a>Ferry is late for the third week</a><a href=large.png>{PICTURE}</a><a href=/b>More</a></div>"
    )
    assert kinds("", aside) == [Kind.CAPTION]


def test_the_thumbnail_of_another_story_stays_a_link() -> None:
    aside = (
        f"<div class=more><a href=/a>{PICTURE}</a><a href=/a>Ferry is late for the third week</a>"
        f"<a href=/b>{PICTURE}</a><a href=/b>Storm takes the roof of the fish market</a></div>"
    )
    assert set(kinds("", aside)) == {Kind.RELATED}


def test_what_the_elements_are_named_stands() -> None:
    assert kinds(f"<div class=related-stories><a href=/a>{PICTURE}</a></div>") == [Kind.RELATED]
