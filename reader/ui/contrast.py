"""How well one colour can be read on another, and how far it must move to be read.

Contrast is WCAG 2.2's (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): 1 for a colour on itself, 21 for black on
white. Difference is CIE76, the distance in CIELAB, where about 2.3 can just be seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, dist, radians, sin

from textual.color import Color, Lab, lab_to_rgb, rgb_to_lab

READABLE = 4.5
"""The least contrast of text: WCAG 2.2, success criterion 1.4.3, level AA."""

_STEPS = 8  # halvings of the 100 steps of lightness: finer than a colour of 8 bits can follow


def luminance(color: Color) -> float:
    """Relative luminance in [0, 1], as https://www.w3.org/TR/WCAG22/#dfn-relative-luminance defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two opaque colours, in [1, 21]."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(ink: Color, grounds: Iterable[Color]) -> float:
    """The contrast of `ink` on the ground where it reads worst."""
    return min(contrast(ink, ground) for ground in grounds)


def difference(one: Color, other: Color) -> float:
    """How different two colours look: the CIE76 distance."""
    return dist(rgb_to_lab(one), rgb_to_lab(other))


def from_hue(lightness: float, chroma: float, hue: float) -> Color:
    """The colour nearest to this lightness [0, 100], chroma and hue (degrees) of CIELAB that a screen can show."""
    angle = radians(hue)
    return lab_to_rgb(Lab(lightness, chroma * cos(angle), chroma * sin(angle))).clamped


def lift(ink: Color, grounds: tuple[Color, ...]) -> Color:
    """`ink` itself where it reads well on all `grounds`, else the nearest lighter or darker shade of it that does.

    Hue and chroma stay, lightness moves away from the grounds. Where no shade can be read on all of them, the
    better of black and white.
    """
    if least_contrast(ink, grounds) >= READABLE:
        return ink
    shades = [shade for end in (0.0, 100.0) if (shade := _towards(end, ink, grounds)) is not None]
    if not shades:
        return max((Color(0, 0, 0), Color(255, 255, 255)), key=lambda end: least_contrast(end, grounds))
    return min(shades, key=lambda shade: difference(shade, ink))


def _towards(end: float, ink: Color, grounds: tuple[Color, ...]) -> Color | None:
    """The first shade from `ink` to lightness `end` that reads on all grounds, found by halving; None if none does."""
    start, a, b = rgb_to_lab(ink)
    failing, reading, found = start, end, None
    for step in range(_STEPS):
        lightness = end if step == 0 else (failing + reading) / 2
        shade = lab_to_rgb(Lab(lightness, a, b)).clamped
        if least_contrast(shade, grounds) >= READABLE:
            reading, found = lightness, shade
        elif found is None:
            return None
        else:
            failing = lightness
    return found
