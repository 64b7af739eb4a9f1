"""Which quoted strings are speech."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.story import read_story
from reader.article.model import Block, CueTone, Kind, Quote, QuoteKind
from tests.analysis.stories import blocks_of


def quotes_of(blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """The quotes of an English article."""
    return find_quotes(read_story(blocks, "en"))


def test_a_clause_is_direct_and_a_few_reported_words_are_partial() -> None:
    quotes = quotes_of(blocks_of('Mayor Ines Hale called it a "very good day".', '"We did it together," Hale said.'))
    assert [(quote.kind, quote.text) for quote in quotes] == [
        (QuoteKind.PARTIAL, "very good day"),
        (QuoteKind.DIRECT, "We did it together,"),
    ]


def test_a_word_nobody_is_reported_to_have_said_is_a_scare_quote() -> None:
    (quote,) = quotes_of(blocks_of('The "boomerang" bridge opened on Sunday.'))
    assert quote.kind is QuoteKind.SCARE


@pytest.mark.parametrize(
    ("language", "text", "spoken", "speaker"),
    [
        ("et", "”Me ehitasime selle silla päris ise”, ütleb sillavaht Arvo Salo.", True, "Arvo Salo"),
        ("sk", "„Tento most sme postavili úplne sami,“ hovorí Ada Brandt.", True, "Ada Brandt"),
        ("sk", "Snímku „Dlhá cesta“ uvedú v sobotu.", False, None),
        ("he", 'ראש העיר אמר: "בנינו את הגשר הזה בעצמנו בשנתיים".', True, None),
    ],
)
def test_where_a_language_has_no_lexicon_form_alone_tells_and_only_names_speak(
    language: str, text: str, spoken: bool, speaker: str | None
) -> None:
    story = read_story(blocks_of(text), language)
    (quote,) = attribute(story, find_quotes(story))
    assert (quote.kind is QuoteKind.DIRECT) is spoken
    assert (quote.speaker and quote.speaker.name, quote.speaker and quote.speaker.role) == (speaker, None)
    if quote.mention:
        assert text[quote.mention.start : quote.mention.end] == speaker


def test_a_title_is_no_speech_though_somebody_speaks_beside_it() -> None:
    quotes = quotes_of(blocks_of('Ada Brandt, who starred in the film "The Long River," told reporters she was tired.'))
    assert [quote.kind for quote in quotes] == [QuoteKind.SCARE]


def test_a_title_between_commas_is_no_speech_though_its_writer_wrote_something_else() -> None:
    quotes = quotes_of(
        blocks_of("In her memoir, “A Life in Bells,” she wrote that the ferry “never came on time at all”.")
    )
    assert [quote.kind for quote in quotes] == [QuoteKind.SCARE, QuoteKind.DIRECT]


@pytest.mark.parametrize("marks", [",", " , ", "—", ",, ,"])
def test_marks_alone_are_no_title(marks: str) -> None:
    quotes = quotes_of(blocks_of(f"In her book, “{marks}” she wrote that the ferry had come on time."))
    assert [quote.text for quote in quotes] == [marks.strip()]


def test_what_follows_a_persons_name_and_a_colon_is_speech() -> None:
    quotes = quotes_of(
        blocks_of("Ada Brandt won it late.", "Brandt: “I just closed my eyes”", "Ferries: “The Long River”")
    )
    assert [(quote.text, quote.kind) for quote in quotes] == [
        ("I just closed my eyes", QuoteKind.DIRECT),
        ("The Long River", QuoteKind.SCARE),
    ]


def test_a_nickname_inside_a_name_is_no_speech() -> None:
    quotes = quotes_of(blocks_of('Robert "Bob" Lane said on Monday: "We have plenty of time for all of it."'))
    assert [quote.kind for quote in quotes] == [QuoteKind.SCARE, QuoteKind.DIRECT]


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one() -> None:
    quotes = quotes_of(blocks_of("“He told me ‘never’ and he meant it,” Ada Brandt said."))
    assert [quote.text for quote in quotes] == ["He told me ‘never’ and he meant it,"]


@pytest.mark.parametrize(
    ("language", "text", "tone"),
    [
        ("en", '"We have plenty of time for all of it," Hale said.', CueTone.NEUTRAL),
        ("en", '"We have plenty of time for all of it," Hale claimed.', CueTone.LOADED),
        ("en", 'According to the mayor, they have "plenty of time for it".', CueTone.NEUTRAL),
        ("de", "„Wir haben für alles genug Zeit“, behauptete Anna Brandt.", CueTone.LOADED),
        ("fr", "« Nous avons le temps pour tout cela », a déclaré M. Brandt.", CueTone.NEUTRAL),
        ("es", "«Tenemos tiempo de sobra para todo», denunció la alcaldesa Ana Brandt.", CueTone.LOADED),
    ],
)
def test_a_cue_is_told_to_be_neutral_or_loaded(language: str, text: str, tone: CueTone) -> None:
    (quote,) = find_quotes(read_story(blocks_of(text), language))
    assert quote.cue_tone is tone


def test_boilerplate_is_not_searched() -> None:
    assert quotes_of(blocks_of((Kind.RELATED, 'Mayor calls plan "absurd"'))) == ()


def test_spans_are_those_of_the_block_and_of_the_source() -> None:
    blocks = blocks_of("Nothing here.", "“We won,” she said.")
    (quote,) = quotes_of(blocks)
    assert (quote.span.block, quote.span.start, quote.span.end, quote.source) == (1, 1, 8, (16, 23))


@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_gives_quotes_that_are_its_own_passages(paragraphs: list[str]) -> None:
    blocks = blocks_of(*paragraphs)
    quotes = quotes_of(blocks)
    assert all(blocks[q.span.block].text[q.span.start : q.span.end] == q.text for q in quotes)
    places = [(q.span.block, q.span.start) for q in quotes]
    assert places == sorted(places)


def test_a_paragraph_of_a_thousand_strings_is_no_prose_and_takes_no_time() -> None:
    program = "; ".join(f'Ada said "name{number}", the mayor of "Port Esk" wrote' for number in range(1_000))
    (quote,) = quotes_of(blocks_of(program, '"We have plenty of time for all of it," Hale said.'))
    assert quote.text == "We have plenty of time for all of it,"


@pytest.mark.parametrize("back", ["^ a b ", "^ ", "↑ ", "↑3 "])
def test_a_footnote_is_not_read_for_who_speaks_there(back: str) -> None:
    note = f'{back}Quill, Ada (May 2021). "Why we shall never build that bridge". The Esk Herald. Retrieved 2 June.'
    quotes = quotes_of(blocks_of('"We did it together," Mayor Ines Hale said.', note))
    assert [quote.text for quote in quotes] == ["We did it together,"]


@pytest.mark.parametrize(("language", "text"), [("de", "Das sperrten Behörden, wie „nordwind.example“ berichtet.")])
def test_a_sites_name_is_no_speech(language: str, text: str) -> None:
    (quote,) = find_quotes(read_story(blocks_of(text), language))
    assert quote.kind is QuoteKind.SCARE


def test_a_long_string_is_given_to_the_only_one_who_is_said_to_say_anything() -> None:
    said = '"We shall rebuild the bridge before the winter comes and the ferries stop," Ada Quill said. '
    more = '"Nobody in this town wants to wait another year for the money from the capital."'
    first, second = find_quotes(read_story(blocks_of(said + more), "en"))
    assert (first.mention, second.kind) == (second.mention, QuoteKind.DIRECT)
    assert second.confidence > 0.98


def test_a_dozen_words_are_speech_though_nobody_is_said_to_say_them() -> None:
    text = 'The sign "no dogs and no bicycles and no prams beyond this point after nine" hung there.'
    (quote,) = find_quotes(read_story(blocks_of(text), "en"))
    assert quote.kind is QuoteKind.DIRECT
