"""Reader's roles as styles, taken from the theme's variables.

Textual's means for this are component classes, but each of them costs a pass over the stylesheet when its widget is
mounted: ten milliseconds of the start for the thirty that the reading screen has.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rich.style import Style
from textual.color import Color

from reader.ui.roles import GROUNDS, INKS_ON, PREFIX

_WEIGHTS = {
    "headline": Style(bold=True),
    "standfirst": Style(italic=True),
    "heading": Style(bold=True),
    "link": Style(underline=True),
    "error": Style(bold=True),
    "focus": Style(bold=True),
    "match-current": Style(bold=True),
    "quote-current": Style(underline=True),
}
"""What distinguishes a role besides its colour."""
_COLOURLESS = {
    **_WEIGHTS,
    "match": Style(reverse=True),
    "match-current": Style(reverse=True, bold=True, underline=True),
    "dim": Style(dim=True),
}
"""What distinguishes it without colour."""
_LIKE = {"byline": "meta", "kicker": "label"}
"""Roles on the page that a theme has no colour of their own for."""
_ON = {ground: ink for ink, ground in INKS_ON.items()}


class Inks:
    """The styles of one theme, by role."""

    def __init__(self, variables: Mapping[str, str], *, colour: bool) -> None:
        """`variables` are the app's theme variables; without `colour`, weights do what colours would."""
        self._variables = variables
        self._weights = _WEIGHTS if colour else _COLOURLESS

    def __getitem__(self, role: str) -> Style:
        """What `role` adds to the style it stands on; a role that is a ground brings the ink that goes with it."""
        role = _LIKE.get(role, role)
        weight = self._weights.get(role)
        if weight and weight.reverse:
            return weight  # of the page's own ink and ground: the role's may be the other way round already
        if role in _ON:
            style = _style(self._variables[PREFIX + _ON[role]], self._variables[PREFIX + role])
        elif role in GROUNDS:
            style = _style(None, self._variables[PREFIX + role])
        else:
            style = _style(self._variables[PREFIX + role], None)
        return style + weight if weight else style


@lru_cache(256)
def _style(ink: str | None, ground: str | None) -> Style:
    parsed = (Color.parse(value).rich_color if value else None for value in (ink, ground))
    return Style.from_color(*parsed)
