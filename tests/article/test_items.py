"""Numbers of list items that HTML leaves to the browser."""

from __future__ import annotations

from reader.article.items import item_numbers
from reader.sources.html.page import parse
from reader.sources.limits import Limits

PAGE = (
    "<body><p>Before.</p><ol><li>One</li><li>Two<ul><li>a bullet</li></ul><ol><li>Two, one</li></ol></li>"
    "<li>Three<p>still three</p></li></ol><p>Between.</p><ol><li>One again</li></ol></body>"
)


def test_items_of_ordered_lists_are_counted_list_by_list() -> None:
    (document,) = parse(PAGE.encode(), "page.html", Limits())
    numbers = item_numbers(document.nodes)
    assert [(document.nodes[index].text, number) for index, number in numbers.items()] == [
        ("One", 1),
        ("Two", 2),
        ("Two, one", 1),
        ("Three", 3),
        ("One again", 1),
    ]


def test_a_list_says_where_it_starts_and_that_it_counts_down_and_an_item_its_number() -> None:
    page = (
        "<body><ol start=5 class=ranks><li>Five</li><li>Six<ol><li>Six, one</li></ol></li><li value=10>Ten</li></ol>"
        "<p>Between.</p><ol reversed><li>Two</li><li>One</li></ol><p>Between.</p><ol start=x><li value=-3>One</li></ol>"
    )
    (document,) = parse(page.encode(), "page.html", Limits())
    assert [(document.nodes[index].text, number) for index, number in item_numbers(document.nodes).items()] == [
        ("Five", 5),
        ("Six", 6),
        ("Six, one", 1),
        ("Ten", 10),
        ("Two", 2),
        ("One", 1),
        ("One", 1),
    ]
