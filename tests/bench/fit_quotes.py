"""Fit the models of `reader.analysis.quotes` on labelled articles: `fit_quotes.py DATA.jsonl[.xz]... [--folds 5]`.

Two forests: `speakers` ranks the mentions that may have said a quotation, `kinds` tells speech from titles and scare
quotes. Both are fitted on the very rows that the package computes, and judged out of fold by article (`--by publisher`:
by publisher). The figures are printed; with `--write` the forests of all articles replace those of the package. The
same data give the same files.

DATA holds a JSON object a line: `id`, `publisher`, `text`, and `quoted` [{istart, iend, is_quotation, ambiguous,
speaker_text, speaker_start, speaker_end}], as offsets into `text`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from reader.analysis import quotes as quotes_module
from reader.analysis.speech.candidates import Situation, candidates
from reader.analysis.speech.kinds import KIND_NAMES, Setting, kind_row
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.pairs import PAIR_NAMES, pair_rows
from reader.analysis.speech.ranking import Ranking
from reader.analysis.speech.story import Story, read_story
from reader.analysis.speech.strings import STRING_NAMES
from reader.article.document import Node, Piece
from reader.article.model import Block
from tests.bench.lightgbm_export import to_forest

MODELS = Path(quotes_module.__file__).parent / "models"
RANKING = {
    "objective": "binary", "learning_rate": 0.1, "num_leaves": 16, "max_depth": 8,
    "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 2, "rounds": 150,
}  # fmt: skip
KINDS = {
    "objective": "binary", "learning_rate": 0.05, "num_leaves": 12, "min_data_in_leaf": 15,
    "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 3, "rounds": 200,
}  # fmt: skip
FIXED = {"verbose": -1, "num_threads": 2, "seed": 1, "deterministic": True, "force_row_wise": True}

Rows = list[list[float]]


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


def head(mention: str) -> str:
    """The word that decides whom a mention names."""
    words = mention.split(",")[0].split()
    return words[-1].lower().strip(".’'\"") if words else ""


def rank_rows(article: Labelled, choose: Callable[[String], int | None]) -> None:
    """Compute the rows of all strings in order, `choose` saying which mention each is given to."""
    situation = Situation(article.story)
    for string in article.strings:
        situation.number, situation.index = string.number, string.index
        string.mentions = candidates(situation)
        string.rows = pair_rows(situation, string.mentions)
        string.label = labels(article, string)
        chosen = choose(string)
        if chosen is not None:
            situation.give(string.mentions[chosen])


def labels(article: Labelled, string: String) -> list[int]:
    """Which of a string's mentions is the labelled speaker: the first that overlaps it and shares its head word."""
    if not string.spoken:
        return [0] * len(string.mentions)
    assert string.gold is not None
    said = string.gold["speaker_text"]
    words = {word.strip(".,’'\"").removesuffix("'s").removesuffix("’s").lower() for word in said.split()}
    found, seen = [], False
    for mention in string.mentions:
        number = article.story.paragraphs.index(mention.paragraph)
        start = article.offsets[number] + mention.start
        inside = start < string.gold["speaker_end"] and start + len(mention.text) > string.gold["speaker_start"]
        same = head(mention.text) in words
        found.append(
            1 if inside and same and not seen else -1 if same and (inside or head(said) == head(mention.text)) else 0
        )
        seen = seen or found[-1] == 1
    return found


def train(rows: Rows, label: Sequence[float], names: Sequence[str], options: dict[str, Any]) -> Any:
    """A booster."""
    options = {**FIXED, **options}
    rounds = options.pop("rounds")
    data = lightgbm.Dataset(np.array(rows, dtype=np.float32), np.array(label), feature_name=list(names))
    return lightgbm.train(options, data, rounds)


