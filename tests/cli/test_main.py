"""Exit codes, complaints, help: what holds for every command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import shtab

from reader import __version__, pipeline
from reader.article.document import Document
from reader.article.model import Article
from reader.cli import exits, intake, main
from reader.cli.arguments import COMMANDS
from reader.cli.options import FILES
from reader.library.search.query_guide import QUERY_GUIDE

READER = [sys.executable, "-m", "reader"]


def test_version_and_help_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"reader {__version__}\n"
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(f"\n  {command.name} " in text for command in COMMANDS)
    assert "- is standard input (default: your library" in " ".join(text.split())
    assert "examples:" in text
    codes = text.partition("exit codes:")[2]
    assert all(f"\n  {value:<3} " in codes for name, value in vars(exits).items() if name.isupper())


@pytest.mark.parametrize("argv", [[], *([command.name] for command in COMMANDS)], ids=" ".join)
def test_help_fits_into_a_terminal(
    argv: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main([*argv, "--help"]) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_each_command_has_its_own_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: reader {command} ")


def test_the_help_of_search_tells_the_query_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--help"]) == 0
    text = capsys.readouterr().out.partition("A query finds")[2]
    assert all(typed in text for guide in QUERY_GUIDE for typed in guide.typed)


@pytest.mark.parametrize(
    "argv", [["show"], ["show", "--format", "xml", "a"], ["--wrong"], ["quotes", "--\x1b[2J"], ["completions", "sh"]]
)
def test_what_can_not_be_understood_ends_with_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    given = capsys.readouterr()
    assert given.out == ""
    assert "usage: reader" in given.err
    assert "\x1b" not in given.err


def test_help_is_printed_in_a_locale_that_lacks_some_of_its_characters() -> None:
    done = subprocess.run(
        [*READER, "quotes", "--help"],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "iso-8859-1"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"without quotation marks: she said that ?" in b" ".join(done.stdout.split())


@pytest.mark.parametrize(
    "argv",
    [
        *(["show", ""], ["quotes", "a", ""], [""], ["--config", ""], ["list", "--library", ""], ["export", ""]),
        *(["quotes", "--library", ""], ["quotes", "--speaker", " ", "a"]),
    ],
)
def test_an_empty_word_names_nothing(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert "an empty word names nothing" in capsys.readouterr().err


@pytest.mark.parametrize("folder", [".", "/"])
def test_a_folder_is_no_library(
    folder: str, story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", "--library", folder]) == 2
    assert capsys.readouterr().err == f"reader: {folder}: this is a folder; a library is a file\n"
    monkeypatch.setenv("READER_LIBRARY", folder)
    assert main(["show", str(story)]) == 2
    assert capsys.readouterr().err == f"reader: {folder}: this is a folder; a library is a file\n"


@pytest.mark.parametrize("home", ["/dev/null", None])
def test_no_home_is_needed(
    home: str | None, story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name)
    if home:
        monkeypatch.setenv("HOME", home)
    else:  # nor is the user known to the system, as in a container
        monkeypatch.delenv("HOME")
        monkeypatch.setattr("pwd.getpwuid", {}.__getitem__)
    assert main(["show", str(story)]) == 0
    given = capsys.readouterr()
    assert "The ferry is back" in given.out
    assert given.err == ""
    assert main(["settings"]) == 0
    assert "these are the defaults" in capsys.readouterr().out
    assert main(["add", str(story)]) == 2
    assert "library.db: the library can't be opened" in capsys.readouterr().err


def test_an_option_that_would_do_nothing_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--config", "settings.toml"]) == 2
    assert "unrecognized arguments: --config" in capsys.readouterr().err
    assert main(["quotes", "--library", "--no-corrections"]) == 2
    assert "--no-corrections" in capsys.readouterr().err


def test_a_bug_is_owned_up_to_and_the_rest_goes_on(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (story.parent / "bad.txt").write_text("anything")
    real = pipeline.analyse

    def broken(document: Document) -> Article:
        if document.path.endswith("bad.txt"):
            raise IndexError
        return real(document)

    monkeypatch.setattr("reader.cli.intake.analyse", broken)
    assert main(["show", str(story.parent)]) == 1
    given = capsys.readouterr()
    assert "The ferry is back" in given.out
    assert given.err.count("\n") == 1
    assert "bad.txt: a fault in Reader itself (IndexError)" in given.err
    assert "READER_DEBUG=1" in given.err


def test_a_bug_outside_of_any_file_shows_no_traceback_either(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(self: intake.Intake) -> object:
        raise RuntimeError

    monkeypatch.setattr(intake.Intake, "articles", broken)
    assert main(["show", str(story)]) == 70
    assert capsys.readouterr().err.startswith("reader: a fault in Reader itself (RuntimeError).")
    monkeypatch.setenv("READER_DEBUG", "1")
    with pytest.raises(RuntimeError):
        main(["show", str(story)])


def test_a_reader_of_the_output_that_leaves_early_is_no_error(story: Path) -> None:
    for number in range(40):
        (story.parent / f"copy-{number}.txt").write_text(story.read_text() * 20)
    command = subprocess.Popen(
        [*READER, "show", "--format", "jsonl", str(story.parent)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdout
    assert command.stderr
    assert command.stdout.readline().startswith(b'{"path":')
    command.stdout.close()
    assert command.stderr.read() == b""
    command.stderr.close()
    assert command.wait(60) == 0


def test_help_may_be_cut_short_too() -> None:
    # The other end of the pipe is closed before anything is written.
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*READER, "--help"], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("command", [["show"], ["show", "--format", "jsonl"], ["--version"]])
def test_a_full_disk_is_said_in_one_line(story: Path, command: list[str]) -> None:
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*READER, *command, str(story)], stdout=full, stderr=subprocess.PIPE, env=buffered, check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"reader: the output could not be written: no space left on device\n"


@pytest.mark.parametrize(
    ("closed", "code", "said"),
    [
        ("<&-", 1, "reader: standard input: the file is empty\n"),
        (">&-", 1, "reader: the output could not be written: bad file descriptor\n"),
        ("2>&-", 0, ""),
    ],
)
def test_from_a_closed_stream_nothing_comes_and_output_that_goes_nowhere_is_told(
    story: Path, closed: str, code: int, said: str
) -> None:
    path = "-" if closed == "<&-" else str(story)
    done = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", *READER, "show", path], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (code, said)


@pytest.mark.usefixtures("_interruptible")
def test_ctrl_c_ends_it_without_a_word() -> None:
    command = subprocess.Popen(
        [*READER, "show", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    assert command.stdin
    # Only once it has gone through all its imports does it read what is typed.
    command.stdin.write(b"x" * 1_000_000)
    command.send_signal(signal.SIGINT)
    assert command.communicate(timeout=60) == (b"", b"")
    assert command.returncode == 130


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh", "fish"])
def test_completions_name_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completions", shell]) == 0
    script = capsys.readouterr().out
    assert all(command.name in script for command in COMMANDS)
    assert FILES[shell] == shtab.FILE[shell]
    assert FILES[shell] in script


def test_bash_completes_commands_and_choices(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["completions", "bash"])
    script = tmp_path / "reader.bash"
    script.write_text(
        capsys.readouterr().out
        + 'words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shtab_reader; echo "${COMPREPLY[@]}"; }\n'
        + 'words reader qu; words reader show --format ""\n'
    )
    done = subprocess.run(["bash", str(script)], capture_output=True, text=True, check=True)
    assert done.stdout == "quotes\ntext markdown json jsonl\n"


def test_nothing_slow_is_imported_on_the_way_to_the_app() -> None:
    code = (
        "import sys, reader.cli.opening; from reader.config import load_settings; load_settings(); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    loaded = set(done.stdout.split())
    slow = {"msgspec", "numpy", "markdown_it", "yaml", "chardet", "rapidfuzz", "shtab", "reader.export.json"}
    assert not loaded & slow
