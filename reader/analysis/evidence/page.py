"""A document as a page of lines, one for each node, with what can be seen of each before it is judged.

Every later step of the segmentation reads these facts instead of the nodes, so that each line is put in lower case, cut
into words and looked at only once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import chain, repeat
from unicodedata import normalize

from reader.article.document import Document, Node, Shape

_LINE, _PARAGRAPH = Shape.LINE, Shape.PARAGRAPH
TERMINAL = frozenset(".!?…。！？।")
"""Marks that end a sentence."""
CLOSING = "\"'”’»«“‘)]}›」』*_"
"""What may stand after the mark that ends a sentence."""

_PIECE = re.compile(r"[^\W_]\w*(?:['’]\w+)*|[©®|@#€$%/:>»•·?!…]")
"""A piece: a word, or a mark that means something (of an author, a link, a price, a list)."""
_MARKS = frozenset("|@#€$%/:>»•·?!…")
"""Pieces that are no words."""
_LONG = 150
"""A line of so many characters or more is cut at its spaces, which is much quicker and gives the same words of prose.
"""
_PLAINER = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("—", " "), ("–", " "), ("…", " "))
"""Typographic signs, and the plainer ones that they are read as."""
_BLANKS = bytes(32 if chr(code) in '!"#$%&()*+,-./:;<=>?@[\\]^`{|}~' else code for code in range(256))
"""For `bytes.translate`: signs of ASCII become spaces. Bytes are translated much faster than text."""
_JOINED = b"|@#$%/:>?!'_"
"""Signs of ASCII that are pieces or parts of pieces."""
_LETTERS = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
"""For `bytes.translate`: all but letters and digits become spaces. For a text without signs of `_JOINED`."""
_EDGES = ".,;:!?\"'«»„()[]"
"""Signs that are cut off the ends of words."""
_IDEOGRAMS = re.compile("[^\0-\u303f]")  # written the other way round, it takes 2 ms more to compile
"""Scripts without spaces between words: there each character counts as a word."""
_ACCENTS = re.compile("[\u0300-\u036f]")
"""Accents that are signs of their own, as macOS writes them: such a word is compared with one written in whole letters.
"""
PROSE_WORDS = 12
"""The fewest words of prose: a line of fewer is a headline or a caption as often as a sentence of the story."""
BEGUN = 30
"""Words from a line's beginning that are taken to tell what it is about."""
_TELLING = 5
"""Letters: a shorter word tells nothing about the topic."""


class Line:
    """One node of a document, and what can be seen of it without its neighbours."""

    __slots__ = ("ends_sentence", "index", "last", "lowered", "node", "pieces", "text", "words")

    def __init__(self, node: Node, index: int, twin: Line | None = None) -> None:
        """`twin` is a line whose node has the same text: on long pages every sixth has one."""
        self.node = node
        self.index = index
        if twin is not None:
            self._look_like(twin)
            return
        text = node.text.strip().replace("\u00a0", " ")
        if not text.isascii() and _ACCENTS.search(text) is not None:
            text = normalize("NFC", text)
        self.text = text
        self.lowered = text.lower()
        self.pieces, self.words = _cut(self.lowered)
        """The words and marks of a short line, in order (None for a long one); and the words of any line. All in lower
        case and without punctuation; © counts as a word, for it means what "photo by" means.
        """
        self.last = text.rstrip(CLOSING)[-1:]
        """The last character before any closing quotation marks and brackets; may be empty."""
        self.ends_sentence = self.last in TERMINAL
        """Whether that character ends a sentence."""

    def _look_like(self, twin: Line) -> None:
        self.text, self.lowered, self.pieces, self.words = twin.text, twin.lowered, twin.pieces, twin.words
        self.last, self.ends_sentence = twin.last, twin.ends_sentence

    @property
    def is_prose(self) -> bool:
        """Whether it reads as prose: a dozen words or more, with a sentence's end."""
        return len(self.words) >= PROSE_WORDS and self.ends_sentence

    @property
    def is_prose_shape(self) -> bool:
        """Whether the format leaves open what the line is; a heading, an item or a row says so itself."""
        return self.node.shape is _LINE or self.node.shape is _PARAGRAPH

    @property
    def telling(self) -> frozenset[str]:
        """Those of the first words that are long enough to tell what the line is about."""
        return frozenset([word for word in self.words[:BEGUN] if len(word) >= _TELLING])


