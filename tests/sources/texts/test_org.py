"""Org: its blocks with their lines and places."""

import time

import pytest
from hypothesis import given

from reader.article.document import Inline, Shape, Style
from reader.sources.sniffing import sniff
from reader.sources.texts.org import parse
from tests.effort import effort
from tests.sources.damage import damaged, read, read_within_bounds

STORY = """#+TITLE: The orchids
#+AUTHOR: Sunniva Aas
#+DATE: 2026-06-21
#+LANGUAGE: nb
#+STARTUP: overview
:PROPERTIES:
:URL: x
:END:

On a *roundabout*, /between/ =two=
sheds, [[https://a.example/][volunteers]] counted.

* TODO [#A] Nobody had mown :field:note:
CLOSED: [2026-06-22 Mon]
** Inner
#+CAPTION: The place. Photo: S. Aas
[[file:orchids.jpg]]
#+BEGIN_QUOTE
What is no one's job
is done best.

Second.
#+END_QUOTE
#+begin_src sh
  ls  -l
#+end_src
: fixed
:   width
- count;
  and more
  - inner
1. [X] first
| Year | Orchids |
|------+---------|
| 2024 |  140    |
# a comment
-----
[fn:1] By count.
"""


def test_org_is_known_by_its_keywords_or_its_name() -> None:
    assert sniff(STORY.encode(), "-").name == "org"
    assert sniff(b"# -*- mode: org -*-\ntext", "notes").name == "org"
    assert sniff(b"* A heading\n", "notes.org").name == "org"
    assert sniff(b"\n" * 4000 + b"x", "notes.txt").name == "text"


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("<2026-06-21 Sun>", "2026-06-21"),
        ("[2026-06-21 Sun]", "2026-06-21"),
        ("[2026-06-21]", "2026-06-21"),
        ("[2026-06-21 sø.]", "2026-06-21"),
        ("<2026-06-21 Sun 10:30>", "2026-06-21T10:30:00"),
        ("<2026-06-21 Sun 9:05-11:30 +1w>", "2026-06-21T09:05:00"),
        ("<2026-06-21 Sun>--<2026-06-23 Tue>", "2026-06-21"),
        ("21 June 2026", "2026-06-21"),
        ("21. juni 2026", "2026-06-21"),
        ("2026-06-21", "2026-06-21"),
        ("21 June, <sometime>", None),
    ],
)
def test_a_date_may_be_one_of_orgs_own(date: str, published: str | None) -> None:
    (document,) = read(parse, STORY.replace("2026-06-21", date, 1), "orchids.org")
    assert document.declared.published == published
    assert document.nodes[2].text == f"#+DATE: {date}"


def test_every_line_is_in_a_node_of_its_shape() -> None:
    (document,) = read(parse, STORY, "orchids.org")
    assert document.format == "org"
    found = [(node.shape, node.level, node.text, *node.hints) for node in document.nodes]
    assert found[:8] == [
        (Shape.HEADING, 1, "The orchids", "=headline"),
        (Shape.LINE, 0, "#+AUTHOR: Sunniva Aas", "front-matter"),
        (Shape.LINE, 0, "#+DATE: 2026-06-21", "front-matter"),
        (Shape.LINE, 0, "#+LANGUAGE: nb", "front-matter"),
        (Shape.LINE, 0, "#+STARTUP: overview", "front-matter"),
        (Shape.LINE, 0, ":PROPERTIES:", "front-matter"),
        (Shape.LINE, 0, ":URL: x", "front-matter"),
        (Shape.LINE, 0, ":END:", "front-matter"),
    ]
    assert found[8:] == [
        (Shape.PARAGRAPH, 0, "On a roundabout, between two sheds, volunteers counted."),
        (Shape.LINE, 0, "TODO [#A]", "=other"),
        (Shape.HEADING, 1, "Nobody had mown"),
        (Shape.LINE, 0, ":field:note:", "=navigation"),
        (Shape.LINE, 0, "CLOSED: [2026-06-22 Mon]", "front-matter"),
        (Shape.HEADING, 2, "Inner"),
        (Shape.PARAGRAPH, 0, "The place. Photo: S. Aas", "=caption"),
        (Shape.IMAGE, 0, "file:orchids.jpg"),
        (Shape.BLOCK_QUOTE, 0, "What is no one's job is done best."),
        (Shape.BLOCK_QUOTE, 0, "Second."),
        (Shape.CODE, 0, "  ls  -l"),
        (Shape.CODE, 0, "fixed\n  width"),
        (Shape.LIST_ITEM, 1, "- count; and more"),
        (Shape.LIST_ITEM, 2, "- inner"),
        (Shape.LIST_ITEM, 1, "1. [X] first"),
        (Shape.TABLE_ROW, 1, "Year\tOrchids"),
        (Shape.TABLE_ROW, 0, "2024\t140"),
        (Shape.LINE, 0, "# a comment", "=other"),
        (Shape.LINE, 0, "-----", "hr"),
        (Shape.PARAGRAPH, 0, "[1] By count.", "=other"),
    ]


def test_keywords_are_the_articles_head() -> None:
    (document,) = read(parse, STORY)
    head = document.declared
    assert (head.title, head.byline, head.published, head.language) == (
        "The orchids",
        ("Sunniva Aas",),
        "2026-06-21",
        "nb",
    )


