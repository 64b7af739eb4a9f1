"""Articles whose quotations are labelled: read as the package reads them, and joined to their labels.

A file of them holds a JSON object a line: `id`, `publisher`, `text`, and `quoted` [{istart, iend, is_quotation,
ambiguous, speaker_text, speaker_start, speaker_end}], as offsets into `text`.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.analysis.speech.candidates import candidates
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.opinions import opinion_of
from reader.analysis.speech.pairs import pair_rows
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.story import Story, read_story
from reader.article.document import Node, Piece
from reader.article.model import Block

Rows = list[list[float]]
_ADDED = re.compile(
    r"\s(?:who|of|for|at|from|in|with|on|to|that|whose|which|by|as|des|der|aus|bei|beim|vom|von|zum|zur|für)\s"
)
"""What begins the part of a phrase that only says more of its noun."""


@dataclass
class String:
    """A quoted string of an article, and what the labels say of it."""

    number: int
    index: int
    gold: dict[str, Any] | None = None
    mentions: list[Mention] = field(default_factory=list)
    rows: Rows = field(default_factory=list)
    label: list[int] = field(default_factory=list)
    """1 for the speaker, 0 for others, -1 for another naming of the speaker that is not to be learnt from."""
    scores: Sequence[float] = ()
    kind: list[float] = field(default_factory=list)

    @property
    def spoken(self) -> bool:
        """Whether it is a quotation with a speaker."""
        return bool(self.gold and self.gold["is_quotation"] and self.gold["speaker_text"])


@dataclass
class Labelled:
    """An article as it is read, its strings joined to the labels."""

    id: str
    publisher: str
    story: Story
    offsets: list[int]
    strings: list[String]


def blocks_of(text: str) -> tuple[Block, ...]:
    """A body block for each line that is not blank."""
    found, at = [], 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            found.append(Block(Node(stripped, pieces=(Piece(0, at + line.index(stripped)),))))
        at += len(line) + 1
    return tuple(found)


def labelled(article: dict[str, Any], language: str) -> Labelled:
    """Reads an article and finds the label of each of its strings: the one it covers most of."""
    blocks = blocks_of(article["text"])
    story = read_story(blocks, language)
    offsets = [blocks[paragraph.block].node.pieces[0].source for paragraph in story.paragraphs]
    strings = []
    for number, paragraph in enumerate(story.paragraphs):
        for index, quoted in enumerate(paragraph.quoted):
            start, end = offsets[number] + quoted.start, offsets[number] + quoted.end
            gold, most = None, 0
            for unit in article["quoted"]:
                shared = min(unit["iend"], end) - max(unit["istart"], start)
                if shared > most and shared >= (unit["iend"] - unit["istart"]) / 2:
                    gold, most = unit, shared
            strings.append(String(number, index, gold))
    return Labelled(article["id"], article["publisher"], story, offsets, strings)


def heads(phrase: str) -> list[str]:
    """The words that decide whom a phrase names, the first first: the last of each part, but for what "of" adds."""
    found = []
    for part in re.split(r",|;|\s[–—-]+\s", re.sub(r"\([^)]*\)", " ", phrase)):
        cut = _ADDED.search(part.strip(), 2)
        words = [word.strip(".,’'\"“”„:;") for word in (part.strip()[: cut.start()] if cut else part).split()]
        words = [re.sub(r"['’]s$", "", word).lower() for word in words]
        words = [word for word in words if word]
        if words:
            found.append(words[-1])
    return found


def rank_rows(article: Labelled, choose: Callable[[String], int | None]) -> None:
    """Compute the rows of all strings in order, `choose` saying which mention each is given to."""
    situation = Situation(article.story)
    for string in article.strings:
        situation.turn_to(string.number, string.index)
        string.mentions = candidates(situation)
        string.rows = pair_rows(situation, string.mentions)
        string.label = labels(article, string)
        chosen = choose(string)
        if chosen is not None:
            situation.give(string.mentions[chosen])


def labels(article: Labelled, string: String) -> list[int]:
    """Which of a string's mentions is the labelled speaker: of those inside the label, the first with its head word."""
    if not string.spoken:
        return [0] * len(string.mentions)
    assert string.gold is not None
    said = heads(string.gold["speaker_text"])
    words = string.gold["speaker_text"].lower().replace(",", " ").split()
    inside, alike = [], []
    for mention in string.mentions:
        start = article.offsets[article.story.paragraphs.index(mention.paragraph)] + mention.span.start
        its = heads(printed(mention, article.story))
        inside.append(start < string.gold["speaker_end"] and start + len(mention.text) > string.gold["speaker_start"])
        alike.append(2 if set(its) & set(said) else 1 if set(its) & set(words) and not mention.possessive else 0)
    best = max((like for like, within in zip(alike, inside, strict=True) if within), default=0)
    first = next(
        (at for at, (like, within) in enumerate(zip(alike, inside, strict=True)) if within and like == best), -1
    )
    found = [-1 if like == 2 or (within and like) else 0 for like, within in zip(alike, inside, strict=True)]
    if best:
        found[first] = 1
    return found


def printed(mention: Mention, story: Story) -> str:
    """What is printed of a mention as a speaker: with the noun for what it holds, "Angaben der Polizei"."""
    opinion = opinion_of(mention, clause_of(mention), story.lexicon)
    return mention.paragraph.text[opinion.span.start : opinion.span.end] if opinion else mention.text


def gold_choice(string: String) -> int | None:
    """The labelled speaker."""
    return string.label.index(1) if 1 in string.label else None


def fold_of(key: str, folds: int) -> int:
    """The fold of an article or publisher: always the same."""
    return int(hashlib.md5(key.encode()).hexdigest(), 16) % folds


def read(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """The labelled articles of the files."""
    for path in paths:
        content = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
        yield from map(json.loads, content.splitlines())
