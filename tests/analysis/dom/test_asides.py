"""What a node is that is set aside, where the names of elements are of no help."""

from __future__ import annotations

import pytest

from reader.analysis.dom.asides import FEATURES, FRACTIONS, TREES, agreed, aside_columns, kinds_of
from reader.analysis.dom.kinds import WORDED
from reader.analysis.dom.labels import look
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.forest import Forest
from reader.analysis.labels.telltales import ASIDES
from reader.analysis.segment import segment
from reader.article.document import Document
from reader.article.model import Kind
from reader.sources.reading import parse

PROSE = "".join(
    f"<p>The harbour board said on {day} that the fees for coal ships will rise in spring, and that it will say more "
    "about the lighthouse, its keeper and the road when the council has met.</p>"
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
)
MEMBERS = "Become a member and back the reporting that keeps the harbour board honest"
PAGE = f"""<html><head><title>Fees to rise in spring</title></head><body>
<article><h1>Fees to rise in spring</h1>{PROSE}</article>
<section class="gallery-grid">
<div class="image-card"><a href="/one">Two held after a boat is found adrift off the western pier at night</a></div>
<div class="image-card"><a href="/two">Council puts off its vote on the old fish market until the autumn</a></div>
<div class="image-card"><a href="/three">School band wins the county prize for the third time in a row</a></div>
</section>
<div class="photo-tools"><p>{MEMBERS}</p></div>
<div class="image"><p>12°</p></div>
</body></html>"""


def document() -> Document:
    (found,) = parse(PAGE.encode(), "page.html")
    return found


def test_the_model_holds_as_many_trees_for_each_kind_as_are_read() -> None:
    forest = Forest.load("dom_kinds")
    assert forest.features == FEATURES
    assert len(forest.roots) == TREES * len(ASIDES)


def test_links_to_stories_are_told_though_their_elements_are_named_for_pictures() -> None:
    kinds = {block.text: block.kind for block in segment(document())}
    assert [kinds[text] for text in kinds if text.startswith(("Two held", "Council puts", "School band"))] == [
        Kind.RELATED
    ] * 3


def test_what_asks_for_money_is_told_by_its_words_where_no_rule_knows_them() -> None:
    (block,) = [block for block in segment(document()) if block.text == MEMBERS]
    assert block.kind is Kind.PROMO
    assert block.reason == "worded and placed like a publisher's offer"


def test_what_is_like_nothing_else_is_just_outside_the_story() -> None:
    (block,) = [block for block in segment(document()) if block.text == "12°"]
    assert block.kind is Kind.OTHER
    assert block.reason == "outside the story"


def test_every_kind_that_the_trees_say_is_told_in_words() -> None:
    assert set(ASIDES) - set(WORDED) == {Kind.OTHER}


def test_every_feature_is_had_of_every_line_that_is_set_aside() -> None:
    shown = document()
    page = read_page(shown)
    rules = rule_book().verdicts(page, find_repeats(page.lines))
    looked = look(shown, page, rules)
    asides = looked.asides(rules)
    columns = aside_columns(looked.survey, looked.is_story, asides)
    assert set(columns) == set(FEATURES)
    assert {len(column) for column in columns.values()} == {len(asides)}
    assert columns["since_story"][0] == 1, "right below the last paragraph"
    whole = {name for name, column in columns.items() if set(map(type, column)) == {int}}
    assert whole == set(FEATURES).difference(FRACTIONS)
    assert kinds_of(looked.survey, looked.is_story, []) == []


def test_nodes_in_elements_of_the_same_names_are_heard_together() -> None:
    assert agreed([(3.0, 1.0), (1.0, 1.0), (0.0, 2.5)]) == [
        pytest.approx((3.0 + 8 / 3, 4.0)),
        pytest.approx((1.0 + 8 / 3, 4.0)),
        pytest.approx((8 / 3, 5.5)),
    ]
    assert agreed([(0.0, 5.0)]) == [(0.0, 5.0)]


def test_of_many_nodes_in_elements_of_the_same_names_a_few_speak_for_all() -> None:
    assert agreed([(3.0, 1.0), None, (1.0, 1.0)])[1] == [4.0, 2.0]
    menu = "".join(f"<li><a href=/{number}>Section {number}</a></li>" for number in range(40))
    (shown,) = parse(f"<body><nav><ul>{menu}</ul></nav><article>{PROSE}</article>".encode(), "page.html")
    assert {block.kind for block in segment(shown) if block.text.startswith("Section")} == {Kind.NAVIGATION}
