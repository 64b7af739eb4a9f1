"""The tags of a paragraph, corrected where only the words around a word tell what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from reader.analysis.given_names import is_given_name
from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted

NICKNAME = "q"
"""The tag of a quoted string that is part of a name."""

_PARTICLES = re.compile(r"[CT]([oDtIyN]{2,3}|(?<=T)o|[DtN]|(?<![CT].)[oI])(?=C)")
"""Small words between a name and its last part: von der. A single "of" is one only behind a given name, Tomás del Olmo,
for there is the Bank of Norland too.
"""
_HOW = re.compile("(?<![CHTQ])L(?=[SAEV])")
"""German "so" and "laut" that mean no source: so heißt es; laut wurde."""
_BODY = re.compile("D(C{1,4})(K)C{2,5}(?![CTHNs])")
"""A name with "and" in it."""
_TELLS = re.compile("S[BO]*(?:[It]N{1,2})?$")
"""A verb of speech and where something was said: заявил в интервью."""
_NEAR = 6
"""Tokens before a noun in which that verb is looked for."""
_CUT_SHORT = re.compile("[CTH]-K(?=[CTH])")
"""A German noun cut short before another: Partei- und Fraktionschef."""
_ADJECTIVE = re.compile("N(?=[DPM])")
"""A word in small letters before an article, in German: it is a verb, no adjective: biss der Mann den Hund."""
_RELATIVE = re.compile("(?<=,)D(?=[DPIOMQ]|B+[DPIOMCTQ])")
"""A German article that is a relative pronoun: der Minister, der den Bericht kennt."""
_LATELY = re.compile("C(N[NY])(?=S)|C(N)(?=[SV])")
"""A time between a name and its verb: Brandt last week said, Brandt first said."""
_STATES = re.compile("(?:(?<=[CK])S|(?<=H)S(?![.]))(?![RQ:DMP]|,Q)")
"""What may be a verb that is a noun behind other words, and says nothing: the New York state senator."""
_HOLDER = re.compile("(?<=QS)[SVUG](?=[NHT]{1,3}C)")
"""A verb behind the one that reports a quotation, and before a noun and a name: it is a noun itself, said fire chief
Brandt.
"""
_HOLDERS = re.compile("(?<=QS)([NHT]{1,3}|D[NH]{1,3})K(?=[NHT]{1,3}C)")
"""Two of what somebody is, before the name: said singer and activist Brandt."""
_CLOSE_TO = re.compile("(?<=H)(?:[VN][ty](?=[DM]?[NHT]{0,2}C{1,3}S|[DM][NH]{1,2}S)|G(?=C{1,3}S|[DM][NH]{1,2}S))")
"""What leads from somebody to another name, before the verb of both: a source close to Brandt said; the lawyer
representing her said. It is no verb of a clause then.
"""
_PAPER = re.compile("(?<=Lt)(D?[NHC]{1,3})S(?=[.,:(-]|$)")
"""A verb at the end of what is a source, so no verb: according to a police report."""
OPENER = re.compile(
    r"[VGBAY](?<![^.Q].)(?:"
    r"(?<=V)[AE]|(?<=[VG])(?:B*(?:A[BO]*)?S(?![ty])|C{1,2}S|,W|,[DM]N*[HT](?:oD?[NHTC]+)?,)"
    r"|(?<=B)S[QRDOPMCH:]|(?<=[VGB])(?:s[NHTC]|,#,)|(?<=[AY])S)"
    r"|(?<=[HNTSC,])A(?=C)"
)
"""What looks like a verb or an adverb at the beginning of a sentence, and stands as a subject does: Manning told."""
_OPENING = re.compile("[VG](?<![^.Q].)(?=[VAEBIO,])")
"""Any other word at the beginning of a sentence that may be such a name."""
_NAMED = re.compile(r"\b([A-Z][\w’'-]+|[A-Z][a-z]{0,2}\.)\s+(?=([A-Z]\w+)\b)")
"""A word with a capital, and what may stand before a surname: Paul, Mr."""
_FAMILY_NAMED = re.compile("[TH](?=C(?!C))")
"""A title before a name, which may be a family name: Pap Gyula."""
_OFFICE_BEHIND = re.compile("(?<![CD])C{1,3}(N{0,2}[HT]+|N{1,3}(?!N))(?![HTCQ])")
"""What somebody is, behind the name: Kovács Anna közlekedési miniszter."""
_TITLE_NAMED = re.compile("(?<=C)T(?![CTN])")
"""A title behind a name, which is a family name itself: Marija Kralj."""
_REPORT = re.compile("(?<=D)(N?H)S(?=S)")
"""A verb at the end of what speaks, so no verb: a police report described."""
_WILL = re.compile("(?<=[HNTSC,])A(?=C)")
"""An auxiliary before a name, which may be a given name: said neighbor Will Brandt."""
_OFFICE = re.compile("T(?![CTqoIt])")
"""A title without a name behind it, which is a noun."""
_PRONOUN = re.compile("(?:^|(?<=[.,:QK-]))D([NH])")
"""A determiner that stands alone before a verb: das sagte Brandt."""
_NAMESAKE = re.compile("(?:^|(?<=[.Q]))B(?=C|S[:,])")
"""A German adverb that opens a sentence as a given name does: Anders Lind, Anders sagte; but Anders sieht es Lind."""
_PARTICIPLES = "iert", "drückt", "nannt"
"""Endings of participles, besides those with ge-, behind which it is none: Anders formuliert."""
_ANOTHER = re.compile("(?<=D)[DN](?=[:.SVAE]|$)")
"""An adjective that stands for somebody behind an indefinite article, in German: ein anderer: „…“."""
_POINTER = re.compile(r"(?:^|(?<=[.Q]))B?D(?=N)")
"""A determiner that opens a sentence, and may be its object."""


def with_particles(tags: str, lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags, with the small words inside a name made part of it: Ursula von der Heide."""
    if lexicon.particles.isdisjoint(lows):
        return tags  # as of most in English
    for match in _PARTICLES.finditer(tags):
        first, past = match.span(1)
        if not lexicon.particles.issuperset(lows[first:past]) or lows[first] in lexicon.genitives:
            continue
        if lexicon.nouns_capitalised and tags[first:past] == "D":
            continue  # da äußerte Lind den Wunsch
        alone = tags[first:past] == "o" and tags[first - 1] == "C"  # Tomás del Olmo
        if (alone or lexicon.nouns_capitalised) and not (
            is_given_name(lows[first - 1]) or (not alone and tags[first - 2 : first - 1] == "T")
        ):
            continue  # ein Fluggast zu Hilfe
        if lexicon.nouns_capitalised and _is_elsewhere(lows[first:past], lows[past], lexicon):
            continue
        apart = lows[first] in lexicon.parting and tags.endswith("CC", 0, first)
        if apart and not is_given_name(lows[first - 1]):
            continue  # Anna Smit van de Havenpartij
        if tags[first - 1] == "C" or lows[first - 1].rstrip(".") in lexicon.honorifics:
            tags = f"{tags[:first]}{'C' * (past - first)}{tags[past:]}"
    return tags


