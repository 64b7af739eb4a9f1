"""The lines above and below the panes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.events import Key
from textual.widget import Widget

from reader.article.model import CueTone, Span
from reader.ui.commands import COMMANDS, Where
from reader.ui.widgets.bar import Bar
from reader.ui.widgets.header import Header, Tally
from reader.ui.widgets.keys import Keys
from reader.ui.widgets.status import Mood, Status, describe_quote
from tests.ui.articles import HARBOUR
from tests.ui.hands import resize
from tests.ui.panes import PaneApp

TALLY = Tally("seeds/", articles=12, unread=3, known=12)


def header(tally: Tally) -> str:
    bar = Header()
    bar.show(tally)
    return bar.text


def test_the_header_counts() -> None:
    assert header(TALLY) == " Reader   seeds/ · 12 articles · 3 unread ⌕ "
    assert "1 article · " in header(TALLY._replace(articles=1, known=1))


def test_the_header_tells_how_far_the_work_has_come_and_what_went_wrong() -> None:
    text = header(TALLY._replace(articles=10_000, known=1_234, failed=2, hidden=3, binary=1, searching=True))
    assert "10,000+ articles" in text
    assert "1,234 of 10,000 looked into" in text
    assert "2 can't be read" in text
    assert "3 hidden and 1 binary skipped" in text


def test_the_header_tells_apart_what_cant_be_read_and_what_an_extra_would_read() -> None:
    assert "3 unread · 2 can't be read · 4 need an extra ⌕" in header(TALLY._replace(failed=6, lacking=4))
    assert "3 unread · 1 needs an extra ⌕" in header(TALLY._replace(failed=1, lacking=1))


@given(st.text())
@example("0" * 25 + "\x1f" * 9 + "\x08\U00020000")
def test_a_long_name_is_shown_by_its_end(name: str) -> None:
    text = header(TALLY._replace(name=f"{name}/tail"))
    assert "tail · 12 articles" in text
    assert cell_len(text) < 80


async def test_a_bar_that_is_taller_than_what_it_says_says_it_once() -> None:
    bar = Status()
    async with PaneApp(bar).run_test(size=(60, 10)):
        bar.styles.height = 3  # as in the moment between a long notice and a short one
        bar.notify_of("Robert Aderholt said it")
        assert [bar.render_line(y).text.strip() for y in range(3)] == ["Robert Aderholt said it", "", ""]


def test_the_status_names_quotation_speaker_role_and_cue() -> None:
    quote = HARBOUR.quotes[0]
    text = describe_quote(HARBOUR, quote, 1, 4)
    assert text.startswith("❝1/4 Rosa Lindqvist, harbour master")
    assert quote.cue is None or text.endswith(f" — {HARBOUR.passage(quote.cue)}")


def test_a_quotation_of_nobody_known_says_so() -> None:
    quote = replace(HARBOUR.quotes[0], speaker=None, cue=Span(HARBOUR.quotes[0].span.block, 0, 0))
    assert describe_quote(HARBOUR, quote, 2, 4) == "❝2/4 speaker unknown — "


async def test_a_notice_stands_in_for_the_quotation_until_it_settles() -> None:
    status = Status()
    async with PaneApp(status).run_test(size=(60, 3)):
        status.show_quote("❝1/2 Ida Holm")
        status.show_place("40%")
        assert status.text == " ❝1/2 Ida Holm 40% "
        status.notify_of("No way\x1b out", Mood.BAD)
        assert status.text == " ! No way␛ out 40% "
        status.settle()
        assert status.text == " ❝1/2 Ida Holm 40% "


async def test_a_notice_takes_as_many_lines_as_it_needs_and_gives_them_back() -> None:
    status = Status()
    app = PaneApp(status)
    async with app.run_test(size=(30, 6)) as pilot:
        status.show_place("40%")
        status.notify_of("Not written: there is no room left on the disk that /home/ada/letters lies on", Mood.BAD)
        await pilot.pause()
        assert [row.rstrip() for row in app.screen_rows()[:4]] == [
            " ! Not written: there is no",
            " room left on the disk that",
            " /home/ada/letters lies on",
            "",
        ]
        await resize(pilot, 60, 6)
        await pilot.pause()
        assert status.size.height == 2
        status.settle()
        await pilot.pause()
        assert status.size.height == 1
        assert app.screen_rows()[0].endswith(" 40%")
        status.show_quote("❝1/2 Ida Holm, " + "harbour master of all the harbours " * 3)
        await pilot.pause()
        assert status.size.height == 1, "what is said of each quotation moves nothing"


@pytest.mark.parametrize("path", ["/home/ada/letters/of-the-harbour", "/home/ada/letters_of_the_harbour"])
async def test_the_mark_of_a_complaint_stands_in_one_line_with_its_first_word_however_long(path: str) -> None:
    status = Status()
    app = PaneApp(status)
    async with app.run_test(size=(24, 6)) as pilot:
        status.notify_of(f"{path} is no file", Mood.BAD)
        await pilot.pause()
        assert app.screen_rows()[0].startswith(" ! /home/ada/letters")


async def test_the_left_gives_way_to_the_right() -> None:
    bar = Bar()
    app = PaneApp(bar)
    async with app.run_test(size=(20, 3)) as pilot:
        bar.say([("a very long story ", ""), ("unseen", "meta")], [(" 12%", "heading")])
        await pilot.pause()
        assert app.screen_rows()[0] == "a very long sto… 12%"


async def test_what_was_cut_is_cut_once() -> None:
    bar = Bar()
    app = PaneApp(bar)
    async with app.run_test(size=(11, 3)) as pilot:
        bar.say([("twelve more", ""), (" and more", "meta")], [("⌕", "")])
        await pilot.pause()
        assert app.screen_rows()[0] == "twelve mo…⌕"
        bar.say([("twelve   more", ""), (" and more", "meta")], [("⌕", "")])
        await pilot.pause()
        assert app.screen_rows()[0] == "twelve…   ⌕"


class _Hearing(PaneApp):
    """Writes down the keys."""

    def __init__(self, pane: Widget) -> None:
        super().__init__(pane)
        self.heard: list[str] = []

    def on_key(self, event: Key) -> None:
        self.heard.append(event.key)


@pytest.mark.parametrize(
    ("x", "pressed"),
    [
        (1, "j"),
        (2, "j"),
        (3, "k"),
        (6, "j"),
        (11, "slash"),
        (19, "right_square_bracket"),
        (21, "left_square_bracket"),
        (30, ""),
        (34, "question_mark"),
        (36, "question_mark"),
    ],
)
async def test_a_click_on_a_key_presses_it(x: int, pressed: str) -> None:
    keys = Keys()
    app = _Hearing(keys)
    async with app.run_test(size=(40, 3)) as pilot:
        keys.show(COMMANDS, Where.MOVING, Where.ARTICLE, Where.ANYWHERE)
        await pilot.pause()
        assert app.screen_rows()[0] == " j/k move  / find  ]/[ quote     ? help"
        await pilot.click(Keys, offset=(x, 0))
        await pilot.pause()

    assert app.heard == ([pressed] if pressed else [])


async def test_the_way_to_the_help_keeps_its_place_on_a_narrow_screen() -> None:
    keys = Keys()
    app = PaneApp(keys)
    async with app.run_test(size=(40, 3)) as pilot:
        keys.show(COMMANDS, Where.MOVING, Where.ARTICLE, Where.ANYWHERE)
        await pilot.pause()
        assert app.screen_rows()[0] == " j/k move  / find  ]/[ quote     ? help", "words are left out, not cut"


def test_the_line_says_what_is_not_sure_and_which_cue_takes_a_side() -> None:
    quote = replace(HARBOUR.quotes[0], confidence=0.3, cue_tone=CueTone.LOADED)
    quote = replace(quote, cue=quote.span._replace(end=quote.span.start + 2))
    assert " ? — " in describe_quote(HARBOUR, quote, 1, 4)
    assert describe_quote(HARBOUR, quote, 1, 4).endswith(" (loaded)")


async def test_what_needs_the_line_to_itself_has_it_also_after_the_line_was_out_of_sight() -> None:
    status = Status()
    app = PaneApp(status)
    async with app.run_test(size=(40, 6)) as pilot:
        status.show_place("0%")
        status.notify_of("1 Ada · 2 the ferry · nobody · a name, or any other words")
        await pilot.pause()
        status.display = False
        status.settle()
        await pilot.pause()
        status.display = True
        status.notify_of("1 Ada · 2 the ferry · nobody · a name")
        await pilot.pause()
        assert app.screen_rows()[0] == " 1 Ada · 2 the ferry · nobody · a name"
