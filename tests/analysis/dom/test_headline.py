"""Which line of an HTML page is its headline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.dom.headline import find_headline
from tests.analysis.dom.test_first_look import survey_of
from tests.analysis.dom.test_labels import PARAGRAPHS

STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
MENU = "<ul><li><a href=/>Home</a><li><a href=/port>Port</a></ul>"


def headline_of(page: str, title: str | None) -> str | None:
    """What the headline of a page says whose prose is the story."""
    survey = survey_of(page)
    at = find_headline(survey, title, survey.prose)
    return None if at is None else survey.page.lines[at].text


@pytest.mark.parametrize(
    ("page", "title", "headline"),
    [
        pytest.param(f"<h1>The Esk Blog</h1><h3>At last</h3>{STORY}", "At last", "At last", id="below a blog's name"),
        pytest.param(
            f"<h1>Esk Courier</h1>{MENU}<h2><a href=/fees>Harbour fees rise</a></h2>{STORY}",
            "Harbour fees rise",
            "Harbour fees rise",
            id="a link to itself",
        ),
        pytest.param(
            f"<h4>Courier news</h4>{MENU}<p>Harbour fees to rise in spring</p>{STORY}",
            "Harbour fees to rise in spring - Courier",
            "Harbour fees to rise in spring",
            id="no heading",
        ),
        pytest.param(
            f"<p>Home / Fees rise again</p><p>Fees rise again</p><h1>Port: Fees rise again</h1>{STORY}",
            "Fees rise again",
            "Port: Fees rise again",
            id="with its kicker",
        ),
        pytest.param(
            f"<h1>Esk Crime Archive</h1><h3>The oddest film of all</h3>{STORY}",
            "The oddest film of all : Esk Crime Archive | Notes on a genre | Since 2005",
            "The oddest film of all",
            id="the title's first part",
        ),
        pytest.param(
            f"<h1>Harbour raises fees for coal ships</h1><h2>More</h2>{STORY}",
            "Coal ships: harbour raises fees",
            "Harbour raises fees for coal ships",
            id="in other words",
        ),
        pytest.param(
            f"<h2>Departments</h2>{MENU}<h2>How to moor</h2><h3>In short</h3>{STORY}<h1>Quick links</h1>",
            "Esk Port Authority",
            "How to moor",
            id="the highest close above the story, where the title is the site's",
        ),
        pytest.param(f"<p>Home</p>{STORY}", "Esk Port Authority", None, id="none"),
        pytest.param(f"{STORY}<h1>Fees</h1>", None, "Fees", id="the only heading"),
        pytest.param(f"<img alt='Esk Port Authority'>{STORY}", "Esk Port Authority", None, id="no picture"),
    ],
)
def test_the_headline_is_what_the_title_says_or_the_heading_above_the_story(
    page: str, title: str | None, headline: str | None
) -> None:
    assert headline_of(page, title) == headline


def test_of_two_that_say_the_title_the_one_above_the_story_is_meant() -> None:
    page = f"<h1>Fees rise</h1>{MENU}<h1>Fees rise</h1><p>3 May</p>{STORY}<h1>Fees rise</h1>"
    survey = survey_of(page)
    at = find_headline(survey, "Fees rise", survey.prose)
    assert [line.text for line in survey.page.lines].index("3 May") - 1 == at


LINES = st.lists(st.sampled_from(["<h1>Fees rise</h1>", "<h2>Fees</h2>", "<p>Fees rise", MENU, STORY, "<h3>More</h3>"]))


@given(LINES, st.sampled_from([None, "", "Fees rise", "Fees: rise | Esk", "|", "Something else again"]), st.data())
def test_any_page_has_one_line_for_a_headline_or_none(page: list[str], title: str | None, data: st.DataObject) -> None:
    survey = survey_of("".join(page) or "<p>A line")
    flags = st.lists(st.booleans(), min_size=len(survey.prose), max_size=len(survey.prose))
    at = find_headline(survey, title, data.draw(flags))
    assert at is None or 0 <= at < len(survey.page.lines)
