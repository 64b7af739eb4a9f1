"""The names in what a page gives as its author."""

from __future__ import annotations

import re

from reader.article.dates import places_of_days

_LEAD = re.compile(
    r"^(?:(?:written|posted|published|reported|story|words|text|erstellt|geschrieben|veröffentlicht|eingestellt|beitrag|publié|écrit|"
    r"publicado|scritto)\s+|(?:[^\W\d_]+\s+){0,4}(?:posts|articles|stories|beiträge|artikel|entradas)\s+)?"
    r"(?:by|vo[nm]|par|por|di|da|door|af|av)\b[\s:]*"
    r"|^(?:автор(?:ы|и)?|текст|autor(?:in|a|en|es)?|auteure?|autore|author|text[eo]?|testo)\s*:\s*",
    re.IGNORECASE,
)
_SAID = (
    r"posted|published|updated|geplaatst|gepubliceerd|erstellt|veröffentlicht|publié|publicado|pubblicato|publicerad"
)
_WEEKDAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?|sunday"  # Sun is a name
_LEADS_TO_DAY = rf"(?:{_SAID}|stand|on|op|am|le|el|il|em|vom|{_WEEKDAYS})\b"
_SAYS_WHEN = re.compile(rf"\W*(?:{_LEADS_TO_DAY}\W*)*", re.IGNORECASE)
"""What stands before a day whose byline stands behind it."""
_TO_DAY = re.compile(
    rf"(?:[\s/|·•»,–—-]|\b{_LEADS_TO_DAY}\.?|\b\d{{1,2}}[:.h]\d\d(?:\s?[ap]\.?m\b\.?)?)+$", re.IGNORECASE
)
"""What stands between a name and the day behind it."""
_OTHERS = re.compile(
    r"\b(?:photos?|fotos?|bild(?:er)?|фото)\s*:|\b(?:edited|translated|reviewed|illustrated|photographed)\s+by\b",
    re.IGNORECASE,
)
"""What introduces a name that is not an author's."""
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|(?:\s[-–|])?\s+\(?(?:https?://|www\.)[^\s()]+\)?")
"""What stands in an author's name by mistake: elements, and an address behind it."""
_TOGETHER = re.compile(r"\s*\((?:with|mit|avec|con|com|met|med)\s+([^()]*)\)", re.IGNORECASE)
"""Further authors in parentheses."""
_ROLES = frozenset(
    ("editor", "reporter", "correspondent", "writer", "journalist", "columnist", "redakteur", "redaktör")
)
"""What the last word behind a name is, where it says who that is."""
_DEGREES = frozenset(("md", "phd", "ms", "msc", "bsc", "ma", "mba", "mph", "jd", "rd", "rdn", "rn", "cscs", "esq"))
"""What stands behind a name and a comma, without its dots."""
_NOBODY = frozenset(
    (
        *("admin", "administrator", "wordpressadmin", "super user", "superuser", "webmaster", "publisher", "author"),
        *("unknown", "unbekannt", "user", "guest", "gast", "profilbild", "avatar", "none", "null"),
        *("view my complete profile", "mein profil vollständig anzeigen", "afficher mon profil complet"),
        *("ver todo mi perfil", "visualizza il mio profilo completo", "ver meu perfil completo"),
    )
)
"""What programs call an author who gave no name, and words beside a name in templates."""
_FIRMS = frozenset(("inc", "ltd", "llc", "plc", "co", "corp", "gmbh", "ag", "kg", "sa", "srl", "bv", "ab"))
"""What stands behind a firm's name and a comma."""
_ADDRESSED = re.compile(
    r"([^,;]+),\s*[^,;]+,\s*(?:Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|France|UK|USA)", re.IGNORECASE
)
"""A house with its town and country."""
_BETWEEN = re.compile(r"\s*[,;|&]\s*(?:(?:and|und|et|y|e|en)\s+)?")
_AND = re.compile(r"\s+(?:and|und|et|y|e|en)\s+")
_PARTICLES = frozenset(
    "de del della der den di da do dos du la le el al bin ibn van von zu zum ten ter af av y e".split()
)
_YOUNGER = re.compile(r",\s+([JS]r\b\.?)")
_DOTTED = re.compile(r"(?:\b\w|\b[JS]r|\be\.\s?V)\.$")
"""A name whose last dot is its own."""
_PATH = re.compile(r"[\w-]+(?:\.[\w-]+)+/\S*|\w+\.txt")
"""An address without its scheme, or a file."""
_LONGEST_DATED = 300
"""Characters of a line in which a day is looked for."""
_LONGEST, _MOST_WORDS, _MOST_NAMES = 80, 8, 20
_TURNED = re.compile(
    r"""
    (?:[^\W\d_][\w'’-]+ | (?:[a-z][\w'’-]*|Al|El|La|Le|D[aei]|Del|Dos|Van|Von|St\.?) [ ] [^,]+)  # Lind, van der Berg
    ,\s* (?P<given>[^\W\d_a-z] [\w.'’-]* (?:[ ][^\W\d_a-z] [\w.'’-]*){0,2})  # Ada, Ada M., J. R. R.
    """,
    re.VERBOSE,
)
"""One name, the family's first: a word, or several like "van der Berg". "Ada Lind, Jo Mendel" are two names."""


def split_names(line: str, *, one_each: bool = False) -> tuple[str, ...]:
    """The names a line gives, in order, without "By"; none for an address, which says nothing to a reader.

    Between semicolons, and with `one_each`, where each author has a line of their own, names may be turned round:
    "Lind, Ada; van der Berg, Jan".
    """
    line = _MARKUP.sub("", " ".join(line.split()))  # before all else, for a page may have a thousand spaces there
    line = _YOUNGER.sub(r" \1", _TOGETHER.sub(r", \1", line))
    line = _LEAD.sub("", _OTHERS.split(_without_days(line), maxsplit=1)[0].strip())
    if re.match(r"https?:|www\.|@|[^\s@]+@[^\s@]+$", line, re.IGNORECASE):
        return ()
    if house := _ADDRESSED.fullmatch(line):
        return (house[1],)
    whole = [name.strip() for name in line.split(";") if name.strip()][:_MOST_NAMES]
    if (one_each or len(whole) > 1) and all(map(_is_turned, whole)):
        names = [given_first(name) for name in whole]
    else:
        parts = _BETWEEN.split(line, _MOST_NAMES)[:_MOST_NAMES]
        names = [_trimmed(name) for part in parts for name in _joined(part)]
        names = [name for number, name in enumerate(names) if not (number and _is_role(name))]
    return tuple(dict.fromkeys(name for name in names if _may_name(name)))


def _joined(part: str) -> list[str]:
    """The names between which "and" stands; one if it is an office's or a firm's, with common words in it.

    "Ada Lind and Jo van Dam" are two, "Ministry for Roads and Harbours" is one.
    """
    names = _AND.split(part)
    return [part] if len(names) > 1 and any(map(_is_mixed, names)) else names


def _is_mixed(name: str) -> bool:
    """Whether there are words with a capital letter in a name, and others that are no particles of names."""
    words = [word for word in name.split() if word not in _PARTICLES]
    return any(word[0].islower() for word in words) and any(word[0].isupper() for word in words)


def _trimmed(name: str) -> str:
    """A name without the marks around it, but with the dot of "Jr." and of an initial."""
    name = name.lstrip(" .\t·|–—-").rstrip(" \t·|–—-")
    return name if _DOTTED.search(name) else name.rstrip(" .")


def _without_days(line: str) -> str:
    """The text before the first day in a line, or behind the last: "Ada Lind May 3, 2025", "3 May 2025 by Ada"."""
    days = places_of_days(line) if len(line) <= _LONGEST_DATED and any(map(str.isdecimal, line)) else []
    if not days:
        return line
    before = line[: days[0][0]]
    if _SAYS_WHEN.fullmatch(before):
        return line[days[-1][1] :].lstrip(" ,|·–—-")
    return _TO_DAY.sub("", before).lstrip(" /|·")


def given_first(name: str) -> str:
    """A name as it is spoken: "Ada Lind" for "Lind, Ada"."""
    family, _, given = name.partition(",")
    return f"{given.strip()} {family.strip()}".strip()


def spoken(name: str) -> str:
    """One name as it is spoken, also where it was turned round; a firm's stays: "Lind, Inc."."""
    return given_first(name) if _is_turned(name) else name


def _is_turned(name: str) -> bool:
    found = _TURNED.fullmatch(name)
    if not found or found["given"].strip(".").lower() in _FIRMS:
        return False
    return name.isupper() or not re.fullmatch("[A-Z]{3,}", found["given"])  # an agency: "Lind, AFP"


def _is_role(name: str) -> bool:
    folded = name.lower()
    return folded.rpartition(" ")[2] in _ROLES or folded.replace(".", "") in _DEGREES


def _may_name(name: str) -> bool:
    is_short = 1 < len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS
    return is_short and any(map(str.isalpha, name)) and name.lower() not in _NOBODY and not _PATH.fullmatch(name)
