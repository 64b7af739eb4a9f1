"""`T`: the tags of articles, typed on a line above which those stand that there are already; Tab completes one."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.article.counted import counted
from reader.article.visible import one_line
from reader.errors import LibraryError
from reader.ui.aside import Later
from reader.ui.purpose import Purpose
from reader.ui.turns import PATIENCE

if TYPE_CHECKING:
    from reader.library.shelf.entry import Entry
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.filing import Filing
    from reader.ui.parts.keeping import Keeping
    from reader.ui.widgets.prompt import Prompt


class Tagging:
    """Gives tags and takes them."""

    def __init__(self, desk: Desk, filing: Filing, keeping: Keeping) -> None:
        self._desk, self._filing, self._keeping = desk, filing, keeping
        self.known: Sequence[str] = ()
        """The tags that articles of the library have."""
        self._looked_up: asyncio.Event | None = None
        """Whether they are known as they are now, or can't be; None where nobody has looked."""

    def ask(self) -> None:
        """Open the line for the tags of the chosen articles: those that all of them have."""
        entries = self._keeping.chosen()
        if not entries:
            self._keeping.tell_unmarkable()
            return
        from reader.library.marks.tags import shared

        text = ", ".join(shared([entry.tags for entry in entries]))
        many = f" of {counted(len(entries), 'article')}" if len(entries) > 1 else ""
        self._desk.asking.open(
            Purpose.TAGS,
            text,
            label=f"Tags{many}, with commas between",
            typing=self._offer,
            then=lambda typed: self._tag(entries, typed),
        )
        if self._filing.has_library:
            self._looked_up = asyncio.Event()
            self._desk.run_worker(Later(self._look_up, text, self._looked_up), group="tags")

    async def complete(self, prompt: Prompt) -> None:
        """Have the tag that is begun go on as far as those that there are agree, once these are known."""
        from reader.library.marks.tags import completed

        if prompt.purpose is not Purpose.TAGS:
            return
        if self._looked_up:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._looked_up.wait(), PATIENCE)
        if prompt is self._desk.prompt:  # else it was left meanwhile
            prompt.put(completed(prompt.text, self.known))

    def _tag(self, entries: Sequence[Entry], typed: str) -> None:
        """What was typed are the tags from now on."""
        from reader.library.marks.tags import changed, named, shared

        names = named(typed)
        gone = [tag for tag in shared([entry.tags for entry in entries]) if tag not in names]
        self._keeping.keep(
            lambda keeper: keeper.tag([entry.path for entry in entries], names, gone),
            entries,
            lambda entry: setattr(entry, "tags", tuple(changed(entry.tags, names, gone))),
            f"Tags: {one_line(', '.join(names)) or 'none'}",
        )

    async def _look_up(self, first: str, done: asyncio.Event) -> None:
        try:
            self.known = await self._filing.ask(lambda keeper: keeper.tags())
        except LibraryError:
            return  # what is kept next says what is wrong
        finally:
            done.set()
        prompt = self._desk.prompt
        if prompt and prompt.purpose is Purpose.TAGS:
            self._offer("" if prompt.text == first else prompt.text)

    def _offer(self, typed: str) -> None:
        """The tags that may be meant."""
        from reader.library.marks.tags import likely

        found = likely(typed, self.known)
        if found:
            self._desk.asking.offer(found)
        else:
            self._desk.status.settle()
