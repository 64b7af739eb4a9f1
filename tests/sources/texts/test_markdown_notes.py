"""Links to notes, marked text and callouts in Markdown, and what only looks like them."""

import pytest

from reader.article.document import Document, Inline, Shape, Style
from reader.sources.limits import Limits
from reader.sources.texts.markdown import parse


def read(text: str) -> Document:
    (document,) = parse(text.encode(), "note.md", Limits())
    return document


@pytest.mark.parametrize(
    ("written", "shown", "target"),
    [
        ("[[Ada Lind]]", "Ada Lind", "Ada Lind.md"),
        ("[[people/Ada Lind|the mayor]]", "the mayor", "people/Ada Lind.md"),
        ("[[Ada|Ada]]", "Ada", "Ada.md"),
        ("[[Minutes#March]]", "Minutes#March", "Minutes.md#March"),
        ("[[#Below]]", "#Below", "#Below"),
        ("[[ plan.pdf ]]", "plan.pdf", "plan.pdf"),
        ("![[The vote]]", "The vote", "The vote.md"),
    ],
)
def test_a_link_to_a_note_is_read_as_what_it_shows(written: str, shown: str, target: str) -> None:
    document = read(f"They asked {written} *twice*.\n")
    (node,) = document.nodes
    assert node.text == f"They asked {shown} twice."
    assert node.inlines[0] == Inline(11, 11 + len(shown), Style.LINK, target)
    span = node.source_span(11, 11 + len(shown))
    assert span
    assert document.source[slice(*span)] == shown
    assert written.rindex(shown) == span[0] - 11


def test_a_picture_of_a_note_is_one_alone_and_no_word_amid_a_sentence() -> None:
    alone, amid = read("![[quay.jpg|400]]\n\nThe quay ![[quay.jpg]] at noon.\n").nodes
    assert (alone.shape, alone.text, alone.inlines[0].target) == (Shape.IMAGE, "quay.jpg", "quay.jpg")
    assert amid.text == "The quay  at noon."


def test_marked_text_is_text_with_its_emphasis() -> None:
    (node,) = read("He said ==“We *will* go,”== and left.\n").nodes
    assert node.text == "He said “We will go,” and left."
    assert node.inlines == (Inline(12, 16, Style.EMPHASIS),)


@pytest.mark.parametrize(
    "text",
    [
        "a == b == c",
        "x==1 and y==2",
        "===",
        "==== Title ====",
        "`[[a]] ==b==`",
        "[[]] and [[ ]] and [[a|]]",
        "\\[[a]]",
        "a [!note] b",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    (node,) = read(f"Look: {text}\n").nodes
    assert node.text == f"Look: {text}".replace("`", "").replace("\\", "")


def test_a_link_whose_text_is_in_brackets_leads_to_its_own_address() -> None:
    (node,) = read("As was said.[[1]](https://quay.example/1)\n").nodes
    assert node.text == "As was said.[1]"
    assert node.inlines == (Inline(12, 15, Style.LINK, "https://quay.example/1"),)


def test_the_title_of_a_box_is_no_part_of_its_text() -> None:
    document = read(
        "> [!quote]- Ada Lind\n> “We will\n> go.”\n>\n> And so on.\n\n> [!note]\n> Later.\n\n> [!tip] Alone\n"
    )
    assert [(node.shape, node.text, node.first_line, node.last_line) for node in document.nodes] == [
        (Shape.BLOCK_QUOTE, "Ada Lind", 1, 1),
        (Shape.BLOCK_QUOTE, "“We will go.”", 2, 3),
        (Shape.BLOCK_QUOTE, "And so on.", 5, 5),
        (Shape.BLOCK_QUOTE, "note", 7, 7),
        (Shape.BLOCK_QUOTE, "Later.", 8, 8),
        (Shape.BLOCK_QUOTE, "Alone", 10, 10),
    ]
    for node in document.nodes:
        span = node.source_span(0, len(node.text))
        assert span
        assert document.source[slice(*span)].replace("\n> ", " ") == node.text


def test_footnotes_and_remarks_that_are_not_shown_stand_apart() -> None:
    document = read("It opened.[^1] 50%% is no remark %%.\n\n%% ask Ada %%\n\n[^1]: In *May*.\n\n%%%%\n")
    assert [(node.text, node.hints) for node in document.nodes] == [
        ("It opened.[1] 50%% is no remark %%.", ()),
        ("%% ask Ada %%", ("=other",)),
        ("[1] In May.", ("=other",)),
        ("%%%%", ()),
    ]


def test_each_footnote_is_its_own_and_what_refers_to_it_leads_there() -> None:
    document = read(
        "One.[^1] Two.[^b][^3]\n\n[^1]: In May.\n[^b]: In\n  June.\n\n    > And more.\n\n    - A list\n\nThree.\n"
    )
    assert [(node.text, node.hints, node.anchors) for node in document.nodes] == [
        ("One.[1] Two.[b][^3]", (), ()),
        ("[1] In May.", ("=other",), ("^1",)),
        ("[b] In June.", ("=other",), ("^b",)),
        ("And more.", ("blockquote", "=other"), ("^b",)),
        ("- A list", ("bullet_list", "=other"), ("^b",)),
        ("Three.", (), ()),
    ]
    first = document.nodes[0]
    assert first.inlines == (Inline(4, 7, Style.LINK, "#^1"), Inline(12, 15, Style.LINK, "#^b"))
    places = [document.source[slice(*span)] for one in first.inlines if (span := first.source_span(one[0], one[1]))]
    assert places == ["[^1]", "[^b]"]
    span = document.nodes[2].source_span(0, 12)
    assert span
    assert document.source[slice(*span)] == "[^b]: In\n  June."


def test_headings_have_the_names_that_links_lead_to() -> None:
    document = read(
        "[Cost](#what-it-cost), [[#What it cost?]], [no](#who)\n\n# What it cost?\n\n# What it cost?\n\n# Why\n"
    )
    assert [node.anchors for node in document.nodes] == [(), ("What it cost?", "what-it-cost"), (), ()]


def test_no_heading_is_taken_for_the_top_of_the_page_or_for_a_note() -> None:
    document = read("[Up](#) and on.[^1]\n\n# !!!\n\n# ^1\n\n[^1]: In June.\n")
    assert [node.anchors for node in document.nodes] == [(), (), (), ("^1",)]


def test_properties_of_a_block_stand_apart_from_its_text() -> None:
    document = read(
        "- The basin\n  closes.\n  id:: 4f-a\n  collapsed:: true\n\t- Inner\n\nA std::vector is:: no.\na:: b c\n"
    )
    assert [(node.shape, node.text, node.hints[-1:], node.first_line, node.last_line) for node in document.nodes] == [
        (Shape.LIST_ITEM, "- The basin closes.", ("bullet_list",), 1, 2),
        (Shape.PARAGRAPH, "id:: 4f-a collapsed:: true", ("=other",), 3, 4),
        (Shape.LIST_ITEM, "- Inner", ("bullet_list",), 5, 5),
        (Shape.PARAGRAPH, "A std::vector is:: no.", (), 7, 7),
        (Shape.PARAGRAPH, "a:: b c", ("=other",), 8, 8),
    ]
