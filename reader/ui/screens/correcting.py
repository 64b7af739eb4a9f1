"""`x`, `X`, `a`, `u`: what Reader got wrong is put right, seen at once, kept, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.article.model import Kind, Role
from reader.article.visible import one_line
from reader.errors import CorrectionsError
from reader.ui.aside import Later, aside
from reader.ui.options import Boilerplate
from reader.ui.purpose import Purpose
from reader.ui.screens.copying import Copying
from reader.ui.typeset.labels import label
from reader.ui.widgets.article_pane import Place
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from reader.article.model import Article, Span, Speaker
    from reader.library.corrections.corrected import Step
    from reader.library.shelf.entry import Entry
    from reader.ui.widgets.prompt import Prompt

_CHOOSING = (Purpose.KIND, Purpose.SPEAKER)
_UNDONE = 100
"""Corrections of one sitting that can be taken back."""


class _Done(NamedTuple):
    """A correction, for whoever takes it back."""

    entry: Entry
    article: Article
    step: Step
    said: str
    paragraph: int
    """Index of the block that it was made in."""
    quote: Span | None
    """The quotation that was current."""


class Correcting(Copying):
    """Put right what a block is and who said a quotation."""

    _done: tuple[_Done, ...] = ()
    _wrong: tuple[Entry, int, Span | None] | None = None
    """What the line to type in is open for: an article, a block of it, a quotation in that."""
    _speakers: tuple[Speaker, ...] = ()

    def on_mount(self) -> None:
        """Say where earlier corrections can't be read, once the first screen stands: it takes a library to know."""
        self.call_after_refresh(self._tell_problem)

    def _tell_problem(self) -> None:
        if problem := self.shelf.corrections.problem:
            self.tell(problem, Tone.BAD)

    def action_flip(self) -> None:
        """The current paragraph is the story's, or is not."""
        from reader.library.corrections.corrected import flip

        at = self._paragraph()
        if at:
            article, index = at
            self._label(article, index, flip(article, index, self.shelf.corrections.of(article)))

    def action_kind(self) -> None:
        """Open the line that names the current paragraph's kind."""
        at = self._paragraph()
        if at and self.entry:
            article, index = at
            self._wrong = self.entry, index, None
            self._ask(Purpose.KIND, f"Kind (now {label(article.blocks[index].kind)})")

    def action_attribute(self) -> None:
        """Open the line that names the current quotation's speaker."""
        from reader.library.corrections.corrected import speakers_of

        current = self.current_quote()
        if current and self.entry:
            article, quote = current
            self._wrong = self.entry, quote.span.block, quote.span
            self._speakers = tuple(speaker for speaker in speakers_of(article) if speaker != quote.speaker)
            now = quote.speaker.name if quote.speaker else "unknown"
            self._ask(Purpose.SPEAKER, f"Speaker (now {one_line(now)})")

    @property
    def corrections_made(self) -> int:
        """How many corrections of this sitting can be taken back."""
        return len(self._done)

    def undo_correction(self) -> None:
        """Take the last correction back."""
        if not self._done:
            self.tell(f"Nothing to undo: {self.key('correct.flip')} puts a paragraph right", Tone.BAD)
            return
        *others, last = self._done
        self._done = tuple(others)
        trouble = self._take(last.article, last.step.back)
        if last.entry is self.entry and self.article:
            self._look_again(last.entry, self.article, last.paragraph, last.quote)
            self._say(f"Undone: {last.said}", trouble)
        else:
            self.shelf.forget(last.entry)
            self._say(f"Undone in “{last.entry.title}”: {last.said}", trouble)

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Say what is meant by what was typed so far."""
        if message.prompt is self.prompt and message.prompt.purpose in _CHOOSING:
            message.prevent_default()
            self._hint(message.prompt)

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Put right what was asked for; nothing where nothing was typed, or another article is shown meanwhile."""
        purpose, article = message.prompt.purpose, self.article
        if purpose not in _CHOOSING:
            return
        message.prevent_default()
        self.close_prompt()
        if not message.text.strip() or article is None or self._wrong is None or self._wrong[0] is not self.entry:
            return
        _, index, span = self._wrong
        if span is None:
            self._name_kind(article, index, message.text)
        else:
            self._name_speaker(article, span, message.text)

    def _ask(self, purpose: Purpose, question: str) -> None:
        self.open_prompt(purpose, label=question)
        self.call_after_refresh(self._hint)

    def _hint(self, prompt: Prompt | None = None) -> None:
        """Above the line, what there is to choose from; right of what is typed, what Enter will do."""
        from reader.ui.typeset.graphemes import fit

        prompt = prompt or self._prompt
        if prompt:
            meant, choices = self._kinds(prompt.text) if prompt.purpose is Purpose.KIND else self._names(prompt.text)
            prompt.say(fit(one_line(meant), max(12, self.size.width // 2)) if prompt.text.strip() else "")
            self.offer(choices)

    def _kinds(self, typed: str) -> tuple[str, list[str]]:
        from reader.ui.choices import kinds_like

        found = [label(kind) for kind in kinds_like(typed)]
        return (
            (f"→ {found[0]}", found) if found else ("there is no such kind", [label(kind) for kind in kinds_like("")])
        )

    def _names(self, typed: str) -> tuple[str, list[str]]:
        from reader.ui.choices import NOBODY, speaker_meant

        meant = speaker_meant(typed, self._speakers)
        new = "" if meant is None or meant in self._speakers else " (not named so far)"
        listed = (f"{number} {speaker.name}" for number, speaker in enumerate(self._speakers, 1))
        return f"→ {meant.name if meant else 'nobody'}{new}", [*listed, f"{NOBODY} nobody", "or a name"]

    def _name_kind(self, article: Article, index: int, typed: str) -> None:
        from reader.library.corrections.corrected import relabelling
        from reader.ui.choices import kinds_like

        meant: list[Kind] = kinds_like(typed)
        if not meant:
            self.tell(f"There is no kind “{one_line(typed)}”", Tone.BAD)
        elif meant[0] is article.blocks[index].kind:
            self.tell(f"{label(meant[0]).capitalize()} is what it is already")
        else:
            self._label(article, index, relabelling(article, index, meant[0], self.shelf.corrections.of(article)))

    def _name_speaker(self, article: Article, span: Span, typed: str) -> None:
        from reader.library.corrections.corrected import attribution
        from reader.ui.choices import speaker_meant

        index = next((at for at, quote in enumerate(article.quotes) if quote.span == span), None)
        if index is None:
            return  # the rest of the article has shown that it is none
        speaker, before = speaker_meant(typed, self._speakers), article.quotes[index].speaker
        step = attribution(article, index, speaker, self.shelf.corrections.of(article))
        names = [each.name if each else "nobody" for each in (speaker, before)]
        self._correct(article, step, f"{names[0]} said it, not {names[1]}", span.block)

    def _label(self, article: Article, index: int, step: Step) -> None:
        """Give a block another kind; the paragraph after it comes to where it was, if it goes elsewhere."""
        from reader.library.corrections.corrected import kind_given

        kind, before = kind_given(step), article.blocks[index].kind
        said = _becoming(kind, before)
        stays = kind.role is before.role or self.pane.source_view or self.pane.boilerplate is Boilerplate.DIMMED
        self._correct(article, step, said, index, index if stays else self._beside(index))

    def _correct(self, article: Article, step: Step, said: str, index: int, then: int | None = None) -> None:
        """Take a step, show what comes of it with the cursor on block `then`, and remember how to undo it."""
        assert self.entry
        trouble = self._take(article, step)
        done = _Done(self.entry, article, step, said, index, self._current_span())
        self._done = (*self._done[1 - _UNDONE :], done)
        self._look_again(self.entry, article, index if then is None else then)
        self._say(f"{said}; {self.key('correct.undo')} undoes it", trouble)

    def _take(self, article: Article, step: Step) -> str:
        """Take a step; why it could not be kept, or that a broken file had to make room."""
        try:
            moved = self.shelf.corrections.take(article, step)
        except CorrectionsError as error:
            return f", but only until you leave: {error}"
        return f". The corrections that could not be read are now in {moved}" if moved else ""

    def _say(self, said: str, trouble: str) -> None:
        self.tell(f"{said}{trouble}", Tone.BAD if trouble else Tone.PLAIN)

    def _look_again(self, entry: Entry, article: Article, paragraph: int, quote: Span | None = None) -> None:
        """Take the article apart again, as corrected: at once if it is short, else on the side."""
        if self.shelf.takes_long(article.document):
            self.run_worker(
                Later(self._look_aside, entry, article, paragraph, quote), group="correcting", exclusive=True
            )
        else:
            self._put_in_place(entry, self.shelf.finish(article.document), paragraph, quote)

    async def _look_aside(self, entry: Entry, article: Article, paragraph: int, quote: Span | None) -> None:
        corrected = await aside(lambda: self.shelf.finish(article.document))
        self._put_in_place(entry, corrected, paragraph, quote)

    def _put_in_place(self, entry: Entry, corrected: Article, paragraph: int, quote: Span | None) -> None:
        """Show the corrected article where the old one was, at its place; `quote` is current where none is."""
        if self.shelf.peek(entry):
            self.shelf.keep(entry, corrected)
        if entry is not self.entry or self.article is None:
            return
        place, only = self.pane.place, self.quotes.speaker
        quote = self._current_span() or quote
        found = next((at for at, each in enumerate(corrected.quotes) if each.span == quote), None)
        self.places[entry] = Place(paragraph, place.row, found)
        self.show(entry, corrected)
        if only and any(each.speaker and each.speaker.name == only for each in corrected.quotes):
            self.quotes.only(only)

    def _current_span(self) -> Span | None:
        current = self.pane.place.quote
        return None if current is None or self.article is None else self.article.quotes[current].span

    def _paragraph(self) -> tuple[Article, int] | None:
        """The article and the index of its current paragraph; None where there is none, which is told."""
        if self.article is None or self.pane.current_block is None:
            self.tell("There is no paragraph to put right", Tone.BAD)
            return None
        return self.article, self.pane.place.paragraph

    def _beside(self, index: int) -> int:
        """The paragraph below the current one on the page, or above it where it is the last."""
        blocks = [unit.block for unit in self.pane.flow.page.units]
        cursor = self.pane.cursor
        for block in [*blocks[cursor + 1 :], *reversed(blocks[:cursor])]:
            if block not in (None, index):
                assert block is not None
                return block
        return index


def _becoming(kind: Kind, before: Kind) -> str:
    """What a paragraph is now, for whoever knows the kinds' names and whoever does not."""
    if kind.role is before.role or Role.BOILERPLATE not in (kind.role, before.role):
        return f"{label(kind).capitalize()} now, not {label(before)}"
    side = "Boilerplate" if kind.role is Role.BOILERPLATE else "Part of the story"
    return f"{side} now ({label(kind)}, not {label(before)})"
