"""Reader's own colours: what a theme must say beyond what Textual asks of it, and what is made up where it doesn't.

Each role is a CSS variable, `$reader-<role>`. An *ink* is text and may stand on any *ground*: the theme's background,
surface and panel, the list's cursor row, the current quotation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.color import Color

from reader.ui.contrast import difference, from_hue, lift

if TYPE_CHECKING:
    from textual.theme import Theme

PREFIX = "reader-"
PAGES = ("background", "surface", "panel")
"""Textual's names of the grounds that text is set on."""
GROUNDS = ("cursor", "quote-current")
"""Backgrounds of the list's cursor row and of the current quotation."""
SPEAKERS = tuple(f"speaker-{number}" for number in range(1, 9))
INKS = ("text", "headline", "standfirst", "meta", "heading", "label", "dim", "link", "mark", "error", *SPEAKERS)
"""`text` is the body's; `dim` is boilerplate's, `mark` the paragraph cursor's."""
INKS_ON = {"match-text": "match", "match-current-text": "match-current", "cursor-text": "cursor"}
"""Inks that stand on one ground alone, with that ground."""
OUTLINES = ("focus",)
"""Lines that say something, and bear words: the frame of the pane that has the focus."""
ROLES = frozenset({*GROUNDS, *INKS, *INKS_ON, *INKS_ON.values(), *OUTLINES})

_HUES = (255, 30, 165, 345, 75, 210, 300, 120)  # an eighth of the circle apart; neighbours in the list are far apart
_SEEN = 6.0  # a tint this far (CIE76) from its ground is seen without looking for it
_ANSI_SPEAKERS = ("blue", "red", "green", "magenta", "yellow", "cyan", "bright_magenta", "bright_green")
_ANSI = {
    **dict.fromkeys((*INKS, *GROUNDS, "cursor-text"), "ansi_default"),
    **{role: f"ansi_{name}" for role, name in zip(SPEAKERS, _ANSI_SPEAKERS, strict=True)},
    "dim": "ansi_bright_black",
    "link": "ansi_blue",
    "focus": "ansi_magenta",
    "match": "ansi_yellow",
    "match-text": "ansi_black",
    "match-current": "ansi_bright_cyan",
    "match-current-text": "ansi_black",
}


def role_defaults(theme: Theme) -> dict[str, str]:
    """Values for the `$reader-` variables that `theme` doesn't set itself, each readable where it is drawn.

    For `App.get_theme_variable_defaults`. A theme in the terminal's own colours gets roles in those, whose contrast
    nobody can know.
    """
    missing = [role for role in sorted(ROLES) if PREFIX + role not in theme.variables]
    if not missing:
        return {}
    derived = _ANSI if theme.ansi else derive(theme)
    return {PREFIX + role: derived[role] for role in missing}


def derive(theme: Theme) -> dict[str, str]:
    """Every role for `theme`, from its base colours: hues kept, lightness moved as far as reading needs."""
    base = {name: Color.parse(value) for name, value in _base(theme).items()}
    pages = tuple(base[page] for page in PAGES)
    cursor = _tint(base["background"], base["primary"], pages)
    current = _tint(base["background"], base["accent"], (*pages, cursor))
    grounds = (*pages, cursor, current)
    text = lift(base["foreground"], grounds)
    wanted = {
        **dict.fromkeys(INKS, text),
        "standfirst": text.blend(base["background"], 0.12),
        "meta": text.blend(base["background"], 0.3),
        "label": base["secondary"],
        "dim": text.blend(base["background"], 0.4),
        "link": base["primary"],
        "mark": base["accent"],
        "error": base["error"],
        **dict(zip(SPEAKERS, _speakers(dark=theme.dark), strict=True)),
    }
    roles = {role: lift(ink, grounds) for role, ink in wanted.items()}
    roles |= {"cursor": cursor, "quote-current": current, "focus": lift(base["primary"], pages)}
    roles |= {"match": base["background"].blend(base["warning"], 0.35), "match-current": base["warning"]}
    for ink, ground in INKS_ON.items():
        roles[ink] = lift(text, (roles[ground],))
    return {role: color.hex6 for role, color in roles.items()}


def _base(theme: Theme) -> dict[str, str]:
    """The base colours of `theme`, with those it leaves to Textual filled in."""
    made = theme.to_color_system().generate()
    names = (*PAGES, "foreground", "primary", "secondary", "accent", "warning", "error")
    return {name: made[name] for name in names}


def _tint(ground: Color, hue: Color, others: tuple[Color, ...]) -> Color:
    """`ground` with the least of `hue` mixed in that can be told from all `others`."""
    mixes = (ground.blend(hue, part / 100) for part in range(8, 60, 4))
    return next((mix for mix in mixes if min(difference(mix, other) for other in others) >= _SEEN), ground)


def _speakers(*, dark: bool) -> list[Color]:
    lightness, chroma = (74, 46) if dark else (40, 52)
    return [from_hue(lightness, chroma, hue) for hue in _HUES]
