"""`x`, `X`, `a`: what a paragraph is and who said a quotation is named, on a line above which the choices stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.model import Kind, Role
from reader.article.visible import one_line
from reader.ui.options import Boilerplate
from reader.ui.purpose import Purpose
from reader.ui.typeset.labels import label
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.article.model import Article, Span, Speaker
    from reader.library.corrections.corrected import Step
    from reader.ui.parts.correcting import Correcting
    from reader.ui.parts.desk import Desk


class Naming:
    """Says what a block is and who said a quotation."""

    def __init__(self, desk: Desk, correcting: Correcting) -> None:
        """`correcting` takes what is said for a correction."""
        self._desk, self._correcting, self._corrections = desk, correcting, desk.shelf.corrections

    def flip(self) -> None:
        """The current paragraph is the story's, or is not."""
        from reader.library.corrections.corrected import flip

        at = self._paragraph()
        if at:
            article, index = at
            self._label(article, index, flip(article, index, self._corrections.of(article)))

    def kind(self) -> None:
        """Open the line that names the current paragraph's kind."""
        at = self._paragraph()
        if at:
            article, index = at
            now = label(article.blocks[index].kind)
            self._ask(
                Purpose.KIND, f"Kind (now {now})", _kinds, lambda article, typed: self._name_kind(article, index, typed)
            )

    def speaker(self) -> None:
        """Open the line that names the current quotation's speaker."""
        from reader.library.corrections.corrected import speakers_of

        current = self._desk.current_quote()
        if current:
            article, quote = current
            speakers = [speaker for speaker in speakers_of(article) if speaker != quote.speaker]
            now = quote.speaker.name if quote.speaker else "unknown"
            self._ask(
                Purpose.SPEAKER,
                f"Speaker (now {one_line(now)})",
                lambda typed: _names(typed, speakers),
                lambda article, typed: self._name_speaker(article, quote.span, speakers, typed),
            )

    def _ask(
        self,
        purpose: Purpose,
        question: str,
        choices: Callable[[str], tuple[str, list[str]]],
        then: Callable[[Article, str], None],
    ) -> None:
        """Open the line. Nothing is put right where nothing is typed, or another article is shown meanwhile."""
        desk, entry = self._desk, self._desk.entry

        def hint(typed: str) -> None:
            """Above the line, what there is to choose from; right of what is typed, what Enter will do."""
            from reader.ui.typeset.graphemes import fit

            if desk.prompt and desk.prompt.purpose is purpose:
                meant, listed = choices(typed)
                desk.prompt.say(fit(one_line(meant), max(12, desk.size.width // 2)) if typed.strip() else "")
                desk.asking.offer(listed)

        def put_right(typed: str) -> None:
            if typed.strip() and desk.article and entry is desk.entry:
                then(desk.article, typed)

        desk.asking.open(purpose, label=question, typing=hint, then=put_right)
        desk.call_after_refresh(lambda: hint(desk.prompt.text if desk.prompt else ""))

    def _name_kind(self, article: Article, index: int, typed: str) -> None:
        from reader.library.corrections.corrected import relabelling
        from reader.ui.choices import kinds_like

        meant: list[Kind] = kinds_like(typed)
        if not meant:
            self._desk.tell(f"There is no kind “{one_line(typed)}”", Mood.BAD)
        elif meant[0] is article.blocks[index].kind:
            self._desk.tell(f"{label(meant[0]).capitalize()} is what it is already")
        else:
            self._label(article, index, relabelling(article, index, meant[0], self._corrections.of(article)))

    def _name_speaker(self, article: Article, span: Span, speakers: Sequence[Speaker], typed: str) -> None:
        from reader.library.corrections.corrected import attribution
        from reader.ui.choices import speaker_meant

        index = next((at for at, quote in enumerate(article.quotes) if quote.span == span), None)
        if index is None:
            return  # the rest of the article has shown that it is none
        speaker, before = speaker_meant(typed, speakers), article.quotes[index].speaker
        step = attribution(article, index, speaker, self._corrections.of(article))
        names = [each.name if each else "nobody" for each in (speaker, before)]
        self._correcting.correct(article, step, f"{names[0]} said it, not {names[1]}", span.block)

    def _label(self, article: Article, index: int, step: Step) -> None:
        """Give a block another kind; the paragraph after it comes to where it was, if it goes elsewhere."""
        from reader.library.corrections.corrected import kind_given

        pane, kind, before = self._desk.pane, kind_given(step), article.blocks[index].kind
        said = _becoming(kind, before)
        stays = kind.role is before.role or pane.source_view or pane.boilerplate is Boilerplate.DIMMED
        self._correcting.correct(article, step, said, index, index if stays else self._beside(index))

    def _paragraph(self) -> tuple[Article, int] | None:
        """The article and the index of its current paragraph; None where there is none, which is told."""
        article, pane = self._desk.article, self._desk.pane
        if article is None or pane.current_block is None:
            self._desk.tell("There is no paragraph to put right", Mood.BAD)
            return None
        return article, pane.place.paragraph

    def _beside(self, index: int) -> int:
        """The paragraph below the current one on the page, or above it where it is the last."""
        blocks = [unit.block for unit in self._desk.pane.flow.page.units]
        cursor = self._desk.pane.cursor
        for block in [*blocks[cursor + 1 :], *reversed(blocks[:cursor])]:
            if block not in (None, index):
                assert block is not None
                return block
        return index


def _kinds(typed: str) -> tuple[str, list[str]]:
    from reader.ui.choices import kinds_like

    found = [label(kind) for kind in kinds_like(typed)]
    return (f"→ {found[0]}", found) if found else ("there is no such kind", [label(kind) for kind in kinds_like("")])


def _names(typed: str, speakers: Sequence[Speaker]) -> tuple[str, list[str]]:
    from reader.ui.choices import NOBODY, speaker_meant

    meant = speaker_meant(typed, speakers)
    new = "" if meant is None or meant in speakers else " (not named so far)"
    listed = (f"{number} {speaker.name}" for number, speaker in enumerate(speakers, 1))
    return f"→ {meant.name if meant else 'nobody'}{new}", [*listed, f"{NOBODY} nobody", "or a name"]


def _becoming(kind: Kind, before: Kind) -> str:
    """What a paragraph is now, for whoever knows the kinds' names and whoever does not."""
    if kind.role is before.role or Role.BOILERPLATE not in (kind.role, before.role):
        return f"{label(kind).capitalize()} now, not {label(before)}"
    side = "Boilerplate" if kind.role is Role.BOILERPLATE else "Part of the story"
    return f"{side} now ({label(kind)}, not {label(before)})"
