"""What the analysis of quotations and speakers must know of a language, read from `lexicon/<code>.toml`.

A language is data: adding one means adding one file, which is read when the first article in it comes. Each field of
`Lexicon` says where in the file its list or setting stands ("section.key") and how it is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any

from reader.analysis.lexicon_file import (
    READ,
    LexiconFile,
    cases,
    endings,
    ends,
    long_works,
    made,
    ranks,
    required,
    setting,
    table_of,
    tags,
    words,
)
from reader.analysis.lexicon_inflection import Inflection
from reader.analysis.lexicon_unspaced import Unspaced

FALLBACK = "en"
"""The lexicon for articles whose language is unknown or has no file."""

_ALIASES = {"no": "nb", "nn": "nb", "bs": "hr", "sh": "hr"}
"""Codes of languages that another's lexicon holds for."""
_FOREIGN = 5
"""Words from which a quoted string is speech for certain where nothing else can tell: titles seldom have as many."""
_DESCRIPTIONS = ("names.titles", "words.source", "gender.male_nouns", "gender.female_nouns", "gender.people")
"""The lists of nouns for people and what else may speak."""
_PERSONS = ("pronouns.male", "pronouns.female", "gender.male_nouns", "gender.female_nouns", "gender.people")
"""The lists of what means a person."""
_MEANT = (*_DESCRIPTIONS, *_PERSONS, "pronouns.neuter")
"""The lists of what may mean somebody or something."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)  # of so many fields these take a millisecond to write
class Lexicon:
    """One language's words, lower case, by the use the analysis makes of them."""

    code: str
    """ISO 639-1."""
    models: str = required("models.language")
    """The language whose fitted models judge this one's texts: "en" or "de"."""
    speechless: float = required("models.speechless")
    """A quoted string with a higher probability of being no speech is taken for none."""
    certain: int | None = setting("models.certain", None)
    """A quoted string of so many words or more is speech for certain; None where the model always decides."""
    borrowed: bool = field(default=False, kw_only=True)
    """Whether it is English's, for want of one for the language: only the form of a text tells something then."""
    tags: dict[str, str] = made(tags)
    """By word its tag, see `speech.tagging`."""
    dashes: bool = setting("speech.dashes", False)
    """Whether a dash may open speech and part off its cue, as in Spanish."""
    commas: bool = setting("speech.commas", False)
    """Whether a comma may part off the cue of such speech, as in Swedish: – Vi går, säger hon. Ni kan stanna."""
    calling: frozenset[str] = words("speech.calling")
    """Words between a quotation and who said it: "…," as Brandt put it."""
    quoting: frozenset[str] = words("speech.quoting")
    """What stands behind such a word where one quotes another: "Reiss quoted Brandt as saying"."""
    relaying: frozenset[str] = words("speech.relaying")
    """Verbs whose object is the speaker where it has a verb of its own: quoted Brandt as saying, heard Brandt say."""
    read: frozenset[str] = words("speech.read")
    """Verbs of whoever reads something: lit-on dans le communiqué."""
    pointing: frozenset[str] = words("speech.pointing")
    """What stands for the words of the sentence before, as the object of a verb of speech: Det sier Per Lien."""
    hearers: frozenset[str] = words("speech.hearers")
    """Nouns in the case of those to whom something is said: сказал газете «Север» мэр Орлов."""
    relating: frozenset[str] = words("speech.relating")
    """Words before whoever calls something so: what Brandt called, whom Brandt called."""
    viewing: frozenset[str] = words("speech.viewing")
    """Nouns by which something is said to be somebody's words or view: in Brandt's words."""
    serving: frozenset[str] = words("words.serving")
    """Words between what somebody is and whose they are, besides "of": a spokesman for Brandt."""
    judging: frozenset[str] = words("speech.judging")
    """Participles, beside those of `neutral` and `loaded`, of what somebody says of something: branded."""
    citing: frozenset[str] = words("speech.citing")
    """Verbs whose object is the speaker: „…“, zitiert die Rundschau den Minister."""
    appointing: frozenset[str] = words("words.appointing")
    """Participles of verbs by which somebody gets an office: elected."""
    light: frozenset[str] = words("speech.light")
    """Verbs that report speech only together with a word farther on: gab an, führte aus."""
    impersonal: frozenset[str] = words("speech.impersonal")
    """Verbs of what is read somewhere: im Bericht heißt es."""
    asking: frozenset[str] = words("speech.asking")
    """Labels before the questions of an interview: "Q"."""
    answering: frozenset[str] = words("speech.answering")
    """Labels before the answers: "A"."""
    subjectless: bool = setting("speech.subjectless", False)
    """Whether a verb of speech may stand without a subject, as in Spanish."""
    insets: bool = setting("speech.insets", False)
    """Whether the writer says inside the marks who speaks, as in French: « Nous irons, dit-elle, demain. »"""
    elides: bool = setting("words.elides", False)
    """Whether articles lose their vowel before a noun and cling to it, as in French."""
    nominative: frozenset[str] = words("words.nominative")
    """Pronouns that are subjects wherever they stand, in a language whose subjects stand behind verbs, too."""
    ordinals: bool = setting("words.ordinals", False)
    """Whether a full stop makes a number an ordinal, as in German."""
    verbs_behind_names: bool = setting("words.verbs_behind_names", False)
    """Whether a word that no list holds is a verb behind a name, where adjectives stand before their nouns."""
    small_calendar: bool = setting("words.small_calendar", False)
    """Whether days and months are written small, so that a capital marks a name."""
    neutral: frozenset[str] = words("speech.neutral")
    """Verbs that report speech and take no side, all forms."""
    loaded: frozenset[str] = words("speech.loaded")
    """Verbs that report speech and judge it: "claimed", "admitted"."""
    ranks: dict[str, int] = made(ranks)
    """By verb of speech its place in the lists, from 1: the smaller, the more usual it is as a cue."""
    reflexive: frozenset[str] = words("speech.reflexive")
    """Those of them that report speech only behind a reflexive pronoun: s'indigne."""
    impersonal_pronouns: frozenset[str] = words("speech.impersonal_pronouns")
    """Pronouns before a verb of speech whose subject is nobody (se habla de), but for the verbs in `middle`."""
    middle: frozenset[str] = words("speech.middle")
    """Verbs that report speech behind such a pronoun too: se preguntó."""
    homographs: frozenset[str] = words("speech.homographs")
    """Those that may be a noun or an adjective too, in a language whose verbs stand behind their subjects."""
    perfect: tuple[str, ...] = ends("speech.perfect")
    """Endings of participles in a Romance language, which report speech only behind an auxiliary: a déclaré."""
    endings: tuple[tuple[tuple[str, ...], str], ...] = made(endings)
    """Tags of words that are in no list: some endings, and the tag that words with one of them have."""
    locative: tuple[str, ...] = ends("endings.locative")
    """Endings of the cases that say where, in which nobody speaks: Porvoossa."""
    agents: tuple[str, ...] = ends("endings.agent")
    """Endings of nouns for people, and such nouns: what else stands before a name is no role. Empty: any may be."""
    abstract: tuple[str, ...] = ends("endings.abstract")
    """Endings of nouns for what can't speak, unless they are among `sources`."""
    body_endings: tuple[str, ...] = ends("endings.body")
    """Endings of the names of bodies."""
    genitives: frozenset[str] = words("words.genitive")
    """Articles that mean "of the" after a noun."""
    indefinite: frozenset[str] = words("words.indefinite")
    """Determiners before whom nothing has been told of: a man, another."""
    empty: frozenset[str] = words("words.empty")
    """Verbs whose subject means nobody: il s'agit."""
    reported: frozenset[str] = words("words.reported")
    """Verb forms of reported speech, where a language has such."""
    attributive: tuple[str, ...] = ends("endings.attributive")
    """Endings in -e that are no such form's, but those of adjectives or the past tense."""
    inflected: tuple[str, ...] = ends("endings.inflected")
    """Endings of adjectives before nouns: a word without one is none. Empty where adjectives may have any."""
    denials: frozenset[str] = words("words.denial")
    """Verbs that say of the one behind them that it isn't so: denied saying."""
    negations: frozenset[str] = words("words.negation")
    """Words before a verb of speech that say that it wasn't said."""
    lately: frozenset[str] = words("words.lately")
    """Words that may stand between a name and its verb, before a day or a week or alone: Brandt last week said."""
    states: frozenset[str] = words("speech.states")
    """Verbs of speech that mostly are nouns for who speaks: the swing states."""
    either_order: bool = setting("words.either_order", False)
    """Whether behind a quotation a subject may stand before its verb, too, in a language with `nominative` pronouns."""
    pronominal: frozenset[str] = words("words.pronominal")
    """Determiners that may stand alone, but never for a speaker: das sagte Brandt, l'a dit Brandt."""
    oblique: frozenset[str] = words("words.oblique")
    """Articles that never stand before a subject: dem, den."""
    declined: frozenset[str] = words("words.declined")
    """Articles that are a subject's before a masculine noun, but not before a feminine one: der."""
    owning: dict[str, str] = setting("words.owning", {})
    """By article in the genitive before masculine and neuter nouns, the masculine one in the nominative: des -> der."""
    plural_verbs: tuple[str, ...] = ends("endings.plural_verbs")
    """Endings of verbs whose subject is a plural, where a pronoun doesn't tell: sie sagten."""
    singular_verbs: tuple[str, ...] = ends("endings.singular_verbs")
    """Endings like these of verbs whose subject is none: il dément."""
    plural_articles: tuple[str, ...] = ends("endings.plural_articles")
    """Endings of determiners before a plural, in a language whose verbs tell it too: los, varios."""
    places: frozenset[str] = words("words.place")
    """Prepositions that stand before places rather than people: in."""
    holding: frozenset[str] = words("words.holding")
    """Prepositions before who thinks so: für den Minister ist das ein „Skandal“."""
    reading: frozenset[str] = words("words.reading")
    """Prepositions before what something is read in: im Bericht heißt es."""
    likening: frozenset[str] = words("words.likening")
    """Words before what something is called: als „Unsinn“."""
    definite: frozenset[str] = words("words.definite")
    """Articles before what is known by its name, alone or with a preposition: du « vieux port »."""
    charging: frozenset[str] = words("words.charging")
    """Words for those who are charged with something, and for the charge: accusé de « fraude »."""
    vague: frozenset[str] = words("words.vague")
    """Nouns for speakers that mean nobody unless it is said whose they are: la source."""
    governing: frozenset[str] = words("words.governing")
    """Words that begin the clause of what was said: "that"."""
    according: frozenset[str] = words("words.according")
    """Words that name a source without a verb: "according"."""
    asides: frozenset[str] = words("words.aside")
    """Those of `according` that do so only in an aside: „…“, so der Minister."""
    shares: frozenset[str] = words("words.share")
    """Words that make a number a part of many: 44 percent."""
    selves: frozenset[str] = words("words.self")
    """Adjectives that stress who it is, and say nothing of him: el mismo presidente."""
    own: frozenset[str] = words("words.own")
    """Words that make such a noun as in `opinions` the subject's: nach eigenen Angaben."""
    opinions: frozenset[str] = words("words.opinion")
    """Nouns for what a source says or thinks: nach Angaben der Polizei."""
    opinion_marks: frozenset[str] = words("words.opinion_mark")
    """The prepositions before them, or behind them."""
    saying: frozenset[str] = words("words.saying")
    """Nouns for what somebody says: "his claim that"."""
    source_endings: tuple[str, ...] = ends("words.source_endings")
    """Endings of compound nouns as in `sources`, in languages that write all nouns with capitals."""
    title_endings: tuple[str, ...] = ends("names.title_endings")
    """Endings of compound titles."""
    sources: frozenset[str] = words("words.source")
    """Nouns for people, bodies and papers that speak."""
    inflection: Inflection = made(lambda file: _read(Inflection, file))
    """What tells the nominative of what stands in another case."""
    unspaced: Unspaced | None = made(lambda file: _read(Unspaced, file) if "unspaced" in file.table else None)
    """What `speech.unspaced` needs of a language without spaces between words; None in any other."""
    male: frozenset[str] = words("pronouns.male")
    female: frozenset[str] = words("pronouns.female")
    neuter: frozenset[str] = words("pronouns.neuter")
    plural: frozenset[str] = words("pronouns.plural")
    first: frozenset[str] = words("pronouns.first")
    generic: frozenset[str] = words("pronouns.generic")
    """Pronouns for anybody at all: on dit."""
    second: frozenset[str] = words("pronouns.second")
    """Pronouns by which somebody is spoken to, with their capitals: Sie."""
    nouns_capitalised: bool = setting("names.nouns_capitalised", False)
    """Whether all nouns are written with a capital, as in German, so that it marks no name."""
    particles: frozenset[str] = words("names.particles")
    parting: frozenset[str] = words("names.parting")
    """Those of them that say where somebody is from behind a family name: Anna Smit van de gemeente."""
    leading: frozenset[str] = words("names.leading")
    """First words of the names of places and bodies that are called after somebody: San, rue."""
    honorifics: frozenset[str] = words("names.honorifics")
    titles: frozenset[str] = words("names.titles")
    deputies: frozenset[str] = words("names.deputies")
    """Words that make an office another's: the prime minister is no minister, nor the deputy mayor the mayor."""
    abbreviations: frozenset[str] = words("names.abbreviations")
    bodies: frozenset[str] = words("names.bodies")
    """Last words of the names of bodies and places."""
    suffixes: frozenset[str] = words("names.suffixes")
    cases: tuple[str, ...] = made(cases)
    """Endings that names have in any case, the longest first; none where names aren't declined."""
    male_nouns: frozenset[str] = words("gender.male_nouns")
    female_nouns: frozenset[str] = words("gender.female_nouns")
    male_articles: frozenset[str] = words("gender.male_articles")
    female_articles: frozenset[str] = words("gender.female_articles")
    """Determiners that tell whether a man or a woman is meant by a description, in languages without a model."""
    aged: tuple[str, ...] = ends("gender.aged")
    """Endings of what somebody is called by age: the 19-year-old, der 54-Jährige."""
    politicians: tuple[str, ...] = ends("gender.politicians")
    """Endings of what somebody is called by party: der Grünen-Politiker."""
    people: frozenset[str] = words("gender.people")
    """Nouns for one person, whether a man or a woman."""
    naming: frozenset[str] = words("titles.naming")
    """Words before a name in quotation marks: "titled", "so-called"."""
    called: frozenset[str] = words("titles.called")
    """Verbs and nouns beside what something is called: a seller called "Nordlicht"."""
    works: frozenset[str] = words("titles.works")
    """Nouns for things that have titles."""
    works_endings: tuple[str, ...] = made(long_works)
    """The same, as endings of compounds: Kurzfilm."""
    unnamed: frozenset[str] = words("titles.unnamed")
    """Words with such an ending that are no works: Beispiel."""
    descriptions: frozenset[str] = words(*_DESCRIPTIONS)
    """Nouns for people and other speakers: "the minister", "my neighbour"."""
    meant: frozenset[str] = words(*_MEANT)
    """These, and the pronouns of the third person."""
    persons: frozenset[str] = words(*_PERSONS)
    """Nouns and pronouns for people alone."""

    @property
    def foreign(self) -> bool:
        """Whether its models were fitted for another language, and know none of its words."""
        return self.models != self.code

    @property
    def romance(self) -> bool:
        """Whether it is a Romance language."""
        return bool(self.perfect)

    def is_title(self, low: str) -> bool:
        """Whether a word is what somebody is: "minister", "Umweltminister"."""
        return low in self.titles or low.endswith(self.title_endings)


@cache
def lexicon(code: str | None) -> Lexicon:
    """The lexicon of a language (ISO 639-1), or of English where there is none for it."""
    code = _ALIASES.get(code, code) if code else None
    table = table_of(code) if code else None
    if table is None:
        known = lexicon(FALLBACK)
        return replace(known, certain=_FOREIGN, borrowed=True) if code else known
    assert code is not None
    found: Lexicon = _read(Lexicon, LexiconFile(table), code)
    return replace(found, borrowed=True) if found.unspaced else found


def _read(kind: type[Any], file: LexiconFile, *first: str) -> Any:
    """A value of this kind, with the fields that stand in a file; `first` are those that don't."""
    return kind(*first, **{field.name: field.metadata[READ](file) for field in fields(kind) if field.metadata})
