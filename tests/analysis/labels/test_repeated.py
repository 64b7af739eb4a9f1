"""Pull quotes, pictures' texts and the headline, told by what they repeat."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from reader.analysis.segment import segment
from reader.article.model import Kind
from tests.analysis.labels.told import STORY, kinds_of
from tests.analysis.pages import page_of

HEADLINE = "Harbour board to raise fees on coal ships in spring"


def test_a_sentence_of_the_story_set_apart_again_is_a_pull_quote() -> None:
    pulled = "“We have waited long enough for the ministry to act”"
    assert kinds_of(pulled, insert=f"\n{pulled}\n") == [Kind.PULL_QUOTE]


def test_a_label_that_the_story_has_too_is_no_pull_quote() -> None:
    label = "its fees on coal ships in spring"
    assert kinds_of(label, insert=f"\n{label}\n") != [Kind.PULL_QUOTE]


def test_a_pull_quote_below_its_paragraph_says_what_it_repeats() -> None:
    document, _ = page_of(STORY.format(insert="\nWe have waited long enough for the ministry to act\n", tail=""))
    pulled = next(block for block in segment(document) if block.kind is Kind.PULL_QUOTE)
    assert pulled.duplicate_of == 3


def test_a_sentence_said_twice_running_is_a_caption() -> None:
    caption = "Coal ships wait in the roads off Port Esk at dawn."
    assert kinds_of(caption, insert=f"\n{caption}\n{caption}\n") == [Kind.CAPTION, Kind.CAPTION]


def test_several_sentences_of_a_statement_in_a_row_are_no_pull_quotes() -> None:
    one, two = "We have waited long enough for the ministry to act.", "Nobody is going to do it for us but ourselves."
    quoted = f'The letter of the board, which it had kept to itself, reads: "{one} {two} We shall raise the fees."'
    insert = f"\n{quoted}\n\n{one}\n\n{two}\n"
    assert Kind.PULL_QUOTE not in kinds_of(f"{one}\n{two}", insert=insert)


@pytest.mark.parametrize("label", ["Mona Reyes in the old customs house", "The coal quay of Port Esk (1911)"])
def test_a_label_said_twice_running_above_a_paragraph_is_a_caption(label: str) -> None:
    assert kinds_of(label, insert=f"\n{label}\n{label}\n") == [Kind.CAPTION, Kind.CAPTION]


def test_lines_of_a_song_said_twice_are_no_captions() -> None:
    song = "Sing low, sing low, the boats come in\nSing low, sing low, the boats come in\nSing low, they go out again"
    above = "They sang it as they had always sung it, she said, at the top of the pier."
    assert Kind.CAPTION not in kinds_of(song, insert=f"\n{above}\n{song}\n{song}\n")


def test_the_headline_again_amid_the_story_is_a_pictures_text() -> None:
    document, _ = page_of(STORY.format(insert=f"\n{HEADLINE}\n", tail=""))
    said = [block.kind for block in segment(document) if block.text == HEADLINE]
    assert said[0] is Kind.HEADLINE
    assert said[1] in (Kind.CAPTION, Kind.RELATED)


def test_the_headline_again_right_below_it_is_the_headline_too() -> None:
    title = "Harbour board to raise fees, on coal ships in spring!"
    document, _ = page_of(STORY.replace(HEADLINE, f"{HEADLINE}\n{title}").format(insert="", tail=""))
    assert [block.kind for block in segment(document)][:2] == [Kind.HEADLINE, Kind.HEADLINE]


def test_letters_with_accents_are_the_same_however_they_are_written() -> None:
    title = "Fähre nach Ösel fällt über Nacht aus"
    for one, two in ((normalize("NFD", title), title), (title, normalize("NFD", title))):
        document, _ = page_of(f"{one}\n\n{two}\n\n{STORY.format(insert='', tail='')}")
        assert [block.kind for block in segment(document)][:2] == [Kind.HEADLINE] * 2
