"""The lists of a DOCX: which paragraphs are numbered, and how."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.sources.office.docx_styles import value_of
from reader.sources.office.numbering import Counter, Level
from reader.sources.xml_tree import attribute, child, children

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FORMS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_NO_NUMBERS = frozenset(("bullet", "none"))
_DIGITS = 6


class Numbers:
    """The numbers of the paragraphs in lists, as they come."""

    def __init__(self, root: Element | None) -> None:
        known = {} if root is None else {attribute(one, "abstractNumId"): one for one in children(root, "abstractNum")}
        self._levels = {ident: _levels(children(one, "lvl")) for ident, one in known.items()}
        self._counters = {ident: Counter(levels) for ident, levels in self._levels.items()}
        """Of lists that go on from one another."""
        self._lists = {} if root is None else {attribute(one, "numId"): one for one in children(root, "num")}
        self._begun: dict[str, Counter] = {}

    def marker(self, ident: str, level: str) -> str:
        """What stands before the next paragraph of a list and a level; empty for a bullet."""
        one = self._lists.get(ident)
        if one is None:
            return ""
        counter = self._begun.get(ident) or self._begun.setdefault(ident, self._begin(one))
        return counter.marker(_number(level, 0))

    def _begin(self, one: Element) -> Counter:
        """The counter of a list that begins: its own, where it numbers otherwise than what it is made from."""
        kind = value_of(child(one, "abstractNumId"))
        overrides = list(children(one, "lvlOverride"))
        if own := _levels(level for override in overrides for level in children(override, "lvl")):
            return Counter({**self._levels.get(kind, {}), **own})
        counter = self._counters.setdefault(kind, Counter({}))
        for override in overrides:
            start = child(override, "startOverride")
            if start is not None:
                counter.restart(_number(attribute(override, "ilvl"), 0), _number(value_of(start), 1))
        return counter


def _levels(levels: Iterable[Element]) -> dict[int, Level | None]:
    return {_number(attribute(level, "ilvl"), 0): _level(level) for level in levels}


def _level(level: Element) -> Level | None:
    """How a level is numbered; None where it has bullets, or nothing."""
    form = value_of(child(level, "numFmt"))
    if form in _NO_NUMBERS:
        return None
    return Level(_FORMS.get(form, "1"), value_of(child(level, "lvlText")), _number(value_of(child(level, "start")), 1))


def _number(said: str, otherwise: int) -> int:
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= _DIGITS else otherwise
