"""Clippings written down, each form by its own rules of what means something in it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reader.export.clippings import Clip, written
from tests.export.sample import HEAD

CLIP = Clip("quote", "It costs 5% & {more}", "", "", "Mara Lindqvist", None, 0.0, "/a/bridge.md", HEAD)


def bibtex(clip: Clip) -> str:
    return "".join(written("bibtex", [clip]))


def test_an_address_stands_in_bibtex_as_it_is_for_bibtex_reads_no_markup_there() -> None:
    head = replace(HEAD, url="https://post.example/a_b?x=1&y={2}#z~")
    assert "  url = {https://post.example/a_b?x=1&y=%7B2%7D#z~},\n" in bibtex(CLIP._replace(head=head))
    assert "url" not in bibtex(CLIP._replace(head=replace(HEAD, url="javascript:alert(1)")))


def test_markup_means_nothing_in_what_bibtex_sets() -> None:
    written_down = bibtex(CLIP)
    assert r"title = {{Harbour *bridge* opens, late \& over budget}}" in written_down
    # BibTeX counts braces, those behind a backslash too: one alone would end the list.
    assert r"note = {“It costs 5\% \& \textbraceleft{}more\textbraceright{}” (Mara Lindqvist)}" in written_down


def test_a_name_that_bibtex_would_part_or_turn_round_is_held_together() -> None:
    head = replace(HEAD, byline=("Ada Quill", "Staff and agencies", "The Post, Port Ellen", "Tom Ferris Jr."))
    expected = "  author = {Ada Quill and {Staff and agencies} and {The Post, Port Ellen} and Ferris, Jr., Tom},\n"
    assert expected in bibtex(CLIP._replace(head=head))


@pytest.mark.parametrize(
    ("byline", "key"),
    [
        (("Jan van der Lindström",), "vanderlindstrom2025"),
        (("Verein Seewind e. V.",), "verein2025"),
        (("浅野花子",), "article2025"),
        ((), "the2025"),
    ],
)
def test_an_entry_is_cited_by_the_first_authors_family_and_the_year(byline: tuple[str, ...], key: str) -> None:
    assert bibtex(CLIP._replace(head=replace(HEAD, byline=byline))).startswith(f"@article{{{key},\n")


def test_csl_has_people_by_family_and_given_name_and_others_as_they_are_written() -> None:
    head = replace(HEAD, byline=("Jan van der Berg", "Associated Press", "Tom Ferris Jr."))
    (item,) = json.loads("".join(written("csl-json", [CLIP._replace(head=head)])))
    assert item["author"] == [
        {"given": "Jan", "family": "van der Berg"},
        {"literal": "Associated Press"},
        {"given": "Tom", "family": "Ferris", "suffix": "Jr."},
    ]


def test_what_is_cited_stands_in_the_marks_of_its_language_without_the_comma_of_the_sentence_around_it() -> None:
    clip = CLIP._replace(text="Das ist „gut“,", head=replace(HEAD, language="de"))
    assert "  note = {„Das ist ‚gut‘“ (Mara Lindqvist)},\n" in bibtex(clip)
    assert "\n> „Das ist ‚gut‘“\n>\n> — Mara Lindqvist\n" in "".join(written("markdown", [clip]))
    assert "\n> Das ist „gut“,\n" in "".join(written("markdown", [clip._replace(kind="paragraph")]))


def test_a_post_without_a_title_is_called_by_how_it_begins() -> None:
    clip = CLIP._replace(
        head=replace(HEAD, title=None, url=None), path="/a/box.json#1", opening="Low water at *six*\x1b …"
    )
    title, source, *_ = "".join(written("markdown", [clip])).split("\n\n")
    assert title == "## Low water at \\*six\\*␛ …"
    assert source.endswith(", /a/box.json#1"), "as of an article that has a title"
    assert "title = {{Low water at *six*" in bibtex(clip)
    assert json.loads("".join(written("csl-json", [clip])))[0]["title"].startswith("Low water")
    assert json.loads("".join(written("jsonl", [clip])))["title"] is None


def test_an_article_without_a_title_is_called_like_its_file_wherever_that_lies() -> None:
    clip = CLIP._replace(head=replace(HEAD, title=None, url=None), path="/home/ada/saved/note 7.txt")
    title, source, *_ = "".join(written("markdown", [clip])).split("\n\n")
    assert title == "## note 7.txt"
    assert source.endswith(", /home/ada/saved/note 7.txt")
    assert "title = {{note 7.txt}}" in bibtex(clip)
    assert json.loads("".join(written("csl-json", [clip])))[0]["title"] == "note 7.txt"