def _cut(lowered: str) -> tuple[list[str] | None, list[str]]:
    """The pieces of a line (None for a long one) and its words; `Line` says more."""
    if not lowered.isascii() and _IDEOGRAMS.search(lowered) is not None:
        return None, _word_or_sign().findall(lowered)
    if len(lowered) > _LONG and "©" not in lowered:
        return None, _words_at_blanks(lowered)
    words = lowered.split() if lowered.replace(" ", "").isalnum() else plain_words(lowered)
    if words is not None:
        return words, words
    pieces = _PIECE.findall(lowered)
    return pieces, pieces if _MARKS.isdisjoint(pieces) else [piece for piece in pieces if piece not in _MARKS]


def plain_words(lowered: str) -> list[str] | None:
    """The pieces of a text in ASCII with no marks among them, found without a pattern; None for any other text."""
    if not lowered.isascii():
        return None
    line = lowered.encode()
    return line.translate(_LETTERS).decode().split() if len(line.translate(None, _JOINED)) == len(line) else None


def _words_at_blanks(lowered: str) -> list[str]:
    if not lowered.isascii():
        for mark, plainer in _PLAINER:
            lowered = lowered.replace(mark, plainer)
    if not lowered.isascii():
        return list(filter(None, map(str.strip, lowered.replace("-", " ").split(), repeat(_EDGES))))
    lowered = lowered.encode().translate(_BLANKS).decode()
    if "'" in lowered:
        lowered = f" {lowered} ".replace(" '", " ").replace("' ", " ")
    return lowered.split()


@cache
def _word_or_sign() -> re.Pattern[str]:
    """Made when it is needed, for its large classes take 2 ms to compile."""
    return re.compile(r"[぀-ヿ㐀-鿿]|[^\W_぀-ヿ㐀-鿿]+(?:['’][^\W_]+)*|[©®]")


def told_of(vocabulary: frozenset[str], lines: Iterable[Line]) -> frozenset[str]:
    """Which words of a vocabulary of telling ones the lines have: faster than to join what each has of them."""
    return vocabulary.intersection(chain.from_iterable([line.words[:BEGUN] for line in lines]))


class Page:
    """All lines of a document, in order."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.lines = lines

    @cached_property
    def prose(self) -> tuple[int, ...]:
        """Indexes of the lines that read as prose."""
        return tuple(line.index for line in self.lines if line.is_prose)

    def in_head(self, index: int) -> bool:
        """Whether no prose stands before a line; a page without any is all head."""
        return not self.prose or index < self.prose[0]

    @cached_property
    def tail(self) -> int:
        """Index of the line from which on next to no prose is left: two paragraphs, or a tenth of the page's prose."""
        following = max(2, len(self.prose) // 10)
        return self.prose[-following - 1] if following < len(self.prose) else 0

    def in_tail(self, index: int) -> bool:
        """Whether a line is in the page's tail."""
        return index >= self.tail

    def gap_after(self, index: int) -> bool:
        """Whether a blank line, or the end of the page, follows a line."""
        return index + 1 >= len(self.lines) or self.lines[index + 1].node.gap > 0

    def gap_before(self, index: int) -> bool:
        """Whether a blank line, or the start of the page, stands before a line."""
        return index == 0 or self.lines[index].node.gap > 0


def read_page(document: Document) -> Page:
    """The document's nodes as lines."""
    lines: list[Line] = []
    seen: dict[str, Line] = {}
    for index, node in enumerate(document.nodes):
        line = seen[node.text] = Line(node, index, seen.get(node.text))
        lines.append(line)
    return Page(tuple(lines))
