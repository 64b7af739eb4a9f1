"""The keys that move, once for everything that they move."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.events import Key

_FAR = 1 << 40
_DIGITS = frozenset("0123456789")


class Moving:
    """Does what the commands of `Where.MOVING` ask for, in steps: from row to row, or a page by rows.

    A number that is typed before such a key says how often, or before the key to the beginning or the end, where to.
    """

    typed = 0
    """The number that is being typed."""
    _number = 0
    """The number that stood before the key which is at work; 0 where none did."""

    @abstractmethod
    def step(self, by: int) -> object:
        """So many steps down, or up where it is less than 0; as many as there are."""

    @property
    @abstractmethod
    def page_steps(self) -> int:
        """Steps of a page."""

    def step_to(self, number: int) -> None:
        """To the step of a number, counted from 1."""
        self.step(-_FAR)
        self.step(number - 1)

    def on_key(self, event: Key) -> None:
        """Note a digit, unless the user has it do something; another key has the number, if it can use one."""
        digit = event.character or ""
        if digit in _DIGITS and (digit != "0" or self.typed) and digit not in self._bound:
            self.typed = min(10 * self.typed + int(digit), _FAR)
        else:
            self.typed, self._number = 0, self.typed

    def on_blur(self) -> None:
        """A number is for the key that comes next here."""
        self.forget_number()

    def forget_number(self) -> None:
        """What is done next was not asked for by a key, or not by one here."""
        self.typed = self._number = 0

    def take_number(self) -> int:
        """The number before the key that is at work, for who does it; 0 where there is none."""
        number, self._number = self._number, 0
        return number

    def action_down(self) -> None:
        """One step down."""
        self._step(1)

    def action_up(self) -> None:
        """One step up."""
        self._step(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self._step(max(1, self.page_steps))

    def action_page_up(self) -> None:
        """One page up."""
        self._step(-max(1, self.page_steps))

    def action_half_down(self) -> None:
        """Half a page down, or half a step more."""
        self._step(max(1, (self.page_steps + 1) // 2))

    def action_half_up(self) -> None:
        """Half a page up, likewise."""
        self._step(-max(1, (self.page_steps + 1) // 2))

    def action_top(self) -> None:
        """To the beginning."""
        self._go_far(-_FAR)

    def action_bottom(self) -> None:
        """To the end."""
        self._go_far(_FAR)

    def _step(self, by: int) -> None:
        self.step(by * (self.take_number() or 1))

    def _go_far(self, by: int) -> None:
        if number := self.take_number():
            self.step_to(number)
        else:
            self.step(by)

    @property
    def _bound(self) -> Mapping[str, object]:
        """What each key does here."""
        bound: Mapping[str, object] = self.screen.active_bindings  # type: ignore[attr-defined]  # what moves is drawn
        return bound
