"""`T`: the tags of articles, typed on a line above which those stand that there are already; Tab completes one."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.article.visible import one_line
from reader.errors import LibraryError
from reader.ui.aside import Later
from reader.ui.purpose import Purpose
from reader.ui.screens.keeping import Keeping
from reader.ui.turns import PATIENCE

if TYPE_CHECKING:
    from reader.library.shelf.entry import Entry
    from reader.ui.widgets.prompt import Prompt


class Tagging(Keeping):
    """Tags, given and taken."""

    _tagged: Sequence[Entry] = ()
    """The articles that the line to type in is open for."""
    _known: Sequence[str] = ()
    """The tags that articles of the library have."""
    _looked_up: asyncio.Event | None = None
    """Whether they are known as they are now, or can't be; None where nobody has looked."""

    def action_tags(self) -> None:
        """Open the line for the tags of the chosen articles: those that all of them have."""
        self._tagged = self._chosen()
        if not self._tagged:
            self.tell_unmarkable()
        else:
            from reader.library.marks.tags import shared

            typed = ", ".join(shared([entry.tags for entry in self._tagged]))
            many = f" of {len(self._tagged)} articles" if len(self._tagged) > 1 else ""
            self.open_prompt(Purpose.TAGS, typed, label=f"Tags{many}, with commas between")
            if self.filing.has_library:
                self._looked_up = asyncio.Event()
                self.run_worker(Later(self._look_up_tags, typed, self._looked_up), group="tags")

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """The tags that may be meant."""
        if message.prompt.purpose is Purpose.TAGS and message.prompt is self.prompt:
            self._offer_tags(message.text)

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """What was typed are the tags from now on."""
        if message.prompt.purpose is not Purpose.TAGS or not self._tagged:
            return
        from reader.library.marks.tags import changed, named, shared

        entries, names = self._tagged, named(message.text)
        gone = [tag for tag in shared([entry.tags for entry in entries]) if tag not in names]
        self.keep(
            lambda keeper: keeper.tag([entry.path for entry in entries], names, gone),
            entries,
            lambda entry: setattr(entry, "tags", tuple(changed(entry.tags, names, gone))),
            f"Tags: {one_line(', '.join(names)) or 'none'}",
        )

    async def complete(self, prompt: Prompt) -> None:
        """Have the tag that is begun go on as far as those that there are agree, once these are known."""
        from reader.library.marks.tags import completed

        if prompt.purpose is not Purpose.TAGS:
            return
        if self._looked_up:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._looked_up.wait(), PATIENCE)
        if prompt is self.prompt:  # else it was left meanwhile
            prompt.put(completed(prompt.text, self._known))

    async def _look_up_tags(self, first: str, done: asyncio.Event) -> None:
        try:
            self._known = await self.filing.ask(lambda keeper: keeper.tags())
        except LibraryError:
            return  # what is kept next says what is wrong
        finally:
            done.set()
        if self.prompt and self.prompt.purpose is Purpose.TAGS:
            self._offer_tags("" if self.prompt.text == first else self.prompt.text)

    def _offer_tags(self, typed: str) -> None:
        from reader.library.marks.tags import likely

        found = likely(typed, self._known)
        if found:
            self.offer(found)
        else:
            self.status.settle()
