"""Captions on pages whose elements don't say that they are."""

from __future__ import annotations

import pytest

from reader.analysis.segment import segment
from reader.article.model import Kind, Role
from reader.sources.reading import parse

STORY = (
    "The harbour board of Esk said on Monday that it will raise the fees for pleasure boats by a fifth next spring.",
    "The quay has to be mended before the winter, said Mara Lind, who chairs the board, and the town will not pay.",
    "Four hundred boats lie in the harbour, most of them small, and their owners pay less than in other towns.",
    "The board will meet again in January, and until then it wants to hear from all who use the harbour.",
)
WORDS = "Mara Lind chairs the harbour board"


def kind_of(figure: str, words: str = WORDS) -> Kind:
    """The kind of the words amid a story, whose paragraphs stay its own."""
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in STORY]
    paragraphs.insert(2, figure)
    page = f"<body><div><h1>Harbour board raises its fees</h1>{''.join(paragraphs)}</div>"
    (document,) = parse(page.encode(), "page.html")
    blocks = segment(document)
    assert [block.role for block in blocks if block.text in STORY] == [Role.BODY] * len(STORY)
    (kind,) = [block.kind for block in blocks if block.text == words and block.node.shape.value != "image"]
    return kind


@pytest.mark.parametrize(
    "figure",
    [
        f"<p><img src=l.jpg></p><p><em>{WORDS}</em></p>",
        f"<p><img src=l.jpg alt='{WORDS}'></p><p>{WORDS}</p>",
        f"<div><img src=l.jpg><small>{WORDS}</small></div>",
        f"<table><tr><td><img src=l.jpg></td></tr><tr><td><font size=1>{WORDS}</font></td></tr></table>",
        f"<table><tr><td><img src=l.jpg></td></tr><tr><td class=tr-caption>{WORDS}</td></tr></table>",
        f"<div class=wp-caption><img src=l.jpg><p class=wp-caption-text>{WORDS}</p></div>",
        f"<div><img src=l.jpg></div><p class=bildunterschrift>{WORDS}</p>",
    ],
)
def test_what_is_set_apart_below_a_picture_is_its_caption(figure: str) -> None:
    assert kind_of(figure) is Kind.CAPTION


def test_what_is_numbered_as_figures_are_is_a_caption() -> None:
    words = "Figure 2: Boats in the harbour of Esk by length"
    assert kind_of(f"<p><img src=l.jpg></p><p>{words}</p>", words) is Kind.CAPTION


@pytest.mark.parametrize(
    "figure",
    [
        f"<p><img src=l.jpg> {STORY[0].replace('Monday', 'Friday')}</p>",
        f"<p><img src=l.jpg></p><p>{STORY[0].replace('Monday', 'Friday')}</p>",
        f"<p><img src=l.jpg width=16 height=16> <em>{STORY[0].replace('Monday', 'Friday')}</em></p>",
    ],
)
def test_a_paragraph_below_a_picture_or_around_one_stays_the_storys(figure: str) -> None:
    assert kind_of(figure, STORY[0].replace("Monday", "Friday")) is Kind.BODY
