"""The large first letter of a story in a line of its own."""

import pytest

from reader.sources.texts.plain import read_nodes

FIRST = "The harbour board met on Tuesday to decide whether the old swing bridge should be mended or replaced."
SECOND = "A decision is expected before the end of the month, although two members would rather wait for spring."


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        (f"T\n{FIRST[1:]}", FIRST),
        (f"A\n{SECOND[2:]}", SECOND),
        (f"A\ns before, {FIRST}\nAs nobody asked.", f"As before, {FIRST}"),
        (f"“W\ne know: {FIRST}”", f"“We know: {FIRST}”"),
    ],
)
def test_an_initial_in_a_line_of_its_own_begins_the_paragraph_below(pasted: str, text: str) -> None:
    source = f"A headline\n{pasted}\n"
    node = read_nodes(source)[1]
    assert (node.text, node.first_line, node.last_line) == (text, 2, 3)
    shown = ((char, node.to_source(at)) for at, char in enumerate(node.text))
    assert all(place is not None and source[place] in (char, "\n") for char, place in shown)


@pytest.mark.parametrize("lines", ["E\nempfehlen", f"T\n{FIRST}", f"t\n{FIRST[1:]}", f"T\n\n{FIRST[1:]}"])
def test_other_letters_alone_stay_lines(lines: str) -> None:
    assert [node.text for node in read_nodes(lines)] == lines.split("\n\n" if "\n\n" in lines else "\n")
