"""`y`, `Y`, `c`, `C`: what is copied, how, and what becomes of it where there is no clipboard."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import CopyError
from reader.export.citation import CitationStyle
from reader.ui.aside import Later, aside
from reader.ui.new_file import free_name, write_new
from reader.ui.purpose import Purpose
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.ui.parts.desk import Desk


class Copying:
    """Copies, cites, and writes to a file instead."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._citation = desk.options.citation
        self._copying = asyncio.Lock()
        """The clipboard takes one text after the other: what was copied last is what is pasted."""
        self._unsaved = ""
        """What no clipboard took."""

    def copy_quote(self) -> None:
        """Copy the current quotation."""
        quote = self._desk.current_quote()
        if quote:
            self.copy(quote[1].text, "Quotation")

    def copy_citation(self) -> None:
        """Copy the current quotation with its citation."""
        from reader.export.citation import cite

        quote = self._desk.current_quote()
        if quote:
            self.copy(cite(*quote, self._citation), f"Quotation and citation ({self._citation.label})")

    def copy_paragraph(self) -> None:
        """Copy the paragraph under the paragraph cursor."""
        block = self._desk.pane.current_block
        if block is None:
            self._desk.tell("There is no paragraph to copy", Mood.BAD)
        else:
            self.copy(block.text, "Paragraph")

    def copy_article(self) -> None:
        """Copy the clean article as Markdown."""
        if self._desk.article is None:
            self._desk.tell("There is no article to copy", Mood.BAD)
        else:
            self._desk.run_worker(Later(self._copy_article, self._desk.article), group="copying")

    def next_style(self) -> None:
        """Use the next form of citations."""
        styles = list(CitationStyle)
        self._citation = styles[(styles.index(self._citation) + 1) % len(styles)]
        self._desk.tell(f"Citations are copied as {self._citation.label}")

    def copy(self, text: str, what: str) -> None:
        """Copy `text`, and say by which way it went, or offer a file where none took it."""
        self._desk.run_worker(Later(self._copy, text, what), group="copying")

    def copy_selection(self) -> None:
        """What the mouse selects is copied."""
        selected = self._desk.get_selected_text()
        if selected and selected.strip():
            self.copy(selected, "Selection")

    async def _copy_article(self, article: Article) -> None:
        """Write it beside the keys: a long one takes a while."""
        from reader.export.markdown import markdown

        await self._copy(await aside(lambda: markdown(article)), "Article as Markdown")

    async def _copy(self, text: str, what: str) -> None:
        from reader.ui.clipboard import copy

        try:
            async with self._copying:
                copied = await aside(lambda: copy(text, env=os.environ, write=self._desk.reader.write_to_terminal))
        except CopyError as error:
            self._unsaved = text
            self._desk.tell(f"Not copied: {error}", Mood.FAILED)
            self._ask("reader-copy.md", f"not copied: {error}")
        else:
            self._desk.tell(f"{what} copied: {copied.report}")

    def _ask(self, name: str, why: str) -> None:
        """Open the line for the name of a file."""
        self._desk.asking.open(Purpose.SAVE, free_name(name), label=f"Save to ({why})", then=self._save)

    def _save(self, typed: str) -> None:
        """Write what was not copied to a new file."""
        if path := typed.strip():
            self._desk.run_worker(Later(self._write, path), group="writing")

    async def _write(self, path: str) -> None:
        text = self._unsaved
        try:
            await aside(partial(write_new, path, [text if text.endswith("\n") else f"{text}\n"]))
        except FileExistsError:
            self._ask(path, "a file of that name exists already")
        except CopyError as error:
            self._ask(path, "not written")
            self._desk.asking.say("", str(error))
        else:
            self._desk.tell(f"{len(text):,} characters written to {path}")
