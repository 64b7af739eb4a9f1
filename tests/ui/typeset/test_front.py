"""The line under the headline."""

from __future__ import annotations

from dataclasses import replace

from reader.article.document import Head
from reader.article.model import Article, Kind
from reader.ui.options import Boilerplate
from reader.ui.typeset.page import page
from reader.ui.typeset.paragraph import Line
from reader.ui.typeset.rows import Tone
from reader.ui.typeset.voices import Voices
from tests.ui.articles import HARBOUR, article


def plain(text: str) -> str:
    return text.replace("\xa0", " ")


def line_of(article: Article) -> str:
    units = page(Voices(article), Boilerplate.ASIDE).units
    return next(plain(unit.text) for unit in units if isinstance(unit, Line) and unit.tone is Tone.META)


def test_all_that_is_known_stands_in_one_line() -> None:
    assert line_of(HARBOUR) == ("PORT ELLERY · The Ellery Post · 7 September 2025 · 1 min · 4 quotes · 4 set aside")


def test_what_is_not_known_is_left_out() -> None:
    assert line_of(article([(Kind.BODY, "One.")])) == "1 min"


def test_what_has_a_line_of_its_own_is_not_said_twice() -> None:
    made = replace(article([(Kind.DATE, "7 Sept 2025"), (Kind.BODY, "One.")]), head=Head(published="2025-09-07"))
    assert line_of(made) == "1 min"


def test_what_only_the_head_declares_is_set_above_the_story() -> None:
    head = Head("A declared title", "Harbour", "What it is about.", ("Ines Okafor", "Bo Lund"))
    units = page(Voices(article([(Kind.BODY, "One.")], head=head)), Boilerplate.ASIDE).units
    texts = [plain(unit.text) for unit in units]
    assert texts == ["Harbour", "A declared title", "1 min", "What it is about.", "Ines Okafor, Bo Lund", "One."]
