"""Who signed the story, and when: read from the lines around it."""

from __future__ import annotations

import pytest

from reader.analysis.metadata import read_head
from reader.article.document import Document, Node, Shape
from reader.article.model import Block, Kind
from reader.sources.reading import parse
from tests.analysis.test_metadata import STORY, TOLD, head_of


def signed(*lines: tuple[Kind, str]) -> tuple[tuple[str, ...], str | None]:
    """Byline and date of a page of these lines."""
    blocks = [Block(Node(text, Shape.PARAGRAPH), kind) for kind, text in lines]
    head = read_head(Document("p", "html", "", tuple(block.node for block in blocks)), blocks)
    return head.byline, head.published


def test_a_dates_line_may_name_the_author_too() -> None:
    line = (Kind.DATE, "Posted on June 3, 2019 by Ada Brink in Harbours | 4 comments")
    assert signed(line, STORY) == (("Ada Brink",), "2019-06-03")
    assert signed((Kind.DATE, "Port Esk, 3 May 2019"), STORY) == ((), "2019-05-03")
    dated = (Kind.DATE, "Dana Whitlock May 6, 2025 4 min read")
    assert signed(dated, STORY) == (("Dana Whitlock",), "2025-05-06")
    assert signed(dated, (Kind.BYLINE, "By Ada Brink"), STORY) == (("Ada Brink",), "2025-05-06")


def test_bylines_and_dates_of_other_stories_and_of_comments_are_not_the_storys() -> None:
    others = (Kind.BYLINE, "By Jo Mendel"), (Kind.DATE, "1 January 2018")
    for kind in (Kind.RELATED, Kind.COMMENT):
        box = (kind, "Ferry fares to rise"), (Kind.NAVIGATION, "Opinion"), *others
        assert signed(STORY, *box) == ((), None)
        assert signed(STORY, *box, STORY) == ((), None)


def test_what_stands_above_the_story_or_right_below_it_is_its_own() -> None:
    own = (Kind.BYLINE, "By Jo Mendel"), (Kind.DATE, "1 January 2018")
    assert signed((Kind.RELATED, "Ferry fares to rise"), *own, STORY) == (("Jo Mendel",), "2018-01-01")
    assert signed(STORY, (Kind.RELATED, "Ferry fares to rise"), STORY, *own) == (("Jo Mendel",), "2018-01-01")
    assert signed(STORY, (Kind.SHARE, "Share"), *own) == (("Jo Mendel",), "2018-01-01")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (((Kind.BYLINE, "Ada Brink"), STORY), ("Ada Brink",)),
        (((Kind.BYLINE, "Weitere Grundflächen"), STORY), ()),
        (((Kind.BYLINE, "Skua Larkby"), (Kind.DATE, "3 May 2019"), STORY), ("Skua Larkby",)),
        (((Kind.BYLINE, "Skua Larkby, 3 May 2019"), STORY), ("Skua Larkby",)),
        ((STORY, (Kind.BODY, "Your harbour correspondent,"), (Kind.BYLINE, "Skua Larkby")), ("Skua Larkby",)),
        (((Kind.BYLINE, "By Skua Larkby"), STORY), ("Skua Larkby",)),
    ],
)
def test_a_bare_name_needs_a_given_name_or_something_that_vouches_for_it(
    lines: tuple[tuple[Kind, str], ...], names: tuple[str, ...]
) -> None:
    assert signed(*lines)[0] == names


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ((STORY, (Kind.BYLINE, "by Sponsors"), (Kind.DATE, "Ada Brink 1 day ago")), ("Sponsors",)),
        (
            ((Kind.DATE, "Ada Brink 1 day ago"), STORY, (Kind.SHARE, "Share"), (Kind.BYLINE, "by Sponsors")),
            ("Ada Brink",),
        ),
        ((STORY, (Kind.BYLINE, "by Sponsors")), ()),
        ((STORY, (Kind.BYLINE, "by Ada")), ("Ada",)),
        (((Kind.HEADLINE, "Fees rise"), (Kind.BYLINE, "by Sponsors"), STORY), ("Sponsors",)),
        (((Kind.HEADLINE, "Fees rise"), (Kind.DATE, "3 May 2019 by skua"), STORY), ("skua",)),
        (((Kind.HEADLINE, "Fees rise"), (Kind.BYLINE, "by skua"), STORY), ("skua",)),
        ((STORY, (Kind.BYLINE, "posted by Skua at 12:53")), ("Skua",)),
        ((STORY, (Kind.BYLINE, "by skua")), ()),
    ],
)
def test_one_word_behind_by_needs_something_that_vouches_for_it_too(
    lines: tuple[tuple[Kind, str], ...], names: tuple[str, ...]
) -> None:
    assert signed(*lines)[0] == names


