"""What a reader has corrected in an article, and the article that results.

Corrections are kept apart from the article and refer to blocks by their text, not by their number: a later version of
Reader may cut a source into other blocks, and a correction must then fall away rather than hit the wrong one.

Everything here is pure. `table` stores corrections, `book` remembers them while Reader runs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from reader.article.document import Document
from reader.article.model import BY_HAND, SHAPED, Article, Block, Kind, Quote, Role, Speaker
from reader.article.quick import quick
from reader.library.store.hashes import sha256


class Anchor(NamedTuple):
    """A block, by what it says."""

    text: str
    """The beginning of the SHA-256 of its text, in hexadecimal digits."""
    nth: int
    """How many blocks before it say the same."""


@quick(frozen=True, slots=True)
class BlockCorrection:
    """What a block is."""

    anchor: Anchor
    kind: Kind
    was: Kind
    """What Reader made of it, to go back to."""


@quick(frozen=True, slots=True)
class SpeakerCorrection:
    """Who said a quotation."""

    anchor: Anchor
    """The block it stands in."""
    start: int
    """Where it begins in the block's text."""
    words: str
    speaker: Speaker | None
    """None: nobody who could be named."""


Correction: TypeAlias = BlockCorrection | SpeakerCorrection
Corrections: TypeAlias = tuple[Correction, ...]
"""Those of one article; at most one of a block and one of a quotation."""


class Step(NamedTuple):
    """A change of an article's corrections, which can be taken back."""

    remove: Corrections
    add: Corrections

    @property
    def back(self) -> Step:
        """The step that undoes this one."""
        return Step(self.add, self.remove)

    def after(self, corrections: Corrections) -> Corrections:
        """The corrections as this step leaves them, whatever else was corrected meanwhile."""
        kept = {_subject(each): each for each in corrections}
        for gone in self.remove:
            kept.pop(_subject(gone), None)
        kept.update((_subject(new), new) for new in self.add)
        return tuple(kept.values())


def key_of(document: Document) -> str:
    """What an article's corrections are stored under: its source, wherever the file lies and whatever it is called."""
    return _digest(document.source)


def apply(article: Article, corrections: Corrections) -> Article:
    """The article with its corrections and what follows from them: head, length and quotations.

    Pure, and applying twice is the same as applying once. A correction of something that the article does not hold is
    ignored.
    """
    from reader.pipeline import listen  # here and below: most articles have none

    labelled = relabel(article, corrections)
    if _kinds(labelled) != _kinds(article):
        labelled = listen(labelled)
    return _attributed(labelled, corrections)


def relabel(article: Article, corrections: Corrections) -> Article:
    """The article with its blocks corrected; without quotations where other kinds may mean other quotations."""
    kinds = {each.anchor: each.kind for each in corrections if isinstance(each, BlockCorrection)}
    if not kinds:
        return article
    blocks = tuple(
        replace(block, kind=kinds[anchor], reason=BY_HAND, confidence=1.0) if anchor in kinds else block
        for block, anchor in zip(article.blocks, _anchors(article.blocks), strict=True)
    )
    changed = replace(article, blocks=blocks)
    if _kinds(changed) == _kinds(article):
        return changed
    from reader.pipeline import survey

    return survey(article.document, blocks)


def flip(article: Article, index: int, corrections: Corrections) -> Step:
    """The step that makes a block part of the story if it is boilerplate, and boilerplate if it is not."""
    block = article.blocks[index]
    aside = block.role is Role.BOILERPLATE
    before = _before(article, index, corrections)
    if before and (before.was.role is Role.BOILERPLATE) is not aside:
        return relabelling(article, index, before.was, corrections)
    kind = SHAPED.get(block.node.shape, Kind.BODY) if aside else Kind.OTHER
    return relabelling(article, index, kind, corrections)


def relabelling(article: Article, index: int, kind: Kind, corrections: Corrections) -> Step:
    """The step that gives a block a kind; if Reader itself gave it that kind, the correction is removed."""
    before = _before(article, index, corrections)
    was = before.was if before else article.blocks[index].kind
    new = BlockCorrection(_anchors(article.blocks)[index], kind, was)
    return Step((before,) if before else (), () if kind is was else (new,))


def kind_given(step: Step) -> Kind:
    """The kind that a step of `flip` or `relabelling` gives its block."""
    given = [each.kind for each in step.add if isinstance(each, BlockCorrection)]
    back = [each.was for each in step.remove if isinstance(each, BlockCorrection)]
    return (given or back)[0]


