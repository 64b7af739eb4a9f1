"""Interviews whose questions stand out and whose answers stand in no marks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.analysis.lexicons import lexicon
from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.interviews import answers, marked_answers
from reader.analysis.speech.marks import quoted_strings
from reader.analysis.speech.story import read_story
from reader.article.document import Inline, Node, Style
from reader.article.model import Block, Kind
from tests.analysis.attributed import attributed
from tests.analysis.stories import blocks_of

INTERVIEW = (
    "Ada Brandt has counted eels for nineteen years.",
    "*Why do you count eels?",
    "Because I would have to guess.",
    "*How many are there?",
    "Eleven. I wrote a letter.",
    "It was not answered.",
    "*Ms Brandt, what happens next?",
    "We go out again.",
    "Ada Brandt works for the Esk Trust.",
)
EXPLAINER = (
    "*What is a deposit?",
    "A sum that the bank keeps.",
    "*Who decides?",
    "The board decides in May.",
    "*What does it cost?",
    "Nothing at all.",
)


def blocks(texts: tuple[str, ...], kind: Kind = Kind.BODY) -> list[Block]:
    """A block each; what a star begins is bold, and of a kind of its own."""
    bold = [Block(Node(t[1:], inlines=(Inline(0, len(t) - 1, Style.STRONG),)), kind) for t in texts if t[:1] == "*"]
    return [bold.pop(0) if text[:1] == "*" else Block(Node(text), Kind.BODY) for text in texts]


def test_what_stands_below_bold_questions_is_said_by_the_one_the_story_is_about() -> None:
    story = read_story(blocks(INTERVIEW), "en")
    quotes = attribute(story, find_quotes(story))
    assert [quote.text for quote in quotes] == [INTERVIEW[2], INTERVIEW[4], INTERVIEW[5], INTERVIEW[7]]
    assert {quote.speaker.name for quote in quotes if quote.speaker} == {"Ada Brandt"}


def test_questions_may_be_headings_instead() -> None:
    plain = tuple(text.replace("*", "#") for text in INTERVIEW)
    assert not answers(blocks(plain), lexicon("en"))
    headings = [Block(Node(t.lstrip("*")), Kind.HEADING if t[:1] == "*" else Kind.BODY) for t in INTERVIEW]
    assert sorted(answers(headings, lexicon("en"))) == [2, 4, 5, 7]


def test_the_answer_of_the_headline_is_theirs_too() -> None:
    headline = Block(Node("“Nobody counts the eels”"), Kind.HEADLINE)
    story = read_story([headline, *blocks(INTERVIEW)], "en")
    first, *_ = attribute(story, find_quotes(story))
    assert first.speaker is not None
    assert (first.text, first.speaker.name) == ("Nobody counts the eels", "Ada Brandt")


PLAIN = (
    "Ada Brandt has counted eels for nineteen years.",
    "Ms Brandt, why do you count eels?",
    "Because I would have to guess.",
    "How many are there?",
    "Eleven. I wrote to the mayor.",
    "He said that it was my problem.",
    "And did you hear from him again?",
    "We never met.",
    "What will you do next?",
    "I go out again.",
)


def test_questions_need_not_stand_out_where_many_are_put_to_somebody() -> None:
    story = read_story(blocks(PLAIN), "en")
    quotes = attribute(story, find_quotes(story))
    assert [quote.text for quote in quotes] == [PLAIN[at] for at in (2, 4, 5, 7, 9)]
    assert {quote.speaker.name for quote in quotes if quote.speaker} == {"Ada Brandt"}


@pytest.mark.parametrize(("name", "speaker"), [("Clara Tarn", "Clara Tarn"), ("The warden of Esk", None)])
def test_whoever_wrote_the_interview_gave_no_answers(name: str, speaker: str | None) -> None:
    intro = f"{name} spoke to Ada Brandt about eels. Ada Brandt asked the questions."
    story = read_story(blocks((intro, *INTERVIEW[1:-1])), "en", byline=["Ada Brandt"])
    quotes = attribute(story, find_quotes(story))
    assert [quote.text for quote in quotes] == [INTERVIEW[at] for at in (2, 4, 5, 7)]
    assert {quote.speaker.name if quote.speaker else None for quote in quotes} == {speaker}


def test_an_answer_in_which_somebody_is_quoted_is_no_quotation_as_a_whole() -> None:
    quoting = (*PLAIN[:5], "He said “that is your problem”.", *PLAIN[6:])
    assert sorted(answers(blocks(quoting), lexicon("en"))) == [2, 4, 7, 9]


@pytest.mark.parametrize(
    "texts",
    [
        PLAIN[:6],
        [text.replace("you", "they") for text in PLAIN],
        [*PLAIN[:6], *(["I was there for long."] * 12), *PLAIN[6:]],
        [text for text in PLAIN if text not in (PLAIN[2], PLAIN[7])],
    ],
    ids=["few", "put to nobody", "long between", "one below the other"],
)
def test_a_columnist_who_asks_is_not_interviewed(texts: Sequence[str]) -> None:
    assert answers(blocks(tuple(texts)), lexicon("en")) == {}


def test_the_label_of_the_one_who_answers_says_who_speaks() -> None:
    labelled = [f"TAREK SALEM: {text}" if at in (2, 4, 7, 9) else text for at, text in enumerate(PLAIN)]
    story = read_story(blocks(tuple(labelled)), "en")
    quotes = attribute(story, find_quotes(story))
    assert [quote.text for quote in quotes] == [PLAIN[at] for at in (2, 4, 5, 7, 9)]
    assert {quote.speaker.name.lower() for quote in quotes if quote.speaker} == {"tarek salem"}


def test_an_explainer_is_nobodys_speech() -> None:
    assert answers(blocks(EXPLAINER), lexicon("en")) == {}


def test_two_questions_are_no_interview() -> None:
    assert answers(blocks(INTERVIEW[:5]), lexicon("en")) == {}


def test_answers_may_stand_in_marks_below_questions_that_stand_in_none() -> None:
    texts = ["Why?", "“Because.”", "And then?", "“Then it rained.”", "Nothing else?", "“No.”", "“Well.” He left."]
    assert list(marked_answers(texts, quoted_strings(texts), lexicon("en"))) == [1, 3, 5]
    assert marked_answers(texts[:4], quoted_strings(texts[:4]), lexicon("en")) == {}


def test_answers_may_stand_behind_a_dash_where_a_language_writes_so() -> None:
    texts = ["— Почему?", "— Так вышло.", "— И всё?", "— Нет, ещё шёл дождь.", "— А потом?", "— Потом не шёл."]
    found = marked_answers(texts, quoted_strings(texts), lexicon("ru"))
    assert [texts[at][answer.start : answer.end] for at, answer in found.items()] == [
        "Так вышло.",
        "Нет, ещё шёл дождь.",
        "Потом не шёл.",
    ]
    assert marked_answers(texts, quoted_strings(texts), lexicon("en")) == {}


def test_who_asks_nobody_explains() -> None:
    asked = tuple(t.replace("do you", "should we").replace("Ms Brandt, what", "What") for t in INTERVIEW)
    assert not answers(blocks(asked), lexicon("en"))


def test_questions_may_stand_out_by_the_stars_of_markdown() -> None:
    starred = tuple(f"**{text[1:]}**" if text[0] == "*" else text for text in INTERVIEW)
    assert sorted(answers([Block(Node(text), Kind.BODY) for text in starred], lexicon("en"))) == [2, 4, 5, 7]


def test_the_label_of_the_first_answer_says_whose_all_are() -> None:
    texts = ("Osman Tarek fled with Ada Brandt.", INTERVIEW[1], "Osman Tarek: I counted them.", *INTERVIEW[3:-1])
    story = read_story(blocks(texts), "en")
    quotes = attribute(story, find_quotes(story))
    assert quotes[0].text == "I counted them."
    assert {quote.speaker.name for quote in quotes if quote.speaker} == {"Osman Tarek"}
    assert len(quotes) == 4


def test_answers_below_names_as_headings_are_those_peoples() -> None:
    blocks = blocks_of(
        "Drei Leute vom Hafen erzählen, wie sie arbeiten.",
        (Kind.HEADING, "Ada Brandt"),
        (Kind.HEADING, "Wie lange arbeiten Sie schon am Hafen?"),
        "Ich arbeite seit zwanzig Jahren hier, und ich möchte nirgends sonst arbeiten.",
        (Kind.HEADING, "Paul Reiss"),
        (Kind.HEADING, "Wie lange arbeiten Sie schon am Hafen?"),
        "Ich bin seit dem Sommer hier, und ich habe noch nie so viel gefroren.",
        (Kind.HEADING, "Was mögen Sie am liebsten?"),
        "Ich mag den Morgen, wenn ich allein auf dem Wasser bin.",
    )
    quotes = attributed(blocks, "de")
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Ada Brandt", "Paul Reiss", "Paul Reiss"]


def test_where_some_questions_are_headings_so_are_the_others() -> None:
    known = [Kind.HEADING if text[0] == "*" and at != 3 else Kind.BODY for at, text in enumerate(INTERVIEW)]
    found = [Block(Node(text.lstrip("*")), kind) for text, kind in zip(INTERVIEW, known, strict=True)]
    assert sorted(answers(found, lexicon("en"))) == [2, 4, 5, 7]


def test_of_several_who_are_asked_the_same_each_answers_below_their_name() -> None:
    names = ("Ada Brandt", "Tomas Lind", "Rosa Holm")
    asked = ("Why do you count eels?", "I like them.", "What do you do with them?", "I let them go again.")
    texts = [text for name in names for text in (name, *asked)]
    story = read_story([Block(Node(text), Kind.BODY) for text in ("Three people count eels.", *texts)], "en")
    said = [(quote.text, quote.speaker and quote.speaker.name) for quote in attribute(story, find_quotes(story))]
    assert said == [(asked[at], name) for name in names for at in (1, 3)]
