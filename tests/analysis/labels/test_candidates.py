"""Which lines may be the headline, and what is told of them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.evidence.features import Evidence, evidence_of
from reader.analysis.evidence.judgement import Judgement
from reader.analysis.evidence.page import Page, read_page
from reader.analysis.evidence.wording import Wording
from reader.analysis.labels.candidates import candidates_of
from reader.sources.reading import parse

NOTICE = "This page is kept for our readers on the islands, who can change that at any time in their own settings."
FERRY = (
    "The night ferry between Port Esk and the islands will run through the winter, the harbour board decided.",
    "The board had planned to stop the ferries in November, when few people cross, and to start again in March.",
    "Islanders had collected two thousand names against the plan, more than a third of all who live there.",
)


def page_of(lines: Sequence[str]) -> Page:
    (document,) = parse("\n\n".join(lines).encode(), "story.txt")
    return read_page(document)


def evidence(page: Page) -> Evidence:
    return evidence_of(page, [None] * len(page.lines), Wording.load())


def candidates(lines: Sequence[str], story: Sequence[str]) -> dict[str, dict[str, float]]:
    """The features of the candidates by what they say, where these lines are taken for the story's."""
    page = page_of(lines)
    chances = [0.95 if line.text in story else 0.05 for line in page.lines]
    found = candidates_of(page, Judgement(chances, evidence(page)))
    columns = found.columns.items()
    return {
        page.lines[at].text: {name: column[row] for name, column in columns} for row, at in enumerate(found.indexes)
    }


def test_lines_above_the_story_that_are_as_long_as_headlines_are_candidates() -> None:
    lines = ("Ferries", "Ferry runs through the winter", "By Ada Brink", *FERRY)
    assert list(candidates(lines, FERRY)) == ["Ferry runs through the winter", "By Ada Brink"]


def test_a_headline_that_is_taken_for_the_storys_beginning_is_one() -> None:
    lines = ("Port news", "Will the ferry run through the winter?", *FERRY)
    assert "Will the ferry run through the winter?" in candidates(lines, lines[1:])


def test_a_text_that_begins_with_its_story_has_none() -> None:
    assert candidates((*FERRY, "Ferry runs through the winter"), FERRY) == {}


def test_a_headline_below_a_notice_that_is_taken_for_the_story_is_one() -> None:
    menu = [f"Menu entry number {number}" for number in range(20)]
    found = candidates((NOTICE, *menu, "Ferry runs through the winter", *FERRY), (NOTICE, *FERRY))
    assert found["Ferry runs through the winter"]["before_bulk"] == 1
    assert found["Ferry runs through the winter"]["before"] < 0


def test_words_are_known_again_in_other_forms_and_in_pairs() -> None:
    found = candidates(("Ferry to run in winter", "Harbour board decided", "Nothing else here", *FERRY), FERRY)
    assert found["Ferry to run in winter"]["begun"] == 2 / 5
    assert found["Harbour board decided"]["pairs"] == 2 / 3
    assert found["Nothing else here"]["pairs"] == 0
