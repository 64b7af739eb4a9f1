"""What the analysis of quotations and speakers must know of a language, read from `lexicon/<code>.toml`.

A language is data: adding one is adding one file. A file is read when an article first asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FALLBACK = "en"
"""The lexicon of articles whose language is unknown or has no file."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words, lower case, by the use the analysis makes of them."""

    code: str
    neutral: frozenset[str]
    """Verbs that report speech and take no side, all forms."""
    loaded: frozenset[str]
    """Verbs that report speech and judge it: "claimed", "admitted"."""
    male: frozenset[str]
    female: frozenset[str]
    plural: frozenset[str]
    first: frozenset[str]
    subject: frozenset[str]
    particles: frozenset[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    suffixes: frozenset[str]
    people: frozenset[str]
    female_nouns: frozenset[str]
    male_nouns: frozenset[str]
    function: frozenset[str]
    auxiliaries: frozenset[str]
    speech: frozenset[str]
    """All verbs that report speech."""


@cache
def lexicon(code: str | None) -> Lexicon:
    """The lexicon of a language (ISO 639-1), or of English where there is none for it."""
    import tomllib

    file = files("reader.analysis").joinpath("lexicon", f"{code}.toml")
    if code is None or not file.is_file():
        return lexicon(FALLBACK)
    table = tomllib.loads(file.read_text(encoding="utf-8"))

    def words(section: str, key: str) -> frozenset[str]:
        return frozenset(table[section][key].split())

    return Lexicon(
        code=code,
        neutral=words("speech", "neutral"),
        loaded=words("speech", "loaded"),
        male=words("pronouns", "male"),
        female=words("pronouns", "female"),
        plural=words("pronouns", "plural"),
        first=words("pronouns", "first"),
        subject=words("pronouns", "subject"),
        particles=words("names", "particles"),
        honorifics=words("names", "honorifics"),
        titles=words("names", "titles"),
        suffixes=words("names", "suffixes"),
        people=words("nouns", "people"),
        female_nouns=words("nouns", "female"),
        male_nouns=words("nouns", "male"),
        function=words("function", "words"),
        auxiliaries=words("function", "auxiliaries"),
        speech=words("speech", "neutral") | words("speech", "loaded"),
    )