def _is_elsewhere(particles: Sequence[str], low: str, lexicon: Lexicon) -> bool:
    """Whether particles and the word behind them say where somebody is from, or to what he speaks: von der
    Gewerkschaft; zu den Plänen.
    """
    to = particles[0] == "zu" and len(particles) > 1
    return to or low in lexicon.bodies or low.endswith(lexicon.body_endings)


def with_bodies(tags: str, words: Sequence[str], lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags, with "and" inside the name of one body made part of it: the Food and Drug Administration."""
    for match in _BODY.finditer(tags):
        last, joint, past = match.start(2) - 1, match.start(2), match.end()
        one = lows[past - 1] in lexicon.bodies and lows[last] not in lexicon.bodies
        if one and not words[last].isupper() and not is_given_name(lows[last]):
            tags = f"{tags[:joint]}C{tags[joint + 1 :]}"
    return tags


def with_times(tags: str, lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags, with "last week" or "first" between a name and its verb as adverbs, and no part of the name."""
    for match in _LATELY.finditer(tags):
        first, past = match.span(match.lastindex or 1)
        if lows[first] in lexicon.lately:
            tags = f"{tags[:first]}{'B' * (past - first)}{tags[past:]}"
    return tags


def with_states(tags: str, lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags, with "state" made a noun but where something is stated."""
    for match in _STATES.finditer(tags):
        at = match.start()
        if lows[at] in lexicon.states:
            tags = f"{tags[:at]}H{tags[at + 1 :]}"
    return tags


def with_openers(tags: str, words: Sequence[str], lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags, with names made of what opens a sentence and only by its ending looks like another word: Manning told.

    Of words that are both, the given names are taken for names: Rose said.
    """
    for match in _WILL.finditer(tags):
        at = match.start()
        if words[at][0].isupper() and is_given_name(lows[at]):
            tags = f"{tags[:at]}C{tags[at + 1 :]}"
    for match in OPENER.finditer(tags):
        at = match.start()
        named = is_given_name(lows[at]) if lows[at] in lexicon.tags else tags[at] not in "AY"
        if named and words[at][0].isupper() and words[at].isalpha():
            tags = f"{tags[:at]}C{tags[at + 1 :]}"
    return tags


def surnames(tags: str, lows: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The tokens that begin a sentence, only look like a verb by their ending, and may be a surname: Manning left."""
    return ((m.start(), lows[m.start()]) for m in _OPENING.finditer(tags) if lows[m.start()] not in lexicon.tags)


def surnames_among(asked: Set[str], texts: Iterable[str], lexicon: Lexicon) -> set[str]:
    """Those of some words that stand somewhere behind a given name, an initial or a title: Officer Paul Manning."""
    # Most texts have none of the words, which is sooner seen than which names they have.
    having = (text for text in texts if any(map(text.lower().__contains__, asked)))
    pairs = (pair.groups() for text in having for pair in _NAMED.finditer(text))
    return {name.lower() for before, name in pairs if name.lower() in asked and _leads(before, lexicon)}


def _leads(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a given name, an initial or a title."""
    low = word.removesuffix(".").lower()
    return len(low) == 1 or low in lexicon.honorifics or lexicon.is_title(low) or is_given_name(low)


def with_holders(tags: str) -> str:
    """The tags, with what looks like a second verb at the beginning of an office made a noun, and so with what joins
    two offices.
    """
    return _HOLDERS.sub(r"\1N", _HOLDER.sub("N", tags))


def with_sources(tags: str) -> str:
    """The tags, with what looks like a verb at the end of a source made its noun, and with what leads from a source to
    a name made a preposition.
    """
    tags = _REPORT.sub(r"\1H", _PAPER.sub(r"\1H", tags))
    return _CLOSE_TO.sub(lambda match: "IB"[: len(match[0])], tags)


def with_verbs(tags: str, lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags of a German text, with verbs, relative pronouns and others corrected that only word order tells."""
    for match in _PRONOUN.finditer(tags):
        at = match.start(1)
        if lows[at - 1] in lexicon.pronominal and lexicon.tags.get(lows[at]) == "S":  # das sagte Brandt
            tags = f"{tags[:at]}S{tags[at + 1 :]}"
    if "-K" in tags:
        tags = _CUT_SHORT.sub(lambda match: match[0] if lows[match.start() + 1] != "-" else "NNN", tags)
    for match in _NAMESAKE.finditer(tags):
        at = match.start()
        if is_given_name(lows[at]) and not (lows[at + 1].startswith("ge") or lows[at + 1].endswith(_PARTICIPLES)):
            tags = f"{tags[:at]}C{tags[at + 1 :]}"
    tags = _ANOTHER.sub(lambda one: "H" if lows[one.start() - 1] in lexicon.indefinite else one[0], tags)
    tags = _HOW.sub("B", _ADJECTIVE.sub("V", tags))
    return _RELATIVE.sub("W", _OFFICE.sub("H", tags))


def with_pointers(tags: str, lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags, with a verb of speech made one behind what points at the words before: Det sier Per Lien."""
    for match in _POINTER.finditer(tags):
        at = match.end()
        if lows[at - 1] in lexicon.pointing and lexicon.tags.get(lows[at]) == "S":
            tags = f"{tags[: at - 1]}OS{tags[at + 1 :]}"
    return tags


def with_hearers(tags: str, lows: Sequence[str], lexicon: Lexicon) -> str:
    """The tags, with to whom something is said made an object, and no subject: сказал газете «Север» мэр Орлов."""
    for at, low in enumerate(lows):
        if low in lexicon.hearers and tags[at] in "NH" and _TELLS.search(tags, max(0, at - _NEAR), at):
            tags = f"{tags[:at]}O{tags[at + 1 :]}"
    return tags


def with_titles_as_names(tags: str, lows: Sequence[str]) -> str:
    """The tags, with titles that stand behind a given name made names: Marija Kralj, Rıza Usta."""
    for match in _TITLE_NAMED.finditer(tags):
        at = match.start()
        if is_given_name(lows[at - 1]):
            tags = f"{tags[:at]}C{tags[at + 1 :]}"
    return tags


def with_offices_behind(tags: str, lows: Sequence[str]) -> str:
    """The tags, with what stands between a name and its verb made adverbs: Kovács Anna miniszter közölte. A noun that
    no list holds is so only behind a given name; and a title before one is a family name.
    """
    for match in _FAMILY_NAMED.finditer(tags):
        at = match.start()
        if is_given_name(lows[at + 1]):
            tags = f"{tags[:at]}C{tags[at + 1 :]}"
    for match in _OFFICE_BEHIND.finditer(tags):
        since, past = match.span(1)
        owned = lows[past - 1].endswith(("a", "e"))  # Norvég Posta elnöke, Kovács Anna szóvivője
        if not owned and (tags[past - 1] in "HT" or is_given_name(lows[since - 1])):
            tags = f"{tags[:since]}{'B' * (past - since)}{tags[past:]}"
    return tags


def with_nicknames(tags: str, place: Sequence[int], quoted: Sequence[Quoted], text: str) -> str:
    """The tags, with strings inside a name made part of it: Robert "Bob" Lane."""
    for at, string in zip(place, quoted, strict=True):
        if tags[at - 1 : at] in ("C", "T") and tags[at + 1 : at + 2] == "C":
            name = text[string.start : string.end]
            if name.count(" ") < 2 and name[0].isupper() and name[-1].isalnum():
                tags = f"{tags[:at]}{NICKNAME}{tags[at + 1 :]}"
    return tags
