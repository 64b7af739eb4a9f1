"""The stages in order, and that the order may be interrupted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article.document import Document, Node
from reader.pipeline import analyse, listen, outline
from reader.sources.reading import parse

STORY = b"""Harbour bridge opens

By Ada Novak

The bridge opened on Monday, ten years late.

"It is high," mayor Ida Holm said. "And it is ours."
"""


@pytest.mark.parametrize("source", [STORY, STORY.replace(b"\n\n", b"\n"), b"x"])
def test_outline_and_listening_make_the_whole_analysis(source: bytes) -> None:
    (document,) = parse(source, "bridge.txt")
    first_look = outline(document)
    assert first_look.quotes == ()
    assert listen(first_look) == analyse(document)
    assert replace(analyse(document), quotes=()) == first_look


def test_every_node_becomes_one_block_in_order() -> None:
    (document,) = parse(STORY, "bridge.txt")
    assert tuple(block.node for block in analyse(document).blocks) == document.nodes


@pytest.mark.parametrize("text", ["The bridge opened", "The\u00a0bridge  opened\ton time", "x", "橋 が"])
def test_words_are_what_stands_between_white_space(text: str) -> None:
    node = Node(text, hints=("=body",))
    assert outline(Document("bridge.txt", "text", text, (node,))).words == len(text.split())


def test_words_that_no_blanks_part_are_counted_by_their_characters() -> None:
    text = "福岡市の川沿いに並ぶ屋台十一軒が十四日、護岸工事のため対岸へ移った。移動は初めてで、約三百人が集まった。"
    (document,) = parse(text.encode(), "yatai.txt")
    article = analyse(document)
    assert article.head.language == "ja"
    assert article.words == len(text.replace("、", "").replace("。", "")) // 2
