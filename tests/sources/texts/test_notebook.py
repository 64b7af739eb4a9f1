"""Notebooks: their text, their programs, and what these print."""

import json

import pytest

from reader.article.document import Shape
from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from reader.sources.texts.notebook import parse
from tests.sources.damage import read, read_within_bounds

OUTPUTS = [
    {"output_type": "stream", "name": "stdout", "text": ["140\n", "boats\n"]},
    {"output_type": "execute_result", "data": {"text/html": "<b>4</b>", "text/plain": ["4"]}},
    {"output_type": "error", "ename": "KeyError", "traceback": ["\x1b[0;31mKeyError\x1b[0m", "'quay'"]},
]
CELLS = [
    {"cell_type": "markdown", "metadata": {}, "source": ["# Counting *boats*\n", "\n", "There were **140**.[^1]"]},
    {"cell_type": "code", "execution_count": 1, "outputs": OUTPUTS, "source": 'print("```", len(boats))'},
    {"cell_type": "raw", "source": []},
    {"cell_type": "markdown", "source": "> It has to be dry.\n\n[^1]: On Monday."},
]
TEXT = json.dumps({"cells": CELLS, "metadata": {"authors": [{"name": "Ada Lind"}]}, "nbformat": 4}, indent=1)


def test_a_notebook_is_known_by_its_beginning_and_read_as_its_text_and_its_programs() -> None:
    assert sniff(TEXT.encode(), "boats.json").name == "notebook"
    assert (
        sniff(json.dumps({"metadata": {"kernelspec": {}}, "nbformat": 4, "cells": []}).encode(), "x").name == "notebook"
    )
    (found,) = read(parse, TEXT, "boats.ipynb")
    assert (found.path, found.format, found.declared.byline) == ("boats.ipynb", "notebook", ("Ada Lind",))
    assert [(node.shape, node.text) for node in found.nodes] == [
        (Shape.HEADING, "Counting boats"),
        (Shape.PARAGRAPH, "There were 140.[1]"),
        (Shape.CODE, 'print("```", len(boats))'),
        (Shape.CODE, "140\nboats"),
        (Shape.CODE, "4"),
        (Shape.CODE, "KeyError\n'quay'"),
        (Shape.BLOCK_QUOTE, "It has to be dry."),
        (Shape.PARAGRAPH, "[1] On Monday."),
    ]


def test_what_a_notebook_says_of_itself_is_one_line_without_escapes() -> None:
    about = {"title": "Counting\n\x1b[31mboats\x07", "authors": [{"name": "Ada\x1b]0;x\x07 Lind"}]}
    cells = [{"cell_type": "code", "source": "boats", "outputs": [{"traceback": 5}, {"traceback": ["none"]}]}]
    (found,) = read(parse, json.dumps({"cells": cells, "metadata": about, "nbformat": 4}))
    assert (found.declared.title, found.declared.byline) == ("Counting boats␇", ("Ada␛]0;x␇ Lind",))
    assert [node.text for node in found.nodes] == ["boats", "none"]


def test_a_notebook_of_the_third_version_has_its_cells_on_sheets() -> None:
    cells = [
        {"cell_type": "heading", "level": 2, "source": "Boats"},
        {"cell_type": "code", "input": ["1 + 1"], "outputs": [{"text": ["2"]}]},
    ]
    old = json.dumps({"metadata": {"name": ""}, "nbformat": 3, "worksheets": [{"cells": cells}]})
    (found,) = read(parse, old)
    assert [(node.shape, node.level, node.text) for node in found.nodes] == [
        (Shape.HEADING, 2, "Boats"),
        (Shape.CODE, 0, "1 + 1"),
        (Shape.CODE, 0, "2"),
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"cells": [], "nbformat": 4}', "there is no text in this notebook"),
        (TEXT[:-300].encode(), "its JSON is broken"),
        (b'{"cells": {"a": 1}, "metadata": []}', "there is no text in this notebook"),
    ],
)
def test_what_is_no_notebook_says_why(data: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        list(parse(data, "boats.ipynb", Limits()))


def test_damaged_notebooks_are_read_or_refused() -> None:
    data = TEXT.encode()
    for end in range(0, len(data), 41):
        read_within_bounds(parse, data[:end])