def test_runs_stand_where_the_pieces_say() -> None:
    (document,) = read(parse, STORY)
    for node in document.nodes:
        for word in ("roundabout", "sheds", "volunteers", "mown", "done", "2024", "ls", "count."):
            if word in node.text and node.pieces:
                at = node.text.index(word)
                start, end = node.source_span(at, at + len(word)) or (0, 0)
                assert STORY[start:end] == word
    paragraph = document.nodes[8]
    assert (paragraph.first_line, paragraph.last_line, paragraph.gap) == (10, 11, 1)
    assert [(paragraph.text[one.start : one.end], one.style, one.target) for one in paragraph.inlines] == [
        ("roundabout", Style.STRONG, None),
        ("between", Style.EMPHASIS, None),
        ("two", Style.CODE, None),
        ("volunteers", Style.LINK, "https://a.example/"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2*3 and 4*5", "2*3 and 4*5"),
        ("a/b/c and */both/*.", "a/b/c and both."),
        ("=*as it is*= +gone+", "*as it is* gone"),
        ("[[a][b]", "[[a][b]"),
        ("#+begin_quote\nunending", "#+begin_quote"),
        (":NAME:\nno end", ":NAME: no end"),
        ("* ", "*"),
        ("* :tag:", ":tag:"),
    ],
)
def test_what_only_looks_like_markup_is_text(text: str, expected: str) -> None:
    (document,) = read(parse, text)
    assert document.nodes[0].text == expected


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 100_000,
        "* " + " " * 200_000 + "x",
        "#+begin_x\n" * 50_000,
        ":a:\n" * 50_000,
        "[[" * 100_000,
        "| " * 100_000,
        "|\n" * 50_000,
        "- " * 100_000,
        "=" * 200_000,
        "  - a\n" * 50_000,
    ],
    ids=lambda text: f"{text[:10]!r} {len(text)}",
)
def test_a_text_made_to_take_long_does_not(text: str) -> None:
    began = time.process_time()
    assert read_within_bounds(parse, text.encode())
    assert time.process_time() - began < 5


TOKENS = (
    b"*",
    b"/",
    b"[[",
    b"]]",
    b"][",
    b"#+",
    b"#+END_QUOTE\n",
    b":a:\n",
    b":END:\n",
    b"|",
    b"\n",
    b"- ",
    b"\0",
    b"\r",
)


@given(damaged([STORY.encode()], TOKENS))
def test_a_damaged_text_gives_clean_blocks(data: bytes) -> None:
    for document in read_within_bounds(parse, data):
        lines = [node.first_line or 0 for node in document.nodes]
        assert lines == sorted(lines)


def test_drawers_without_end_take_no_time() -> None:
    lines = 20_000
    assert effort(lambda: read_within_bounds(parse, b":a:\n" * lines)) < 150 * lines


def test_a_drawer_ends_before_a_heading_and_within_two_hundred_lines() -> None:
    for between, hints in (("Kept.", ("front-matter",)), ("* The ferry", ()), ("a\n" * 250, ())):
        (document,) = read(parse, f":LOG:\n{between}\n:END:\n")
        assert document.nodes[0].hints == hints


def test_a_line_that_is_to_end_there_has_no_sign_of_it() -> None:
    (document,) = read(parse, "Quay 1 \\\\\nAske \\\\ Harbour\n", "quay.org")
    assert [node.text for node in document.nodes] == ["Quay 1 Aske \\\\ Harbour"]
    assert [document.source[piece.source] for piece in document.nodes[0].pieces] == ["Q", "A"]


def test_what_refers_to_a_note_leads_there() -> None:
    (document,) = read(parse, b"It stood.[fn:1] Or[fn:b] not.\n\n[fn:1] By count.[fn:b]\n[fn:b] By eye.\n", "a.org")
    text, first, second = document.nodes
    assert (text.text, text.inlines) == (
        "It stood.[1] Or[b] not.",
        (Inline(9, 12, Style.LINK, "#^1"), Inline(15, 18, Style.LINK, "#^b")),
    )
    assert (first.text, first.anchors, first.inlines) == (
        "[1] By count.[b]",
        ("^1",),
        (Inline(13, 16, Style.LINK, "#^b"),),
    )
    assert (second.text, second.anchors, second.inlines) == ("[b] By eye.", ("^b",), ())
    span = text.source_span(9, 12)
    assert span
    assert document.source[slice(*span)] == "[fn:1]"


def test_markup_goes_on_in_the_next_line_and_no_further() -> None:
    source = "The /court of\n  auditors/ and [[https://a.example][the\n  plan]], *one\ntwo\nthree* end.\n"
    (document,) = read(parse, source, "a.org")
    (node,) = document.nodes
    assert node.text == "The court of auditors and the plan, *one two three* end."
    assert node.inlines == (Inline(4, 21, Style.EMPHASIS), Inline(26, 34, Style.LINK, "https://a.example"))
    for words in ("court of", "auditors", "plan", "three* end"):
        span = node.source_span(node.text.index(words), node.text.index(words) + len(words))
        assert span
        assert document.source[slice(*span)] == words