def test_what_a_menu_has_above_the_headline_takes_nothing_from_the_story() -> None:
    menu = (Kind.BODY, "Read all about it."), (Kind.RELATED, "Ferry fares to rise")
    own = (Kind.HEADLINE, "Fees rise"), (Kind.BYLINE, "By Jo Mendel"), (Kind.DATE, "1 January 2018")
    assert signed(*menu, *own, STORY) == (("Jo Mendel",), "2018-01-01")


def test_the_day_below_the_headline_goes_before_the_one_right_above_it() -> None:
    above, below = (Kind.DATE, "31 October 2023"), (Kind.DATE, "30 October 2023")
    assert signed(above, (Kind.HEADLINE, "Fees rise"), below, STORY)[1] == "2023-10-30"
    assert signed(above, (Kind.HEADLINE, "Fees rise"), STORY, below)[1] == "2023-10-31"


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("By Ada Brink,", "Jo Mendel"), ("Ada Brink", "Jo Mendel")),
        (("Ada Brink", " and ", "Jo Mendel"), ("Ada Brink", "Jo Mendel")),
        (("AB", "Ada Brink", "JM", "Jo Mendel"), ("Ada Brink", "Jo Mendel")),
        (("Ada Brink", "and", "Skua Mendel"), ("Ada Brink", "Skua Mendel")),
        (("By Ada Brink &", "Skua Mendel"), ("Ada Brink", "Skua Mendel")),
        (("By Ada Brink,", "Skua Mendel"), ("Ada Brink",)),
        (("By Ada Brink", "Jo Mendel"), ("Ada Brink",)),
        (("By Ada Brink,", "Photographs", "Jo Mendel"), ("Ada Brink",)),
    ],
)
def test_authors_may_have_a_line_each(lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    named = [(Kind.BYLINE if "Brink" in line or "Mendel" in line else Kind.NAVIGATION, line) for line in lines]
    assert signed(*named, STORY)[0] == names


@pytest.mark.parametrize(
    ("declared", "line", "byline"),
    [
        ("Esk Courier", "By Ada Brink", ("Ada Brink",)),
        ("esk-courier.example", "By Ada Brink and Jo Mendel", ("Ada Brink", "Jo Mendel")),
        ("Esk Courier", "By the Esk Courier", ("Esk Courier",)),
        ("Esk Courier", "By Allied Wires", ("Esk Courier",)),
        ("Esk Courier", "Posted in Town", ("Esk Courier",)),
        ("ada.brink", "By Ada Brink", ("Ada Brink",)),
        ("adabrink", "By Jo Mendel", ("adabrink",)),
        ("Ada", "By Ada Brink", ("Ada Brink",)),
        ("Jo Mendel", "By Ada Brink", ("Jo Mendel",)),
    ],
)
def test_where_the_site_or_a_users_name_is_declared_the_author_who_is_printed_is_named(
    declared: str, line: str, byline: tuple[str, ...]
) -> None:
    site = "<meta property=og:site_name content='Esk Courier'>"
    top = f"<title>Fees rise</title><link rel=canonical href=https://www.esk-courier.example/1>{site}"
    page = f"{top}<meta name=author content='{declared}'><h1>Fees rise</h1><p class=byline>{line}</p>{2 * TOLD}"
    (document,) = parse(page.encode(), "page.html")
    assert head_of(document).byline == byline
