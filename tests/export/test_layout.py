"""The order in which every printed form gives an article."""

from __future__ import annotations

from dataclasses import replace

from reader.article.document import Head, Node, Shape
from reader.article.model import Block, Kind, Role
from reader.export.layout import Form, parts
from reader.export.selection import Selection
from tests.export.sample import bare, sample


def test_the_top_stands_in_the_trades_order() -> None:
    forms = [part.form for part in parts(sample(), Selection.DROP)]
    assert forms[:5] == [Form.KICKER, Form.TITLE, Form.STANDFIRST, Form.META, Form.PARAGRAPH]


def test_the_rows_of_a_table_are_one_part() -> None:
    tables = [part for part in parts(sample(), Selection.KEEP) if part.form is Form.TABLE]
    assert [len(table.blocks) for table in tables] == [2]


def test_a_table_at_the_end_is_not_lost() -> None:
    rows = tuple(Block(Node(f"a\t{number}"), Kind.TABLE) for number in range(3))
    (table,) = parts(replace(bare(), blocks=rows), Selection.DROP)
    assert table.blocks == rows


def test_every_block_but_front_matter_is_in_one_part() -> None:
    printed = [block for part in parts(sample(), Selection.KEEP) for block in part.blocks]
    assert printed == [block for block in sample().blocks if block.role is not Role.FRONT]


def test_a_dateline_that_opens_the_story_is_not_printed_twice() -> None:
    article = replace(bare(), head=Head(dateline="Port Ellen"), blocks=(Block(Node("PORT ELLEN – It opened.")),))
    assert [part.form for part in parts(article, Selection.DROP)] == [Form.PARAGRAPH]


def test_front_matter_that_the_top_does_not_say_is_printed_in_its_place() -> None:
    said = (
        (Kind.HEADLINE, "THE FERRY is back!"),
        (Kind.STANDFIRST, "It sails again."),
        (Kind.BYLINE, "By Ada Lind, on the quay"),
        (Kind.BODY, "It left at noon."),
        (Kind.HEADLINE, "A month without a boat"),
    )
    blocks = tuple(Block(Node(text, Shape.PARAGRAPH), kind) for kind, text in said)
    head = Head(title="The ferry is back", standfirst="All that you need to know.", byline=("Ada Lind",))
    found = list(parts(replace(bare(), head=head, blocks=blocks), Selection.DROP))
    assert [(part.form, part.text) for part in found] == [
        (Form.TITLE, "The ferry is back"),
        (Form.STANDFIRST, "All that you need to know."),
        (Form.META, "Ada Lind"),
        (Form.PARAGRAPH, "It sails again."),
        (Form.PARAGRAPH, "It left at noon."),
        (Form.HEADING, "A month without a boat"),
    ]
