"""Which nodes a first look leaves doubtful."""

import math

from reader.analysis.dom.features import Survey, dom_columns, survey_page
from reader.analysis.dom.first_look import LEAST_CHANCE_SCORE, SURE_SCORE, look_first, narrowed
from reader.analysis.dom.headline import find_headline
from reader.analysis.dom.names import Naming
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.rules import Rule
from reader.analysis.evidence.wording import Wording
from reader.article.document import Head
from reader.article.model import Kind
from reader.sources.html.page import parse
from reader.sources.limits import Limits
from tests.analysis.dom.test_labels import PAGE, PARAGRAPHS, blocks_of


def survey_of(page: str) -> Survey:
    (document,) = parse(page.encode(), "story.html", Limits())
    return survey_page(read_page(document), Naming.load())


def texts(survey: Survey) -> list[str]:
    return [survey.page.lines[at].text for at in (*survey.doubtful, *survey.sure)]


def test_the_story_passes_and_a_menu_does_not() -> None:
    survey = survey_of(PAGE)
    seen = look_first(survey, [None] * len(survey.page.lines))
    assert set(PARAGRAPHS) <= set(texts(seen))
    assert not {"News", "Sport", "Weather", "Privacy policy"} & set(texts(seen))
    assert len(seen.doubtful) < len(seen.near)


def test_what_has_five_chances_in_a_hundred_passes() -> None:
    survey = survey_of("<p>One one.</p><p>Two two.</p>")
    assert narrowed(survey, [LEAST_CHANCE_SCORE, LEAST_CHANCE_SCORE - 0.01]).doubtful == [0]


def test_prose_with_a_good_chance_is_the_storys_and_anything_else_is_looked_at_closely() -> None:
    survey = survey_of(f"<p>One one</p><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[2]}</p>")
    seen = narrowed(survey, [SURE_SCORE, SURE_SCORE, SURE_SCORE - 0.01])
    assert seen.doubtful == seen.rows == [0, 2]
    assert seen.sure == {1: SURE_SCORE}


def test_lines_between_sure_ones_are_told_of_them_what_they_would_be_if_these_were_doubtful() -> None:
    survey = survey_of("".join(f"<p>{text}</p>" for text in (*PARAGRAPHS, "By Ada Brink", *PARAGRAPHS)))
    passed = [SURE_SCORE if flag else 0.0 for flag in survey.prose]
    assert passed.count(0.0) == 1
    told: list[Rule | None] = [None] * len(passed)
    seen, whole = narrowed(survey, passed), narrowed(survey, passed, math.inf)
    columns, wanted = (dom_columns(one, Head(), told, Wording.load()) for one in (seen, whole))
    assert {name: [column[4]] for name, column in wanted.items()} == {
        name: list(column) for name, column in columns.items()
    }


def test_what_is_sure_is_labelled_the_storys_with_a_reason() -> None:
    survey = survey_of(PAGE)
    sure = [survey.page.lines[at].text for at in look_first(survey, [None] * len(survey.page.lines)).sure]
    assert sure
    labels = {block.text: block for block in blocks_of(PAGE)}
    for text in sure:
        assert labels[text].kind is Kind.BODY
        assert "in the element that holds the story" in (labels[text].reason or "")
        assert labels[text].confidence >= 0.9


def test_a_title_is_found_that_is_not_looked_at_closely() -> None:
    survey = narrowed(survey_of(PAGE), [-9.0] * len(survey_of(PAGE).near))
    assert not survey.doubtful
    title = find_headline(survey, "Harbour board raises its fees", survey.prose)
    assert title is not None
    assert survey.page.lines[title].text == "Harbour board raises its fees"


def test_a_page_of_which_nothing_passes_is_labelled_all_the_same() -> None:
    survey = survey_of("<nav><a href=/>Home</a></nav>")
    assert look_first(survey, [None]).doubtful == []
