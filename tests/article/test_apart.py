"""What stands apart from the story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.apart import apart
from reader.article.document import Node
from reader.article.model import BY_HAND, Block, Kind, Role

HEAD, STORY = (Kind.HEADLINE, "Fees rise"), (Kind.BODY, "The harbour board raised its fees.")
LINK, NOTE = (Kind.RELATED, "Ferry fares to rise"), (Kind.COMMENT, "About time.")
BYLINE, DAY = (Kind.BYLINE, "By Jo Mendel"), (Kind.DATE, "1 January 2018")


def shown(*lines: tuple[Kind, str]) -> list[str]:
    """The texts that do not stand apart."""
    blocks = [Block(Node(text), kind) for kind, text in lines]
    return [block.text for block, is_apart in zip(blocks, apart(blocks), strict=True) if not is_apart]


@pytest.mark.parametrize("other", [LINK, NOTE])
def test_dates_and_bylines_of_other_stories_and_of_comments_stand_apart(other: tuple[Kind, str]) -> None:
    assert shown(HEAD, BYLINE, STORY, other, (Kind.BYLINE, "By Ada Brink"), DAY) == [*(HEAD[1], BYLINE[1], STORY[1])]


def test_those_of_the_story_do_not() -> None:
    assert shown(DAY, HEAD, STORY, BYLINE) == [DAY[1], HEAD[1], STORY[1], BYLINE[1]]
    assert shown(HEAD, STORY, LINK, STORY, BYLINE) == [HEAD[1], STORY[1], STORY[1], BYLINE[1]]
    assert shown(LINK, DAY, HEAD, STORY) == [DAY[1], HEAD[1], STORY[1]]


def test_a_paragraph_in_a_menu_above_the_headline_begins_no_story() -> None:
    assert shown(STORY, LINK, HEAD, BYLINE, DAY, STORY) == [STORY[1], HEAD[1], BYLINE[1], DAY[1], STORY[1]]


def test_far_above_the_headline_they_are_of_the_stories_that_are_linked_there() -> None:
    menu = [(Kind.NAVIGATION, f"Section {number}") for number in range(12)]
    assert shown(DAY, LINK, *menu, HEAD, STORY) == [HEAD[1], STORY[1]]
    assert shown(DAY, *menu, HEAD, STORY) == [DAY[1], HEAD[1], STORY[1]]


def test_a_day_above_the_headline_is_the_pages_where_one_stands_below() -> None:
    published = (Kind.DATE, "Published 31 December 2017")
    assert shown(DAY, HEAD, BYLINE, published, STORY) == [HEAD[1], BYLINE[1], published[1], STORY[1]]
    assert shown(DAY, HEAD, BYLINE, STORY, published) == [DAY[1], HEAD[1], BYLINE[1], STORY[1], published[1]]


def test_what_the_front_matter_says_already_stands_apart() -> None:
    assert shown(HEAD, (Kind.STANDFIRST, " Fees  rise"), DAY, DAY, STORY) == [HEAD[1], DAY[1], STORY[1]]


def test_a_headline_stands_once_though_a_page_prints_it_twice() -> None:
    assert shown(HEAD, (Kind.HEADLINE, "FEES RISE."), STORY) == [HEAD[1], STORY[1]]


def test_names_that_differ_in_their_vowels_alone_are_two_in_any_script() -> None:
    names = [(Kind.BYLINE, "कमल"), (Kind.BYLINE, "कमला")]
    assert shown(HEAD, *names, STORY) == [HEAD[1], "कमल", "कमला", STORY[1]]


def test_what_was_put_right_by_hand_stays_with_the_story() -> None:
    blocks = [Block(Node(text), kind) for kind, text in (HEAD, STORY, LINK)]
    blocks.append(Block(Node("By Jo Mendel"), Kind.BYLINE, BY_HAND))
    assert apart(blocks) == (False, False, True, False)


@given(st.lists(st.tuples(st.sampled_from(Kind), st.text(max_size=3))))
def test_all_boilerplate_stands_apart_and_nothing_of_the_body(lines: list[tuple[Kind, str]]) -> None:
    blocks = [Block(Node(text), kind) for kind, text in lines]
    found = apart(blocks)
    assert len(found) == len(blocks)
    for block, is_apart in zip(blocks, found, strict=True):
        assert block.role is Role.FRONT or is_apart is (block.role is Role.BOILERPLATE)
