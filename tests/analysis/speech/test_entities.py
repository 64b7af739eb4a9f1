"""Who is the same, and that telling it takes no longer for each the more people there are."""

from __future__ import annotations

from itertools import product

import pytest

from reader.analysis.speech import entities, likeness
from reader.analysis.speech.entity import Entity
from reader.analysis.speech.story import read_story
from tests.analysis.attributed import said
from tests.analysis.stories import blocks_of

_SYLLABLES = ["ba", "do", "fe", "gi", "ku", "la", "mo", "ne", "pi", "ru", "sa", "to", "vi", "we", "xa", "yo", "zu"]


def _namesakes(number: int) -> list[str]:
    """So many people of one surname."""
    names = ("".join(parts).capitalize() for parts in product(_SYLLABLES, repeat=3))
    return [f"{name} Brandt" for name, _ in zip(names, range(number), strict=False)]


def _comparisons(names: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """How often two names are compared while a story with these is read."""
    compared = 0

    def counted(entity: Entity, words: list[str]) -> bool:
        nonlocal compared
        compared += 1
        return same(entity, words)

    same = likeness.same
    with monkeypatch.context() as patch:
        patch.setattr(entities, "same", counted)
        story = read_story(blocks_of(*(f"On Monday {name} signed the list." for name in names)), "en", whole=True)
    assert len(list(story.entities)) == len(set(names))
    return compared


def test_people_of_one_surname_are_told_apart_in_a_time_that_grows_with_their_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few, many = (_comparisons(_namesakes(number) * 2, monkeypatch) for number in (1_000, 4_000))
    assert many < 4.5 * few


@pytest.mark.parametrize(
    ("language", "before", "text"),
    [
        ("en", "The dietitian Amanda A. Costa Miller was late.", '"Add salt last," Costa Miller said.'),
        ("en", "Costa Miller was late.", '"Add salt last," said Amanda Costa Miller. "Not before," she said.'),
        ("en", "Sasha Lindqvist, a chemist at Norlab, is calm.", '"We wait," said Lindqvist of Norlab.'),
        ("es", "El fiscal Julio Vega Solano llegó ayer.", "«No hay más datos», dijo Vega Solano."),
    ],
)
def test_two_surnames_and_a_surname_with_a_body_are_one_persons(language: str, before: str, text: str) -> None:
    blocks = blocks_of(before, text)
    people = [entity for entity in read_story(blocks, language).entities if entity.person]
    assert len(people) == 1
    assert {name for _, _, name in said(before, text, language=language)} == {people[0].name}


def test_who_has_another_given_name_is_another() -> None:
    ((_, _, name),) = said("John Paul Brandt opened the mill.", '"It was a ruin," Paul Brandt said.')
    assert name == "Paul Brandt"


def test_who_first_said_something_is_meant_later() -> None:
    assert (
        said(
            "Secretary Paul Okafor said the “ferry is late”.",
            "When President Ashraf Lind first announced it, he said that the ferry would wait.",
            "He also said he hoped the wait would “pave the way for a better ferry”.",
        )[-1][2]
        == "Ashraf Lind"
    )


def test_an_acronym_is_no_person_and_a_surname_may_be_one() -> None:
    story = read_story(blocks_of("On Monday EDF told Reiss and KÄTHE LUND that EDF was ready."), "en", whole=True)
    things = {entity.name: entity.thing for entity in story.entities}
    assert things == {"EDF": True, "Reiss": False, "KÄTHE LUND": False}


@pytest.mark.parametrize(
    ("first", "later", "name"),
    [
        ("NORLAND has sent its ferries to the islands.", "Norland", "Norland"),
        ("ADA Brandt has sent her ferries to the islands.", "Ada Brandt", "Ada Brandt"),
        ("The UN has sent its ferries to the islands.", "The UN", "UN"),
    ],
)
def test_a_name_in_capitals_that_open_the_story_is_spelt_as_further_down(first: str, later: str, name: str) -> None:
    ((_, _, speaker),) = said(first, f"{later} said it was “committed to the people of the islands”.")
    assert speaker == name
