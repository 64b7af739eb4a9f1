"""Which nodes a first look leaves doubtful."""

from reader.analysis.dom.features import Survey, survey_page
from reader.analysis.dom.first_look import LEAST_CHANCE_SCORE, look_first, narrowed
from reader.analysis.dom.kinds import find_title
from reader.analysis.dom.names import Naming
from reader.analysis.evidence.page import read_page
from reader.sources.html import parse
from reader.sources.limits import Limits
from tests.analysis.dom.test_labels import PAGE, PARAGRAPHS


def survey_of(page: str) -> Survey:
    (document,) = parse(page.encode(), "story.html", Limits())
    return survey_page(read_page(document), Naming.load())


def texts(survey: Survey) -> list[str]:
    return [survey.page.lines[at].text for at in survey.doubtful]


def test_the_story_is_looked_at_closely_and_a_menu_is_not() -> None:
    survey = survey_of(PAGE)
    seen = look_first(survey, [None] * len(survey.page.lines))
    assert set(PARAGRAPHS) <= set(texts(seen))
    assert not {"News", "Sport", "Weather", "Privacy policy"} & set(texts(seen))
    assert len(seen.doubtful) < len(seen.near)


def test_what_has_three_chances_in_a_hundred_passes() -> None:
    survey = survey_of("<p>One one.</p><p>Two two.</p>")
    assert narrowed(survey, [LEAST_CHANCE_SCORE, LEAST_CHANCE_SCORE - 0.01]).doubtful == [0]


def test_a_title_is_found_that_is_not_looked_at_closely() -> None:
    survey = narrowed(survey_of(PAGE), [-9.0] * len(survey_of(PAGE).near))
    assert not survey.doubtful
    title = find_title(survey, "Harbour board raises its fees")
    assert title is not None
    assert survey.page.lines[title].text == "Harbour board raises its fees"


def test_a_page_of_which_nothing_passes_is_labelled_all_the_same() -> None:
    survey = survey_of("<nav><a href=/>Home</a></nav>")
    assert look_first(survey, [None]).doubtful == []
