"""The parts of a news article, as values: what a reader sees, and what each stage of the analysis adds to."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from reader.article.document import Document, Head, Node, Shape
from reader.article.quick import quick

BY_HAND = "put right by hand"
"""The reason of a block whose kind the user gave it."""


class Role(Enum):
    """Which of the three a block is: the story, what stands above it, or what is set aside."""

    FRONT = "front"
    BODY = "body"
    BOILERPLATE = "boilerplate"


_FRONT = frozenset(("headline", "kicker", "standfirst", "byline", "dateline", "date"))
_BODY = frozenset(("body", "heading", "list_item", "table", "block_quote", "code"))


class Kind(Enum):
    """The job a block does on the page."""

    __hash__ = object.__hash__  # as that of `Shape`

    HEADLINE = "headline"
    KICKER = "kicker"
    """The short line above a headline: a section, a series, a place."""
    STANDFIRST = "standfirst"
    """The summary between headline and story."""
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"

    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE = "table"
    BLOCK_QUOTE = "block_quote"
    CODE = "code"

    PULL_QUOTE = "pull_quote"
    """A sentence of the story set large and printed again."""
    CAPTION = "caption"
    """What a picture shows; often printed twice, as alt text and as caption."""
    CREDIT = "credit"
    """Who made a picture, or which agencies a report draws on."""
    RELATED = "related"
    """Links to other stories."""
    PROMO = "promo"
    """The publisher asks for something: a newsletter, an app, a subscription."""
    SHARE = "share"
    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    COMMENT = "comment"
    CORRECTION = "correction"
    BIO = "bio"
    """Who the author is."""
    LEGAL = "legal"
    OTHER = "other"

    def __init__(self, value: str) -> None:
        self.role: Role = Role.FRONT if value in _FRONT else Role.BODY if value in _BODY else Role.BOILERPLATE
        """Which part of the page this kind belongs to; decided here and nowhere else."""


SHAPED = {
    Shape.HEADING: Kind.HEADING,
    Shape.LIST_ITEM: Kind.LIST_ITEM,
    Shape.TABLE_ROW: Kind.TABLE,
    Shape.BLOCK_QUOTE: Kind.BLOCK_QUOTE,
    Shape.CODE: Kind.CODE,
}
"""What a block of some shapes is, if it is part of the story; of any other shape, a paragraph."""


@quick(frozen=True, slots=True)
class Block:
    """One node of the document, and what it was judged to be."""

    node: Node
    kind: Kind = Kind.BODY
    reason: str | None = None
    """Name of the rule, or the features, that decided `kind`; None when nothing spoke."""
    confidence: float = 0.5
    """How sure the verdict is, in [0, 1]: the share of such verdicts that are right."""
    duplicate_of: int | None = None
    """Index of the earlier block that this one repeats, whole or as its greater part."""

    @property
    def text(self) -> str:
        """The node's text, untouched."""
        return self.node.text

    @property
    def role(self) -> Role:
        """The role of its kind."""
        return self.kind.role


class QuoteKind(Enum):
    """How a quoted string is used."""

    DIRECT = "direct"
    """At least a clause of somebody's own words."""
    PARTIAL = "partial"
    """A few of somebody's words inside the writer's sentence."""
    INDIRECT = "indirect"
    """Told in the writer's words, without quotation marks; found only where it is asked for."""
    SCARE = "scare"
    """No one's reported speech: a distancing mark, a title, a nickname."""


class CueTone(Enum):
    """Whether the words that report speech take a side."""

    NEUTRAL = "neutral"
    """"said", "according to"."""
    LOADED = "loaded"
    """They judge the speech or the speaker: "claimed", "admitted"."""


DOUBTFUL = 0.6
"""Below this confidence a speaker is shown with a question mark."""


class Span(NamedTuple):
    """A stretch of one block's text."""

    block: int
    start: int
    end: int


class Speaker(NamedTuple):
    """A person or body that is quoted: one value per article, however named."""

    name: str
    """The fullest name the article gives, without title or role."""
    role: str | None = None
    """Office or description as first given, e.g. "US Treasury Secretary"."""


@quick(frozen=True, slots=True)
class Quote:
    """A quoted string, and who said it."""

    kind: QuoteKind
    span: Span
    """Inside the marks, in the block's text."""
    text: str
    """`block.text[span.start:span.end]`."""
    source: tuple[int, int] | None = None
    """The span in the decoded source, without the marks; None where the format has none."""
    cue: Span | None = None
    """The words that report the speech: "said", "told", "according to"."""
    mention: Span | None = None
    """The speaker as printed beside the quotation: "he", "Bessent", "a spokesman for the bank"."""
    speaker: Speaker | None = None
    continues: int | None = None
    """Index of the quotation this one goes on from: after a cue in its middle, or from the paragraph before."""
    confidence: float = 0.5
    """How sure the speaker is, in [0, 1]."""
    cue_tone: CueTone | None = None
    """Whether the cue takes a side; None where there is no cue, or none whose tone is known."""

    def said_by(self, speaker: Speaker | None) -> Quote:
        """The same with another speaker: as `dataclasses.replace` would make it, in a third of its time."""
        return Quote(
            self.kind, self.span, self.text, self.source, self.cue, self.mention, speaker, self.continues,
            self.confidence, self.cue_tone,
        )  # fmt: skip

    @property
    def doubtful(self) -> bool:
        """Whether it has a speaker who is not to be relied on."""
        return self.speaker is not None and self.confidence < DOUBTFUL


@quick(frozen=True, slots=True)
class Article:
    """An article taken apart: the same value in `reader show`, on the screen and in the library."""

    document: Document
    head: Head
    blocks: tuple[Block, ...]
    """One for each node of the document, in order."""
    quotes: tuple[Quote, ...]
    """In reading order."""
    words: int
    """Words of the body."""

    @property
    def path(self) -> str:
        """Where the document came from."""
        return self.document.path

    def passage(self, span: Span) -> str:
        """The words a span covers."""
        return self.blocks[span.block].text[span.start : span.end]
