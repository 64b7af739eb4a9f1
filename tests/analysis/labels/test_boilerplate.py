"""What a line was for that no rule knows."""

from __future__ import annotations

from reader.analysis.evidence.judgement import judge
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.forest import Forest
from reader.analysis.labels.boilerplate import FEATURES, TREES, boilerplate_kinds, columns_of, likeliest
from reader.analysis.labels.telltales import ASIDES
from reader.article.model import Kind
from tests.analysis.pages import page_of

PAGE = """
Shipping news
Fish market
Harbour cameras

Harbour board to raise fees on coal ships in spring

The harbour board will raise its fees on coal ships in spring, its chair Mona Reyes said on Monday.

"We have waited long enough for the ministry to act," she said. "Nobody is going to do it for us."

A gull on the harbour master's empty chair

It is the third time in as many years that the board has raised the fees, and the ships have stayed.

The ministry did not answer a letter that the board had sent in March, and another that it sent in June.

Related Stories

Ferry to Run Again by Summer, Board Says
What the Budget Means for Renters in the Old Town
"""


def test_the_model_holds_as_many_trees_for_each_choice_as_are_read() -> None:
    forest = Forest.load("boilerplate")
    assert forest.features == FEATURES
    assert len(forest.roots) == TREES * len(ASIDES)


def test_every_line_asked_about_has_all_features() -> None:
    page = read_page(page_of(PAGE)[0])
    verdicts = rule_book().verdicts(page, find_repeats(page.lines))
    judgement = judge(page, verdicts)
    rows = range(len(judgement.evidence.asked))
    columns = columns_of(page, verdicts, judgement, rows)
    assert set(columns) == set(FEATURES)
    assert {len(column) for column in columns.values()} == {len(rows)}


def test_menus_links_and_pictures_texts_are_told_apart() -> None:
    page = read_page(page_of(PAGE)[0])
    verdicts = rule_book().verdicts(page, find_repeats(page.lines))
    asides = [0, 6, 10, 11]
    found = boilerplate_kinds(page, verdicts, judge(page, verdicts), asides, {})
    assert found == [Kind.NAVIGATION, Kind.CAPTION, Kind.RELATED, Kind.RELATED]


def test_of_a_line_that_the_judges_were_not_asked_about_nothing_is_known() -> None:
    page = read_page(page_of(PAGE)[0])
    verdicts = rule_book().verdicts(page, find_repeats(page.lines))
    ruled = next(at for at, verdict in enumerate(verdicts) if verdict is not None)
    assert boilerplate_kinds(page, verdicts, judge(page, verdicts), [ruled], {}) == [Kind.OTHER]


def chances(**kinds: float) -> list[float]:
    return [kinds.get(kind.value, 0.0) for kind in ASIDES]


def test_the_lines_around_are_heard_the_nearer_the_more() -> None:
    in_doubt = chances(related=0.5, navigation=0.4)
    menu, teaser = chances(navigation=1.0), chances(related=1.0)
    assert likeliest({3: in_doubt}, 3) is Kind.RELATED
    assert likeliest({3: in_doubt, 4: menu}, 3) is Kind.NAVIGATION
    assert likeliest({1: menu, 3: in_doubt}, 3) is Kind.NAVIGATION
    assert likeliest({1: menu, 2: teaser, 3: in_doubt}, 3) is Kind.RELATED
    assert likeliest({3: in_doubt, 6: menu}, 3) is Kind.RELATED, "too far"


def test_no_neighbours_outweigh_what_is_beyond_doubt() -> None:
    menu = chances(navigation=1.0)
    heard = dict.fromkeys(range(5), menu) | {2: chances(related=0.96, navigation=0.04)}
    assert likeliest(heard, 2) is Kind.RELATED
