"""Descriptions with a name beside them: "the mayor of Port Esk, Ada Brandt, said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.speech.mentions import NAME, Mention

_BESIDE = re.compile(r"(?:[oIty][DMBNHTC#s]+)*,(?=[NH]?[TC])")
"""What stands between a description and the name beside it: of Port Esk,"""
_OWNED = re.compile(r"(?:[oIt]D?[MBNHTC#]+)?(?:oD?[MBNHTC#]+)*,(?=[TC])")
"""The same in German: der Sprecher für Recht der Fraktion der Grünen, Ivo Lind."""
_AFTER = frozenset(",.(-QSA")
"""Tags behind such a name."""


def named_beside(mention: Mention, others: Sequence[Mention]) -> Mention:
    """The name beside a description, for it says more; the description itself where there is none.

    `others` are the mentions of its paragraph.
    """
    tags = mention.paragraph.tags
    beside = (_OWNED if mention.paragraph.nominative else _BESIDE).match(tags, mention.last + 1)
    if beside is None:
        return mention
    for other in others:
        if other.first == beside.end() and other.form is NAME:
            return other if tags[other.last + 1 : other.last + 2] in _AFTER else mention
    return mention