def attribution(article: Article, index: int, speaker: Speaker | None, corrections: Corrections) -> Step:
    """The step that gives a speaker to a quotation, and to the other parts of what was said in one go."""
    known = {_subject(each): each for each in corrections}
    anchors = _anchors(article.blocks)
    add = tuple(
        SpeakerCorrection(anchors[quote.span.block], quote.span.start, quote.text, speaker)
        for quote in (article.quotes[part] for part in sorted(_speech(article.quotes, index)))
    )
    return Step(tuple(known[_subject(each)] for each in add if _subject(each) in known), add)


def speakers_of(article: Article) -> list[Speaker]:
    """Everybody who may have spoken in the article: first those who are quoted, then those who are named, likely places
    last.

    Among equals, the most frequent come first.
    """
    from reader.analysis.speech.story import read_story  # half of the analysis, and seldom needed here

    speaking = Counter(quote.speaker for quote in article.quotes if quote.speaker)
    story = read_story(article.blocks, article.head.language, byline=article.head.byline)
    entities = [entity for name in story.mentions.names() if (entity := name.entity)]
    entities.sort(key=lambda entity: (not entity.person, entity.thing, -entity.count))
    found: dict[str, Speaker] = {}
    for speaker in [*(speaker for speaker, _ in speaking.most_common()), *(each.speaker() for each in entities)]:
        found.setdefault(speaker.name, speaker)
    return list(found.values())


def _attributed(article: Article, corrections: Corrections) -> Article:
    """The article with its speakers corrected."""
    wanted = {_subject(each): each.speaker for each in corrections if isinstance(each, SpeakerCorrection)}
    if not wanted:
        return article
    anchors = _anchors(article.blocks)
    known: dict[str, Speaker] = {}
    for quote in article.quotes:
        if quote.speaker:
            known.setdefault(quote.speaker.name, quote.speaker)
    quotes = []
    for quote in article.quotes:
        subject = anchors[quote.span.block], quote.span.start, quote.text
        quotes.append(_said_by(article, quote, wanted[subject], known) if subject in wanted else quote)
    return replace(article, quotes=tuple(quotes))


def _said_by(article: Article, quote: Quote, speaker: Speaker | None, known: dict[str, Speaker]) -> Quote:
    """The quotation with another speaker, in the article's own form if it knows them, so that a person is one value in
    it.
    """
    if speaker is None:
        return replace(quote, speaker=None, mention=None, confidence=1.0)
    if quote.speaker and quote.speaker.name == speaker.name:
        return replace(quote, confidence=1.0)
    mention = quote.mention
    if mention and quote.speaker and quote.speaker.name.split()[-1:] == article.passage(mention).split()[-1:]:
        mention = None  # it names the wrong person; "he" and "the minister" may still be the right one
    return replace(quote, speaker=known.get(speaker.name, speaker), mention=mention, confidence=1.0)


def _speech(quotes: Sequence[Quote], index: int) -> set[int]:
    """The quotation, all that it continues and all that continue it."""
    first = index
    while (before := quotes[first].continues) is not None and before < first:
        first = before
    found = {first}
    for at in range(first + 1, len(quotes)):
        if quotes[at].continues in found:
            found.add(at)
    return found


def _before(article: Article, index: int, corrections: Corrections) -> BlockCorrection | None:
    """The correction that a block already has."""
    anchor = _anchors(article.blocks)[index]
    return next((each for each in corrections if isinstance(each, BlockCorrection) and each.anchor == anchor), None)


def _anchors(blocks: Sequence[Block]) -> list[Anchor]:
    """The anchor of each block."""
    seen: Counter[str] = Counter()
    anchors = []
    for block in blocks:
        digest = _digest(block.text)[:16]
        anchors.append(Anchor(digest, seen[digest]))
        seen[digest] += 1
    return anchors


def _digest(text: str) -> str:
    digest: str = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return digest


def _kinds(article: Article) -> list[Kind]:
    return [block.kind for block in article.blocks]


def _subject(correction: Correction) -> tuple[Anchor, int, str]:
    """What a correction refers to."""
    if isinstance(correction, SpeakerCorrection):
        return correction.anchor, correction.start, correction.words
    return correction.anchor, -1, ""
