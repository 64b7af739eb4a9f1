"""The line above the keys: where in the article one is, or what was just done."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from reader.article.model import Article, CueTone, Quote, QuoteKind
from reader.article.visible import one_line
from reader.ui.signs import DOUBT, LOADED, QUOTES
from reader.ui.widgets.bar import Bar


class Mood(Enum):
    """How a notice sounds."""

    PLAIN = "was done"
    BAD = "can't be done here"
    FAILED = "went wrong"
    """What has to be seen: it stands its time, wherever one moves on to."""

    @property
    def role(self) -> str:
        """The role it is drawn in."""
        return "heading" if self is Mood.PLAIN else "error"


class Notice(NamedTuple):
    """Something that is said for a while."""

    text: str
    mood: Mood


class Status(Bar):
    """A notice while it is fresh; else the current quotation's speaker and cue, or what is known of the search."""

    def __init__(self) -> None:
        super().__init__()
        self._quote = self._place = ""
        self._number = 0
        self._notice: Notice | None = None
        self.complaints = 0
        """How often something was said that could not be done."""

    @property
    def notice(self) -> str | None:
        """The notice on display."""
        return self._notice.text if self._notice else None

    def notify_of(self, text: str, mood: Mood = Mood.PLAIN) -> Notice:
        """Say `text` until `settle`."""
        said = self._notice = Notice(one_line(text), mood)
        self.complaints += mood is not Mood.PLAIN
        self._draw()
        return said

    def settle(self, said: Notice | None = None) -> None:
        """The notice has been read; if it is `said`, and no other since, where that is given."""
        if self._notice and (said is None or said is self._notice):
            self._notice = None
            self._draw()

    def move_on(self) -> None:
        """Another place is gone to: what was done at the last one, or could not, is of no interest any more."""
        if self._notice and self._notice.mood is not Mood.FAILED:
            self.settle()

    def show_quote(self, text: str) -> None:
        """What is to be said of the current quotation; empty where there is none. Another one is moved on to."""
        if text != self._quote:
            self._quote = text
            self.move_on()
            self._draw()

    def show_place(self, text: str) -> None:
        """How far one has come, or how the search stands: the right end of the line."""
        self._place = text
        self._draw()

    def show_number(self, number: int) -> None:
        """The number that is being typed before a key, beside the place; 0 where none is."""
        if number != self._number:
            self._number = number
            self._draw()

    def _draw(self) -> None:
        if self._notice:
            text, mood = self._notice
            left = [(f" {'' if mood is Mood.PLAIN else '! '}{text}", mood.role)]
        else:
            left = [(f" {self._quote}", "meta")]
        place = "  ".join(part for part in (str(self._number or ""), self._place) if part)
        self.say(left, [(f" {place} ", "")] if place else [], wraps=self._notice is not None)


def describe_quote(article: Article, quote: Quote, number: int, count: int) -> str:
    """`❝3/5 Scott Bessent, US Treasury Secretary — said`: which quotation, whose, and by which word.

    A speaker who is not sure has a question mark, a cue that takes a side is called loaded; what is told is told from
    what is quoted.
    """
    speaker = quote.speaker
    who = ", ".join(part for part in (speaker.name, speaker.role) if part) if speaker else "speaker unknown"
    who += f" {DOUBT}" * quote.doubtful
    loaded = f" {LOADED}" * (quote.cue_tone is CueTone.LOADED)
    cue = f" — {article.passage(quote.cue)}{loaded}" if quote.cue else ""
    sign = "told " if quote.kind is QuoteKind.INDIRECT else QUOTES
    return one_line(f"{sign}{number:,}/{count:,} {who}{cue}")
