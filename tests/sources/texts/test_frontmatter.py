"""Front matter is read whatever its types, and left alone where it can't be."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Head
from reader.sources.texts.frontmatter import head_of, measure, measure_unfenced, read, read_properties, title_block


def head(text: str) -> Head | None:
    lines = text.split("\n")
    values = read(lines[: measure(lines)]) if measure(lines) else None
    return None if values is None else head_of(values)


def test_yaml_gives_every_part_of_the_head() -> None:
    text = """---
title: "Bridge: closed"
subtitle: A winter without trams
section: Harbour
author: By Ada Writer, Bo Clerk and Cy Scribe
location: LEITH
date: 2025-09-07 10:00:00 +0200
publication: The Evening Tide
canonical: https://tide.example/bridge
lang: en-GB
---
Text"""
    assert head(text) == Head(
        title="Bridge: closed",
        kicker="Harbour",
        standfirst="A winter without trams",
        byline=("Ada Writer", "Bo Clerk", "Cy Scribe"),
        dateline="LEITH",
        published="2025-09-07T10:00:00+02:00",
        site="The Evening Tide",
        url="https://tide.example/bridge",
        language="en",
    )


def test_toml_gives_dates_and_lists_of_its_own() -> None:
    text = "+++\ntitle = 'Bridge'\ndate = 2025-09-07T10:00:00Z\nauthors = ['Ada Writer', {name = 'Bo Clerk'}]\n+++\n"
    assert head(text) == Head(title="Bridge", byline=("Ada Writer", "Bo Clerk"), published="2025-09-07T10:00:00+00:00")


def test_in_a_list_of_authors_the_familys_name_may_come_first() -> None:
    assert head('---\nauthor: ["van der Berg, Jan", Bo]\n---\n') == Head(byline=("Jan van der Berg", "Bo"))
    assert head("---\nauthor: Ada Writer, Courier\n---\n") == Head(byline=("Ada Writer", "Courier"))
    assert head("---\nauthor: Writer, Ada\n---\n") == Head(byline=("Ada Writer",))
    assert head("---\nauthor: AFP, DPA\n---\n") == Head(byline=("AFP", "DPA"))


def test_a_clipping_of_a_notebook_links_its_authors_and_says_when_it_was_clipped() -> None:
    authors = 'author:\n  - "[[Ada Writer]]"\n  - "[[clerk|Bo Clerk]]"'
    assert head(f"---\n{authors}\npublished:\ncreated: 2025-09-08\n---\n") == Head(byline=("Ada Writer", "Bo Clerk"))
    clipped = head(f"---\n{authors}\nsource: https://esk.example/fees\ncreated: 2025-09-08\n---\n")
    assert clipped
    assert (clipped.url, clipped.published) == ("https://esk.example/fees", None)
    assert head(f"---\n{authors}\ncreated: 2025-09-08\n---\n") == Head(
        byline=("Ada Writer", "Bo Clerk"), published="2025-09-08"
    )


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2025-09-07", "2025-09-07"),
        ("2025/09/07", "2025-09-07"),
        ("2025-09-07T10:00Z", "2025-09-07T10:00:00+00:00"),
        ("2025-09-07 10:00", "2025-09-07T10:00:00"),
        ("Sun, 7 Sep 2025 10:00:00 +0200", "2025-09-07T10:00:00+02:00"),
        ("7 September 2025", "2025-09-07"),
        ("September 7, 2025", "2025-09-07"),
        ("7. September 2025", "2025-09-07"),
        ("2025-13-45", None),
        ("some day", None),
        ("[2025, 9]", None),
        ("", None),
    ],
)
def test_a_date_is_iso_8601_or_nothing(written: str, published: str | None) -> None:
    assert head(f"---\ndate: {written}\n---\n") == Head(published=published)


def test_a_source_that_is_an_address_is_the_url_and_any_other_the_site() -> None:
    assert head("---\nsource: https://tide.example/a\n---\n") == Head(url="https://tide.example/a")
    assert head("---\nsource: The Tide\n---\n") == Head(site="The Tide")


@pytest.mark.parametrize(
    "value", ["null", "~", "[]", "{}", "[[[a]]]", "{a: {b: c}}", "!!python/name:os.system x", "''"]
)
def test_a_value_of_another_type_says_nothing(value: str) -> None:
    keys = ("title", "kicker", "description", "location", "date", "site", "url", "lang")
    text = "---\n" + "\n".join(f"{key}: {value}" for key in keys) + "\n---\n"
    known = head(text)
    assert known is not None
    assert {known.kicker, known.standfirst, known.published, known.url, known.language} == {None} or value.startswith(
        "!!"
    )


def test_control_characters_in_front_matter_are_made_visible() -> None:
    assert head('---\ntitle: "a\\e[31mb"\n---\n') == Head(title="a␛[31mb")


@pytest.mark.parametrize(
    "text", ["---\ntitle: [\n---\n", "---\na: b: c\nNo key\n---\n", "+++\ntitle = \n+++\n", "---\n- a\n---\n"]
)
def test_what_is_malformed_or_no_mapping_is_not_read(text: str) -> None:
    assert head(text) is None


def test_a_link_to_a_note_needs_no_quotation_marks() -> None:
    found = head("---\ntitle: Fees rise\nauthor: [[Ada Lind]]\nsource: [[Esk Post]]\n---\n")
    assert found == Head(title="Fees rise", byline=("Ada Lind",), site="Esk Post")


def test_what_yaml_refuses_is_read_line_by_line() -> None:
    written = (
        "---\ntitle: The vote: what comes next\nauthor: @lind\nrelated: [a\ntags:\n- a: b: c\n  - d\n\tnote: indented\n"
        "date: '2025-03-03'\n# a comment\nsource: [[papers/Esk Post|Esk Post]]\n---\n"
    )
    assert head(written) == Head(title="The vote: what comes next", published="2025-03-03", site="Esk Post")
    listed = head("---\ntitle: a: b\nauthors:\n  - Lind, Ada\n  - 'Jo Mendel'\n---\n")
    assert listed == Head(title="a: b", byline=("Ada Lind", "Jo Mendel"))


@pytest.mark.parametrize(
    "text", ["---\n\nA paragraph between rules.\n\n---\n", "---\ntitle: no end\n", "text\n---\n", ""]
)
def test_what_only_looks_like_front_matter_is_none(text: str) -> None:
    assert measure(text.split("\n")) == 0


def test_what_stands_on_top_without_fences_is_front_matter_where_it_says_title_and_address() -> None:
    given = """Title: Bridge closed

