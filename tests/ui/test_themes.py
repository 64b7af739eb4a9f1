"""Theme files: what they may say, and what becomes of those that say something else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.app import App
from textual.theme import BUILTIN_THEMES

from reader.errors import ThemeError
from reader.ui.roles import PREFIX, role_defaults
from reader.ui.themes import Themes, read_theme

FOLDER = Path(__file__).parents[2] / "themes"
PLAIN = """
dark = false
[colors]
primary = "#8c2f23"
background = "#ffffff"
surface = "#f0f0f0"
foreground = "black"
"""


def write(folder: Path, name: str, text: str = PLAIN) -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_promised_themes_are_there() -> None:
    assert {"newsprint-light", "newsprint-dark", "sepia", "high-contrast", "midnight"} <= set(Themes([FOLDER]).names)


def test_a_theme_is_named_after_its_file_and_may_leave_the_roles_out(tmp_path: Path) -> None:
    theme = read_theme(write(tmp_path, "mine"))
    assert (theme.name, theme.dark, theme.primary) == ("mine", False, "#8c2f23")
    assert PREFIX + "headline" in role_defaults(theme)


def test_roles_become_variables_with_the_readers_prefix(tmp_path: Path) -> None:
    theme = read_theme(write(tmp_path, "mine", PLAIN + '[roles]\nlink = "#0000aa"\n[variables]\nborder = "#00f"\n'))
    assert theme.variables == {"border": "#00f", PREFIX + "link": "#0000aa"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("dark = ", "Invalid value"),
        (PLAIN.replace("dark = false", ""), "dark: must be true or false"),
        (PLAIN.replace("dark = false", 'dark = "no"'), "dark: must be true or false"),
        (PLAIN.replace('primary = "#8c2f23"', ""), "colors.primary: missing"),
        (PLAIN.replace("primary", "primmary"), "colors.primmary: unknown"),
        (PLAIN.replace("#8c2f23", "#8c2f2"), "colors.primary: #8c2f2 is no colour"),
        (PLAIN.replace('"#8c2f23"', "8"), "colors.primary: must be a colour in quotes"),
        (PLAIN.replace("#8c2f23", "#8c2f2380"), "colors.primary: #8c2f2380 must not be see-through"),
        (PLAIN + '[roles]\nheadlines = "#000"', "roles.headlines: unknown"),
        (PLAIN + '[roles]\nheadline = "inky"', "roles.headline: inky is no colour"),
        (PLAIN + '[variables]\nbordure = "#000"', "variables.bordure: unknown"),
        (PLAIN + '[variables]\nborder = "auto 50%"', "variables.border: auto 50% is no colour"),
        (PLAIN + '[variables]\nlink-style = "loud"', "variables.link-style: must be text styles"),
        (PLAIN + '[variables]\nlink-style = ""', "variables.link-style: must be text styles"),
        ('roles = "red"\n' + PLAIN, "roles: must be a table"),
        ("fonts = 1\n" + PLAIN, "fonts: unknown"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_key(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path, "mine", text)
    with pytest.raises(ThemeError) as error:
        read_theme(path)
    assert str(path) in str(error.value)
    assert said in str(error.value)


def test_a_file_whose_name_cant_be_a_themes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="letters, digits"):
        read_theme(write(tmp_path, "my theme"))


def test_bytes_that_are_no_text_and_files_that_vanish_are_theme_errors(tmp_path: Path) -> None:
    (tmp_path / "junk.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ThemeError, match=r"junk\.toml"):
        read_theme(tmp_path / "junk.toml")
    with pytest.raises(ThemeError, match=r"gone\.toml: no such file"):
        read_theme(tmp_path / "gone.toml")


def test_a_pipe_and_a_file_without_end_are_no_themes(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "endless.toml").symlink_to("/dev/zero")
    write(tmp_path, "huge", "#" * 200_000)
    for name, said in (("pipe", "not a regular file"), ("endless", "not a regular file"), ("huge", "larger than")):
        with pytest.raises(ThemeError, match=said):
            read_theme(tmp_path / f"{name}.toml")


def test_an_escape_sequence_in_a_theme_file_never_reaches_the_terminal(tmp_path: Path) -> None:
    with pytest.raises(ThemeError) as error:
        read_theme(write(tmp_path, "mine", PLAIN + '[roles]\nlink = "\\u001b[2J"'))
    assert "\x1b" not in str(error.value)


def test_files_are_opened_only_when_their_theme_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path, "broken", "?")
    themes = Themes([FOLDER, tmp_path])
    assert "broken" in themes.names
    assert themes.load("sepia").name == "sepia"
    assert themes.problems == ()


def test_a_users_theme_stands_in_for_one_of_the_same_name(tmp_path: Path) -> None:
    write(tmp_path, "sepia")
    write(tmp_path, "nord")
    themes = Themes([FOLDER, tmp_path])
    assert themes.load("sepia").background == "#ffffff"
    assert themes.load("nord").background == "#ffffff"
    assert themes.names.count("nord") == 1


def test_textuals_own_themes_are_there_and_a_missing_folder_holds_none(tmp_path: Path) -> None:
    themes = Themes([tmp_path / "none"])
    assert themes.names == tuple(BUILTIN_THEMES)
    assert themes.load("nord") is BUILTIN_THEMES["nord"]


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ThemeError, match="no theme is called mauve: there are fog, "):
        Themes([FOLDER]).load("mauve")


def test_stepping_goes_round_and_past_broken_files(tmp_path: Path) -> None:
    write(tmp_path, "a")
    write(tmp_path, "b", "?")
    write(tmp_path, "c")
    themes = Themes([tmp_path])
    assert themes.after("a").name == "c"
    assert ["b.toml" in str(problem) for problem in themes.problems] == [True]
    assert themes.after(themes.names[-1]).name == "a"
    assert themes.after("not a theme").name == "a"


def test_a_broken_theme_raises_the_same_again(tmp_path: Path) -> None:
    write(tmp_path, "b", "?")
    themes = Themes([FOLDER, tmp_path])
    raised = []
    for _ in range(2):
        with pytest.raises(ThemeError) as error:
            themes.load("b")
        raised.append(error.value)
    assert raised == [*themes.problems, *themes.problems]


async def test_textual_takes_every_theme_with_a_style_for_every_role(tmp_path: Path) -> None:
    class Page(App[None]):
        CSS = "Screen { background: $reader-cursor; color: $reader-speaker-8; border: solid $reader-focus; }"

        def get_theme_variable_defaults(self) -> dict[str, str]:
            return role_defaults(self.current_theme)

    app = Page()
    async with app.run_test() as pilot:
        themes = Themes([FOLDER])
        for theme in map(themes.load, themes.names):
            app.register_theme(theme)
            app.theme = theme.name
            await pilot.pause()
            assert app.screen.styles.background == app.screen.styles.background.parse(
                app.theme_variables["reader-cursor"]
            )
