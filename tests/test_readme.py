"""The README tells the truth about keys, commands, records, settings and exit codes."""

from __future__ import annotations

import re
import shlex
import tomllib
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec
import pytest

from reader.article.model import Kind, Role
from reader.cli import exits, main
from reader.cli.arguments import COMMANDS
from reader.cli.searches import SearchRecord
from reader.config import load_settings
from reader.export.clippings import ClippingRecord
from reader.export.json import ArticleRecord, BlockRecord, ListedQuote, QuoteRecord
from reader.library.store.records import FoundRecord
from reader.sources.formats import FORMATS
from reader.ui.keymap import problems
from tests import readme

RUN = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/reader seeds/"
TEST = "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/pytest"


def test_the_two_commands_stand_in_the_readme_and_the_second_is_what_is_run_for_every_change() -> None:
    assert {RUN, TEST} <= set(readme.commands())
    steps = (readme.README.parent / ".ci" / "run").read_text().splitlines()
    assert TEST in [step.strip() for step in steps]


@pytest.mark.parametrize("name", readme.tables())
def test_a_generated_table_is_the_programs(name: str) -> None:
    assert readme.section(name) == readme.tables()[name], "python -m tests.readme writes it anew"


def test_the_command_that_lists_the_formats_lists_those_of_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == 0
    lines = capsys.readouterr().out.splitlines()
    firsts = [at for at, line in enumerate(lines) if not line.startswith("  ")]
    listed = sorted(FORMATS, key=lambda known: known.title.casefold())
    for at, end, known in zip(firsts, [*firsts[1:], None], listed, strict=True):
        name, beside = lines[at][:53], lines[at][53:]
        assert name.endswith("   "), "a long name goes on below, for what stands beside it is in one column"
        assert " ".join(" ".join([name, *lines[at + 1 : end]]).split()) == known.title
        assert beside.startswith(" ".join(known.suffixes) or "told by its content")
        assert ("needs:" in beside) <= bool(known.extra)


def test_every_extra_of_a_format_is_one_of_the_packages_and_of_the_developers() -> None:
    extras = tomllib.loads((readme.README.parent / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    (own,) = (extra for extra in extras["dev"] if extra.startswith("reader-tui["))
    for known in FORMATS:
        if known.extra:
            assert extras[known.extra]
            assert known.extra in own
            assert not known.missing


_RECORDS = [ArticleRecord, BlockRecord, QuoteRecord, ListedQuote, FoundRecord, SearchRecord, ClippingRecord]
_TYPES = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
    list[str]: "list of strings",
    list[BlockRecord]: "list of blocks",
    list[QuoteRecord]: "list of quotations",
}


def _documented(record: type[msgspec.Struct]) -> dict[str, str]:
    hints = get_type_hints(record)
    inherited = get_type_hints(record.__base__) if record.__base__ in _RECORDS else {}  # of the base a table tells
    return {
        name: " or ".join(_TYPES[each] for each in (_TYPES.keys() & {hint} or get_args(hint)))
        for name, hint in hints.items()
        if name not in inherited
    }


@pytest.mark.parametrize("record", _RECORDS)
def test_every_field_of_a_record_is_documented_with_its_type(record: type[msgspec.Struct]) -> None:
    assert readme.schema(record.__name__) == _documented(record)


@pytest.mark.parametrize("role", Role)
def test_every_kind_is_documented_under_its_role(role: Role) -> None:
    assert readme.kinds(role.value) == [kind.value for kind in Kind if kind.role is role]


def test_the_settings_shown_are_settings(tmp_path: Path) -> None:
    block = re.search(r"^```toml\n(.*?)^```$", readme.README.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert block
    file = tmp_path / "settings.toml"
    file.write_text(block[1])
    keys = load_settings(str(file)).keys
    assert len(keys) == 2
    assert problems(keys) == []


def test_every_exit_code_is_documented() -> None:
    table = readme.README.read_text("utf-8").split("### Exit codes")[1].split("###")[0]
    codes = {value for name, value in vars(exits).items() if name.isupper()}
    assert {int(code) for code in re.findall(r"^\| (\d+) ", table, re.MULTILINE)} == codes


def test_every_command_is_documented_and_every_example_does_something(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert all(f"`reader {command.name}" in readme.README.read_text("utf-8") for command in COMMANDS)
    monkeypatch.chdir(readme.README.parent)
    monkeypatch.setenv("READER_LIBRARY", str(tmp_path / "try.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    examples = [example for line in readme.commands() for example in re.findall(r"(?:^|[|(] ?)(reader [^|>#)]*)", line)]
    assert len(examples) > 8
    for example in examples:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"A story.")))
        assert main(shlex.split(example)[1:]) == 0, example
        given = capsys.readouterr()
        assert given.out, example
        assert "nothing was found" not in given.err
