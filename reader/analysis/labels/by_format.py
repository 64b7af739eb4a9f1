"""Kinds that the format itself gives: where it does, nothing else is asked."""

from __future__ import annotations

from functools import cache

from reader.analysis.labels.verdict import Verdict
from reader.article.document import SAYS, Node, Shape
from reader.article.model import SHAPED, Kind

_SURE = 0.99
_APART = {
    "front-matter": Verdict(Kind.OTHER, "the format says front matter", _SURE),
    "mail:quoted": Verdict(Kind.OTHER, "the format says quoted message", 0.95),
    "mail:passed-on": Verdict(Kind.OTHER, "the format says head of a message passed on", 0.95),
    "mail:signature": Verdict(Kind.BIO, "the format says signature", 0.9),
    "mail:list": Verdict(Kind.LEGAL, "the format says foot of a mailing list", 0.9),
}
"""The verdicts by a hint (`Node.hints`) that some formats give."""
_SHAPED = {**SHAPED, Shape.IMAGE: Kind.CAPTION}


def told_by_format(node: Node) -> Verdict | None:
    """The verdict by a node's hints, as the formats of the news industry give them; None where there is none."""
    if not node.hints:
        return None
    if node.hints[-1][:1] == SAYS:
        return _said(node.hints[-1], node.shape)
    return _APART.get(node.hints[-1])


@cache
def _said(hint: str, shape: Shape) -> Verdict | None:
    try:
        kind = Kind(hint.removeprefix(SAYS))
    except ValueError:
        return None
    # A body of which the format also says what shape it has is that.
    kind = _SHAPED.get(shape, kind) if kind is Kind.BODY else kind
    return Verdict(kind, f"the format says {kind.value.replace('_', ' ')}", _SURE)
