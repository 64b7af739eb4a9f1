"""Words around the names of a byline and beside days, found in a line of any language that `languages` has."""

from __future__ import annotations

import re
from functools import cache

from reader.analysis.head.languages import WORDS
from reader.article.months import folded

_COLON = r"\s*[:：=＝]\s*|\s+[–-]\s+"
_LONGEST = 24
"""Characters of a lead with what parts it from the names."""


EAST = "\u2e80"
"""From here on are the scripts of East Asia: no space parts a word from a name there."""
_REPORTER = r"[一-鿿]{0,8}(?:记者|記者)[\s:：/／]*"
"""A paper's reporter: 新华社记者."""


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form)


@cache
def _leads() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """What leads in names without a colon; and by their first letter these with what needs one, the longest first."""
    plain = frozenset(word.replace("_", " ") for words in WORDS.values() for word in words.by.split())
    labels = {word.replace("_", " ") for words in WORDS.values() for word in words.label.split()} | plain
    by_letter: dict[str, tuple[str, ...]] = {}
    for word in sorted(labels, key=len, reverse=True):
        by_letter[word[0]] = (*by_letter.get(word[0], ()), word)
    return plain, by_letter


def end_of_lead(text: str) -> int:
    """Where the names begin behind a word that leads them in; 0 where the line begins with none."""
    plain, by_letter = _leads()
    low = text[:_LONGEST].lower()
    labels = by_letter.get(low[:1], ())
    if not low.startswith(labels):
        reporter = _compiled(_REPORTER).match(text) if text[:1] > EAST else None
        return reporter.end() if reporter and reporter.end() < len(text) else 0
    word = next(word for word in labels if low.startswith(word))
    if len(text) == len(word):
        return 0
    colon = _compiled(_COLON).match(text, len(word))
    if colon is not None:
        return colon.end()
    behind = text[len(word) :]
    is_parted = behind[:1].isspace() or word[-1] > EAST or not word[-1].isalnum()
    return len(text) - len(behind.lstrip()) if word in plain and is_parted else 0


@cache
def roles_behind() -> tuple[str, ...]:
    """What stands behind names, the longest first."""
    return tuple(sorted({word for words in WORDS.values() for word in words.behind.split()}, key=len, reverse=True))


@cache
def plain_roles() -> tuple[str, ...]:
    """Those of them that a line in ASCII may have: nearly none."""
    return tuple(filter(str.isascii, roles_behind()))


@cache
def beside_days() -> frozenset[str]:
    """The words beside days, as `folded` makes them."""
    return frozenset(folded(word.replace("_", " ")) for words in WORDS.values() for word in words.when.split())
