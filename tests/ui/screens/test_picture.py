"""`i` shows the pictures that were saved with an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.shelf.pictures import Picture
from reader.ui.options import Options
from reader.ui.screens.hints import Hint
from reader.ui.screens.picture import PictureScreen, words_of
from tests.ui.room import Room, open_room

Image = pytest.importorskip("PIL.Image", reason="Pillow, of the `images` extra, is not installed")
pytest.importorskip("textual_image.widget", reason="textual-image, of the `images` extra, is not installed")

pytestmark = pytest.mark.filterwarnings(
    "ignore:Image.Image.getdata is deprecated:DeprecationWarning"  # textual-image draws by it, with Pillow below 14
)

PAGE = """<html><head><title>Tide mill grinds again</title></head><body><article><h1>Tide mill grinds again</h1>
<p>The mill at the head of the harbour ground its first flour on Saturday, when the spring tide filled the pond.</p>
<figure><img src="mill_files/wheel.png" alt="The wheel, [b]half[/b] under water">
<figcaption>The new wheel.</figcaption></figure>
<p>Nobody alive had heard that sound before, and the whole building hums when the wheel turns in its race, they say.</p>
<figure><img src="mill_files/pond.png" alt=""><figcaption>The pond at high water.</figcaption></figure>
<p>The mill opens when the tide allows it, and only when the miller has slept; nobody has complained about that yet.</p>
</article></body></html>"""


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    (tmp_path / "mill_files").mkdir()
    Image.new("RGB", (64, 48), (200, 10, 10)).save(tmp_path / "mill_files" / "wheel.png")
    (tmp_path / "mill_files" / "pond.png").write_bytes(b"no picture")
    (tmp_path / "mill.html").write_text(PAGE)
    return tmp_path / "mill.html"


async def drawn(room: Room) -> PictureScreen:
    """The screen of pictures, once its picture is there."""
    await room.app.workers.wait_for_complete()
    await room.pilot.pause()
    assert isinstance(room.app.screen, PictureScreen)
    return room.app.screen


async def test_the_picture_is_shown_with_its_words_and_the_next_one_by_a_key(mill: Path) -> None:
    async with open_room(mill) as room:
        await room.press("i")
        screen = await drawn(room)
        assert "Picture 1 of 2" in room.seen
        assert "The wheel, [b]half[/b] under water" in room.seen
        assert "The new wheel." in room.seen
        (shown,) = screen.query_one("#drawing").children
        assert shown.size.width > 20
        assert shown.size.height > 10
        await room.press("j")
        await drawn(room)
        assert "Picture 2 of 2" in room.seen
        assert "The pond at high water." in room.seen
        assert "can't be shown: it is no picture of a kind that can be shown" in room.seen
        await room.press("j", "k")
        await drawn(room)
        assert "Picture 1 of 2" in room.seen
        await room.press("escape")
        assert room.focus == "ArticlePane"


async def test_a_bracket_may_turn_the_pictures(mill: Path) -> None:
    async with open_room(mill, options=Options(keys={"pictures.next": "left_square_bracket"})) as room:
        await room.press("i")
        await drawn(room)
        assert "[/k turn · esc closes" in room.seen


async def test_the_first_picture_is_the_one_at_the_cursor_and_letters_lead_to_one_too(mill: Path) -> None:
    async with open_room(mill) as room:
        await room.press(
            "b", "right_curly_bracket", "right_curly_bracket", "right_curly_bracket", "right_curly_bracket"
        )
        block = room.screen.pane.current_block
        assert block is not None
        assert block.text.startswith("Nobody alive")
        await room.press("i")
        await drawn(room)
        assert "Picture 2 of 2" in room.seen
        await room.press("q", "o")
        (hint,) = [hint for hint in room.app.screen.query(Hint) if hint.spot.link.picture]
        await room.press(hint.letters)
        await drawn(room)
        assert "Picture 1 of 2" in room.seen


async def test_an_article_without_pictures_says_so(tmp_path: Path) -> None:
    (tmp_path / "mill.md").write_text("# Tide mill\n\nIt ![turns](https://mill.example/a.png) again.\n")
    async with open_room(tmp_path / "mill.md") as room:
        await room.press("i")
        await room.app.workers.wait_for_complete()
        assert "No pictures were saved with this article" in room.screen.status.text


async def test_the_picture_is_drawn_anew_in_another_size(mill: Path) -> None:
    async with open_room(mill) as room:
        await room.press("i")
        screen = await drawn(room)
        before = screen.query_one("#drawing").children[0].size
        await room.resize(60, 20)

        def is_smaller() -> bool:  # drawing is on a thread
            shown = screen.query_one("#drawing").children
            return bool(shown) and 0 < shown[0].size.height < before.height

        await room.until(is_smaller)


async def test_without_the_library_that_draws_it_is_named(mill: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.pictures.find_spec", lambda name: None)
    async with open_room(mill) as room:
        await room.press("i")
        await drawn(room)
        assert "pip install 'reader-tui[images]'" in " ".join(room.seen.split())


def test_words_that_the_caption_says_too_are_not_said_twice() -> None:
    assert words_of(Picture("a", "The wheel", "The wheel. Photo: Handout", 0)) == "The wheel. Photo: Handout"
    assert words_of(Picture("a", "", "", 0)) == "Nothing is said of this picture."
