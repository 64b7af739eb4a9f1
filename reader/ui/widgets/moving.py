"""The keys that move, once for everything that they move."""

from __future__ import annotations

from abc import abstractmethod

_FAR = 1 << 40


class Moving:
    """Does what the commands of `Where.MOVING` ask for, in steps: from row to row, or a page by rows."""

    @abstractmethod
    def step(self, by: int) -> object:
        """So many steps down, or up where it is less than 0; as many as there are."""

    @property
    @abstractmethod
    def page_steps(self) -> int:
        """Steps of a page."""

    def action_down(self) -> None:
        """One step down."""
        self.step(1)

    def action_up(self) -> None:
        """One step up."""
        self.step(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self.step(max(1, self.page_steps))

    def action_page_up(self) -> None:
        """One page up."""
        self.step(-max(1, self.page_steps))

    def action_half_down(self) -> None:
        """Half a page down, or half a step more."""
        self.step(max(1, (self.page_steps + 1) // 2))

    def action_half_up(self) -> None:
        """Half a page up, likewise."""
        self.step(-max(1, (self.page_steps + 1) // 2))

    def action_top(self) -> None:
        """To the beginning."""
        self.step(-_FAR)

    def action_bottom(self) -> None:
        """To the end."""
        self.step(_FAR)
