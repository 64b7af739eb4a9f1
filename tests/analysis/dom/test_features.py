"""What is seen of a page's lines before any model is asked."""

from reader.analysis.dom.features import Survey, survey_page
from reader.analysis.dom.names import Naming
from reader.analysis.evidence.columns import NOWHERE
from reader.analysis.evidence.page import read_page
from reader.sources.reading import parse

PAGE = (
    "<nav><ul><li class=menu><a href=/>Home</a><li><a href=/s>Sport</a><li><a href=/w>Weather</a></ul></nav>"
    "<article><h1>Harbour board raises its fees</h1>"
    "<p>The harbour board said on Monday that it will raise the fees for pleasure boats by a fifth this year.</p>"
    "<p>Owners of boats, of which there are four hundred in the harbour, called the decision a surprise.</p></article>"
)


def survey_of(page: str) -> Survey:
    """The page looked over."""
    (document,) = parse(page.encode(), "page.html")
    return survey_page(read_page(document), Naming.load())


def test_columns_have_an_entry_for_each_line_that_is_near() -> None:
    survey = survey_of(PAGE)
    assert [survey.page.lines[at].text for at in survey.near] == [line.text for line in survey.page.lines[3:]]
    assert {len(column) for column in survey.columns.values()} == {3}
    assert list(survey.rows) == [0, 1, 2]


def test_a_near_line_is_told_of_the_lines_beside_it_near_or_not() -> None:
    survey = survey_of(PAGE)
    sounds = [element.lineage.sound()[0] for element in survey.elements.of]
    assert list(survey.columns["means_6"]) == sounds[3:]
    assert list(survey.columns["means_6-2"]) == sounds[1:4]
    assert list(survey.columns["means_6+1"]) == [*sounds[4:], NOWHERE]
    assert list(survey.columns["links-1"]) == [1.0, 0.0, 0.0]
    assert survey.links == [1.0, 1.0, 1.0, 0.0, 0.0, 0.0]
