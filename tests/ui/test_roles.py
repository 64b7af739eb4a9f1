"""Every theme there is can be read: text and role colours on every ground they are drawn on."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.ui.contrast import READABLE, contrast, difference, least_contrast
from reader.ui.roles import GROUNDS, INKS, INKS_ON, OUTLINES, PAGES, PREFIX, ROLES, SPEAKERS, role_defaults
from reader.ui.themes import Themes

FOLDER = Path(__file__).parents[2] / "themes"
OWN = {theme.name: theme for theme in map(Themes([FOLDER]).load, (path.stem for path in FOLDER.glob("*.toml")))}
OPAQUE = {**OWN, **{name: theme for name, theme in BUILTIN_THEMES.items() if not theme.ansi}}
ANSI = [theme for theme in BUILTIN_THEMES.values() if theme.ansi]
TOLD_APART = 12
"""The least CIE76 difference between two speakers, or a speaker and the body: five times what can just be seen."""
ENHANCED = 7.0
"""The least contrast of text in a high-contrast theme: WCAG 2.2, success criterion 1.4.6, level AAA."""
SEEN = 5
"""The least difference between a tinted ground and the page around it."""

every_theme = pytest.mark.parametrize("theme", OPAQUE.values(), ids=OPAQUE)
own_themes = pytest.mark.parametrize("theme", OWN.values(), ids=OWN)


def drawn(theme: Theme) -> dict[str, Color]:
    """The theme's variables as the app sees them, roles without their prefix and before Textual's of the same name."""
    made = {**theme.to_color_system().generate(), **theme.variables, **role_defaults(theme)}
    return {
        name.removeprefix(PREFIX): Color.parse(value)
        for name, value in made.items()
        if (value.startswith("#") or name.startswith(PREFIX)) and " " not in value  # no "#fff 30%"
    }


def floor(theme: Theme) -> float:
    return ENHANCED if theme.name.startswith("high-contrast") else READABLE


@every_theme
def test_every_ink_reads_on_every_ground(theme: Theme) -> None:
    colours = drawn(theme)
    grounds = [colours[name] for name in (*PAGES, *GROUNDS)]
    faint = {ink: least_contrast(colours[ink], grounds) for ink in INKS}
    assert {ink: ratio for ink, ratio in faint.items() if ratio < floor(theme)} == {}


@every_theme
def test_every_ink_of_a_ground_of_its_own_reads_on_that(theme: Theme) -> None:
    colours = drawn(theme)
    faint = {ink: contrast(colours[ink], colours[ground]) for ink, ground in INKS_ON.items()}
    assert {ink: ratio for ink, ratio in faint.items() if ratio < floor(theme)} == {}


@every_theme
def test_the_focused_panes_frame_reads_for_it_bears_words(theme: Theme) -> None:
    colours = drawn(theme)
    pages = [colours[name] for name in PAGES]
    assert all(least_contrast(colours[line], pages) >= READABLE for line in OUTLINES)


@every_theme
def test_cursor_row_and_current_quotation_differ_from_the_page(theme: Theme) -> None:
    colours = drawn(theme)
    pages = [colours["background"], colours["surface"]]
    assert all(difference(colours[ground], page) >= SEEN for ground in GROUNDS for page in pages)


@every_theme
def test_speakers_can_be_told_apart_and_from_the_body(theme: Theme) -> None:
    colours = drawn(theme)
    pairs = combinations(("text", *SPEAKERS), 2)
    close = {(one, other) for one, other in pairs if difference(colours[one], colours[other]) < TOLD_APART}
    assert close == set()


@own_themes
def test_a_theme_file_names_every_role_itself(theme: Theme) -> None:
    assert role_defaults(theme) == {}


@own_themes
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("foreground", "background"),
        ("foreground", "surface"),
        ("foreground", "panel"),
        ("text-muted", "background"),
        ("text-muted", "surface"),
        ("text-muted", "panel"),
        ("foreground-muted", "panel"),
        ("text-error", "background"),
        ("text-error", "panel"),
        ("text-warning", "panel"),
        ("text-success", "panel"),
        ("warning", "surface"),
        ("success", "surface"),
        ("accent", "surface"),
        ("block-cursor-foreground", "block-cursor-background"),
        ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
        ("footer-foreground", "footer-background"),
        ("footer-key-foreground", "footer-background"),
        ("input-cursor-foreground", "input-cursor-background"),
        ("foreground", "input-selection-background"),
        ("screen-selection-foreground", "screen-selection-background"),
    ],
)
def test_textuals_own_widgets_read_in_a_theme_file(theme: Theme, ink: str, ground: str) -> None:
    colours = drawn(theme)
    assert contrast(colours[ink], colours[ground]) >= floor(theme)


@pytest.mark.parametrize("theme", ANSI, ids=lambda theme: str(theme.name))
def test_a_theme_in_the_terminals_colours_gets_roles_in_those(theme: Theme) -> None:
    # Their contrast is the terminal's palette's, which no program can know: nothing to measure here.
    roles = role_defaults(theme)
    assert set(roles) == {PREFIX + role for role in ROLES}
    assert all(Color.parse(value).ansi is not None for value in roles.values())


def test_roles_a_theme_sets_are_not_given_defaults() -> None:
    theme = Theme("mine", primary="#8c2f23", variables={PREFIX + "link": "#0000ff"})
    assert set(role_defaults(theme)) == {PREFIX + role for role in ROLES - {"link"}}
