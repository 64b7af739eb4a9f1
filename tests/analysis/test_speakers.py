"""Who said each quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Kind, Speaker
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of


@pytest.mark.parametrize(
    ("language", "paragraphs", "speakers"),
    [
        ("en", ['"We have plenty of time for all of it," said the mayor of Port Esk, Ada Brandt.'], ["Ada Brandt"]),
        (
            "fr",
            ["La préfète, Anne-Sophie Le Bihan, a dénoncé « une violence inacceptable »."],
            ["Anne-Sophie Le Bihan"],
        ),
        ("fr", ["« On nous a menti », s’indigne Karim Belkacem, porte-parole du collectif."], ["Karim Belkacem"]),
        ("fr", ["D’après le rapport, la digue est « dans un état préoccupant »."], ["le rapport"]),
        (
            "fr",
            ["« Il faut agir avant l’été », a déclaré M. Lenoir, maire de Vannes.", "« C’est urgent », a-t-il ajouté."],
            ["Lenoir", "Lenoir"],
        ),
        (
            "es",
            ["«No vamos a ceder», afirmó ayer la alcaldesa de Soria, Marta Ledesma.", "«Queremos diálogo», añadió."],
            ["Marta Ledesma", "Marta Ledesma"],
        ),
        (
            "de",
            ["Gerhard ahnt das. Ich sage ihm nie etwas. „Er erfährt es doch nicht.“ sagt Frank schulterzuckend."],
            ["Frank"],
        ),
        ("es", ["Según el informe, la presa presenta “daños estructurales graves”."], ["el informe"]),
        ("es", ["El presidente, Luis de la Vega, acusó a la oposición de “mentir a todos”."], ["Luis de la Vega"]),
    ],
)
def test_inverted_and_apposed_speakers_are_found(language: str, paragraphs: list[str], speakers: list[str]) -> None:
    assert [speaker for _, _, speaker in said(*paragraphs, language=language)] == speakers


def test_a_quotation_split_by_its_cue_goes_on() -> None:
    quotes = attributed(blocks_of('"We have plenty of time," Ada Brandt said, "and we will take every day of it."'))
    assert [quote.continues for quote in quotes] == [None, 0]
    assert {quote.speaker for quote in quotes} == {Speaker("Ada Brandt")}


def test_a_quotation_over_two_paragraphs_has_one_speaker() -> None:
    quotes = attributed(blocks_of("Ada Brandt said: “We have plenty of time for it.", "“And nobody will hurry us.”"))
    assert quotes[1].continues == 0
    assert quotes[1].speaker == Speaker("Ada Brandt")


def test_the_cue_is_the_verb_or_the_words_that_stand_for_it() -> None:
    blocks = blocks_of('"We never agreed to any of that," Ada Brandt admitted, according to Paul Reiss.')
    (quote,) = attributed(blocks)
    assert quote.cue is not None
    assert blocks[0].text[quote.cue.start : quote.cue.end] in ("admitted", "according to")


@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_can_be_attributed(paragraphs: list[str]) -> None:
    blocks = blocks_of(*paragraphs)
    for quote in attributed(blocks):
        if quote.mention:
            text = blocks[quote.mention.block].text
            assert 0 <= quote.mention.start < quote.mention.end <= len(text)


@pytest.mark.parametrize(
    ("language", "text", "mention"),
    [
        ("en", 'Brandt quoted Paul Reiss as saying the piles were "rotten to the heart".', "Paul Reiss"),
        ("en", 'The "monument to patience," as Reiss called it, cost nine million, Brandt said.', "Reiss"),
        ("de", "Das „Denkmal der Geduld“, wie Brandt es nannte, kostet neun Millionen.", "Brandt"),
    ],
)
def test_whose_words_somebody_uses_or_quotes_said_them(language: str, text: str, mention: str) -> None:
    assert [printed for _, printed, _ in said(text, language=language)] == [mention]


def test_who_follows_a_description_that_ends_with_a_body_is_the_person_described() -> None:
    text = "They met Ada Brandt, head of the Bank of Norland, who called the plan “a gift to nobody but the lawyers.”"
    assert [name for _, _, name in said(text)] == ["Ada Brandt"]


def test_who_stands_for_the_one_it_follows() -> None:
    assert said(
        "“It’s not nothing,” said one loader, who asked not to be named. “But it’s not what we were promised.”"
    ) == [
        ("It’s not nothing,", "one loader", "one loader"),
        ("But it’s not what we were promised.", "who", "one loader"),
    ]


@pytest.mark.parametrize("verb", ["jeered", "roared", "groaned"])
def test_who_stands_before_a_rarer_verb_of_speech_is_named(verb: str) -> None:
    text = f"Once, when they saw the ferry in the bay, Reed circled it as his friends {verb}, “Come home!” and drank."
    assert said("Tom Reed had a boat.", text)[0][1] == "his friends"


def test_nobody_is_named_where_it_is_a_guess() -> None:
    ((_, mention, name),) = said(
        "The bell of the school is to stay after all, and the tower with it.",
        '"It will see us out. It was here before the road was, and before the railway."',
    )
    assert (mention, name) == (None, None)


@pytest.mark.parametrize(
    ("before", "text", "language"),
    [
        ("Kevin Osborne scored late to send Rovers top.", '"You dream of those," said the 19-year-old.', "en"),
        ("Kevin Osborne traf spät zum Sieg.", "„Davon träumt man als Kind“, sagte der 19-Jährige.", "de"),
    ],
)
def test_who_is_called_by_age_is_who_was_talked_of(before: str, text: str, language: str) -> None:
    ((_, _, name),) = said(before, text, language=language)
    assert name == "Kevin Osborne"


def test_initials_before_a_turn_are_those_of_who_is_named() -> None:
    found = said(
        "Joseph Tarn has run the ferry at Little Esk for thirty years.",
        "RUTH AMADI: You have crossed this river more than anyone alive.",
        "JOSEPH TARN: Two hundred thousand times, my wife says.",
        "RA: What was the worst crossing?",
        "JT: The flood. A cow came down the river and looked at me.",
        "RA: And the best?",
    )
    assert [name for _, _, name in found][:4] == ["RUTH AMADI", "Joseph Tarn", "RUTH AMADI", "Joseph Tarn"]


def test_a_heading_is_not_said_by_who_spoke_above_it() -> None:
    _, (_, mention, _), _ = said(
        '"The wind is strong," said Paula Finch.',
        (Kind.HEADING, "'We heard the roof go'"),
        'Margaret Dunne said they "heard the roof go before we saw it".',
    )
    assert mention is None


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("a source close to Brandt said", "a source"),
        ("people close to the board said", "people"),
        ("an official briefed by Ada Brandt said", "an official"),
        ("the woman next to Brandt said", "the woman"),
        ("the lawyer representing Brandt said", "the lawyer"),
        ("planning director Ada Brandt said", "Ada Brandt"),
    ],
)
def test_whom_somebody_is_close_to_says_nothing(said: str, speaker: str) -> None:
    who = attributed(blocks_of(f"Ada Brandt was there. “So it is,” {said}."))[0].speaker
    assert who is not None
    assert who.name == speaker


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Ada Brandt never said “we will close the quay for good”.", False),
        ("Ada Brandt denied saying “we will close the quay for good”.", False),
        ("Ada Brandt never told reporters that “we will close the quay for good”.", False),
        ("Ada Brandt denied that she had called the plan “a gift to the port”.", False),
        ("Ada Brandt didn't say “we will close the quay for good”.", False),
        ("Ada Brandt said “we will close the quay for good”.", True),
        ("Ada Brandt not only said “we will close the quay for good”.", True),
        ("Ada Brandt did not comment, but said: “We will close the quay for good.”", True),
        ("“It was never so,” Ada Brandt, who was not there, said.", True),
    ],
)
def test_who_is_said_not_to_have_said_it_is_uncertain(text: str, certain: bool) -> None:
    quote = attributed(blocks_of(text))[0]
    assert quote.speaker == Speaker("Ada Brandt", None)
    assert (quote.confidence >= 0.6) is certain


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", '"She will answer in her own time," said a spokesman for Brandt.', "a spokesman for Brandt"),
        ("en", '"We saw it all," said a woman from Port Esk.', "a woman from Port Esk"),
        ("en", '"We saw it all," said a woman in Port Esk.', "a woman"),
        ("en", '"We want that," said the nominee for the Nov. 8 election.', "the nominee"),
        ("fr", "« Nous verrons bien », a dit le porte-parole de Mme Lebrun.", "le porte-parole de Mme Lebrun"),
    ],
)
def test_whoever_has_no_name_is_called_by_whom_they_serve_or_where_they_are_from(
    language: str, text: str, name: str
) -> None:
    assert [speaker for _, _, speaker in said(text, language=language)] == [name]
