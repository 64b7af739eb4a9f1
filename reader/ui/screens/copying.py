"""`y`, `Y`, `c`, `C`: what is copied, how, and what becomes of it where there is no clipboard."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from typing import TYPE_CHECKING

from textual.events import TextSelected

from reader.article.model import QuoteKind
from reader.errors import CopyError
from reader.export.citation import CitationStyle
from reader.ui.aside import Later, aside
from reader.ui.new_file import free_name, write_new
from reader.ui.purpose import Purpose
from reader.ui.screens.finding import Finding
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from reader.article.model import Article, Quote
    from reader.library.shelf.file_shelf import Shelf
    from reader.ui.options import Options


class Copying(Finding):
    """Copy, cite, and write to a file instead."""

    def __init__(self, shelf: Shelf, options: Options) -> None:
        super().__init__(shelf, options)
        self._copying = asyncio.Lock()
        """The clipboard takes one text after the other: what was copied last is what is pasted."""
        self._unsaved = ""
        """What no clipboard took."""

    def action_copy_quote(self) -> None:
        """Copy the current quotation."""
        quote = self.current_quote()
        if quote:
            self.copy(quote[1].text, "Quotation")

    def action_copy_citation(self) -> None:
        """Copy the current quotation with its citation."""
        from reader.export.citation import cite

        quote = self.current_quote()
        if quote:
            self.copy(cite(*quote, self.citation), f"Quotation and citation ({self.citation.label})")

    def action_copy_paragraph(self) -> None:
        """Copy the paragraph under the paragraph cursor."""
        block = self.pane.current_block
        if block is None:
            self.tell("There is no paragraph to copy", Tone.BAD)
        else:
            self.copy(block.text, "Paragraph")

    def action_copy_article(self) -> None:
        """Copy the clean article as Markdown."""
        if self.article is None:
            self.tell("There is no article to copy", Tone.BAD)
        else:
            self.run_worker(Later(self._copy_article, self.article), group="copying")

    def action_citation_style(self) -> None:
        """Use the next form of citations."""
        styles = list(CitationStyle)
        self.citation = styles[(styles.index(self.citation) + 1) % len(styles)]
        self.tell(f"Citations are copied as {self.citation.label}")

    def copy(self, text: str, what: str) -> None:
        """Copy `text`, and say by which way it went, or offer a file where none took it."""
        self.run_worker(Later(self._copy, text, what), group="copying")

    def on_text_selected(self, event: TextSelected) -> None:
        """What the mouse selects is copied."""
        selected = self.get_selected_text()
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
                copied = await aside(lambda: copy(text, env=os.environ, write=self.reader.write_to_terminal))
        except CopyError as error:
            self._unsaved = text
            self.tell(f"Not copied: {error}", Tone.BAD)
            self.open_prompt(Purpose.SAVE, free_name("reader-copy.md"), label=f"Save to (not copied: {error})")
        else:
            self.tell(f"{what} copied: {copied.report}")

    def save(self, path: str) -> None:
        """Write what was not copied to a new file."""
        if path:
            self.run_worker(Later(self._write, path), group="writing")

    async def _write(self, path: str) -> None:
        text = self._unsaved
        try:
            await aside(partial(write_new, path, [text if text.endswith("\n") else f"{text}\n"]))
        except FileExistsError:
            label = "Save to (a file of that name exists already)"
            self.open_prompt(Purpose.SAVE, free_name(path), label=label)
        except CopyError as error:
            self.tell(str(error), Tone.BAD)
        else:
            self.tell(f"{len(text):,} characters written to {path}")

    def current_quote(self) -> tuple[Article, Quote] | None:
        """The article and its current quotation; None where none is, which is told."""
        article, index = self.article, self.pane.current_quote
        if self.pane.passage is not None:
            self.tell(f"This is told, not quoted: {self.key('copy.paragraph')} copies its paragraph", Tone.BAD)
            return None
        if article is None or index is None:
            none = article is not None and all(quote.kind is QuoteKind.SCARE for quote in article.quotes)
            hint = f"No quotation is current: {self.key('quote.next')} goes to the next one"
            self.tell("No quotations in this article" if none else hint, Tone.BAD)
            return None
        return article, article.quotes[index]
