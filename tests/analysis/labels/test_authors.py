"""Who wrote the story, told again away from the headline."""

from __future__ import annotations

import time

import pytest

from reader.analysis.segment import segment
from reader.article.model import Kind
from tests.analysis.labels.told import kinds_of
from tests.analysis.pages import page_of

BYLINE = "By Ada Brink\n"


def test_lines_below_the_story_that_start_with_its_author_are_the_bio() -> None:
    bio = "Ada Brink has lived in Port Esk for nine years and keeps bees."
    assert kinds_of(bio, tail=f"\n{bio}") == [Kind.BIO]


def test_what_stands_below_the_authors_name_below_the_story_is_the_bio() -> None:
    bio = "Lives above the fish market with two dogs, a boat and too many books"
    assert kinds_of(bio, tail=f"\nBy Ada Brink\n{bio}") == [Kind.BIO]


@pytest.mark.parametrize(
    "below",
    ["Contributing Writer", "By Jo Mendel", "Jo Mendel has kept bees in Port Esk for nine years."],
)
def test_a_name_is_an_authors_where_the_line_below_says_so(below: str) -> None:
    assert kinds_of("Jo Mendel", tail=f"\nFish market\nJo Mendel\n{below}\n") == [Kind.BYLINE]


def test_a_name_among_links_is_none() -> None:
    assert kinds_of("Jo Mendel", tail="\nFish market\nJo Mendel\nHarbour news\nWeather\n") != [Kind.BYLINE]


@pytest.mark.parametrize("time", ["3–4 minutes", "3–4 Minuten", "4 min read"])
def test_a_name_between_the_headline_and_the_time_to_read_is_the_authors(time: str) -> None:
    story = (
        "The harbour board will raise its fees on coal ships in spring, its chair Mona Reyes said on Monday.\n\n"
        "It is the third time in as many years that the board has raised the fees, and the ships have stayed.\n"
    )
    for above in ("esk.example\n\n", ""):
        document, _ = page_of(f"{above}Harbour board to raise fees on coal ships\n\nJo Mendel\n\n{time}\n\n{story}")
        assert [block.kind for block in segment(document) if block.text == "Jo Mendel"] == [Kind.BYLINE]


@pytest.mark.parametrize(
    "line",
    [
        *("Propos recueillis par Claire Aubin", "Av Anna Lindqvist", "Das Gespräch führte Lena Ohm"),
        *("Rozmawiał Jan Nowak", "Par Maïwenn Le Goff, envoyée spéciale à Kerlouan"),
    ],
)
def test_names_behind_what_leads_them_in_are_the_authors_below_the_headline_and_below_the_story(line: str) -> None:
    story = "The harbour board will raise its fees on coal ships in spring, its chair Mona Reyes said on Monday.\n\n"
    other = "It is the third time in as many years that the board has raised the fees, and the ships have stayed.\n"
    for text in (f"Fees for ships\n\n{line}\n\n{story}{other}", f"Fees for ships\n\n{story}{other}\n{line}\n"):
        document, _ = page_of(text)
        assert [block.kind for block in segment(document) if block.text == line] == [Kind.BYLINE]


def test_a_subhead_that_begins_as_a_byline_does_is_none() -> None:
    line = "Av de åtta lagen gick fyra vidare"
    document, _ = page_of(
        f"Fyra lag kvar\n\n{line}\n\nLagen möts igen på lördag, säger förbundet i ett brev till alla.\n"
    )
    assert [block.kind for block in segment(document) if block.text == line] != [Kind.BYLINE]


def test_a_byline_without_end_takes_no_time() -> None:
    page, _ = page_of(f"Ferry stays\nBy Ada Brink\n\nThe council voted to keep it.\n\n{BYLINE * 40_000}")
    began = time.process_time()
    segment(page)
    assert time.process_time() - began < 3
