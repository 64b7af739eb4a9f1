"""The table of commands, and what is derived from it."""

from __future__ import annotations

import pytest
from textual.binding import Binding

from reader.ui import keymap
from reader.ui.commands import COMMANDS, Where, bindings
from reader.ui.keymap import display, problems, with_keys
from reader.ui.widgets.keys import footer


def test_every_command_has_an_id_of_its_own_a_key_and_a_sentence() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    for command in COMMANDS:
        assert command.keys
        assert command.label
        assert command.help.endswith(".")


def test_no_two_commands_want_the_same_key_at_the_same_place() -> None:
    assert problems({}) == []


def test_each_command_of_a_place_is_bound_there_under_its_id() -> None:
    for where in Where:
        bound = list(bindings(where))
        assert [binding.id for binding in bound] == [command.id for command in COMMANDS if command.where is where]
        assert all(isinstance(binding, Binding) for binding in bound)


def test_an_unknown_command_and_a_key_wanted_twice_are_told() -> None:
    assert problems({"list.sotr": "x"}) == ["[keys] names list.sotr, and there is no such command"]
    assert problems({"list.sort": "]"}) == ["list.sort and quote.next both want the key ]"]
    assert problems({"article.back": "slash"}) == ["article.find and article.back both want the key /"]


def test_keys_of_places_that_never_meet_may_be_the_same() -> None:
    assert problems({"quotes.jump": "s"}) == []


def test_the_users_keys_stand_in_for_those_of_the_table() -> None:
    keys = {command.id: command.keys for command in with_keys({"list.sort": "f5,f6"})}
    assert keys.pop("list.sort") == "f5,f6"
    assert keys == {command.id: command.keys for command in COMMANDS if command.id != "list.sort"}


@pytest.mark.parametrize(
    ("keys", "shown"),
    [("right_square_bracket", "]"), ("j,down", "j ↓"), ("ctrl+r,alt+r", "ctrl+r alt+r"), ("G", "G"), ("escape", "esc")],
)
def test_keys_are_shown_as_they_stand_on_the_keyboard(keys: str, shown: str) -> None:
    assert display(keys) == shown


def test_the_sign_of_a_key_is_looked_up_only_where_it_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keymap, "format_key", lambda key: f"<{key}>")
    assert display("j,ü,ctrl+d,slash,number_sign") == "j ü ctrl+d / <number_sign>"


def test_the_footer_holds_the_footer_commands_of_its_places_and_no_others() -> None:
    shown = footer(COMMANDS, Where.MOVING, Where.LIST, Where.ANYWHERE)
    expected = [
        command
        for command in COMMANDS
        if command.footer and command.where in (Where.MOVING, Where.LIST, Where.ANYWHERE)
    ]
    assert "/".join(keys for keys, _ in shown) == "/".join(display(command.first_key) for command in expected)
    assert ("j/k", "move") in shown
    assert ("]/[", "quote") in shown
