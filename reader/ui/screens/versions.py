"""The other articles that tell a story: each with the paragraphs that it has more, and those that it has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.article.counted import counted
from reader.ui.commands import Where, bindings
from reader.ui.screens.popup import ListPopup
from reader.ui.typeset.contents import Heading
from reader.ui.typeset.rows import Tone
from reader.ui.widgets.heading_list import HeadingList
from reader.ui.widgets.rows import short_date

if TYPE_CHECKING:
    from reader.library.stories.versions import Version


class VersionsScreen(ListPopup[str]):
    """Gives the address of the version to read, or None."""

    CSS_PATH = "../styles/versions.tcss"
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.VERSIONS)]

    def __init__(self, found: Sequence[Version]) -> None:
        super().__init__()
        self._found = found
        self.rows = HeadingList(list(_headings(found)), None)
        self.rows.caption = f"The same story in {counted(len(found), 'other article')}: + only there, - only here"

    def compose(self) -> ComposeResult:
        """The list."""
        self.rows.hint = self.keys_of(Where.VERSIONS)
        with Vertical(id="versions"):
            yield self.rows

    def action_jump(self) -> None:
        """Read the version under the cursor."""
        chosen = self.rows.chosen
        if chosen is not None:
            self.dismiss(self._found[chosen].row.address)


def _headings(found: Sequence[Version]) -> Iterator[Heading]:
    """Each version's title, where and when it appeared, and its differences."""
    for index, version in enumerate(found):
        row = version.row
        known = " · ".join(part for part in (row.head.site, short_date(row.head.published), row.address) if part)
        yield Heading(index, row.title, 0, Tone.HEADLINE)
        yield Heading(index, known, 1, Tone.META)
        if not (version.more or version.less):
            yield Heading(index, "the same paragraphs", 1, Tone.META)
        for sign, paragraphs in (("+", version.more), ("-", version.less)):
            for text in paragraphs:
                yield Heading(index, f"{sign} {' '.join(text.split())}", 1, Tone.TEXT, whole=True)
