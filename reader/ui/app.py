"""The app: a screen to read on, the themes and the user's keys."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, cast

from textual.app import App
from textual.events import Event, InputEvent, Key, Paste
from textual.reactive import Initialize, Reactive

from reader.bundled import folder
from reader.errors import ThemeError
from reader.library.shelf.file_shelf import Shelf
from reader.ui.alt import tell_apart
from reader.ui.aside import Later, aside
from reader.ui.commands import Command
from reader.ui.desktop import hung_up
from reader.ui.keymap import problems, with_keys
from reader.ui.leaving import is_behind, tidy
from reader.ui.options import Options
from reader.ui.roles import role_defaults
from reader.ui.screens.reading import PLACES, ReadingScreen
from reader.ui.themes import Themes
from reader.ui.turns import PATIENCE, Turns, Typing, heard, keys_of
from reader.ui.widgets.moving import Moving
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.screen import Screen
    from textual.theme import Theme

    from reader.ui.widgets.prompt import Prompt

FAILED = 1
"""Exit code after an error that is a fault of Reader's."""
_BY_SIGNAL = 128
"""What shells add to a signal's number to get the exit code of a program that it ended."""

_TURN = 0.0005
"""Seconds a thread may hold the interpreter while another wants it. Python's own 5 ms are felt at the first screen and
at each key, which pass through three threads: one reads keys, one acts on them, one writes to the terminal."""
_PROMISED = ("keeping", "copying", "writing")
"""Groups of workers that do what a key asked for; leaving right behind that key must not undo it."""
_DEFAULT_THEME = "newsprint-dark"
_TARGETS = {where: pane for pane, where in PLACES.items()}