URL Source: https://tide.example/bridge

Published Time: 2025-09-07T10:00:00Z

Markdown Content:
Note: the bridge is closed."""
    lines = given.split("\n")
    assert measure_unfenced(lines) == 7
    assert head_of(read_properties(lines[:7])) == Head(
        title="Bridge closed", url="https://tide.example/bridge", published="2025-09-07T10:00:00+00:00"
    )
    assert measure_unfenced([*lines[:3], "", *lines[7:]]) == 3, "what follows is not known to be a property"
    noted = ["title:: Bridge closed", "author:: [[Ada Writer]]", "url:: <https://tide.example/bridge>", "", "- Closed."]
    assert measure_unfenced(noted) == 3
    assert head_of(read_properties(noted[:3])) == Head(
        title="Bridge closed", byline=("Ada Writer",), url="https://tide.example/bridge"
    )
    unfilled = ["Title: Bridge closed", "Author:", "URL: https://tide.example/bridge", "", "Closed."]
    assert measure_unfenced(unfilled) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Title: Bridge closed\n\nA story.",
        "Bridge: what now\nSource: https://tide.example/bridge",
        "# Title: Bridge\nURL: https://tide.example/bridge",
        "\n" * 9,
        "",
    ],
)
def test_a_text_that_begins_otherwise_has_no_front_matter(text: str) -> None:
    assert measure_unfenced(text.split("\n")) == 0


def test_a_tower_of_aliases_and_a_deep_nest_take_no_time() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    tower = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]\n" for below, name in pairwise(letters)
    )
    began = time.process_time()
    assert head(f"---\n{tower}title: *z\n---\n") == Head()
    assert head(f"---\na: {'[' * 30_000}\n---\n") is None
    assert time.process_time() - began < 5


values = st.recursive(st.none() | st.booleans() | st.integers() | st.text() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3))  # fmt: skip
keys = st.sampled_from(["title", "author", "date", "lang", "url", "source", "section", "Summary", "location"])


@given(st.dictionaries(keys, values))
def test_no_type_of_any_value_is_an_error(known: dict[object, object]) -> None:
    found = head_of(known)
    assert all(name == name.strip() != "" for name in found.byline)
    assert found.language is None or len(found.language) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Title: The wall\nDate: 2025-11-03\nSlug: wall\n\nIt is dry.", 3),
        ("title:  The wall\nAuthor: Ada Lind\n\nIt is dry.", 2),
        ("Title: The wall\nSubject: walls\n\nIt is dry.", 0),
        ("The wall: a history\nDate: 2025-11-03\n\nIt is dry.", 0),
    ],
)
def test_front_matter_of_multimarkdown_begins_with_the_title(text: str, count: int) -> None:
    assert measure_unfenced(text.split("\n")) == count


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "% The wall\n% Ada Lind; Bo Reed\n% 3 November 2025\n\nText",
            Head("The wall", byline=("Ada Lind", "Bo Reed"), published="2025-11-03"),
        ),
        ("% The wall\n%\n% 2025-11-03\n", Head("The wall", published="2025-11-03")),
        ("% The wall", Head("The wall")),
    ],
)
def test_the_title_block_of_pandoc_is_front_matter(text: str, said: Head) -> None:
    assert head_of(title_block(text.split("\n"))) == said


@pytest.mark.parametrize("text", ["% a\n% b\n% c\n% d\n", "%a comment\n", "% a\ntext\n", "Text\n% a\n", ""])
def test_what_is_no_title_block_is_text(text: str) -> None:
    assert title_block(text.split("\n")) == {}
