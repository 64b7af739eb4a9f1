"""Whatever stands in a page of Markdown: no word is lost, and each has its place and line."""

from hypothesis import given
from hypothesis import strategies as st

from reader.sources.lines import split_lines
from tests.sources.texts.test_markdown import read

MARKS = (
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "![",
    "&amp;",
    "&quot;",
    "\\",
    "|",
    "\n",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n# ",
)
BLOCKS = (
    "\n    ",
    "\n|-|\n",
    "[x]: y\n",
    "---\n",
    "\r\n",
    "\t",
    "word",
    "Größe ",
    "漢字 ",
    "\x1b",
    "\u202e",
    "http://a.example",
    "[[",
    "]]",
    "![[",
    "==",
    "\n> [!note] ",
)
HTML = ("<", ">", "<b>", "<br>", "<!-- c -->", "<p>", "</p>", "\n\n<div>", "</div>\n\n", "\n```\n", "~~")
printable = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=3)
pages = st.lists(st.sampled_from((*MARKS, *BLOCKS, *HTML)) | printable, max_size=40).map("".join)
plain_pages = st.lists(st.sampled_from((*MARKS, *BLOCKS)), max_size=40).map("".join)


@given(pages)
def test_a_placed_character_stands_at_its_place(text: str) -> None:
    document = read(text)
    for node in document.nodes:
        for offset, char in enumerate(node.text):
            place = node.to_source(offset)
            written = "" if place is None else document.source[place]
            # An entity is placed at its "&"; what was made visible or a space is another character.
            assert not written or written in (char, "&") or char.isspace() or not written.isprintable()


@given(plain_pages)
def test_no_word_of_a_page_is_lost(text: str) -> None:
    found = read(text).nodes
    shown = [node.text for node in found] + [one.target or "" for node in found for one in node.inlines]
    assert sum(part.count("word") for part in shown) >= text.count("word")


@given(pages)
def test_nodes_are_in_the_order_of_their_lines(text: str) -> None:
    document = read(text)
    last = len(split_lines(document.source))
    spans = [(node.first_line or 0, node.last_line or 0) for node in document.nodes]
    assert spans == sorted(spans, key=lambda span: span[0])
    assert all(1 <= first <= end <= last for first, end in spans)
