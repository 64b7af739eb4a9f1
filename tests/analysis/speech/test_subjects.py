"""Whose a verb of speech is, where subjects stand on either side of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.speech.story import Story, read_story
from reader.analysis.speech.subjects import sayings
from tests.analysis.stories import blocks_of

WORDS = st.sampled_from(
    [
        "Der",
        "Minister",
        "der",
        "Polizei",
        "den",
        "Bericht",
        "sagte",
        "nannte",
        "hatte",
        "er",
        "sie",
        "und",
        "dass",
        ",",
        "laut",
        "zufolge",
        "nach",
        "Ansicht",
        ":",
        ".",
        "„Unsinn“",
        "Ada",
        "Brandt",
        "seiner",
        "Für",
        "im",
        "heißt",
        "es",
    ]
)


def _story(text: str) -> Story:
    return read_story(blocks_of(text), "de", whole=True)


def _said(text: str) -> dict[str, str]:
    """The subject of each verb of speech, as printed."""
    story = _story(text)
    paragraph = story.paragraphs[0]
    found = sayings(paragraph, story.mentions[0], story.lexicon)
    return {paragraph.words[verb]: options[0].text for verb, options in found.subjects.items()}


def _sources(text: str) -> list[str]:
    story = _story(text)
    return [mention.text for _, mention in sayings(story.paragraphs[0], story.mentions[0], story.lexicon).sources]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("In seiner Mitteilung resümiert Karl Holm: „Es reicht.“", "resümiert", "Karl Holm"),
        ("Nach der Sitzung sagte die Ministerin: „Es reicht.“", "sagte", "die Ministerin"),
        ("Der englischen Zeitung sagte Karl Holm: „Es reicht.“", "sagte", "Karl Holm"),
        ("Die Brauerei lobte den Plan nicht und nannte ihn „Unsinn“.", "nannte", "Die Brauerei"),
        ("Er hält den Plan für gut und bezeichnete die Kosten als „gering“.", "bezeichnete", "Er"),
        ("Der Sender meldet, dass Karl Holm das Mädchen gefragt habe, ob es „da war“.", "gefragt", "Karl Holm"),
        ("Jede Verantwortung bestreitet Karl Holm: „Es reicht.“", "bestreitet", "Karl Holm"),
        ("Die Wirtin hatte anlässlich des Verkaufs des Hauses erklärt, es sei „alles gut“.", "erklärt", "Die Wirtin"),
        ("Ein Vertreter der „Rundschau“ sagte, es sei „alles gut“.", "sagte", "Ein Vertreter"),
    ],
)
def test_order_case_and_joints_tell_a_verbs_subject(text: str, verb: str, subject: str) -> None:
    assert _said(text)[verb] == subject


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Dem Bericht zufolge seien es „zu viele“.", "Dem Bericht"),
        ("Laut Küstenpolizei sind es „zu viele“.", "Küstenpolizei"),
        ("Seiner Ansicht nach sind es „zu viele“.", "Seiner"),
        ("Karl Holm war nach eigenen Angaben „sehr müde“.", "Karl Holm"),
    ],
)
def test_sources_are_named_before_and_behind(text: str, source: str) -> None:
    assert source in _sources(text)


@pytest.mark.parametrize(
    "text",
    ["So gewonnene Daten seien „heikel“.", "Der Wirt bestätigte die Aussage der Polizei nicht, sie sei „falsch“."],
)
def test_what_only_looks_like_one_is_no_source(text: str) -> None:
    assert _sources(text) == []


@given(st.lists(WORDS, max_size=25))
def test_every_subject_is_a_mention_of_its_paragraph(words: list[str]) -> None:
    story = _story(" ".join(words) or "Ja.")
    for paragraph, mentions in zip(story.paragraphs, story.mentions, strict=True):
        found = sayings(paragraph, mentions, story.lexicon)
        assert all(paragraph.tags[verb] in "SU" for verb in found.subjects)
        assert {id(m) for those in found.subjects.values() for m in those} <= {id(m) for m in mentions}
        assert [at for at, _ in found.sources] == sorted(at for at, _ in found.sources)
