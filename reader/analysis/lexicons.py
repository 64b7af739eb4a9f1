"""What the analysis of quotations and speakers must know of a language, read from `lexicon/<code>.toml`.

A language is data: adding one is adding one file. A file is read when an article first asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

_ENDING = 3
"""Letters that a noun has more of to be looked for at the end of compounds."""
FALLBACK = "en"
"""The lexicon of articles whose language is unknown or has no file."""

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
"""The tag that each list gives its words; the first list that holds a word decides."""

_DESCRIPTIONS = ("names.titles", "words.source", "gender.male_nouns", "gender.female_nouns", "gender.people")
"""The lists of nouns for people and what else may speak."""
_PERSONS = ("pronouns.male", "pronouns.female", "gender.male_nouns", "gender.female_nouns", "gender.people")
"""The lists of what means a person."""
_MEANT = (*_DESCRIPTIONS, *_PERSONS, "pronouns.neuter")
"""The lists of what may mean somebody or something."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words, lower case, by the use the analysis makes of them."""

    code: str
    models: str
    """The language whose fitted models judge this one's texts."""
    speechless: float
    """Probability of being no speech from which a quoted string is taken for none."""
    certain: int | None
    """Words from which a quoted string is speech for certain; None where that is always weighed."""
    tags: dict[str, str]
    """A word's use in a sentence, as in `TAGS`."""
    dashes: bool
    """Whether a dash may open speech and part off its cue, as in Spanish."""
    calling: frozenset[str]
    """What stands between words and who uses them: "…," as Brandt put it."""
    quoting: frozenset[str]
    """What stands behind that where somebody is quoted by another: "quoted Brandt as saying"."""
    citing: frozenset[str]
    """Verbs whose object the words are: „…“, zitiert die Rundschau den Minister."""
    asking: frozenset[str]
    """What stands before the questions of an interview: "Q"."""
    answering: frozenset[str]
    """What stands before the answers."""
    subjectless: bool
    """Whether a verb of speech may stand without a subject, as in Spanish."""
    insets: bool
    """Whether the writer says inside the marks who speaks, as in French: « Nous irons, dit-elle, demain. »"""
    elides: bool
    """Whether articles lose their vowel before a noun and cling to it, as in French."""
    nominative: frozenset[str]
    """Pronouns that are subjects wherever they stand, in a language whose subjects stand behind verbs, too."""
    ordinals: bool
    """Whether a full stop makes a number an ordinal, as in German."""
    neutral: frozenset[str]
    """Verbs that report speech and take no side, all forms."""
    loaded: frozenset[str]
    """Verbs that report speech and judge it: "claimed", "admitted"."""
    ranks: dict[str, int]
    """How usual a speech verb is as a cue, from 1: its place in the lists."""
    endings: tuple[tuple[tuple[str, ...], str], ...]
    """Endings of words that no list holds, and the tag they tell."""
    abstract: tuple[str, ...]
    """Endings of nouns for what can't speak, unless they are among `sources`."""
    genitives: frozenset[str]
    """Articles that mean "of the" after a noun."""
    reported: frozenset[str]
    """Verb forms of reported speech, where a language has such."""
    attributive: tuple[str, ...]
    """Endings in -e of what is no such form, but an adjective or past."""
    neuters: frozenset[str]
    """Determiners that as often stand alone, for what was said: "das sagte Brandt"."""
    oblique: frozenset[str]
    """Articles that never stand before a subject."""
    declined: frozenset[str]
    """Articles that stand before a man as a subject and before a woman as none: "der"."""
    nominatives: dict[str, str]
    """What such an article is before a subject, by what it is in another case."""
    feminine: frozenset[str]
    """Nouns before which such an article is no subject's."""
    feminine_endings: tuple[str, ...]
    """Their endings."""
    feminine_surely: tuple[str, ...]
    """Those of their endings that no other noun has."""
    places: frozenset[str]
    """Prepositions that stand before places rather than people."""
    holding: frozenset[str]
    """Prepositions before who thinks so: „für den Minister ist das ein ‚Skandal‘“."""
    reading: frozenset[str]
    """Prepositions before where something is read: „im Bericht heißt es“."""
    likening: frozenset[str]
    """What stands before what something is called: „als ‚Unsinn‘“."""
    governing: frozenset[str]
    """What begins a clause that a verb of speech governs: "that"."""
    according: frozenset[str]
    """What names a source without a verb: "according"."""
    opinions: frozenset[str]
    """Nouns for what a source holds, printed with it: "nach Angaben der Polizei"."""
    opinion_marks: frozenset[str]
    """The prepositions before them, or behind them."""
    saying: frozenset[str]
    """Nouns for what somebody says: "his claim that"."""
    source_endings: tuple[str, ...]
    """Ends of compound nouns for such, in languages that write all nouns with capitals."""
    title_endings: tuple[str, ...]
    """Ends of compound titles."""
    sources: frozenset[str]
    """Nouns for people, bodies and papers that speak."""
    male: frozenset[str]
    female: frozenset[str]
    neuter: frozenset[str]
    plural: frozenset[str]
    first: frozenset[str]
    nouns_capitalised: bool
    """Whether all nouns are written with a capital, as in German, so that it marks no name."""
    particles: frozenset[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    bodies: frozenset[str]
    """Last words of the names of bodies and places."""
    suffixes: frozenset[str]
    male_nouns: frozenset[str]
    female_nouns: frozenset[str]
    people: frozenset[str]
    """Nouns for one person, whether a man or a woman."""
    naming: frozenset[str]
    """Words before a name in quotation marks: "titled", "so-called"."""
    works: frozenset[str]
    """Nouns for things that have titles."""
    works_endings: tuple[str, ...]
    """The same, as endings of compounds."""
    unnamed: frozenset[str]
    """Words that end so and are none."""
    descriptions: frozenset[str]
    """Nouns by which somebody or something may be meant that speaks, named or not: "the minister", "my neighbour"."""
    meant: frozenset[str]
    """These, and the pronouns that stand for somebody or something."""
    persons: frozenset[str]
    """Nouns and pronouns by which only somebody may be meant."""


class Names:
    """Names in lower case, of which few are asked for: a text for each first letter takes a tenth of a set's room."""

    def __init__(self, names: Iterable[str]) -> None:
        by_letter: dict[str, list[str]] = {}
        for name in names:
            by_letter.setdefault(name[:1], []).append(name)
        self._by_letter = {letter: f" {' '.join(those)} " for letter, those in by_letter.items()}

    def __contains__(self, name: str) -> bool:
        return f" {name} " in self._by_letter.get(name[:1], "") and " " not in name


@cache
def given_names() -> tuple[Names, Names]:
    """Men's and women's given names, of all languages together."""
    table = _table("given-names")
    assert table is not None
    return Names(table["male"].split()), Names(table["female"].split())


@cache
def lexicon(code: str | None) -> Lexicon:
    """The lexicon of a language (ISO 639-1), or of English where there is none for it."""
    table = _table(code) if code else None
    if table is None:
        return lexicon(FALLBACK)
    assert code is not None
    words = _Lists(table)
    return Lexicon(
        code=code,
        models=table["models"]["language"],
        speechless=table["models"]["speechless"],
        certain=table["models"].get("certain"),
        tags=_tags(words),
        dashes=table["speech"].get("dashes", False),
        calling=words.of("speech.calling"),
        quoting=words.of("speech.quoting"),
        citing=words.of("speech.citing"),
        asking=words.of("speech.asking"),
        answering=words.of("speech.answering"),
        subjectless=table["speech"].get("subjectless", False),
        insets=table["speech"].get("insets", False),
        elides=table["words"].get("elides", False),
        nominative=words.of("words.nominative"),
        ordinals=table["words"].get("ordinals", False),
        neutral=words.of("speech.neutral"),
        loaded=words.of("speech.loaded"),
        ranks=_ranks(words),
        endings=_endings(table),
        abstract=_listed(table, "endings.abstract"),
        genitives=words.of("words.genitive"),
        reported=words.of("words.reported"),
        attributive=_listed(table, "endings.attributive"),
        neuters=words.of("words.neuter"),
        oblique=words.of("words.oblique"),
        declined=words.of("words.declined"),
        nominatives=table["words"].get("nominatives", {}),
        feminine=words.of("gender.feminine"),
        feminine_endings=_listed(table, "gender.feminine_endings"),
        feminine_surely=_listed(table, "gender.feminine_surely"),
        places=words.of("words.place"),
        holding=words.of("words.holding"),
        reading=words.of("words.reading"),
        likening=words.of("words.likening"),
        governing=words.of("words.governing"),
        according=words.of("words.according"),
        opinions=words.of("words.opinion"),
        opinion_marks=words.of("words.opinion_mark"),
        saying=words.of("words.saying"),
        sources=words.of("words.source"),
        source_endings=_listed(table, "words.source_endings"),
        title_endings=_listed(table, "names.title_endings"),
        male=words.of("pronouns.male"),
        female=words.of("pronouns.female"),
        neuter=words.of("pronouns.neuter"),
        plural=words.of("pronouns.plural"),
        first=words.of("pronouns.first"),
        nouns_capitalised=table["names"].get("nouns_capitalised", False),
        particles=words.of("names.particles"),
        honorifics=words.of("names.honorifics"),
        titles=words.of("names.titles"),
        abbreviations=words.of("names.abbreviations"),
        bodies=words.of("names.bodies"),
        suffixes=words.of("names.suffixes"),
        male_nouns=words.of("gender.male_nouns"),
        female_nouns=words.of("gender.female_nouns"),
        people=words.of("gender.people"),
        naming=words.of("titles.naming"),
        works=words.of("titles.works"),
        works_endings=tuple(sorted(word for word in words.of("titles.works") if len(word) > _ENDING)),
        unnamed=words.of("titles.unnamed"),
        descriptions=words.of(*_DESCRIPTIONS),
        meant=words.of(*_MEANT),
        persons=words.of(*_PERSONS),
    )


def _listed(table: dict[str, Any], name: str) -> tuple[str, ...]:
    """The words of one list as they stand there; none where the language has no such list."""
    section, _, key = name.partition(".")
    return tuple(table[section].get(key, "").split())


def _table(name: str) -> dict[str, Any] | None:
    import tomllib

    file = Path(__file__).parent / "lexicon" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else None


class _Lists:
    """The lists of a table, in which a word is one object however often it is listed: many are, three or four times."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._table = table
        self._once: dict[str, str] = {}

    def listed(self, place: str) -> list[str]:
        """The words at a place, "section.key", in order."""
        section, key = place.split(".")
        return [self._once.setdefault(word, word) for word in self._table[section].get(key, "").split()]

    def of(self, *places: str) -> frozenset[str]:
        """The words at some places together."""
        return frozenset({word for place in places for word in self.listed(place)})  # a set's copy has no room to grow


def _ranks(words: _Lists) -> dict[str, int]:
    """A word that is listed twice has the rank of its first place."""
    ranks: dict[str, int] = {}
    for rank, word in enumerate(chain(words.listed("speech.neutral"), words.listed("speech.loaded")), 1):
        ranks.setdefault(word, rank)
    return ranks


def _endings(table: dict[str, Any]) -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(
        (tuple(table["endings"][key].split()), tag)
        for key, tag in (("verb", "V"), ("gerund", "G"), ("adverb", "B"))
        if table["endings"].get(key)
    )


def _tags(words: _Lists) -> dict[str, str]:
    tags: dict[str, str] = {}
    for place, tag in TAGS.items():
        for word in words.listed(place):
            tags.setdefault(word, tag)
    for ending in words.listed("speech.participle"):
        tags |= {word: "U" for word, tag in tags.items() if tag == "S" and word.endswith(ending)}
    return tags
