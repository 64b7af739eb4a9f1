"""What acts on a terminal is shown instead."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.visible import flattened, one_line, visible


def test_an_escape_sequence_becomes_text() -> None:
    assert visible("\x1b[31mred\x07") == "␛[31mred␇"


def test_an_override_and_a_lone_surrogate_are_marked() -> None:
    assert visible("a\u202eb\ud800c") == "a�b�c"


def test_tab_and_line_end_stay_in_text_but_not_in_a_name() -> None:
    assert visible("a\tb\nc") == "a\tb\nc"
    assert one_line("a\tb\nc") == "a␉b␊c"


def test_right_to_left_letters_and_joined_emoji_are_left_alone() -> None:
    assert visible("שלום 👩‍🚀") == "שלום 👩‍🚀"


def test_the_quick_look_and_the_table_agree_on_every_character() -> None:
    for code in range(0x110000):
        char = chr(code)
        assert (visible(char) == char) == (char in "\t\n" or one_line(char) == char)


@given(st.text())
def test_it_is_one_for_one_and_leaves_nothing_to_obey(text: str) -> None:
    shown = one_line(text)
    assert len(shown) == len(text)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown)


@given(st.text())
def test_a_flattened_text_has_single_spaces_and_nothing_to_obey(text: str) -> None:
    shown = flattened(text)
    assert shown == one_line(shown)
    assert shown.split(" ") == (shown.split() or [""])
