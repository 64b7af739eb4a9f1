"""Programs in plain texts."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Shape
from reader.sources.texts.plain import read_nodes

ABOVE, BELOW = "The harbour counts its boats by a small program:", "It runs each night, and nobody has to look."
PYTHON = """def count(boats):
    total = 0

    # Whoever is not on board when the bell rings stays in the harbour and is not counted.
    for boat in boats:
        total += boat.crew
    return total"""
QUERY = """SELECT
    name,
    count(*) AS boats
FROM harbours
GROUP BY name;"""
SESSION = """$ boats --all
14 boats in 3 harbours
aske   9"""
SHELL = """>>> boats[0]
'Skua'"""
TABLE = """ name │ boats
──────┼───────
 Aske │     9"""
TREE = """boats/
|-- count.py
|-- tests/
|   |-- test_count.py"""
STYLE = """.boat {
  colour: red;
}"""
PAGE = """<ul class="boats">
  <li>Skua</li>
</ul>"""
SCRIPT = """#!/bin/sh
for boat in *.txt; do
  wc -l "$boat"
done"""
COMMANDS = """sudo apt install boats
git clone https://quay.example/boats.git"""
MARKUP = """<ul>
  <li>This is a boat that lies in the harbour of Aske.</li>
</ul>"""
SETTINGS = """harbour = "Aske"
boats = 9"""


def programs(text: str) -> list[str]:
    return [node.text for node in read_nodes(text) if node.shape is Shape.CODE]


@pytest.mark.parametrize(
    "program", [PYTHON, QUERY, SESSION, SHELL, TABLE, TREE, STYLE, PAGE, SETTINGS, SCRIPT, COMMANDS, MARKUP]
)
def test_a_program_is_one_node_as_it_stands(program: str) -> None:
    text = f"{ABOVE}\n\n{program}\n\n{BELOW}\n"
    above, code, below = read_nodes(text)
    assert (above.text, below.text) == (ABOVE, BELOW)
    assert (code.shape, code.gap, code.first_line) == (Shape.CODE, 1, 3)
    assert code.last_line == 2 + len(program.splitlines())
    assert code.text == program


def test_white_space_before_all_its_lines_is_no_part_of_it_and_each_character_has_its_place() -> None:
    text = f"{ABOVE}\n\n" + "".join(f"\t  {line}\n" if line else "\n" for line in PYTHON.splitlines())
    code = read_nodes(text)[1]
    assert code.text == PYTHON
    places = [code.to_source(at) for at in range(len(PYTHON))]
    assert all(
        place is None or PYTHON[at] == text[place] for at, place in enumerate(places) if not PYTHON[at].isspace()
    )
    assert places[PYTHON.index("total")] == text.index("total")
    assert places[PYTHON.index("for")] == text.index("for")


def test_programs_are_told_apart_by_what_stands_between() -> None:
    assert programs(f"{PYTHON}\n\n{BELOW}\n\n{QUERY}") == [PYTHON, QUERY]
    assert programs(f"{PYTHON}\n\n\n{QUERY}") == [PYTHON, QUERY]
    assert programs(f"{PYTHON}\n\n{QUERY}") == [f"{PYTHON}\n\n{QUERY}"]
    assert programs(f"{PYTHON}\n\nprint(count(boats))\n\n{BELOW}") == [f"{PYTHON}\n\nprint(count(boats))"]


@pytest.mark.parametrize(
    "first", ["#include <boats.h>", "public class Boat {\n    private int crew;", "[harbour]\nname = Aske"]
)
def test_what_stands_before_the_first_empty_line_of_a_program_is_of_it(first: str) -> None:
    program = f"{first}\n\nint main(void) {{\n    return total;\n}}"
    assert programs(f"{ABOVE}\n\n{program}\n\n{BELOW}") == [program]
    assert programs(f"{ABOVE}\n\nThe harbour\nhas 9 boats\n\n{QUERY}") == [QUERY]


def test_a_sentence_amid_programs_is_prose_though_it_names_a_function() -> None:
    told = (
        "A set can replace the list here, since count() takes either of them and gives the same, as in the next lines:"
    )
    assert programs(f"{PYTHON}\n\n{told}\n\n{SETTINGS}") == [PYTHON, SETTINGS]


def test_between_sentences_a_program_needs_three_lines() -> None:
    above, code, below = read_nodes(f"{ABOVE}\n{QUERY}\n{BELOW}")
    assert (above.text, code.text, below.text) == (ABOVE, QUERY, BELOW)
    assert programs(f"{ABOVE}\n{SETTINGS}\n{BELOW}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Home > News > Harbours\nSport = fun\nAsk the reporter(s)",
        "The river runs;\n    The gulls cry;\n        And nobody listens = nobody cares.",
        "Ada Brink\n(Harbour board)\n= the elder",
        "{{title}}\n{{ad.text}}\n{{section.heading}}",
        ">>> Order the new issue now! <<<\n>>> www.harbour.example/tickets <<<",
        "The board said x = 3 is enough.\nThe mayor asked whether {this} was a joke or a plan.",
        "$ 5 million was paid\n$ 6 million was not",
        "x = 1",
        "ROV = remotely operated vehicle\nETA = estimated time of arrival\nGT = gross tonnage",
        "<ada> hi all\n<bo> who won = who lost?\n<ada> lol",
        "10:12 <ada> hi all\n10:13 <bo> anyone {here}",
        'He said "yes";\nshe said "no";\nthey = all said "maybe";',
        "The board shall =\n\n(a) inspect the boats (yearly);\n(b) collect fees (monthly);\n(c) keep books (daily).",
        "O wind (\n    that blows )\n{softly}\nthrough the = reeds",
        '<p>"It stays," said Ada Lind.</p>\n<p>"We won," said <a href="b">Bo Berg</a>, who has the boat.</p>',
        "$ per barrel\nBrent (Oct)\nWheat (Nov)",
    ],
)
def test_what_else_has_such_marks_is_none(text: str) -> None:
    assert programs(text) == []


def test_around_programs_a_wrapped_text_is_put_together() -> None:
    told = (
        "The harbour board has said that the fees on coal ships will rise by a fifth\n"
        "next year, because the tanks of two of them had leaked into the basin where\n"
        "the boats of the sailing club lie, and the cleaning had cost the town more\n"
        "than all of the fees of the last two years had brought it, said the mayor\n"
        "of Aske on Friday, who had counted them by a program that he wrote himself\n"
        "in the long nights of the winter, and that is printed here for all to see."
    )
    first, code, last = read_nodes(f"{told}\n\n{PYTHON}\n\n{told}")
    assert first.text == last.text == told.replace("\n", " ")
    assert code.text == PYTHON


@given(st.text(alphabet="ab {}=;()>$│.\n\t", max_size=200))
def test_every_line_is_in_exactly_one_node(text: str) -> None:
    nodes = read_nodes(text)
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    held = [
        node.first_line + at
        for node in nodes
        for at, line in enumerate(node.text.split("\n"))
        if line.strip() and node.first_line
    ]
    assert held == lines


@pytest.mark.parametrize(
    "piece",
    [
        "a(",
        "x = 1\n",
        "x = 1\n\n",
        "<a b=c ",
        "A b ",
        "{\n",
        "return ",
        "function (",
        "<a> ",
        "x = ;",
        "{a}",
        "[x] (",
        "a: b;",
    ],
)
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    start = process_time()
    read_nodes("x = {" + piece * (300_000 // len(piece)))
    assert process_time() - start < 5
