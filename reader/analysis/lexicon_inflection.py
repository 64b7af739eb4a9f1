"""The part of a lexicon by which what is printed in another case is given as a subject; see `speech.standing` and
`speech.cases`.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.lexicon_file import endings_of, ends, made, setting, words


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Inflection:
    """How articles, nouns and names of a language change and stand together; empty where they don't."""

    articled: bool = setting("names.articled", False)
    """Whether an article stands before people's names, too: ο Νίκος."""
    suffixed: bool = setting("names.suffixed", False)
    """Whether an apostrophe parts a name from the ending of its case, in which nobody speaks: Erdem'in."""
    verb_last: bool = setting("words.verb_last", False)
    """Whether verbs end their sentences, so that speech stands between its speaker and its verb: Erdem, “…” dedi."""
    family_first: bool = setting("names.family_first", False)
    """Whether given names stand behind family names, and behind both what somebody is: Kovács Anna miniszter."""

    nominatives: dict[str, str] = setting("words.nominatives", {})
    """By article in another case, the feminine article in the nominative: der -> die."""
    owned: dict[str, str] = setting("endings.owned", {})
    """By ending of nouns behind articles of `Lexicon.owning`, the nominative: "tes" -> "t", as in Gerichtes."""
    accusatives: dict[str, str] = setting("words.accusatives", {})
    """By masculine article in the accusative, that in the nominative: den -> der."""
    plural_endings: tuple[str, ...] = ends("endings.dative_plural")
    """Endings of nouns before which such an article may be a plural's: den Zeugen."""
    feminine: frozenset[str] = words("gender.feminine")
    """Feminine nouns, before which articles of `Lexicon.declined` are no subject's."""
    feminine_endings: tuple[str, ...] = ends("gender.feminine_endings")
    """Their endings."""
    feminine_surely: tuple[str, ...] = ends("gender.feminine_surely")
    """Those of their endings that no masculine noun has."""
    nominative_endings: tuple[str, ...] = ends("names.nominative")
    """Endings of given names in the nominative."""
    fleeting: str = setting("names.fleeting", "")
    """The vowel before a given name's last letter that it has in the nominative alone: Marek, Marka."""
    given_cases: dict[str, str] = made(endings_of("names.given_cases"))
    """By ending of given names in another case, their ending in the nominative: "ei" -> "a", as in Ioanei."""
    male_cases: dict[str, str] = made(endings_of("names.male_cases"))
    """By ending of a man's family name in another case, its ending in the nominative; the first that fits counts."""
    female_cases: dict[str, str] = made(endings_of("names.female_cases"))
    """The same of women's family names."""
