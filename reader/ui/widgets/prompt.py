"""The line to type in, in the status line's place: it narrows the list, finds in the article, or names a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Key, Paste
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from reader.article.visible import visible
from reader.ui.commands import Where, bindings
from reader.ui.purpose import Purpose
from reader.ui.typeset.graphemes import columns, fit
from reader.ui.widgets.bar import Bar


class _Line(Input):
    """An input line whose Enter and Esc are commands of Reader's."""

    BINDINGS: ClassVar = [*bindings(Where.PROMPT)]

    def validate_value(self, value: str) -> str:
        """What was pasted, or a library of somebody else's gives to be changed, acts on no terminal."""
        return visible(value)

    def _on_paste(self, event: Paste) -> None:
        """Take all lines of it, as one: the toolkit takes the first, and leaves out the rest unsaid."""
        event.prevent_default()
        lines = event.text.splitlines()
        super()._on_paste(Paste(lines[0] if len(lines) == 1 else " ".join(filter(None, map(str.strip, lines)))))
        event.stop()

    async def on_key(self, event: Key) -> None:
        """Do what a key is bound to at once, as letters are taken at once: by way of the app it came after them."""
        if event.is_printable:
            return
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if not binding.priority and await self.app.run_action(binding.action, self):
                event.stop()
                return

    def on_resize(self) -> None:
        """What came of it takes some of the room: the end of what is typed stays in view."""
        if self.has_focus and self.size.width > 3:  # else the last letter alone is all that can be seen
            at = columns(self.value[: self.cursor_position])
            self.scroll_to_region(Region(at, 0, 1, 1), force=True, animate=False)

    def action_accept(self) -> None:
        self._prompt.accept(self.value)

    def action_cancel(self) -> None:
        self._prompt.cancel()

    def action_regex(self) -> None:
        self._prompt.toggle_regex()

    @property
    def _prompt(self) -> Prompt:
        assert isinstance(self.parent, Prompt)
        return self.parent


class Prompt(Widget):
    """A label, a line to type in, and on the right what came of it."""

    DEFAULT_CSS = """
    Prompt { layout: horizontal; height: 1; }
    Prompt > Bar { width: auto; }
    Prompt > Input, Prompt > Input:focus { width: 1fr; height: 1; border: none; padding: 0; }
    """

    @dataclass
    class Changed(Message):
        """What was typed so far."""

        prompt: Prompt
        text: str

    @dataclass
    class Accepted(Message):
        """The user keeps what was typed."""

        prompt: Prompt
        text: str

    @dataclass
    class Cancelled(Message):
        """The user leaves the line."""

        prompt: Prompt

    def __init__(
        self, purpose: Purpose, text: str = "", *, label: str = "", regex: bool | None = None, example: str = ""
    ) -> None:
        """`label` stands for the purpose's own where there is more to say; `regex` is None for what is no pattern.

        `example` stands where nothing is typed.
        """
        super().__init__()
        self.purpose, self.regex = purpose, regex
        self._words = label or purpose.value
        self._line = _Line(text, placeholder=example, compact=True, select_on_focus=True)
        self._label = _Words()
        self._outcome = _Words()
        self._told = text
        self.stands = False
        """Whether the line has taken the keys."""

    @property
    def text(self) -> str:
        """What was typed."""
        return self._line.value

    def compose(self) -> ComposeResult:
        """Label, line and outcome."""
        yield self._label
        yield self._line
        yield self._outcome

    def on_mount(self) -> None:
        """The line takes the keys at once."""
        self._entitle()
        self.say("")
        self.screen.set_focus(self._line)
        self.stands = True

    def take_keys(self) -> None:
        """Have the keys again, and go on where one was."""
        self._line.select_on_focus = False
        self.screen.set_focus(self._line)

    def put(self, text: str) -> None:
        """Have something else stand on the line, as if it had been typed."""
        self._line.value = text
        self._line.cursor_position = len(text)

    def say(self, outcome: str) -> None:
        """What came of what was typed."""
        self._outcome.tell(f" {outcome} " if outcome else "")

    def accept(self, text: str) -> None:
        """Keep what was typed, of which the last letters may be on their way yet."""
        self._tell(text)
        self.post_message(self.Accepted(self, text))

    def cancel(self) -> None:
        """Leave the line."""
        self.post_message(self.Cancelled(self))

    def toggle_regex(self) -> None:
        """Take what was typed for a regular expression, or for plain text."""
        if self.regex is not None:
            self.regex = not self.regex
            self._entitle()
            self.post_message(self.Changed(self, self.text))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Each letter counts."""
        event.stop()
        self._tell(event.value)

    def _tell(self, text: str) -> None:
        if text != self._told:
            self._told = text
            self.post_message(self.Changed(self, text))

    def _entitle(self) -> None:
        words = f"{self._words}{' (regular expression)' if self.regex else ''}"
        self._label.tell(f" {fit(words, self.app.size.width // 2)}: ")  # the other half is for what is typed


class _Words(Bar):
    """A bar as wide as its words."""

    def tell(self, words: str) -> None:
        from rich.cells import cell_len

        self.styles.width = cell_len(words)
        self.say([(words, "")])
