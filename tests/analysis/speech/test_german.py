"""What German's capitals, cases and order of words tell of who speaks."""

from __future__ import annotations

import pytest

from reader.analysis.lexicons import lexicon
from reader.analysis.quotes import find_quotes
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.mentions import find_mentions
from reader.analysis.speech.story import read_story
from reader.analysis.speech.tokens import Paragraph
from tests.analysis.stories import blocks_of


def tagged(text: str) -> list[tuple[str, str]]:
    paragraph = Paragraph(0, text, (), lexicon("de"))
    return list(zip(paragraph.words, paragraph.tags, strict=True))


def mentions(text: str) -> list[str]:
    return [mention.text for mention in find_mentions(Paragraph(0, text, (), lexicon("de")), lexicon("de"))]


def said(text: str) -> list[str]:
    """The speakers' mentions, as printed."""
    quotes = find_quotes(read_story(blocks_of(text), "de"))
    return [text[quote.mention.start : quote.mention.end] for quote in quotes if quote.mention]


def test_a_number_with_a_stop_ends_no_sentence_and_decimals_are_one_number() -> None:
    paragraph = Paragraph(0, "Am 27. Februar stieg die Miete um 3,5 Prozent. Das war viel.", (), lexicon("de"))
    assert {"27.", "3,5"} <= set(paragraph.words)
    assert paragraph.sentences[-1] == 1
    assert "XVI." in Paragraph(0, "Benedikt XVI. kam am Abend.", (), lexicon("de")).words


def test_a_small_word_between_nouns_is_part_of_a_name_behind_a_given_name_only() -> None:
    assert "Ursula von der Heide" in mentions("Dort war Ursula von der Heide.")
    assert "ein Fluggast" in mentions("Als ein Fluggast zu Hilfe eilte, fiel er hin.")


@pytest.mark.parametrize("word", ["Feuerwehrsprecherin", "Baubürgermeister", "SPD-Innenexperte"])
def test_compounds_of_a_title_are_titles(word: str) -> None:
    assert (word, "T") in tagged(f"Das glaubt {word} Rosa Lind.")


@pytest.mark.parametrize("word", ["Landesregierung", "Küstenzeitung", "Fahrgastverband"])
def test_compounds_of_a_body_are_bodies(word: str) -> None:
    assert (word, "H") in tagged(f"Das sei, meint {word}, nicht wahr.")


def test_a_small_first_letter_makes_no_adjective_of_a_compound() -> None:
    assert ("documenta-Homepage", "C") in tagged("Auf der documenta-Homepage steht nichts.")


def test_this_before_a_verb_of_speech_is_no_article() -> None:
    assert ("sagte", "S") in tagged("Das sagte Rosa Lind am Montag.")
    assert "Rosa Lind" in mentions("Das sagte Rosa Lind am Montag.")
    assert "Das" not in mentions("Das sagte Rosa Lind am Montag.")


def test_a_title_without_a_name_is_somebody() -> None:
    assert ("Minister", "H") in tagged("Der Minister schwieg.")


def test_a_verb_is_not_theirs_who_stand_before_it_where_its_subject_follows() -> None:
    paragraph = Paragraph(0, "Die Pläne der Reederei nannte er falsch.", (), lexicon("de"))
    (plans, *_) = find_mentions(paragraph, lexicon("de"))
    assert clause_of(plans).verb == -1


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Rosa Lind sagte der Küstenzeitschrift: „Es war eine lange Fahrt, und niemand war müde.“", "Rosa Lind"),
        ("Der Küstenzeitung sagte Rosa Lind: „Es war eine lange Fahrt, und niemand war müde.“", "Rosa Lind"),
        ("Am 3. Mai sagte Minister Karl Holm der „Rundschau“: „Wir haben genug Zeit.“", "Minister Karl Holm"),
        ("„Wir haben genug Zeit“, sagte am Montag ein Sprecher der Reederei.", "ein Sprecher der Reederei"),
    ],
)
def test_case_and_order_tell_the_speaker(text: str, mention: str) -> None:
    assert said(text) == [mention]


def test_two_bodies_are_one_source() -> None:
    assert "Polizei und Feuerwehr" in mentions("Nach Angaben von Polizei und Feuerwehr brannte es.")
