"""Invented articles to measure on: the same for the same numbers, on every machine.

`python -m tests.bench.corpus FOLDER --articles 200 --words 800` writes a folder of them. They have what makes an
article work for the analysis: a headline, a byline, a dateline, quotations with speakers and pronouns, a caption
printed twice, links to other stories, a credit. Number n's lede begins "Report n ", which nothing else on the screen
says: that is how a measurement knows that article n has been painted.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

_WORDS = """
Ada Bram Celia Dario Edda Felix Greta Hugo Iris Jonas Kira Lewin Mona Nils Orla Piet Rhea Sten Tilda Vito
Abend Bolder Carrow Dunmore Ekholm Farrant Galvez Hobday Iversen Jessop Kestrel Lindqvist Marlow Novak
bridge harbour council budget ferry school strike market river contract report vote season flood tram
opened delayed rebuilt approved rejected praised questioned closed inspected funded measured announced
after before while because although until since as
"""
_PHRASES = """
Port Ellen,Harrow Quay,Lindmouth,Sankt Alban,Villaverde,Osterby,Greyford,Tarn Bridge
mayor,harbour master,transport minister,union leader,head teacher,chief engineer,party spokeswoman
on Monday,last week,in the spring,for ten years,without a vote,behind closed doors,at short notice
"""
GIVEN, FAMILY, NOUNS, VERBS, LINKS = (line.split() for line in _WORDS.strip().splitlines())
PLACES, OFFICES, ENDS = (line.split(",") for line in _PHRASES.strip().splitlines())
CUES = (
    "{name} said",
    "said {name}",
    "{name} told reporters",
    "{pronoun} said",
    "{pronoun} added",
    "according to {name}",
)


def write(folder: Path, articles: int, words: int) -> Path:
    """Fill `folder` with numbered articles of about `words` words of body each; one already filled is left alone."""
    done = folder.parent / f"{folder.name}.done"
    if not done.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(articles):
            (folder / f"{number:06}.txt").write_text(article(number, words), "utf-8")
        done.touch()
    return folder


def article(number: int, words: int) -> str:
    """The text of one article, as it would have been pasted from a page."""
    chance = random.Random(number)
    people = [(f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}", chance.choice(OFFICES)) for _ in range(3)]
    caption = f"{people[0][0]} beside the {chance.choice(NOUNS)} {chance.choice(ENDS)}."
    place = chance.choice(PLACES)
    lede = f"Report {number} on the {chance.choice(NOUNS)} reached {place} {chance.choice(ENDS)}. {sentence(chance)}"
    parts = [
        sentence(chance).rstrip("."),
        f"By {chance.choice(GIVEN)} {chance.choice(FAMILY)}",
        lede,
        f"{caption}\n{caption}  © {chance.choice(GIVEN)} {chance.choice(FAMILY)} / Harbour Pictures",
    ]
    written = 0
    for paragraph in body(chance, people):
        parts.append(paragraph)
        written += len(paragraph.split())
        if written >= words:
            break
    middle = len(parts) // 2
    parts.insert(middle, "\n".join(f"{place} {sentence(chance)}".rstrip(".") for _ in range(3)))
    return "\n\n".join([*parts, f"Cover photo: {caption}", f"More on {place}:"]) + "\n"


def body(chance: random.Random, people: list[tuple[str, str]]) -> Iterator[str]:
    """Paragraphs without end: two of narration, then one that quotes, as news does."""
    introduced: set[str] = set()
    while True:
        yield " ".join(sentence(chance) for _ in range(chance.randint(2, 4)))
        yield " ".join(sentence(chance) for _ in range(chance.randint(1, 3)))
        name, office = chance.choice(people)
        known = name in introduced
        introduced.add(name)
        shown = name.split()[-1] if known else f"{office} {name}"
        cue = chance.choice(CUES if known else CUES[:3]).format(name=shown, pronoun=chance.choice(("he", "she")))
        yield f'"{sentence(chance).rstrip(".")}," {cue}. "{sentence(chance)}"'


def sentence(chance: random.Random) -> str:
    """A sentence of twelve to twenty words that means nothing."""
    first = (
        f"The {chance.choice(NOUNS)} that {chance.choice(PLACES)} had {chance.choice(VERBS)} was {chance.choice(VERBS)}"
    )
    second = f"{chance.choice(LINKS)} the {chance.choice(NOUNS)} {chance.choice(VERBS)} the {chance.choice(NOUNS)}"
    return f"{first} {second} {chance.choice(ENDS)}."


def main() -> None:
    """Write the corpus that the command line describes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--words", type=int, default=800)
    chosen = parser.parse_args()
    print(write(chosen.folder, chosen.articles, chosen.words))


if __name__ == "__main__":
    main()
