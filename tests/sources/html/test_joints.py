"""Where texts that touch are two things, and where they are one word."""

from __future__ import annotations

import pytest

from reader.article.document import Node, Style
from reader.sources.reading import parse


def read(line: str) -> Node:
    """The line as a paragraph of a page."""
    (document,) = parse(f"<body><p>{line}</p>".encode(), "page.html")
    (node,) = document.nodes
    return node


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("<a href=/p>Politics</a><a href=/w>World</a>", "Politics World"),
        ("<a href=/t>tomato soup</a><a href=/f>fish soup</a>", "tomato soup fish soup"),
        ("<a href=# class=prev>Prev</a><a href=# class=next>Next</a>", "Prev Next"),
        ("<span>By Ada Brink</span><span>3 March</span>", "By Ada Brink 3 March"),
        ("<span class=count>12</span><span>comments</span>", "12 comments"),
        (
            "<span class=event>Storm over Esk</span><em>The quay was flooded.</em>",
            "Storm over Esk The quay was flooded.",
        ),
        ("<time>7:05 AM</time><time>Updated 8:10 AM</time>", "7:05 AM Updated 8:10 AM"),
        ("<span class=what>A boat leaves.</span><span class=who>Photo: PNA</span>", "A boat leaves. Photo: PNA"),
        ("<span class=label>Tags:</span><a href=/h>Harbour</a>", "Tags: Harbour"),
        ("<a href=/w>Who owns the pier?</a><span>6 min read</span>", "Who owns the pier? 6 min read"),
        ("<span class=avatar>R</span><span>RiverRat</span>", "R RiverRat"),
        ("<a href=/u/r><span>R</span></a><a href=/u/r>RiverRat</a>", "R RiverRat"),
        ("<span class=user>RiverRat</span><span class=comment-date>vor 2 Stunden</span>", "RiverRat vor 2 Stunden"),
        ("<span class=date>Updated 8 May;</span><span class=date>Posted 7 May</span>", "Updated 8 May; Posted 7 May"),
        ("<a href=/u/r>RiverRat</a><a href=/c/1><time>heute</time></a>", "RiverRat heute"),
        ("<a href=/j>Careers</a><span>© 2025 Esk Ledger</span>", "Careers © 2025 Esk Ledger"),
    ],
)
def test_white_space_parts_two_things(line: str, text: str) -> None:
    assert read(line).text == text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("<b>W</b>ords", "Words"),
        ("<span class=drop>W</span><span>hen</span>", "When"),
        ("<span class=drop>A</span><span>ARON</span>", "AARON"),
        ("<span class=overtime>over</span><span class=candidate>time</span>", "overtime"),
        ("<span class=user>Ada</span><time>, heute</time>", "Ada, heute"),
        ("H<sub>2</sub>O", "H2O"),
        ("<i>n</i><sup>2</sup>", "n2"),
        ("the fee<sup><a href=#1>1</a></sup><sup><a href=#2>2</a></sup>", "the fee12"),
        ("<a href=#1>[1]</a><a href=#2>[2]</a>", "[1][2]"),
        ("<em>un</em><strong>believable</strong>", "unbelievable"),
        ("<span class=c1>harbour</span><span class=c2>master</span>", "harbourmaster"),
        ("<a href=/h>harbour</a><a href=/h>Master</a>", "harbourMaster"),
        ("<font>Mc</font><font>Donald</font>", "McDonald"),
        ("<span>S</span><span>A</span><span>L</span><span>E</span>", "SALE"),
        ("<span>CO</span><span>2</span>", "CO2"),
        ("<ruby class=a>明日<rt>あした</rt></ruby><ruby class=b>着<rt>つ</rt></ruby>", "明日あした着つ"),
        ("<span class=a>你好</span><span class=b>世界</span>", "你好世界"),
        ("He said <em>no</em><span class=stop>.</span>", "He said no."),
        ("at 12:<span class=minutes>30</span>", "at 12:30"),
        ("<span class=fee>$1.</span><span class=cents>20</span>", "$1.20"),
    ],
)
def test_a_word_stays_whole(line: str, text: str) -> None:
    assert read(line).text == text


def test_the_white_space_is_none_of_what_begins_after_it() -> None:
    node = read("<a href=https://esk.example/p>Politics</a><a href=https://esk.example/w><b>World</b></a>")
    assert node.text == "Politics World"
    assert [(one.start, one.end) for one in node.inlines if one.style is Style.LINK] == [(0, 8), (9, 14)]
    assert [(one.start, one.end) for one in node.inlines if one.style is Style.STRONG] == [(9, 14)]
