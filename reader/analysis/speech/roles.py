"""Roles: the titles before a name and the descriptions beside it, as in "Ada Brandt, the interior minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.tokens import Paragraph

_BEHIND = re.compile(r",([DM]?[BNHTC#s]*[HT]N?(?:[oIt][DMNHTCs#]+)*)(?=[,.:(-]|$)")
"""A description behind a name: , the interior minister,"""
_BEHIND_TOO = re.compile(r",((D[BNHTC#s]*N)(?:[oIt][DMNHTCs#]+)*)(?=[,.:(-]|$)")
"""The same with a noun that no list has: , a marine biologist at the university,"""
_BEFORE = re.compile(r"(?:^|[.,:QKRSL])(D[BNHTC#s]*[HT](?:[oIt][DMNHTCs#]+)*),$")
"""One before it: The interior minister, Ada Brandt"""
_BARE_BEFORE = re.compile(r"(?<![NHTCoIt])([HT][NHT]*(?:[oIt][DMNHTCs#]+)*),$")
"""The same where nouns need no article: a anunțat ministrul Transporturilor, Ada Brandt."""
_AFTER_SOURCE = frozenset((*",.(-", ""))
"""Tags behind a name whose description stands behind "according to": According to the minister, Ada Brandt left."""
_ELIDED = re.compile(r"^[lL]['’](?=\w)")
"""A French article that clings to its noun: l'historien."""
_CHARGE = re.compile("(?:oD?|D)[NHC]")
"""What an office is for, behind it: de la Santé, des Sports."""
_PARTING = frozenset("DoIty")
"""Tags of what parts a person's office from what it is held in: head of the police."""
_FEW = 4
"""Words in which an office behind a name ends: Kovács Anna közlekedési miniszter."""
_FAR = 24
"""Tokens before a name in which its description is looked for."""


def role_of(mention: Mention, lexicon: Lexicon) -> str | None:
    """The role that stands beside a name, as printed but without article and "Mr."; None where there is none."""
    paragraph, tags = mention.paragraph, mention.paragraph.tags
    first, past = mention.first, mention.last + 1
    role = mention.role
    if role and not _is_plural(paragraph, mention.name_first - 1) and not _is_none(mention, lexicon):
        found = _tidy(role, lexicon)
        if found:
            return found
    if lexicon.inflection.family_first:
        last = next((at for at in range(past, min(past + _FEW, len(tags))) if lexicon.is_title(paragraph.lows[at])), -1)
        if last >= 0 and set(tags[past : last + 1]) == {"B"}:
            return _tidy(paragraph.printed(past, last), lexicon)
    behind = _BEHIND.match(tags, past) or _agent_behind(paragraph, past, lexicon)
    if behind:
        first, past = behind.span(1)
        return _tidy(paragraph.printed(first, past - 1), lexicon)
    if mention.first == 0 or tags[mention.first - 1] != "," or mention.possessive:
        return None  # As the largest bank, Brandt's firm
    since = max(0, mention.first - _FAR)
    before = _BEFORE.search(tags[since : mention.first])
    if before is None and lexicon.cases:
        before = _BARE_BEFORE.search(tags[since : mention.first])
    if before and not (before[0][0] == "L" and tags[past : past + 1] not in _AFTER_SOURCE):
        first, past = before.span(1)
        return _tidy(paragraph.printed(since + first, since + past - 1), lexicon)
    return None


def _agent_behind(paragraph: Paragraph, past: int, lexicon: Lexicon) -> re.Match[str] | None:
    """A description behind a name whose noun is known by its ending to mean a person."""
    behind = _BEHIND_TOO.match(paragraph.tags, past) if lexicon.agents else None
    return behind if behind and paragraph.lows[behind.end(2) - 1].endswith(lexicon.agents) else None


def _is_plural(paragraph: Paragraph, at: int) -> bool:
    """Whether a word is a plural, and so nobody's office: "for thirty years Ada Brandt"."""
    low = paragraph.lows[at]
    return paragraph.tags[at] == "N" and low.endswith("s") and not low.endswith("ss")


