"""What the lines of a labelled page teach: targets and weights for the fit.

People marked few pages. For the lines they left open on the other pages there are two weaker sources: a teacher, an
extraction library that saw the HTML, and the names of the page's classes. They are believed where they agree.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.pasted import LabelledPage

_WORD = re.compile(r"\w+")
_BY_SOURCE = {"scrapinghub": 1.0, "mozilla": 0.6, "trafilatura": 0.8}
_TAUGHT = 0.35
_MENU = ("nav", "footer", "tags")
_ASIDE = frozenset(
    {*_MENU, "share", "promo", "comment", "related", "ad", "aside", "byline", "caption", "credit", "standfirst"}
)
"""Weak kinds that say a line isn't the story."""
_KEPT_MENU = 0.3
"""Menus make up most lines and teach the same again and again: so many of them are kept, and weigh the more."""

Texts = Mapping[str, Sequence[str]]
"""For each page what the teacher took for its story, in a few settings from wide to narrow."""


def read_texts(path: Path | None) -> Texts:
    """The file that `teach.py` writes."""
    found: Texts = json.loads(path.read_text(encoding="utf-8")) if path else {}
    return found


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


class Teacher:
    """Says how much of the teacher's settings took a line for the story."""

    def __init__(self, texts: Texts) -> None:
        self._lines = {
            page: [{_plain(line) for line in text.split("\n")} for text in said] for page, said in texts.items()
        }
        self._whole = {page: [f" {_plain(text)} " for text in said] for page, said in texts.items()}

    def share(self, page: str, text: str) -> float | None:
        """The share of the settings; None where it says nothing."""
        line = _plain(text)
        if page not in self._lines or not line:
            return None
        settings = list(zip(self._lines[page], self._whole[page], strict=True))
        return sum(line in lines or (len(line) > 20 and f" {line} " in whole) for lines, whole in settings) / len(
            settings
        )


def targets(page: LabelledPage, teacher: Teacher) -> tuple[list[float], list[float]]:
    """For each line how far it is the story, in [0, 1], and how much that weighs; 0 for what teaches nothing."""
    goals, weights = [], []
    seed = int(hashlib.md5(page.page.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    chance = random.Random(f"{seed} {page.variant}")
    taught = page.source == "trafilatura"
    for node, label, kind in zip(page.document.nodes, page.labels, page.kinds, strict=True):
        share = teacher.share(page.page, node.text) if label is None and taught else None
        goal = float(label) if label is not None else share or 0.0
        weight = _BY_SOURCE[page.source] if label is not None else 0.0 if share is None else _trust(share, kind)
        if kind in _MENU and goal < 0.5:
            weight = weight / _KEPT_MENU if chance.random() < _KEPT_MENU else 0.0
        goals.append(goal)
        weights.append(weight)
    return goals, weights


def _trust(share: float, kind: str) -> float:
    """How much a line weighs of which only the teacher says something."""
    if share < 0.5 and kind not in _ASIDE:
        return 0.0  # it loses lists and tables, which are what is to be learnt
    trust = 0.05 if kind in _MENU else _TAUGHT
    if 0.2 < share < 0.8:
        trust *= 0.3
    return trust * 0.3 if share >= 0.5 and kind in _ASIDE else trust


def fold_of(page: LabelledPage, folds: int) -> int:
    """All pages of a domain in one fold; on a host of many authors, all variants of a page."""
    shared = page.domain in ("hard", "wordpress.com", "archive.org", "blogspot.com", "medium.com")
    key = page.domain + (page.page if shared else "")
    return int(hashlib.md5(("s2" + key).encode(), usedforsecurity=False).hexdigest(), 16) % folds
