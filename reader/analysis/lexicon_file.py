"""How a language's file is read: where each list and setting of a `Lexicon` stands in it, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from itertools import chain
from pathlib import Path
from typing import Any

READ = "read"
"""The key, in the metadata of a lexicon's field, of the function that makes its value of a `LexiconFile`."""
_ENDING = 3
"""Only nouns with more letters than this are looked for at the end of compounds."""

TAGS = {
    "pronouns.subject": "P",
    "pronouns.relative": "W",
    "pronouns.object": "O",
    "words.copula": "E",
    "words.auxiliary": "A",
    "words.complementiser": "R",
    "words.determiner": "D",
    "words.possessive": "M",
    "words.of": "o",
    "words.conjunction": "K",
    "words.according": "L",
    "words.opinion": "L",
    "words.agent": "y",
    "words.goal": "t",
    "words.preposition": "I",
    "words.adverb": "B",
    "words.calendar": "Y",
    "speech.neutral": "S",
    "speech.loaded": "S",
    "words.verb": "V",
    "words.source": "H",
}
"""The tag that each list gives its words; the first list that holds a word decides. `speech.tagging` explains them."""


class LexiconFile:
    """The lists and settings of a file. A word is one object, however often it is listed, to save memory."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.table = table
        self._once: dict[str, str] = {}

    def at(self, place: str, otherwise: Any) -> Any:
        """What stands at a place, "section.key"."""
        section, key = place.split(".")
        return self.table.get(section, {}).get(key, otherwise)

    def listed(self, place: str) -> list[str]:
        """The words at a place, in order; none where the language has no such list."""
        return [self._once.setdefault(word, word) for word in self.at(place, "").split()]

    def of(self, *places: str) -> frozenset[str]:
        """The words at some places together."""
        return frozenset({word for place in places for word in self.listed(place)})  # a set's copy has no room to grow


def table_of(name: str) -> dict[str, Any] | None:
    """A file of `lexicon/` as it stands there, if there is one of this name."""
    import tomllib

    file = Path(__file__).parent / "lexicon" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else None


def made(make: Callable[[LexiconFile], Any]) -> Any:
    """A field whose value a function makes of the file."""
    return field(metadata={READ: make})


def words(*places: str) -> Any:
    """A field for the words at some places, as a set."""
    return made(lambda file: file.of(*places))


def ends(place: str) -> Any:
    """A field for the endings that are listed at a place, in order."""
    return made(lambda file: tuple(file.listed(place)))


def setting(place: str, otherwise: Any) -> Any:
    """A field for the value at a place, or `otherwise` where none stands there."""
    return made(lambda file: file.at(place, otherwise))


def required(place: str) -> Any:
    """A field for what must stand at a place."""
    section, key = place.split(".")
    return made(lambda file: file.table[section][key])


def tags(file: LexiconFile) -> dict[str, str]:
    """Each word's tag."""
    tags: dict[str, str] = {}
    for place, tag in TAGS.items():
        for word in file.listed(place):
            tags.setdefault(word, tag)
    for ending in file.listed("speech.participle"):
        tags |= {word: "U" for word, tag in tags.items() if tag == "S" and word.endswith(ending)}
    return tags


def ranks(file: LexiconFile) -> dict[str, int]:
    """Each speech verb's rank; one that is listed twice has that of its first place."""
    ranks: dict[str, int] = {}
    for rank, word in enumerate(chain(file.listed("speech.neutral"), file.listed("speech.loaded")), 1):
        ranks.setdefault(word, rank)
    return ranks


def endings(file: LexiconFile) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The endings that tell a tag, with it."""
    return tuple(
        (tuple(file.listed(f"endings.{key}")), tag)
        for key, tag in (("verb", "V"), ("gerund", "G"), ("adverb", "B"))
        if file.listed(f"endings.{key}")
    )


def endings_of(place: str) -> Callable[[LexiconFile], dict[str, str]]:
    """What reads the pairs at a place, "ego=y", as what each ending is changed for."""
    return lambda file: {ending: other for ending, _, other in (pair.partition("=") for pair in file.listed(place))}


def cases(file: LexiconFile) -> tuple[str, ...]:
    """The endings that names have in their cases, the longest first."""
    return tuple(sorted(file.listed("names.cases"), key=len, reverse=True))


def long_works(file: LexiconFile) -> tuple[str, ...]:
    """The nouns for what has a title that are long enough to be looked for at the end of others."""
    return tuple(sorted(word for word in file.of("titles.works") if len(word) > _ENDING))
