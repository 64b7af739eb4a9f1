"""TOML -> Theme: Reader's themes, the user's and Textual's own, each read when it is first asked for.

A theme file is named after its theme and holds `dark`, the base colours Textual asks for under `[colors]`, Reader's own
(see `reader.ui.roles`) under `[roles]` and refinements of what Textual derives under `[variables]`. Roles it leaves out
are derived from its base colours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from textual.color import Color, ColorParseError
from textual.theme import BUILTIN_THEMES, Theme

from reader.article.visible import one_line
from reader.errors import SourceError, ThemeError
from reader.sources.limits import Limits
from reader.sources.reading import read_bytes
from reader.ui.roles import PREFIX, ROLES

_REQUIRED = ("primary", "background", "surface", "foreground")
_OPTIONAL = ("secondary", "panel", "accent", "warning", "error", "success", "boost")
_TABLES = ("colors", "roles", "variables")
_LIMITS = Limits(max_bytes=100_000)
"""A theme has 2,000."""


class Themes:
    """Every theme by name. Which there are is known from the folders' listing; a file is opened by `load` alone."""

    def __init__(self, folders: Iterable[Path]) -> None:
        """Take the themes of `folders`, where a later one's stands in for an earlier one's of the same name.

        A folder that isn't there holds no themes.
        """
        self._files = {path.stem: path for folder in folders for path in _listing(folder)}
        self._loaded: dict[str, Theme] = {}
        self._broken: dict[str, ThemeError] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """All names in the order they are stepped through: files by folder and name, then Textual's own."""
        return (*self._files, *(name for name in BUILTIN_THEMES if name not in self._files))

    @property
    def problems(self) -> tuple[ThemeError, ...]:
        """What was wrong with the files that were tried and can't be used."""
        return tuple(self._broken.values())

    def load(self, name: str) -> Theme:
        """The theme of this name; raises ThemeError where there is none or its file is broken."""
        if name in self._broken:
            raise self._broken[name]
        if name not in self._loaded:
            self._loaded[name] = self._read(name)
        return self._loaded[name]

    def after(self, name: str) -> Theme:
        """The next theme that can be used, going round; files that can't are skipped and named in `problems`."""
        names = self.names
        start = names.index(name) + 1 if name in names else 0
        return next(self._usable(names[start:] + names[:start]))

    def _usable(self, names: Iterable[str]) -> Iterator[Theme]:
        for name in names:
            try:
                yield self.load(name)
            except ThemeError:
                continue  # kept in `problems`, where the app finds it to show

    def _read(self, name: str) -> Theme:
        if name not in self._files:
            if name in BUILTIN_THEMES:
                return BUILTIN_THEMES[name]
            raise ThemeError(f"no theme is called {one_line(name)}: there are {', '.join(self.names)}")
        try:
            return read_theme(self._files[name])
        except ThemeError as error:
            self._broken[name] = error
            raise


def _listing(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"), key=lambda path: path.stem)


def read_theme(path: Path) -> Theme:
    """The theme a file holds, named after the file; raises ThemeError naming the file and the key that is wrong."""
    import tomllib

    try:
        # As articles are read: a pipe or a device of that name must not stop the app for ever.
        return make_theme(path.stem, tomllib.loads(read_bytes(str(path), _LIMITS).decode("utf-8-sig")))
    except (SourceError, ValueError, ThemeError) as error:
        why = error.why if isinstance(error, SourceError) else error
        raise ThemeError(f"theme {one_line(str(path))}: {one_line(str(why))}") from error


def make_theme(name: str, data: Mapping[str, Any]) -> Theme:
    """The theme described by a parsed theme file; raises ThemeError naming the key that is wrong."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", name):
        raise ThemeError("the file's name must be letters, digits, - and _ alone: it is the theme's name")
    _only(data, {"dark", *_TABLES}, "")
    tables = {key: data.get(key, {}) for key in _TABLES}
    for key, table in tables.items():
        if not isinstance(table, dict):
            raise ThemeError(f"{key}: must be a table, [{key}]")
    if not isinstance(data.get("dark"), bool):
        raise ThemeError("dark: must be true or false")
    colors = _colors("colors", tables["colors"], {*_REQUIRED, *_OPTIONAL})
    for key in _REQUIRED:
        if key not in colors:
            raise ThemeError(f"colors.{key}: missing")
    theme = Theme(name, dark=data["dark"], **colors)
    roles = _colors("roles", tables["roles"], ROLES)
    theme.variables = _variables(theme, tables["variables"])
    theme.variables |= {PREFIX + role: value for role, value in roles.items()}
    return theme


def _colors(place: str, table: Mapping[str, Any], known: Iterable[str]) -> dict[str, Any]:
    _only(table, known, place)
    for key, value in table.items():
        if _color(place, key, value).a != 1:
            raise ThemeError(f"{place}.{key}: {value} must not be see-through, or its contrast is unknown")
    return dict(table)


def _variables(theme: Theme, table: Mapping[str, Any]) -> dict[str, str]:
    """The refinements of Textual's own variables, so checked that Textual's stylesheet parser can't fail on them."""
    if not table:
        return {}
    _only(table, theme.to_color_system().generate(), "variables")
    for key, value in table.items():
        if key.endswith("-style"):
            _style(key, value)
        else:
            _color("variables", key, value)
    return dict(table)


def _color(place: str, key: str, value: object) -> Color:
    if not isinstance(value, str):
        raise ThemeError(f'{place}.{key}: must be a colour in quotes, such as "#8c2f23"')
    try:
        return Color.parse(value)
    except ColorParseError as error:
        raise ThemeError(f"{place}.{key}: {value} is no colour") from error


def _style(key: str, value: object) -> None:
    from textual.css.constants import VALID_STYLE_FLAGS

    if not isinstance(value, str) or not value.split() or not VALID_STYLE_FLAGS.issuperset(value.split()):
        raise ThemeError(f'variables.{key}: must be text styles, such as "bold underline"')


def _only(table: Mapping[str, Any], known: Iterable[str], place: str) -> None:
    """Raise ThemeError for a key that isn't `known`: a misspelt one would go unnoticed otherwise."""
    for key in table:
        if key not in known:
            raise ThemeError(f"{place + '.' if place else ''}{key}: unknown; known are {', '.join(sorted(known))}")
