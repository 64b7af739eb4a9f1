"""Descriptions with a name beside them: "the mayor of Port Esk, Ada Brandt, said"; "Ada Brandt, the mayor said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.mentions import NAME, NOMINAL, Mention

_BESIDE = re.compile(r"(?:[oItyD][DMBNHTC#s]+(?:[oIty][DMBNHTC#s]+)*)?,(?=[NH]?[TC])")
"""What stands between a description and the name beside it: of Port Esk,"""
_OWNED = re.compile(r"(?:[oIt]D?[MBNHTC#]+)?(?:oD?[MBNHTC#]+)*,(?=(?:DN?)?[TC])")
"""The same in German: der Sprecher für Recht der Fraktion der Grünen, Ivo Lind."""
_FOR_BOTH = re.compile(r"[Io][DMBNHTC#o]*K")
"""What stands between a description and the second word for those on whose behalf somebody speaks: for the Port and"""
_SUBJECT = frozenset(".QKR,")
"""Tags before the subject of a sentence that doesn't open it."""
_AFTER = frozenset(",.(-QSA")
"""Tags behind such a name."""
_AFTER_SOURCE = frozenset(",.(-")
"""The same behind "according to", where the name may begin what is told: according to the complaint, Brandt said.
"""
_BETWEEN = re.compile(r"(?:\([^()]*\))?,(?:D?[BNHTC#]+(?:[oIty][DMBNHTC#s]+)*K)?$")
"""What may stand between a name and a description behind it, of which it may be the second."""
_OPENS = frozenset(".Q:")
"""Tags before a name that opens its sentence."""
_FAR = 24
"""Tokens before a description in which its name is looked for."""
_FULL = 2
"""Words of a name that is taken for a person's whatever it is."""


def named_beside(mention: Mention, others: Sequence[Mention]) -> Mention:
    """The name beside a description, for it says more; the description itself where there is none.

    `others` are the mentions of its paragraph.
    """
    tags = mention.paragraph.tags
    if mention.paragraph.nominative and tags[mention.first] == "D":
        held = _held(mention, others)
        if held is not None:
            return held
    beside = (_OWNED if mention.paragraph.nominative else _BESIDE).match(tags, mention.last + 1)
    if beside is None:
        return _named_before(mention, others)
    for other in others:
        if other.first == beside.end() and other.form is NAME:
            after = _AFTER_SOURCE if tags[clause_of(mention).left] == "L" else _AFTER
            return other if tags[other.last + 1 : other.last + 2] in after else mention
    return mention


def spokesman(mention: Mention, others: Sequence[Mention]) -> Mention:
    """Who speaks for a body whose name has "and" in it, or for two of them: a spokesman for the Port and Fishery Board
    said. The mention itself where it is no body's, or nobody is said to speak for it.
    """
    if mention.form is not NAME or mention.entity is None or not mention.entity.body:
        return mention
    tags = mention.paragraph.tags
    for other in others:
        if other.form is NOMINAL and other.last < mention.first and tags[other.last] == "H":
            opens = not other.first or tags[other.first - 1] in _SUBJECT
            if opens and _FOR_BOTH.fullmatch(tags, other.last + 1, mention.first):
                return other
    return mention


def _held(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """The name behind a second description, in German: die Pilotin und Autorin Ada Brandt."""
    tags = mention.paragraph.tags
    for other in others:
        if other.form is NAME and mention.first < other.first < other.name_first < other.last:
            behind = other.first == mention.last + 2 or other.last == mention.last
            if behind and tags[other.first - 1] == "K" and tags[other.first] != "D":
                return other
    return None


def _named_before(mention: Mention, others: Sequence[Mention]) -> Mention:
    """The name that opens a sentence and has the description behind it, up to the verb; else the description itself."""
    tags, first = mention.paragraph.tags, mention.first
    if not first or tags[first - 1] not in ",K" or tags[mention.last] == "D":
        return mention
    for other in others:
        opens = other.first == 0 or tags[other.first - 1] in _OPENS
        if opens and other.form is NAME and 0 < first - other.last <= _FAR and not other.possessive:
            named = other.entity is not None and (other.entity.person or len(other.entity.words) >= _FULL)
            if named and _BETWEEN.fullmatch(tags, other.last + 1, first):
                return other
    return mention
