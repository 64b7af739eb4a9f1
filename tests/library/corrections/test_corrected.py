"""What is put right, and the article that comes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import BY_HAND, Article, Kind, Role, Speaker
from reader.library.corrections.corrected import (
    Corrections,
    Step,
    apply,
    attribution,
    flip,
    kind_given,
    relabel,
    relabelling,
    speakers_of,
)
from reader.pipeline import analyse, outline
from reader.sources.reading import parse

STORY = """\
Ferry returns to Port Ellen after nine years without a crossing

PORT ELLEN - The ferry is back: after nine years without a single crossing it returned to Port Ellen on Sunday morning.

"We waited long enough for this," said harbour master Mara Lindqvist. "Now we sail."

More on the ferry:

"It is not what we were promised," said Tomas Brandt, who runs the ticket office, in the rain on Sunday morning.

Advertisement

Tickets go on sale on Monday, and the first crossing to the islands leaves at six in the morning, the company said.

Advertisement
"""


def article(text: str = STORY) -> Article:
    (document,) = parse(text.encode(), "ferry.txt")
    return analyse(document)


def index_of(story: Article, beginning: str) -> int:
    return next(at for at, block in enumerate(story.blocks) if block.text.startswith(beginning))


def corrected(story: Article, *steps: Step) -> Article:
    corrections: Corrections = ()
    for step in steps:
        corrections = step.after(corrections)
    return apply(story, corrections)


def names(story: Article) -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in story.quotes]


def test_boilerplate_is_flipped_to_the_story_and_says_by_whom() -> None:
    story = article()
    at = index_of(story, "More on")
    assert story.blocks[at].role is Role.BOILERPLATE
    block = corrected(story, flip(story, at, ())).blocks[at]
    assert (block.kind, block.reason, block.confidence) == (Kind.BODY, BY_HAND, 1.0)
    assert block.node is story.blocks[at].node


def test_words_and_quotations_follow_a_flipped_block() -> None:
    story = article()
    at = index_of(story, '"It is not')
    less = corrected(story, flip(story, at, ()))
    assert less.words == story.words - len(story.blocks[at].text.split())
    assert [quote.text for quote in less.quotes] == ["We waited long enough for this,", "Now we sail."]


def test_the_head_follows_a_headline_that_is_given_by_hand() -> None:
    story = article()
    at = index_of(story, "Tickets")
    other = corrected(story, relabelling(story, 0, Kind.OTHER, ()), relabelling(story, at, Kind.HEADLINE, ()))
    assert other.head.title == story.blocks[at].text


def test_flipping_twice_leaves_no_correction() -> None:
    story = article()
    for at in range(len(story.blocks)):
        once = flip(story, at, ()).after(())
        assert kind_given(flip(apply(story, once), at, once)) is story.blocks[at].kind
        twice = flip(apply(story, once), at, once).after(once)
        assert len(once) == 1
        assert twice == ()


def test_of_two_blocks_that_say_the_same_only_the_one_is_put_right() -> None:
    story = article()
    last = len(story.blocks) - 1
    other = corrected(story, relabelling(story, last, Kind.BODY, ()))
    assert [block.kind for block in other.blocks if block.text == "Advertisement"][1] is Kind.BODY
    assert other.blocks[:last] == story.blocks[:last]


def test_a_correction_is_found_again_when_the_source_is_cut_otherwise() -> None:
    story = article()
    corrections = flip(story, index_of(story, "More on"), ()).after(())
    longer = article("A line above it all.\n\n" + STORY)
    assert apply(longer, corrections).blocks[index_of(longer, "More on")].kind is Kind.BODY


def test_a_step_is_taken_back_whatever_else_was_corrected_meanwhile() -> None:
    story = article()
    first, second = flip(story, 3, ()), flip(story, 5, ())
    assert first.back.after(second.after(first.after(()))) == second.add


def test_a_speaker_is_put_right_in_all_that_was_said_in_one_go() -> None:
    story = article()
    brandt = Speaker("Tomas Brandt", "who was asked later")
    other = corrected(story, attribution(story, 1, brandt, ()))
    assert names(other) == ["Tomas Brandt"] * 3
    assert len({quote.speaker for quote in other.quotes}) == 1, "a person is one value in an article"
    assert [quote.confidence for quote in other.quotes[:2]] == [1.0, 1.0]
    assert other.quotes[0].mention is None, "it names the wrong person"
    assert other.quotes[2] == story.quotes[2]


def test_a_quotation_may_be_nobodys() -> None:
    story = article()
    assert names(corrected(story, attribution(story, 2, None, ())))[2] is None


def test_a_second_speaker_takes_the_place_of_the_first_and_is_taken_back_to_it() -> None:
    story = article()
    first = attribution(story, 2, Speaker("Ada Novak"), ())
    corrections = first.after(())
    second = attribution(apply(story, corrections), 2, Speaker("Bo Lund"), corrections)
    assert names(apply(story, second.after(corrections)))[2] == "Bo Lund"
    assert second.back.after(second.after(corrections)) == corrections


def test_a_speaker_outlives_a_flip_of_another_block() -> None:
    story = article()
    corrections = attribution(story, 2, Speaker("Ada Novak"), ()).after(())
    corrections = flip(story, index_of(story, '"We waited'), corrections).after(corrections)
    assert names(apply(story, corrections)) == ["Ada Novak"]


def test_everybody_quoted_and_named_may_have_spoken_people_before_places() -> None:
    named = STORY.replace("Tickets go", "In Glasgow, Dr. Peter Holt read that tickets go")
    found = [speaker.name for speaker in speakers_of(article(named))]
    assert found[:3] == ["Mara Lindqvist", "Tomas Brandt", "Peter Holt"]
    assert "Glasgow" in found
    assert len(found) == len(set(found))


def test_a_first_look_has_its_blocks_put_right_without_listening() -> None:
    story = article()
    corrections = flip(story, index_of(story, "More on"), ()).after(())
    glance = relabel(outline(story.document), corrections)
    assert glance.quotes == ()
    assert glance.blocks == apply(story, corrections).blocks


_KINDS = st.sampled_from(Kind)
_NAMES = st.none() | st.sampled_from(["Tomas Brandt", "Mara Lindqvist", "Ada Novak"]).map(Speaker)


@given(st.data())
def test_applying_twice_is_applying_once_and_nothing_is_lost(data: st.DataObject) -> None:
    story = article()
    corrections: Corrections = ()
    for at in data.draw(st.lists(st.integers(0, len(story.blocks) - 1), max_size=4)):
        corrections = relabelling(story, at, data.draw(_KINDS), corrections).after(corrections)
    for at in data.draw(st.lists(st.integers(0, len(story.quotes) - 1), max_size=3)):
        corrections = attribution(story, at, data.draw(_NAMES), corrections).after(corrections)
    once = apply(story, corrections)
    assert apply(once, corrections) == once
    assert [block.node for block in once.blocks] == [block.node for block in story.blocks]


@pytest.mark.parametrize("corrections", [(), Step((), ()).after(())])
def test_without_corrections_the_article_is_the_same_value(corrections: Corrections) -> None:
    story = article()
    assert apply(story, corrections) is story
