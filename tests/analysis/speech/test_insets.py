"""Who speaks, said inside the marks, as French does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.lexicons import lexicon
from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.insets import with_insets
from reader.analysis.speech.marks import quoted_strings
from reader.analysis.speech.story import read_story
from tests.analysis.stories import blocks_of


def insets(text: str, language: str = "fr") -> list[str | None]:
    found = with_insets(text, quoted_strings([text])[0], lexicon(language))
    return [string.inset and text[slice(*string.inset)] for string in found]


@pytest.mark.parametrize(
    ("text", "inset"),
    [
        ("« Nous irons, a déclaré M. Yves Kermadec, jusqu’au bout. »", ", a déclaré M. Yves Kermadec"),
        ("« Nous irons, dit-elle. Puis nous rentrerons. »", ", dit-elle"),
        ("« Les travaux, a-t-il précisé, dureront un an. »", ", a-t-il précisé"),
        ("« Personne ne sait, regrette Solange de La Villéon. »", ", regrette Solange de La Villéon"),
        ("« Nous irons, se félicite le maire, jusqu’au bout. »", ", se félicite le maire"),
        (
            "« Nous irons, assure sa présidente, Hélène Morvan, jusqu’au bout. »",
            ", assure sa présidente, Hélène Morvan",
        ),
        ("« Nous irons, assure le maire, Brest le veut. »", ", assure le maire"),
        ("« Nous irons, mes amis, jusqu’au bout. »", None),
        ("« Ce texte, publié le matin, est faux. »", None),
        ("« Nous irons. »", None),
    ],
)
def test_a_cue_between_commas_is_told_from_what_is_said(text: str, inset: str | None) -> None:
    assert insets(text) == [inset]


@pytest.mark.parametrize(
    ("language", "text", "inset"),
    [
        ("es", '"No era eso —explica el alcalde, Jorge Salas—, sino otra cosa".', "—explica el alcalde, Jorge Salas"),
        ("es", '"No era eso —dice Jorge Salas—, sino otra cosa".', "—dice Jorge Salas"),
        ("pt", "“Não era isso – explica Rui Costa – mas outra coisa.”", "– explica Rui Costa "),
        ("pl", "„To nie to – mówi Jan Nowak – tylko coś innego”.", "– mówi Jan Nowak "),
    ],
)
def test_dashes_stand_there_as_each_language_sets_them(language: str, text: str, inset: str) -> None:
    assert insets(text, language) == [inset]


@pytest.mark.parametrize(
    ("text", "inset"),
    [
        ("«I banchi sono piccoli, spiega Rita Volpi, ma non piove».", ", spiega Rita Volpi"),
        ("«I banchi sono piccoli – spiega Rita Volpi – ma non piove».", "– spiega Rita Volpi "),
        ("«I banchi – dice Rita Volpi, che vende qui da anni – sono piccoli».", "– dice Rita Volpi"),
        ("«I banchi – quelli nuovi – sono piccoli».", None),
    ],
)
def test_dashes_may_part_a_cue_off_inside_the_marks(text: str, inset: str | None) -> None:
    assert insets(text, "it") == [inset]


def test_who_speaks_between_dashes_inside_the_marks_is_no_other_than_they() -> None:
    text = "La gente ride. «I banchi sono piccoli – spiega Rita Volpi – ma non piove». Poi aggiunge: «Tornino tutti»."
    story = read_story(blocks_of(text), "it")
    quotes = attribute(story, find_quotes(story))
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Rita Volpi"] * 2


def test_the_string_stays_whole_and_what_follows_it_is_a_sentence_of_its_own() -> None:
    text = "« Nous irons, regrette Ada Brandt. Puis nous rentrerons. » Selon elle, « tout est dit ». Rosa Lind se tait."
    story = read_story(blocks_of(text), "fr")
    first, second = attribute(story, find_quotes(story))
    assert first.text == "Nous irons, regrette Ada Brandt. Puis nous rentrerons."
    assert first.mention is not None
    assert first.cue is not None
    assert text[first.mention.start : first.mention.end] == "Ada Brandt"
    assert text[first.cue.start : first.cue.end] == "regrette"
    assert first.speaker is not None
    assert first.speaker.name == "Ada Brandt"
    assert second.speaker == first.speaker


@given(st.text(alphabet="ab, «».dit-elle a M", max_size=80))
def test_tokens_of_any_text_stand_where_they_are_printed(text: str) -> None:
    story = read_story(blocks_of(text), "fr", whole=True)
    for paragraph in story.paragraphs:
        for word, start, end in zip(paragraph.words, paragraph.starts, paragraph.ends, strict=True):
            assert "\0" in word or paragraph.text[start:end] == word
    for quote in attribute(story, find_quotes(story)):
        assert quote.mention is None or text[quote.mention.start : quote.mention.end].strip()
