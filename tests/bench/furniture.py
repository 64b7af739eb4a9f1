"""Lines as the furniture of news sites has them, in 29 languages: they were invented, not seen, in `furniture.txt`.

The pages read by eye are German and English for the most part; of the words of other languages few stand on enough of
them to be known. So each of these lines counts as some pages on which its words stand in a line of that kind.

A row of the file is a kind, a language and lines, parted by tabs; between two lines stands " | ".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from reader.analysis.evidence.page import Line
from reader.analysis.evidence.wording import words_of
from reader.article.document import Node
from reader.article.model import Kind

_FILE = Path(__file__).with_name("furniture.txt")
_PAGES = 8
"""On how many pages each line counts as seen: enough for its words to be known. With 16 as many kinds are right, with 4
fewer.
"""
_MARKS = "^="
"""What openings of a line and whole lines start with; endings end with `$`. They aren't counted: of an invented line
they say what its words say, for three times the room.
"""


@cache
def furniture() -> Mapping[str, Counter[Kind]]:
    """By word on how many pages it is taken to stand in lines of each kind."""
    found: dict[str, Counter[Kind]] = defaultdict(Counter)
    for kind, _, text in invented():
        for word in {word for word in words_of(Line(Node(text), 0))[0] if _is_plain(word)}:
            found[word][kind] += _PAGES
    return found


def invented() -> Iterator[tuple[Kind, str, str]]:
    """Each line with its kind and its language."""
    for row in _FILE.read_text(encoding="utf-8").splitlines():
        kind, language, lines = row.split("\t")
        for line in lines.split(" | "):
            yield Kind(kind), language, line


def _is_plain(word: str) -> bool:
    return len(word) == 1 or (word[0] not in _MARKS and not word.endswith("$"))
