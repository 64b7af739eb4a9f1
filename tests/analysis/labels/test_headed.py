"""What stands below a heading that says what it is."""

from __future__ import annotations

from reader.analysis.segment import segment
from reader.article.model import Kind
from tests.analysis.labels.told import STORY, kinds_of
from tests.analysis.pages import page_of


def test_links_below_a_heading_of_links_are_links() -> None:
    links = "Ferry to run again by summer\nWhat the budget means for renters"
    assert kinds_of(links, tail=f"\nRelated Stories\n\n{links}") == [Kind.RELATED, Kind.RELATED]


def test_a_heading_of_links_amid_a_menu_heads_nothing() -> None:
    document, _ = page_of(
        STORY.format(insert="", tail="\nWeather\nTop stories\nCrosswords\nLetters to the editor\nJobs\n")
    )
    reasons = [block.reason for block in segment(document) if block.text == "Letters to the editor"]
    assert reasons != ["below a heading of related"]


def test_a_single_word_below_a_heading_of_links_is_no_story() -> None:
    links = "Ferry to run again by summer\nHarbour\nWhat the budget means for renters"
    found = kinds_of(links, tail=f"\nRelated Stories\n\n{links}")
    assert found[0] is found[2] is Kind.RELATED


def test_the_title_between_the_links_to_leaf_on_is_a_link() -> None:
    title = "Three days in a boat with a dog and no map at all"
    assert kinds_of(title, tail=f"\nPrevious Post\n{title}\nNext Post\n") == [Kind.RELATED]


def test_a_day_among_links_is_a_date() -> None:
    assert kinds_of(
        "3 May 2026, 12:00", tail="\nRelated Stories\n\nFerry to run again by summer\n3 May 2026, 12:00\n"
    ) == [Kind.DATE]


def test_links_below_the_heading_over_an_author_are_no_bio() -> None:
    assert Kind.BIO not in kinds_of("Reprint Policy", tail="\nAbout the author\nReprint Policy\n")


def test_a_title_ends_the_list_of_a_storys_subjects() -> None:
    tail = "\nTags\nShipping\nHarbour board\nWhy the lighthouse at Tarn Bridge has lost its keeper\n"
    document, _ = page_of(STORY.format(insert="", tail=tail))
    reasons = {block.text: block.reason for block in segment(document)}
    assert reasons["Shipping"] == reasons["Harbour board"] == "below a heading of navigation"
    assert reasons["Why the lighthouse at Tarn Bridge has lost its keeper"] != reasons["Shipping"]
