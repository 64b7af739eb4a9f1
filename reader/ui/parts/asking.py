"""The line to type in, in the status line's place: opened for whoever asks something, and answered to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from reader.article.visible import one_line
from reader.ui.parts.columns import Pane
from reader.ui.purpose import Purpose
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.errors import QueryError
    from reader.ui.parts.desk import Desk
    from reader.ui.widgets.prompt import Prompt

_ROWS = 6
"""Rows that what there is to choose from may take, a third of the screen at most; more than these are typed by name."""


class _Question(NamedTuple):
    """The line while it is open."""

    prompt: Prompt
    asked: Widget | None
    """What had the keys when it was opened."""
    typing: Callable[[str], None] | None
    then: Callable[[str], None] | None
    cancelled: Callable[[str], None] | None


class Asking:
    """Opens the line and takes it away."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._open: _Question | None = None

    @property
    def prompt(self) -> Prompt | None:
        """The line to type in, while it is open."""
        return self._open.prompt if self._open else None

    def open(
        self,
        purpose: Purpose,
        text: str = "",
        *,
        label: str = "",
        regex: bool | None = None,
        example: str = "",
        typing: Callable[[str], None] | None = None,
        then: Callable[[str], None] | None = None,
        cancelled: Callable[[str], None] | None = None,
    ) -> None:
        """Put a line to type in where the status line is, unless one is open.

        `typing` is given what was typed so far with each letter, `then` what stands there in the end, `cancelled` what
        stood there when it was left without an answer.
        """
        from reader.ui.widgets.prompt import Prompt

        desk = self._desk
        if self._open:
            return
        prompt = Prompt(purpose, text, label=label, regex=regex, example=example)
        self._open = _Question(prompt, desk.focused, typing, then, cancelled)
        desk.status.display = False
        desk.mount(prompt, after=desk.status)

    def changed(self, prompt: Prompt, text: str) -> None:
        """A letter was typed, or taken back."""
        if self._open and prompt is self._open.prompt and self._open.typing:
            self._open.typing(text)

    def accepted(self, prompt: Prompt, text: str) -> None:
        """The user keeps what was typed."""
        line = self._open
        if line and prompt is line.prompt:
            self._close(line)
            if prompt.purpose is Purpose.FILTER:
                self._desk.go_to(Pane.LIST)
            if line.then:
                line.then(text)

    def cancelled(self, prompt: Prompt) -> None:
        """The user leaves the line."""
        line = self._open
        if line and prompt is line.prompt:
            if line.cancelled:
                line.cancelled(prompt.text)
            self._close(line)

    def leave(self) -> None:
        """Another pane was given the keys: what narrows the list or finds stays, what asks takes the keys back."""
        line = self._open
        if line and line.prompt.stands and line.prompt.purpose.follows:
            self._take_away(line.prompt)
            if line.then:
                self._desk.call_later(line.then, line.prompt.text)
        elif line and line.prompt.stands:
            line.prompt.take_keys()

    def offer(self, choices: Iterable[str]) -> None:
        """Show above the line what there is to choose from."""
        from reader.ui.typeset.graphemes import fit

        size, status = self._desk.size, self._desk.status
        status.display = True
        rows = max(1, min(_ROWS, size.height // 3))
        status.notify_of(fit(one_line(" · ".join(choices)), rows * max(1, size.width - 2)))

    def say(self, outcome: str, wrong: str = "") -> None:
        """What came of what is typed, beside it; what is wrong with it, above the line, where there is room for it."""
        status = self._desk.status
        assert self._open
        self._open.prompt.say(outcome)
        if wrong:
            status.display = True
            status.notify_of(wrong, Mood.BAD)
        elif status.display:
            status.settle()
            status.display = False

    def point_out(self, error: QueryError) -> None:
        """Say what is wrong with a query, on the line while it is typed."""
        said = f"{error} (at “{error.query[error.start : error.end]}”)"
        if self._open:
            self.say("", said)
        else:
            self._desk.tell(said, Mood.BAD)

    def _close(self, line: _Question) -> None:
        """Take the line away and give the focus back."""
        # Before it is gone, or the toolkit gives the focus to the next pane first.
        if line.asked and line.asked.parent is self._desk.sidebar and line.asked.is_attached:
            self._desk.set_focus(line.asked)  # the list, or the searches above it
        else:
            self._desk.go_to(self._desk.at)
        self._take_away(line.prompt)

    def _take_away(self, prompt: Prompt) -> None:
        status = self._desk.status
        self._open = None
        prompt.remove()
        if status.display:  # with what there was to choose from, or what was wrong
            status.settle()
        status.display = True