def train_ranking(articles: Sequence[Labelled]) -> Any:
    """The booster that ranks mentions, of the labelled quotations whose speaker is among them."""
    rows: Rows = []
    label: list[int] = []
    for string in (string for article in articles for string in article.strings):
        if string.spoken and 1 in string.label:
            for row, right in zip(string.rows, string.label, strict=True):
                if right >= 0:
                    rows.append(row)
                    label.append(right)
    fewest = min(20, 5 + len(rows) // 2000)
    return train(rows, label, PAIR_NAMES, {**RANKING, "min_data_in_leaf": fewest})


def train_kinds(articles: Sequence[Labelled]) -> Any:
    """The booster that tells what is no speech."""
    strings = [s for article in articles for s in article.strings if s.gold and not s.gold["ambiguous"]]
    return train([s.kind for s in strings], [not s.gold["is_quotation"] for s in strings if s.gold], KIND_NAMES, KINDS)


def gold_choice(string: String) -> int | None:
    """The labelled speaker."""
    return string.label.index(1) if 1 in string.label else None


def chooser(booster: Any) -> Callable[[String], int | None]:
    """The likeliest speaker, as the package chooses it, where the string is speech."""
    ranking = Ranking(to_forest(booster, PAIR_NAMES))

    def choose(string: String) -> int | None:
        string.scores = ranking.scores(string.rows)
        if not string.scores or (string.gold and not string.gold["is_quotation"]):
            return None
        return max(range(len(string.scores)), key=string.scores.__getitem__)

    return choose


def kind_rows(article: Labelled) -> None:
    """Compute the rows that the kind is judged by; the ranking's scores must be there."""
    setting, situation = Setting(article.story), Situation(article.story)
    for string in article.strings:
        situation.number, situation.index = string.number, string.index
        own = [
            score
            for score, mention in zip(string.scores, string.mentions, strict=True)
            if mention.paragraph is situation.paragraph
        ]
        known = string.rows[0][: len(STRING_NAMES)] if string.rows else None
        string.kind = kind_row(setting, situation, known, max(string.scores, default=-9.0), max(own, default=-9.0))


def fold_of(key: str, folds: int) -> int:
    """The fold of an article or publisher: always the same."""
    return int(hashlib.md5(key.encode()).hexdigest(), 16) % folds


def read(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """The labelled articles of the files."""
    for path in paths:
        content = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
        yield from map(json.loads, content.splitlines())


def cross_validate(articles: Sequence[Labelled], folds: Sequence[int]) -> dict[str, float]:
    """Out-of-fold rows and scores of every string, and what they reach."""
    for article in articles:
        rank_rows(article, gold_choice)
    boosters: dict[int, Any] = {}
    for fold in sorted(set(folds)):
        booster = train_ranking([a for a, f in zip(articles, folds, strict=True) if f != fold])
        for article in (a for a, f in zip(articles, folds, strict=True) if f == fold):
            boosters[id(article)] = booster
    for article in articles:
        rank_rows(article, chooser(boosters[id(article)]))
        kind_rows(article)
    right = total = 0
    for string in (string for article in articles for string in article.strings if string.spoken):
        total += 1
        right += bool(string.scores) and string.label[string.scores.index(max(string.scores))] != 0
    return {"speaker": right / total, "quotations": total}


def main() -> int:
    """Fit, judge, and write the models where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--by", choices=("id", "publisher"), default="id")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    articles = [labelled(article, options.language) for article in read(options.data)]
    folds = [fold_of(getattr(article, options.by), options.folds) for article in articles]
    print(cross_validate(articles, folds))
    judged = [
        (s, f) for a, f in zip(articles, folds, strict=True) for s in a.strings if s.gold and not s.gold["ambiguous"]
    ]
    del judged
    kinds = train_kinds(articles)
    if options.write:
        for article in articles:
            rank_rows(article, gold_choice)
        MODELS.mkdir(exist_ok=True)
        (MODELS / f"speakers-{options.language}.forest").write_bytes(
            to_forest(train_ranking(articles), PAIR_NAMES).to_bytes()
        )
        (MODELS / f"kinds-{options.language}.forest").write_bytes(to_forest(kinds, KIND_NAMES).to_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
