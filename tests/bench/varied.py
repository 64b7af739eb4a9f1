"""Articles with the vocabulary of a newspaper's archive, and as many as it has: to search in.

Words are invented, and as frequent as Zipf and Mandelbrot found words to be: the commonest is in every article, half of
sixty thousand in a handful. They are put together without the analysis, which would take minutes, and which `corpus`
is for.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

from reader.article.document import Document, Head, Node, Piece
from reader.article.model import Article, Block, Kind, Quote, QuoteKind, Role, Span, Speaker

VOCABULARY = 60_000
_NAMES = "Ardle Bexby Calder Delta Elmwick Farrow Greyford Harrow Istley Kelling"
_PEOPLE = "Ada Bram Celia Dario Edda Felix Greta Hugo Iris Jonas Kira Lewin Mona Nils Orla Piet Rhea Sten"
_SITES = [f"The {name} Courier" for name in _NAMES.split()]
_GIVEN = _PEOPLE.split()
_DAYS = 2000


class Archive:
    """The same articles for the same numbers."""

    def __init__(self, words: int = 800) -> None:
        chance = random.Random(7)
        self.vocabulary = list(dict.fromkeys(_word(chance) for _ in range(VOCABULARY)))
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self.vocabulary))))
        self._words = words

    def article(self, number: int) -> Article:
        """An article of some paragraphs, every third of which quotes somebody."""
        chance = random.Random(number)
        day = number * 7919 % _DAYS
        published = (
            f"{2020 + day // 360}-{day % 360 // 30 + 1:02}-{day % 30 % 28 + 1:02}T{number % 24:02}:{number % 60:02}"
        )
        title = f"Report {number} {self._text(chance, 7)}"
        parts = [(Kind.HEADLINE, title)]
        quotes: list[Quote] = []
        people = [f"{chance.choice(_GIVEN)} {chance.choice(self.vocabulary[2000:9000]).title()}" for _ in range(3)]
        written = 0
        while written < self._words:
            text = self._text(chance, chance.randint(25, 60)).capitalize() + "."
            if len(parts) % 3 == 0:
                said, name = text, chance.choice(people)
                text = f'"{said}" said {name}.'
                span = Span(len(parts), 1, 1 + len(said))
                quotes.append(Quote(QuoteKind.DIRECT, span, said, speaker=Speaker(name, "minister")))
            parts.append((Kind.BODY, text))
            written += len(text.split())
        blocks, source = [], ""
        for index, (kind, text) in enumerate(parts):
            node = Node(text, gap=1, first_line=2 * index + 1, last_line=2 * index + 1, pieces=(Piece(0, len(source)),))
            blocks.append(Block(node, kind, "prose", 0.9))
            source += f"{text}\n\n"
        words = sum(len(block.text.split()) for block in blocks if block.role is Role.BODY)
        head = Head(title, byline=(people[0],), published=published, site=chance.choice(_SITES), language="en")
        document = Document(f"/archive/{number:06}.txt", "text", source, tuple(node.node for node in blocks), head)
        return Article(document, head, tuple(blocks), tuple(quotes), words)

    def queries(self, count: int) -> Iterator[str]:
        """What people look for: words frequent and rare, two or three of them, phrases, beginnings, speakers."""
        chance = random.Random(99)
        for number in range(count):
            frequent, usual, rare = (
                chance.choice(self.vocabulary[first:last]) for first, last in ((5, 60), (60, 2000), (2000, 20_000))
            )
            article = self.article(chance.randrange(1000))
            words = article.blocks[1].text.rstrip(".").split()
            yield (
                frequent,
                usual,
                rare,
                f"{frequent} {usual}",
                f"{usual} {chance.choice(self.vocabulary[60:2000])} {frequent}",
                f'"{words[2]} {words[3]} {words[4]}"',
                f'"{words[0]} {words[1]}"',
                f"{usual[:4]}*",
                f"{frequent[:3]}*",
                f"speaker:{(article.quotes[0].speaker or Speaker('x')).name.split()[1]}",
                f"said:{usual} is:unread",
                f"{frequent} -{usual} newer:10years",
                f"{usual} OR {rare} before:2023-06",
                f"title:{frequent} site:calder",
            )[number % 14]

    def _text(self, chance: random.Random, count: int) -> str:
        return " ".join(chance.choices(self.vocabulary, cum_weights=self._weights, k=count))


def _word(chance: random.Random) -> str:
    length = max(2, min(12, int(chance.gauss(7, 2.5))))
    return "".join(chance.choice("bcdfghklmnprstvw" if place % 2 else "aeiou") for place in range(length))
