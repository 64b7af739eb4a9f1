"""Cells that span rows and columns keep the columns below them in place."""

from __future__ import annotations

import pytest

from reader.sources.html.page import parse
from reader.sources.limits import Limits


def rows(table: str) -> list[str]:
    (document,) = parse(f"<body><p>Before.</p><table>{table}</table></body>".encode(), "page.html", Limits())
    return [node.text for node in document.nodes[1:]]


@pytest.mark.parametrize(
    ("table", "texts"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>d", ["a\tb", "c\td"]),
        ("<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e", ["a\t\tb", "c\td\te"]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e", ["a\tb", "\tc", "d\te"]),
        ("<tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f<td>g", ["a\tb\tc", "d\t\te", "f\t\tg"]),
        ("<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f", ["a\t\tb", "\t\tc", "d\te\tf"]),
        ("<tr><td>a<td>b<tr><td colspan=2>c<tr><td>d<td>e", ["a\tb", "c", "d\te"]),
        ("<tr><td colspan=0>a<td rowspan=x>b<tr><td colspan=-1>c<td>d", ["a\tb", "c\td"]),
    ],
)
def test_a_cell_that_spans_leaves_empty_ones(table: str, texts: list[str]) -> None:
    assert rows(table) == texts


def test_a_span_without_measure_takes_no_time() -> None:
    (first, second) = rows("<tr><td colspan=999 rowspan=999>a<td>b<tr><td>c<td>d")
    assert first.count("\t") == 40
    assert second.endswith("c\td")
    assert rows("<tr><td colspan=99999999999>a<td>b<tr><td>c<td>d") == ["a\tb", "c\td"]


def test_the_spans_of_one_table_are_not_the_next_ones() -> None:
    one = "<tr><td>a<td>b<tr><td rowspan=9>c<td>d"
    assert rows(f"{one}</table><table><tr><td>d<td>e<tr><td>f<td>g") == ["a\tb", "c\td", "d\te", "f\tg"]