def _is_none(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the words before a name are no role: Labour's Ada Brandt; the headline "Firm Names Ada Brandt"."""
    paragraph, at = mention.paragraph, mention.name_first - 1
    tags = paragraph.tags[mention.first : mention.name_first]
    if lexicon.romance and tags[0] != "D" and not {"T", "H"} & set(tags):
        return True  # a réagi Ada Morel: without an article, and of no office, it may be any word
    if paragraph.lows[at] in lexicon.works:
        return True  # l'affaire Ada Brandt
    while at > mention.first and paragraph.lows[at].strip(".") in lexicon.honorifics:
        at -= 1
    tag = paragraph.tags[at]
    if tag == "s" or (paragraph.headline and tag not in "TH"):
        return True
    return bool(lexicon.agents) and not _may_be_somebody(mention, at, lexicon)


def _may_be_somebody(mention: Mention, at: int, lexicon: Lexicon) -> bool:
    """Whether the words up to `at` before a name may be what its bearer is: the retiree, no "one day Ada Brandt"."""
    paragraph = mention.paragraph
    of = paragraph.tags.find("o", mention.first + 1, at)
    low = paragraph.lows[at if of < 0 else of - 1]
    if paragraph.tags[at] in "oIt" or (lexicon.nouns_capitalised and not paragraph.words[at][0].isupper()):
        return False  # Reden von; neuen
    told = paragraph.tags[of - 1 : of] if of >= 0 else paragraph.tags[mention.first : at + 1]
    if not {"T", "H"}.isdisjoint(told):
        return True
    return low.endswith(lexicon.agents) or low in lexicon.descriptions


def _tidy(role: str, lexicon: Lexicon) -> str | None:
    """A role without its article and honorifics; None where nothing of it is left, or it is none."""
    words = role.split()
    if words and lexicon.elides:
        words[0] = _ELIDED.sub("", words[0])  # l'historien
    while words and (words[0].isdigit() or lexicon.tags.get(words[0].lower().replace("’", "'"), "") in ("D", "M")):
        if role[0].isupper() and words[1:] and words[1][0].isupper() and not lexicon.nouns_capitalised:
            break  # His Honour Judge
        words.pop(0)
    if not any(map(str.isalpha, role)):
        return None  # "2 / 3 Ada Brandt", below a picture
    words = [word for word in words if word.lower().strip(".") not in lexicon.honorifics]
    if words and words[0].lower() in lexicon.selves:
        words.pop(0)
    verbs = words if lexicon.romance else words[-1:]  # the report author, the fire chief
    if any(word.lower() in lexicon.neutral or word.lower() in lexicon.loaded for word in verbs):
        return None  # a verb that was taken for a noun: « … », souffle Ada Brandt
    return " ".join(words) or None


def offices(role: str, lexicon: Lexicon) -> frozenset[str]:
    """The words of a role by which its person may be called later: "minister" of "Interior Minister", but neither
    "union" of "union leader" nor "police" of "head of the police".
    """
    found: list[str] = []
    for part in _heads(role, lexicon):
        named = [word for word in part if lexicon.is_title(word) or word in lexicon.descriptions]
        if not (lexicon.foreign or lexicon.nouns_capitalised):
            named = [word for word in named if word == part[-1] or lexicon.is_title(word)][-1:]
        found += named
    return frozenset(found)


def _heads(role: str, lexicon: Lexicon) -> Iterator[list[str]]:
    """The words of each of the things that a role joins, up to what it says of where or whose: head, of the police."""
    part: list[str] = []
    whole = True
    for word in role.lower().split():
        low = word.strip(".,")
        tag = lexicon.tags.get(low, "")
        if tag == "K":
            yield part
            part, whole = [], True
        whole = whole and (tag not in _PARTING or not part)
        if whole:
            part.append(low)
        if word.endswith(","):
            yield part
            part, whole = [], True
    yield part


def is_same_office(mention: Mention, role: str, lexicon: Lexicon) -> bool:
    """Whether a description may be of whoever has a role: "le ministre de la Santé" is no "Premier ministre", nor a
    "ministre des Sports".
    """
    paragraph, last = mention.paragraph, mention.last
    words, low, before = role.lower().split(), paragraph.lows[last], paragraph.lows[last - 1]
    if low not in words:
        return True
    at = words.index(low)
    if at and words[at - 1] in lexicon.titles and words[at - 1] != before:
        return False
    charge = _CHARGE.match(paragraph.tags, last + 1)
    told = words[at + 1 :]
    return charge is None or not told or any(word.endswith(paragraph.lows[charge.end() - 1]) for word in told)