class ReaderApp(App[None]):
    """Reader on the screen."""

    TITLE = "Reader"
    CSS_PATH = "styles/reading.tcss"  # the first screen's: Textual doesn't ask a default screen for its own
    ENABLE_COMMAND_PALETTE = False  # Textual's own palette key; `app.palette` in the table of commands is ours

    theme: Reactive[str] = Reactive(Initialize[str](lambda app: cast("ReaderApp", app).first_theme.name))
    """The user's theme from the start: if it were set later, Textual would parse and apply the styles once more."""

    def __init__(self, shelf: Shelf, options: Options | None = None) -> None:
        self.options = options or Options()
        self.themes = Themes(found for found in (folder("themes"), self.options.themes_folder) if found)
        self.first_theme: Theme
        self.first_theme, self._complaint = self._choose_theme()
        self.commands = with_keys(self.options.keys)
        """The table of commands under this user's keys."""
        super().__init__()
        self.moving_on = keys_of(self.commands, lambda command: command.moves_on)
        """The keys that lead to another place, after which what was said of the last one is of no interest."""
        self._turns = Turns(self, self.commands, super().on_event, self._said)
        self.touched = perf_counter() - 60
        """When the last key or click came, in `perf_counter` time."""
        self.fault: Exception | None = None
        """The bug that ended the app; whoever ran it has a terminal to name it on."""
        self.chosen_theme: str | None = None
        """The theme that the user has chosen since the start; whoever ran the app keeps it for the next one."""
        self._shelf = shelf
        self._reading: ReadingScreen | None = None

    @property
    def reading(self) -> ReadingScreen:
        """The reading screen."""
        assert self._reading is not None
        return self._reading

    def get_driver_class(self) -> type[Driver]:
        """The system's driver of the terminal, which leaves it empty, and tells Esc from Alt."""
        driver = super().get_driver_class()
        tell_apart(driver, keys_of(self.commands, lambda _: True))
        return tidy(driver)

    def get_default_screen(self) -> Screen[None]:
        """Reading is what the app does."""
        self._reading = ReadingScreen(self._shelf, self.options)
        return self._reading

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's themes and those that were loaded."""
        return {**super().available_themes, self.first_theme.name: self.first_theme}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Reader's own colours, for themes that don't name them."""
        return role_defaults(self.current_theme)

    def on_load(self) -> None:
        """The keys are the user's from the first paint on; a signal to end leaves the terminal in order."""
        sys.setswitchinterval(_TURN)
        if self.options.keys:
            self.set_keymap(dict(self.options.keys))
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, self._leave_at_once, number)

    def on_ready(self) -> None:
        """The first screen stands: say what in the settings could not be followed."""
        if not gc.isenabled():  # the command line turned it off for the start
            gc.freeze()  # what the start made stays: neither a key nor the exit should wait while it is searched again
            gc.enable()
        if not self.is_headless:
            self.run_worker(Later(self._watch_terminal), group="terminal")
        self.app_resume_signal.subscribe(self, self._paint_again)
        changed = self.options.keys  # the table's own keys go together
        wrong = [*(problems(changed) if changed else ()), *([self._complaint] if self._complaint else [])]
        if wrong:
            self.reading.tell("; ".join(wrong), Mood.FAILED)

    def _leave_at_once(self, number: int) -> None:
        self.exit(return_code=_BY_SIGNAL + number)

    async def _watch_terminal(self) -> None:
        """Leave when the terminal is gone, though nobody says so: Textual would ask it for keys without a pause."""
        if await aside(partial(hung_up, sys.stdin.fileno())):
            self._leave_at_once(signal.SIGHUP)

    async def on_event(self, event: Event) -> None:
        """Note when the user last did something: the work in the background keeps out of the way of moving hands."""
        if isinstance(event, InputEvent):
            self.touched = perf_counter()
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            await self._turns.take(event)
        else:
            await super().on_event(event)

    def use_theme(self, name: str) -> None:
        """Switch to a theme, or say why it can't be used."""
        try:
            theme = self.themes.load(name)
        except ThemeError as error:
            self.reading.tell(str(error), Mood.FAILED)
        else:
            self._take_theme(theme)
            self.reading.tell(f"Theme: {theme.name}")

    def next_theme(self) -> tuple[str, Mood]:
        """Switch to the next theme that can be used, and say which, or which ones can't."""
        before = len(self.themes.problems)
        theme = self.themes.after(self.theme)
        self._take_theme(theme)
        broken = "; ".join(str(problem) for problem in self.themes.problems[before:])
        return (f"{broken}; theme: {theme.name}", Mood.FAILED) if broken else (f"Theme: {theme.name}", Mood.PLAIN)

    def _take_theme(self, theme: Theme) -> None:
        self.register_theme(theme)
        self.theme = self.chosen_theme = theme.name

    def run_command(self, command: Command) -> None:
        """Do what a command's key does, in the part of the screen it belongs to."""
        reading = self.reading
        focused: object = reading.focused  # mypy knows no widget that is `Moving`
        if isinstance(focused, Moving):
            focused.forget_number()
            reading.status.show_number(0)
        target = _TARGETS.get(command.where)
        if target and target is not reading.at:
            reading.go_to(target)
        self.call_next(self.run_action, command.action, reading.placing.widgets[target] if target else reading)

    @property
    def is_behind(self) -> bool:
        """Whether the terminal has yet to take much of what was painted."""
        return is_behind(self._driver)

    def write_to_terminal(self, sequence: str) -> None:
        """Send characters to the terminal as they are; from any thread."""
        if self._driver:
            self._driver.write(sequence)
            self._driver.flush()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy as every copy in Reader does, for Textual's own widgets too."""
        self.reading.copying.copy(text, "Text")

    def action_quit(self) -> None:  # type: ignore[override]  # either will do
        """Leave, once what was asked for a moment ago is kept, copied or written.

        Stay if that asks something, or could not be done: the message about it could not be read.
        """
        self.run_worker(Later(self._leave), group="leaving", exclusive=True)

    async def _leave(self) -> None:
        asked, complaints = self._turns.seen or self._said()
        await heard(self)
        promised = [worker for worker in self.workers if worker.group in _PROMISED and not worker.is_finished]
        if promised:
            ends = asyncio.gather(*(worker.wait() for worker in promised), return_exceptions=True)
            await asyncio.wait([ends], timeout=PATIENCE)
        now, told = self._said()
        if not (now - asked or told > complaints):
            self.exit()

    def _said(self) -> tuple[set[Prompt | None], int]:
        """The prompts that are open, below and on the screen in front, and how many complaints there were."""
        seen = self.screen.prompt if isinstance(self.screen, Typing) else None
        return {self.reading.prompt, seen} - {None}, self.reading.status.complaints

    def action_help_quit(self) -> None:
        """`ctrl+c`, where there is nothing to copy."""
        self.reading.tell(f"{self.reading.key('app.quit')} leaves Reader")

    def action_redraw(self) -> None:
        """Paint everything, over whatever another program has written meanwhile."""
        for widget in self.screen.walk_children():
            widget.refresh()

    def _paint_again(self, _: App[object]) -> None:
        """After `ctrl+z` the terminal is empty, which Textual doesn't notice."""
        self.action_redraw()

    def _choose_theme(self) -> tuple[Theme, str | None]:
        """The user's theme, or another one and why that can't be used."""
        try:
            return self.themes.load(self.options.theme or _DEFAULT_THEME), None
        except ThemeError as error:
            return self.themes.after(""), str(error)

    def _handle_exception(self, error: Exception) -> None:
        """Leave in order after a fault of our own: the terminal is put right, and `fault` holds what to own up to.

        Tests, and whoever sets READER_DEBUG, get the traceback.
        """
        if self.is_headless or os.environ.get("READER_DEBUG"):
            super()._handle_exception(error)
            return
        self.fault = self.fault or error
        self._return_code = FAILED
        self._close_messages_no_wait()
