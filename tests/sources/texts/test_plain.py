"""Plain text as paragraphs, with the line numbers and places of the user's own file."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Document, Node, Shape
from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.lines import split_lines
from reader.sources.texts.plain import parse, read_nodes

PROSE = (
    "The harbour board met on Tuesday to decide whether the old swing bridge, which has carried trams since 1931, "
    "should be mended or replaced by a tunnel that nobody in the quarter has asked for.",
    "Engineers told the meeting that rust had eaten a third of the steel below the water line, and that every winter "
    "made the repair dearer than the one before it would have been.",
    "A decision is expected before the end of the month, although two of the members said they would rather wait for "
    "the survey that the university has promised them for the spring.",
)


def read(text: str) -> Document:
    (document,) = parse(text.encode(), "story.txt", Limits())
    return document


def places(node: Node) -> list[int | None]:
    return [node.to_source(offset) for offset in range(len(node.text))]


def test_far_too_many_lines_are_refused_before_anything_is_made_of_them() -> None:
    limits = Limits(max_blocks=3)
    text = "One\n\n  Two\r\n \n\n\n\rThree\n"
    assert len([*parse(text.encode(), "a.txt", limits)]) == 1
    with pytest.raises(SourceError, match=r"a\.txt: it has more than the limit of 3 paragraphs"):
        parse(f"{text}Four".encode(), "a.txt", limits)


def test_each_line_is_a_paragraph_with_its_number_and_the_blank_lines_before_it() -> None:
    nodes = read_nodes("A headline\n\n\n  A caption.\nA caption.\n")
    assert [(node.text, node.first_line, node.last_line, node.gap) for node in nodes] == [
        ("A headline", 1, 1, 0),
        ("A caption.", 4, 4, 2),
        ("A caption.", 5, 5, 0),
    ]
    assert {node.shape for node in nodes} == {Shape.LINE}


def test_carriage_returns_end_lines_only_where_there_are_no_line_feeds() -> None:
    assert [node.first_line for node in read_nodes("a\r\nb\r\n\r\nc")] == [1, 2, 4]
    assert [node.first_line for node in read_nodes("a\rb\r\rc")] == [1, 2, 4]
    assert [node.text for node in read_nodes("a\rb\nc")] == ["a␍b", "c"]


def test_no_other_character_ends_a_line() -> None:
    source = "a\x0bb\x0cc\x1cd\x85e\u2028f\ng"
    assert [(node.first_line, len(node.text)) for node in read_nodes(source)] == [(1, 11), (2, 1)]


def test_the_source_is_kept_character_for_character() -> None:
    assert read("\ufeffa\x1b[31m\r\n\r\n b \r\n").source == "a\x1b[31m\r\n\r\n b \r\n"


def test_hard_wrapped_paragraphs_are_joined_and_every_character_keeps_its_place() -> None:
    source = "\n\n".join(textwrap.fill(paragraph, 64) for paragraph in PROSE) + "\n"
    nodes = read_nodes(source)
    assert [node.text for node in nodes] == list(PROSE)
    for node in nodes:
        for char, place in zip(node.text, places(node), strict=True):
            assert place is not None
            assert source[place] == char or (char, source[place]) == (" ", "\n")
    assert [(node.first_line, node.last_line) for node in nodes] == [(1, 3), (5, 7), (9, 11)]


@pytest.mark.parametrize("words", ["Alt-Leith-Quarter", "two- and three-storey", "the 12. of May, no, the 13. of"])
def test_a_break_is_a_space_but_after_the_hyphen_of_a_broken_word(words: str) -> None:
    for fill in range(40):
        paragraph = f"{PROSE[0]} {'x' * fill} {words} houses."
        source = "\n\n".join(textwrap.fill(text, 64) for text in (*PROSE, paragraph))
        assert read_nodes(source)[-1].text == " ".join(paragraph.split())


def test_items_of_a_numbered_list_stay_apart() -> None:
    items = [f"{number}. {paragraph}" for number, paragraph in enumerate(PROSE, 1)]
    source = "\n".join(textwrap.fill(item, 64, subsequent_indent="   ") for item in items)
    assert [node.text for node in read_nodes(source)] == items


def test_lists_addresses_and_verse_in_a_hard_wrapped_text_stay_lines() -> None:
    prose = [textwrap.fill(paragraph, 64) for paragraph in PROSE]
    verse = "The bridge is old,\nthe tide is cold,\nand nobody is told."
    items = textwrap.fill(PROSE[0], 64, initial_indent="- ", subsequent_indent="  ") + "\n- A second item"
    nodes = read_nodes("\n\n".join([*prose, verse, items]))
    assert [node.text for node in nodes[3:]] == [*verse.split("\n"), f"- {PROSE[0]}", "- A second item"]


def test_a_paragraph_on_each_line_is_never_joined() -> None:
    headlines = [
        "Council puts off the decision on the swing bridge yet again",
        "Why the trams of the harbour quarter are late every Monday",
        "Ferry company names a new route to the islands for summer",
        "Letters: What our readers think of a tunnel for the harbour",
        "Five walks along the water that even old hands do not know",
        "Museum of the sea opens its doors after a year of building",
    ]
    for filler in ([], list(PROSE)):
        nodes = read_nodes("\n".join([*filler, *headlines]))
        assert [node.text for node in nodes] == [*filler, *headlines]


def test_lines_without_spaces_between_words_are_never_joined() -> None:
    source = "\n".join(
        ["港務局星期二開會決定舊橋應該修理還是改建隧道，電車從一九三一年起就在橋上行駛，居民沒有要求隧道。"] * 8
    )
    assert len(read_nodes(source)) == 8


def test_lines_with_tabs_one_below_another_are_rows_of_a_table() -> None:
    nodes = read_nodes("Results\n\tHome\tAway\nLeith\t2\t1\n\nBy:\tA. Writer\n\tAn indented paragraph.")
    assert [(node.shape, node.text) for node in nodes] == [
        (Shape.LINE, "Results"),
        (Shape.TABLE_ROW, "\tHome\tAway"),
        (Shape.TABLE_ROW, "Leith\t2\t1"),
        (Shape.LINE, "By:\tA. Writer"),
        (Shape.LINE, "An indented paragraph."),
    ]
    assert nodes[1].to_source(0) == len("Results\n")


line = st.text(st.sampled_from("ab .,-\t\r\x00\x1b\x85\u00a0\u2028é\u202e漢"), max_size=90)
wrapped = st.lists(
    st.lists(st.sampled_from(["wrapped", "text", "of", "Several", "well-known", "words"]), min_size=8, max_size=40),
    max_size=6,
).map(lambda paragraphs: "\n\n".join(textwrap.fill(" ".join(words), 50) for words in paragraphs))


@given(st.lists(line | wrapped).map("\n".join) | st.text())
def test_every_character_but_white_space_is_in_one_node_in_order(source: str) -> None:
    nodes = read_nodes(source)
    taken = [place for node in nodes for place in places(node)]
    assert None not in taken
    seen = set(taken)
    assert taken == sorted(seen, key=lambda place: place or 0)
    assert all(char.isspace() for offset, char in enumerate(source) if offset not in seen)


@given(st.lists(line | wrapped).map("\n".join) | st.text())
def test_every_line_that_is_not_blank_is_in_one_node_in_order(source: str) -> None:
    numbers = [
        number for node in read_nodes(source) for number in range(node.first_line or 0, (node.last_line or 0) + 1)
    ]
    assert numbers == [number for number, text in enumerate(split_lines(source), 1) if text.strip()]


@given(st.lists(line | wrapped).map("\n".join) | st.text())
def test_no_node_is_empty_or_holds_a_control_character_but_tab(source: str) -> None:
    for node in read_nodes(source):
        assert node.text.strip()
        assert not any(ord(char) < 32 and char != "\t" for char in node.text)
