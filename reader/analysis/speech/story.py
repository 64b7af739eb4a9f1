"""A story: the blocks of an article in which people may speak, with their quoted strings, tokens, mentions and
entities.

They are read once, for all that follows. Only headline, standfirst and body are read. Boilerplate is not: its
quotations belong to other articles or are printed in the body too, and a name in a related link must not be the one
whom "he" means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.lexicons import Lexicon, lexicon
from reader.analysis.speech.dialogue import DASH, dialogue, uncued
from reader.analysis.speech.entities import Entities
from reader.analysis.speech.insets import with_insets
from reader.analysis.speech.interviews import answers, marked_answers
from reader.analysis.speech.marks import Quoted, quoted_strings
from reader.analysis.speech.mending import surnames, surnames_among
from reader.analysis.speech.naming import Mentions
from reader.analysis.speech.subjects import Sayings
from reader.analysis.speech.tokens import Paragraph
from reader.analysis.speech.turns import TURN, turns
from reader.article.model import Block, Kind, Role, Span

_FRONT = (Kind.HEADLINE, Kind.STANDFIRST)
_BODY, _BOILERPLATE = Role.BODY, Role.BOILERPLATE
_MUTE = (Kind.CODE, Kind.TABLE)
"""Parts of the body in which nobody speaks."""
_BACK = ("^ ", "↑")
"""What leads from a footnote back to its place in the text, and begins it. Nobody speaks there: what stands in marks
are titles, and the names are their authors'.
"""
_MOST_STRINGS = 200
"""A paragraph with more quoted strings is a program's text: it isn't read, for that takes time by the square."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article, read for its quotations; all in reading order."""

    blocks: Sequence[Block]
    """All blocks of the article."""
    lexicon: Lexicon
    paragraphs: tuple[Paragraph, ...]
    """One for each block that is read: `Paragraph.block` is its place among all blocks."""
    mentions: Mentions
    """The mentions of each paragraph, by the paragraph's place in `paragraphs`."""
    entities: Entities
    """The people and bodies that are named."""
    sayings: dict[int, Sayings] = field(default_factory=dict)
    """By place in `paragraphs` what a paragraph says about who speaks; kept by `frames`, for each string needs it."""
    unsaid: dict[Span, Span] = field(default_factory=dict)
    """By the span of a quotation whose verb has no subject, where its speaker is named; `quotes` puts them in."""
    words: set[str] = field(default_factory=set)
    """The words of all paragraphs, as printed; kept by `candidates`, for few stories need them."""


def read_story(
    blocks: Sequence[Block], language: str | None, *, byline: Sequence[str] = (), whole: bool = False
) -> Story:
    """Reads an article in a language (ISO 639-1; None if unknown). `byline` has the names of who wrote it.

    Without a quoted string nothing is read, and the story has no paragraphs, unless `whole` is set.
    """
    known = lexicon(language)
    found = _quoted_blocks(blocks, known, byline)
    if not whole and not any(strings for _, strings in found):
        found = []
    paragraphs = tuple(Paragraph(at, blocks[at].text, strings, known) for at, strings in found)
    if known.lately:
        _find_surnames(paragraphs, known)
    mentions = Mentions(paragraphs, known)
    return Story(blocks, known, paragraphs, mentions, Entities(mentions.names(), known, byline))


def _find_surnames(paragraphs: Sequence[Paragraph], known: Lexicon) -> None:
    """Tag what begins a sentence as a name where another paragraph shows that it is a surname: Manning left."""
    found = [(paragraph, *one) for paragraph in paragraphs for one in surnames(paragraph.tags, paragraph.lows, known)]
    texts = (paragraph.text for paragraph in paragraphs if not paragraph.headline)
    names = surnames_among({low for *_, low in found}, texts, known) if found else ()
    for paragraph, at, low in found:
        if low in names:
            paragraph.tags = f"{paragraph.tags[:at]}C{paragraph.tags[at + 1 :]}"


def _strings(texts: Sequence[str], known: Lexicon, writers: Sequence[str]) -> list[list[Quoted]]:
    """The quoted strings of each paragraph of the body, with turns, dialogue and insets."""
    found, spoken = quoted_strings(texts), turns(texts, known, writers)
    for at, text in enumerate(texts) if spoken or known.dashes or known.insets else ():
        if at in spoken:
            found[at] = [spoken[at]]
        elif known.dashes:
            found[at] = _merged(found[at], dialogue(text, known))
        if known.insets and found[at]:
            found[at] = with_insets(text, found[at], known)
    if known.commas:
        _add_uncued(texts, found)
    return found


def _add_uncued(texts: Sequence[str], found: list[list[Quoted]]) -> None:
    """Add the paragraphs that are nothing but speech, in a story that opens speech with the same dash elsewhere.

    Several of them below a colon are a list.
    """
    signs = {text[0] for text, strings in zip(texts, found, strict=True) if strings and strings[0].mark == DASH}
    bare = [not strings and text[:1] in signs for text, strings in zip(texts, found, strict=True)] if signs else []
    listed = False
    for at, text in enumerate(texts[: len(bare)]):
        listed = bare[at] and (listed or (texts[at - 1].endswith(":") and bare[at : at + 2] == [True, True]))
        if bare[at] and not listed:
            found[at] = uncued(text)


def _merged(marked: list[Quoted], dashed: list[Quoted]) -> list[Quoted]:
    """The dialogue of a paragraph and the strings in quotation marks, but for those inside the dialogue; in order."""
    if not dashed:
        return marked
    spans = [(string.outer_start, string.outer_end) for string in dashed]
    apart = [m for m in marked if all(m.outer_end <= start or m.outer_start >= end for start, end in spans)]
    return sorted([*apart, *dashed], key=lambda string: string.start)


def _quoted_blocks(blocks: Sequence[Block], known: Lexicon, writers: Sequence[str]) -> list[tuple[int, list[Quoted]]]:
    """The places of the blocks that are read, each with its quoted strings."""
    kinds = [(at, block.kind) for at, block in enumerate(blocks) if block.kind.role is not _BOILERPLATE]
    found = [(at, quoted_strings([blocks[at].node.text])[0]) for at, kind in kinds if kind in _FRONT]
    body = [at for at, kind in kinds if kind.role is _BODY and kind not in _MUTE]
    body = [at for at in body if not blocks[at].node.text.startswith(_BACK)]
    strings = _strings([blocks[at].node.text for at in body], known, writers)
    if not any(each[0].mark == TURN for each in strings if each):
        for at, answer in answers([blocks[at] for at in body], known).items():
            strings[at] = [answer]
        for at, answer in marked_answers([blocks[at].node.text for at in body], strings, known).items():
            strings[at] = [answer]
    found += zip(body, strings, strict=True)
    found.sort(key=lambda pair: pair[0])
    return [(at, strings) for at, strings in found if len(strings) <= _MOST_STRINGS]
