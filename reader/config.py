"""The user's settings: one TOML file, read once, checked completely, and handed down by the command line.

Without the file every setting has its default, and nothing needs to be imported: most starts are like that.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any, Literal, get_type_hints

from reader.errors import LibraryError, SettingsError
from reader.export.citation import CitationStyle
from reader.sources.limits import COUNTS, Limits
from reader.ui.options import Boilerplate

ENVIRONMENT = "READER_CONFIG"
"""The environment variable that names a settings file; `--config` takes precedence."""
LIBRARY = "READER_LIBRARY"
"""The environment variable that names a library; `--library` takes precedence."""
_NARROWEST, _WIDEST = 20, 240


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose; the fields are the file's keys."""

    theme: str | None = None
    measure: int = 72
    boilerplate: Boilerplate = Boilerplate.ASIDE
    citation: CitationStyle = CitationStyle.MARKDOWN
    limits: Limits = field(default_factory=Limits)
    columns: Mapping[str, str] = field(default_factory=dict)
    """A column's name in the user's own tables -> the part of an article that it holds; also in `limits.columns`."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Command id -> its keys, comma-separated; the app checks that there are such commands."""


def settings_file(named: str | None = None) -> Path:
    """The settings file: the one that was named, else the environment's, else the user's own."""
    if chosen := named or os.environ.get(ENVIRONMENT):
        return Path(chosen)
    return own_folder("config") / "settings.toml"


def library_file(named: str | None = None) -> Path:
    """The library: the file that was named, else the environment's, else the user's own.

    Raises:
        LibraryError: what was named can't be a file.
    """
    if chosen := named or os.environ.get(LIBRARY):
        if not Path(chosen).name:  # "." or "/"
            raise LibraryError(f"{chosen}: this is a folder; a library is a file")
        return Path(chosen)
    return own_folder("data") / "library.db"


def own_folder(kind: Literal["config", "data"]) -> Path:
    """Where the user's system keeps programs' settings, or their data.

    Somebody without a home, as in a container, gets a place where there is nothing and nothing can be kept.
    """
    import platformdirs

    find = platformdirs.user_config_path if kind == "config" else platformdirs.user_data_path
    try:
        return find("reader", appauthor=False)
    except RuntimeError:
        return Path(os.devnull, "reader")


def load_settings(named: str | None = None) -> Settings:
    """The settings in `settings_file(named)`; the defaults where the user has no such file.

    Raises:
        SettingsError: a file that was named isn't there, or the file can't be understood; it says which key is wrong,
            and what was expected.
    """
    file = settings_file(named)
    try:
        content = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:  # the latter where HOME=/dev/null
        if named or os.environ.get(ENVIRONMENT):
            raise SettingsError(f"{file}: there is no such settings file") from error
        return Settings()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise SettingsError(f"{file}: the settings can't be read: {why}") from error
    try:
        return _settings(content.decode("utf-8-sig"))  # some editors begin a file with a mark
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file}: expected UTF-8, and byte {error.start + 1} is none") from error
    except ValueError as error:  # TOML's, and those raised below
        raise SettingsError(f"{file}: {error}") from error


def _settings(content: str) -> Settings:
    """The settings that a file's text gives; raises ValueError with key and expectation."""
    import tomllib

    import msgspec

    table = tomllib.loads(content)
    keys = table.get("keys")
    if isinstance(keys, dict):
        table["keys"] = dict(_flat(keys, "keys."))
    _refuse_unknown(table, "", [each.name for each in fields(Settings)])
    if isinstance(limits := table.get("limits"), dict):
        _refuse_unknown(limits, "limits.", COUNTS)
    try:
        settings = msgspec.convert(table, Settings)
    except msgspec.ValidationError as error:
        raise ValueError(_explained(str(error), table)) from error
    if not _NARROWEST <= settings.measure <= _WIDEST:
        raise ValueError(f"measure: expected {_NARROWEST} to {_WIDEST} columns, got {settings.measure}")
    for name in COUNTS:
        if (limit := getattr(settings.limits, name)) < 1 and limit is not False:
            raise ValueError(f"limits.{name}: expected at least 1, got {limit}")
    return _with_columns(settings) if settings.columns else settings


def _with_columns(settings: Settings) -> Settings:
    """The settings, with the user's columns also where the reader of tables finds them."""
    from reader.sources.exports.saved import PARTS

    for column, part in settings.columns.items():
        if part not in PARTS:
            raise ValueError(f"columns.{column}: expected a part of an article; {near(part, list(PARTS))}")
    return replace(settings, limits=replace(settings.limits, columns=settings.columns))


def _flat(table: Mapping[str, Any], place: str, before: str = "") -> Iterator[tuple[str, str]]:
    """The ids with their dots: to TOML, `copy.quote = "y"` is a table in a table unless the id is quoted."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, place, f"{before}{key}.")
        elif isinstance(value, str):
            yield before + key, value
        else:
            raise ValueError(f'{place}{before}{key}: expected keys in quotes, such as "ctrl+y"')


def _refuse_unknown(table: Mapping[str, Any], place: str, names: Sequence[str]) -> None:
    """Raise ValueError for an unknown key: a misspelt one would go unnoticed otherwise."""
    for key in table:
        if key not in names:
            raise ValueError(f"{place}{key}: no such setting; {near(key, names)}")


def near(name: str, known: Sequence[str]) -> str:
    """A hint at what an unknown name may have been meant for."""
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=3, cutoff=0.5)
    return f"did you mean {' or '.join(close)}?" if close else f"there are {', '.join(sorted(known))}"


_PLAIN = {
    "`int`": "a whole number",
    "`str | null`": "text in quotes",
    "`str`": "text in quotes",
    "`object`": "a table",
    "`array`": "a list",
    "`float`": "a number with a point",
    "`bool`": "true or false",
}


def _explained(complaint: str, table: Mapping[str, Any]) -> str:
    """Msgspec's complaint ("Expected `int`, got `str` - at `$.measure`") as key, expectation and finding."""
    what, _, place = complaint.partition(" - at `$")
    key = place.strip("`.")
    hint = get_type_hints(Settings).get(key)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return f"{key}: expected one of {', '.join(str(member.value) for member in hint)}, got {table[key]!r}"
    for term, plain in _PLAIN.items():
        what = what.replace(term, plain)
    return f"{key}: {what[0].lower()}{what[1:]}"


def as_toml(settings: Settings) -> str:
    """The settings as a file that would give the same."""
    values = {each.name: getattr(settings, each.name) for each in fields(settings)}
    values["limits"] = {name: getattr(settings.limits, name) for name in COUNTS}
    lines = [_line(name, value) for name, value in values.items() if not isinstance(value, Mapping)]
    for name, table in values.items():
        if isinstance(table, Mapping):
            lines += ["", f"[{name}]", *(_line(key if name == "limits" else _text(key), table[key]) for key in table)]
    return "\n".join(lines) + "\n"


def _line(name: str, value: object) -> str:
    """A setting on a line of its own; one that is not there as a comment."""
    if value is None:
        return f'# {name} = "…"'
    return f"{name} = {_text(value.value if isinstance(value, Enum) else value)}"


def _text(value: object) -> str:
    """A value as TOML has it, which is as JSON has it, but for characters beyond those of 16 bits."""
    from json import dumps

    text = dumps(value, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in text)
