"""How good the quotations and speakers are out of fold: `judge_quotes.py DATA.jsonl[.xz] [--by publisher]`.

The articles are parted into folds, by article or by publisher. For each fold all is fitted without it, then its
articles are taken apart as `reader show` takes them apart, but with these models. The figures are those of `score.py
quotes`, whose functions are called, so that no definition is there twice. Below them stands how far a speaker's
confidence is to be believed. The same data give the same figures.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.models import Models
from reader.analysis.speech.story import read_story
from reader.article.model import Article
from reader.export.json import article_record
from reader.pipeline import outline
from reader.sources.reading import parse
from tests.bench.fit_quotes import FOLDS, fit
from tests.bench.quoted import fold_of, labelled, read

SCORE = Path(__file__).parents[3] / "shared/tools/score.py"
BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def score_module(path: Path) -> Any:
    """The scoring script as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise SystemExit(f"{path} is not there: name the scoring script with --score")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def folds_by(articles: Sequence[dict[str, Any]], by: str, folds: int) -> list[int]:
    """The fold of each article; by publisher, all articles of one are in the same."""
    if by == "id":
        return [fold_of(article["id"], folds) for article in articles]
    publishers = sorted({article["publisher"] for article in articles})
    if len(publishers) < 2:
        raise SystemExit("all articles are of one publisher")
    return [publishers.index(article["publisher"]) % folds for article in articles]


def heard(article: Article, models: Models) -> Article:
    """The article with its quotations, as the pipeline finds them, but with these models."""
    story = read_story(article.blocks, article.head.language, byline=article.head.byline)
    return replace(article, quotes=attribute(story, find_quotes(story, models)))


def records(articles: Sequence[dict[str, Any]], folds: Sequence[int], language: str) -> Iterator[dict[str, Any]]:
    """The record that `reader show` would print of each article, had it never seen its fold."""
    read_ones = [labelled(article, language) for article in articles]
    for fold in sorted(set(folds)):
        shown = [(article, its) for article, its in zip(read_ones, folds, strict=True) if its != fold]
        models = fit([article for article, _ in shown], [its for _, its in shown]).models()
        for article in (article for article, its in zip(articles, folds, strict=True) if its == fold):
            name = file_name(article)
            (document,) = parse(article["text"].encode(), name)
            yield msgspec.to_builtins(article_record(heard(outline(document), models)))


def file_name(article: dict[str, Any]) -> str:
    """The name under which the scoring script looks for an article's record."""
    return re.sub(r"[^\w.-]", "_", article["id"]) + ".txt"


def figures(score: Any, data: Path, found: dict[str, dict[str, Any]], errors: int) -> dict[str, Any]:
    """What the scoring script says of the records; it prints errors itself."""
    score.run = lambda command, files: ({name: found[name] for name in files}, 1.0)
    options = argparse.Namespace(data=data, sample=0, errors=errors, command=())
    with contextlib.redirect_stdout(io.StringIO() if not errors else sys.stdout):
        return dict(score.score_quotes(options))


def calibration(
    score: Any, articles: Sequence[dict[str, Any]], found: dict[str, dict[str, Any]]
) -> list[tuple[float, bool]]:
    """Confidence and whether the speaker's head word is right, of each labelled quotation that was given one."""
    pairs = []
    for article in articles:
        quotes = [
            quote for quote in found[file_name(article)]["quotes"] if quote["mention"] and quote["kind"] != "scare"
        ]
        for unit in article["quoted"]:
            if unit["ambiguous"] or not (unit["is_quotation"] and unit["speaker_text"]):
                continue
            shared = [
                (min(unit["iend"], q["source_end"]) - max(unit["istart"], q["source_start"]), at)
                for at, q in enumerate(quotes)
            ]
            most, at = max(shared, default=(0, 0))
            if most >= 0.5 * (unit["iend"] - unit["istart"]):
                right = score.heads(unit["speaker_text"]) & score.heads(quotes[at]["mention"])
                pairs.append((quotes[at]["confidence"], bool(right)))
    return pairs


def table(pairs: Sequence[tuple[float, bool]]) -> str:
    """Bins of confidence against the share that is right, as a table in Markdown."""
    lines = ["| confidence | quotations | mean | right |", "|---|---|---|---|"]
    for low, high in pairwise(BINS):
        inside = [pair for pair in pairs if low <= pair[0] < high]
        if inside:
            mean, right = (sum(pair[at] for pair in inside) / len(inside) for at in (0, 1))
            lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {len(inside):,} | {mean:.2f} | {right:.2f} |")
    return "\n".join(lines)


def main() -> int:
    """Judge, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--folds", type=int, default=FOLDS)
    parser.add_argument("--by", choices=("id", "publisher"), default="id")
    parser.add_argument("--errors", type=int, default=0, help="print this many wrong speakers")
    parser.add_argument("--records", type=Path, help="write the records to this file, one a line")
    parser.add_argument("--score", type=Path, default=SCORE)
    options = parser.parse_args()
    score = score_module(options.score)
    articles = list(read([options.data]))
    folds = folds_by(articles, options.by, options.folds)
    found = {record["path"]: record for record in records(articles, folds, options.language)}
    if options.records:
        options.records.write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for record in found.values()))
    for name, value in figures(score, options.data, found, options.errors).items():
        if "second" not in name:
            print(f"{name:14s}{value}")
    print(table(calibration(score, articles, found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
