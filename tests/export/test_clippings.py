"""Clippings written down, each form by its own rules of what means something in it."""

from __future__ import annotations

from dataclasses import replace

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
    assert r"title = {Harbour *bridge* opens, late \& over budget}" in written_down
    assert r"note = {“It costs 5\% \& \{more\}” (Mara Lindqvist)}" in written_down


def test_a_name_that_bibtex_would_part_or_turn_round_is_held_together() -> None:
    head = replace(HEAD, byline=("Ada Quill", "Staff and agencies", "The Post, Port Ellen", "Andy Sand"))
    expected = "  author = {Ada Quill and {Staff and agencies} and {The Post, Port Ellen} and Andy Sand},\n"
    assert expected in bibtex(CLIP._replace(head=head))
