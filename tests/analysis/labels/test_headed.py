"""What stands below a heading that says what it is."""

from __future__ import annotations

import pytest

from reader.analysis.evidence.judgement import judge
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.labels.headed import headed
from reader.analysis.labels.verdict import View
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


@pytest.mark.parametrize(
    ("below", "are_other_stories"),
    [
        ("Harbour board of Esk has no money\nHarbour fees raised again", True),
        ("Harbour\nHarbour board of Esk has no money\nHarbour fees raised again", True),
        ("Harbour board of Esk has no money", False),
        ("^ Harbour board of Esk has no money\n^ Harbour fees raised again", False),
    ],
)
def test_titles_that_are_taken_for_the_storys_are_what_their_heading_says(below: str, are_other_stories: bool) -> None:
    document, _ = page_of(STORY.format(insert=f"\nRead more\n{below}\n\nWhat the board says\n", tail=""))
    page = read_page(document)
    rules = rule_book().verdicts(page, find_repeats(page.lines))
    is_story = [at > 0 and rule is None for at, rule in enumerate(rules)]
    found = headed(View(page, rules, 0, is_story, [None] * len(rules), judge(page, rules)))
    titles = [page.lines[at].text for at in sorted(found)]
    assert titles == (below.split("\n") if are_other_stories else [])


def test_whom_the_press_may_ask_is_no_author_and_no_story() -> None:
    contact = "Ada Brink\nHead of Communications\nada.brink@harbour.example\n+44 1632 960123"
    found = kinds_of(contact, tail=f"\nMedia Contact:\n{contact}\n")
    assert set(found) == {Kind.OTHER}
    told = "The board has run the harbour since it was dug, and it employs a hundred and forty people."
    assert kinds_of(told, tail=f"\nMedia Contact:\nAda Brink\n\n{told}\n") == [Kind.BODY]
