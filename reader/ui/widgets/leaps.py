"""Where one was reading before one jumped about in an article: the one place there is to go back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.ui.typeset.flow import Text


@dataclass(frozen=True)
class Leaps:
    """What is known of the last jump. Of jumps in a row, from match to match, it is where the first began."""

    left: Text | None = None
    """Where to go back to; None for the very top of the page."""
    landed: Text | None = None
    any: bool = False
    """Whether there was a jump in this article."""
    fresh: bool = False
    """Whether the last one was not gone back from: another from where it landed goes on with it."""

    def after(self, left: Text | None, landed: Text | None) -> Leaps:
        """What is known once a jump has led from one place to another."""
        on = self.fresh and left == self.landed
        return Leaps(self.left if on else left, landed, any=True, fresh=True)

    def gone_back(self, here: Text | None) -> Leaps:
        """What is known once one has gone back from `here`: the next way back leads there."""
        return replace(self, left=here, fresh=False)
