"""reStructuredText: its blocks with their lines, and nothing read that isn't in the file."""

from pathlib import Path

import pytest
from hypothesis import given

from reader.article.document import Document, Shape, Style
from reader.sources.sniffing import sniff
from reader.sources.texts.rst import parse
from tests.sources.damage import damaged, read, read_within_bounds

STORY = """.. meta::
   :description: A box opens

=======
The box
=======

:Author: Ada Moss
:Date: 2026-11-08
:Organization: The Courier
:Slug: box

It has *stood* for ``forty`` years,
see `the school <https://a.example/>`_ and note [1]_.

Inside
------

- a register;

  with foxes
- a bell

  * inner

3. third
4. fourth

    A signal is not sad.

    -- The keeper

::

    code  kept
      as it is

====  =====
Year  Foxes
====  =====
1984  3
====  =====

.. figure:: a.jpg
   :alt: A box

   The caption.

.. note:: Mind the step.

.. unknown:: thing

   Text of it.

.. a comment

.. _place: https://b.example/

Sir
   a term's text

-----

.. [1] By count.
"""


def nodes(text: str) -> list[tuple[Shape, int, str]]:
    (document,) = read(parse, text, "story.rst")
    return [(node.shape, node.level, node.text) for node in document.nodes]


def test_a_text_is_known_by_a_directive_or_by_its_name() -> None:
    assert sniff(STORY.encode(), "-").name == "rst"
    assert sniff(b"Title\n=====\n", "story.rst").name == "rst"
    assert sniff(b"... and so on.\n", "story.txt").name == "text"


def test_every_block_is_a_node_of_its_shape() -> None:
    assert nodes(STORY) == [
        (Shape.LINE, 0, "A box opens"),
        (Shape.HEADING, 1, "The box"),
        (Shape.LINE, 0, "Ada Moss"),
        (Shape.LINE, 0, "2026-11-08"),
        (Shape.LINE, 0, "The Courier"),
        (Shape.LINE, 0, "box"),
        (Shape.PARAGRAPH, 0, "It has stood for forty years, see the school and note [1]."),
        (Shape.HEADING, 2, "Inside"),
        (Shape.LIST_ITEM, 1, "- a register;"),
        (Shape.PARAGRAPH, 0, "with foxes"),
        (Shape.LIST_ITEM, 1, "- a bell"),
        (Shape.LIST_ITEM, 2, "* inner"),
        (Shape.LIST_ITEM, 1, "3. third"),
        (Shape.LIST_ITEM, 1, "4. fourth"),
        (Shape.BLOCK_QUOTE, 0, "A signal is not sad."),
        (Shape.BLOCK_QUOTE, 0, "The keeper"),
        (Shape.CODE, 0, "code  kept\n  as it is"),
        (Shape.TABLE_ROW, 1, "Year\tFoxes"),
        (Shape.TABLE_ROW, 0, "1984\t3"),
        (Shape.IMAGE, 0, "A box"),
        (Shape.PARAGRAPH, 0, "The caption."),
        (Shape.PARAGRAPH, 0, "Mind the step."),
        (Shape.CODE, 0, ".. unknown:: thing\n\n   Text of it."),
        (Shape.PARAGRAPH, 0, "a comment"),
        (Shape.PARAGRAPH, 0, ".. _place: https://b.example/"),
        (Shape.PARAGRAPH, 0, "Sir"),
        (Shape.PARAGRAPH, 0, "a term's text"),
        (Shape.LINE, 0, "-----"),
        (Shape.PARAGRAPH, 0, "[1] By count."),
    ]


def test_fields_are_the_articles_head() -> None:
    (document,) = read(parse, STORY, "story.rst")
    head = document.declared
    assert (head.byline, head.published, head.site) == (("Ada Moss",), "2026-11-08", "The Courier")
    assert head.standfirst == "A box opens"
    assert document.format == "rst"
    assert document.source == STORY


def test_nodes_have_their_lines_and_places() -> None:
    (document,) = read(parse, STORY, "story.rst")
    lines = STORY.split("\n")
    for node in document.nodes:
        word = node.text.lstrip("-*.: 34")[:3]
        assert word in lines[(node.first_line or 0) - 1], node
    found = next(node for node in document.nodes if node.text.startswith("It has"))
    assert (found.first_line, found.last_line) == (13, 14)
    start, end = found.source_span(found.text.index("forty"), found.text.index(" years")) or (0, 0)
    assert STORY[start:end] == "forty"


def test_markup_is_stretches() -> None:
    (document,) = read(parse, "It has *stood* **for** ``forty``, `see <https://a.example/>`_ https://b.example/.\n")
    node = document.nodes[0]
    assert [(node.text[one.start : one.end], one.style, one.target) for one in node.inlines] == [
        ("stood", Style.EMPHASIS, None),
        ("for", Style.STRONG, None),
        ("forty", Style.CODE, None),
        ("see", Style.LINK, "https://a.example/"),
        ("https://b.example/", Style.LINK, "https://b.example/"),
    ]


def test_no_other_file_is_read_and_no_markup_let_through(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    for directive in (
        f".. include:: {secret}\n",
        f".. raw:: html\n   :file: {secret}\n",
        f".. csv-table::\n   :file: {secret}\n",
        f".. literalinclude:: {secret}\n",
    ):
        (document,) = read(parse, f"{directive}\nText.\n")
        assert all("the secret" not in node.text for node in document.nodes)
        assert document.nodes[-1].text == "Text."
    (document,) = read(parse, ".. raw:: html\n\n   <script>x</script>\n\nText.\n")
    assert document.nodes[0].shape is Shape.CODE


def test_markup_that_shows_nothing_is_read_as_it_stands() -> None:
    (document,) = read(parse, "..\n", "story.rst")
    assert (document.format, document.nodes[0].text) == ("text", "..")


@pytest.mark.parametrize(
    "text",
    [
        "word " * 100_000,
        "".join(" " * depth + "deep\n\n" for depth in range(600)),
        "* " * 2_000 + "x",
        "`" * 10_000,
        "*a " * 3_000,
        "|x| " * 3_000,
        "`a <b>`_ " * 1_000,
        "=====\n" * 3_000,
        "+--" * 1_000 + "+\n",
        ".. _a: b_\n.. _b: a_\n\na_ b_\n",
        ".. |a| replace:: |a|\n\n|a|\n",
        "".join(f".. |{name}| replace:: |{name + 1}| |{name + 1}|\n" for name in range(25)) + "\n|0|\n",
        "[#]_ " * 2_000,
    ],
    ids=lambda text: f"{text[:16]!r} {len(text)}",
)
def test_a_text_made_to_take_long_does_not(text: str) -> None:
    assert read_within_bounds(parse, text.encode(), "story.rst")


TOKENS = (
    b"*",
    b"`",
    b"|",
    b"_",
    b"::\n",
    b".. ",
    b"\n\n",
    b"   ",
    b"====\n",
    b"[1]_",
    b"- ",
    b"+--+\n",
    b"\0",
    b"\x1b[0m",
)


@given(damaged([STORY.encode()], TOKENS))
def test_a_damaged_text_gives_clean_blocks_or_an_error(data: bytes) -> None:
    for document in read_within_bounds(parse, data, "story.rst"):
        assert isinstance(document, Document)
        lines = [node.first_line for node in document.nodes]
        assert lines == sorted(line or 0 for line in lines)
