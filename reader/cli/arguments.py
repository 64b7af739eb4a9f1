"""What may be typed after `reader`, and what each of it runs.

The most frequent command line is nothing but paths, and somebody is waiting for it: it is read without a parser.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from reader import __version__
from reader.cli.options import add_config, add_format, add_library, complete_files, named
from reader.stand_ins import Deferred, stand_in

if TYPE_CHECKING:
    import argparse

_DESCRIPTION = """\
A reading room for news articles: body apart from boilerplate, every quotation
with its speaker."""
_EPILOG = """\
commands (`reader COMMAND --help` says more):
{commands}

If the first word is the name of a command, it is that command; `reader ./show`
opens a file of that name.

examples:
  reader                   read your library, or without one the current folder
  reader ~/articles        read a folder, with its first article open
  reader page.txt          read a file, with its folder in the list
  reader show page.txt     print the clean article
  reader show --format jsonl ~/articles | jq -r .title
  reader quotes --speaker bessent --format csv ~/articles > quotes.csv
  reader add ~/articles    add them to your library
  reader search 'speaker:bessent newer:1month "full collapse"'
  reader explain page.txt  print each line's label and why it has it
  curl -s https://example.org/page.txt | reader show -

environment:
  READER_LIBRARY, READER_CONFIG  the same as --library and --config

exit codes:
  0   everything was read
  1   something could not be read: it is named on standard error, and the rest
      was printed; or the library is damaged, the disk full, or standard output
      closed
  2   nothing was done: the command line, a query or the settings can't be
      understood, or there is no library, or none that can be used
  70  a fault in Reader itself; READER_DEBUG=1 shows where
  130 interrupted by Ctrl-C
"""

STANDARD = "-"
"""The path that names standard input, or standard output."""


class Command(NamedTuple):
    """A word after `reader` that does something without the app."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace | SimpleNamespace:
    """The command line, with `run` set to the function that carries it out.

    Raises:
        SystemExit: it can't be understood, or asks for nothing but help.
    """
    command = next((command for command in COMMANDS if argv and command.name == argv[0]), None)
    if command is None:
        if not any(word[:1] in ("-", "") for word in argv):
            return SimpleNamespace(run=_open, paths=list(argv), demo=False, config=None, library=None)
        reading = _reading_parser()
        arguments = reading.parse_args(argv)
        if arguments.demo and arguments.paths:
            reading.error(f"--demo opens the samples alone, without {arguments.paths[0]}")
        return arguments
    from reader.cli.parser import Parser

    parser = Parser(prog=f"reader {command.name}", description=command.help)
    command.add_arguments(parser)
    parser.set_defaults(run=command.run)
    return parser.parse_args(list(map(_query_word, argv[1:])) if command.name in _QUERIES else argv[1:])


def _query_word(word: str) -> str:
    """A word of a query, with a space before a leading minus so that it isn't taken for an option.

    The commands that take a query have no options of one letter but -h.
    """
    return f" {word}" if word[:1] == "-" and word[1:2] not in ("", "-") and word != "-h" else word


def full_parser() -> argparse.ArgumentParser:
    """A parser of everything that may be typed, which the shells' completions need."""
    from reader.cli.parser import Parser

    parser = Parser(prog="reader", description=_DESCRIPTION)
    # Before the paths: the first word is completed to a command, and to a file only where no command begins like it.
    commands = parser.add_subparsers(metavar="COMMAND")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(sub)
    _add_reading_arguments(parser)
    return parser


def _reading_parser() -> argparse.ArgumentParser:
    from argparse import RawDescriptionHelpFormatter

    from reader.cli.parser import Parser

    width = max(len(command.name) for command in COMMANDS)
    commands = "\n".join(f"  {command.name:<{width}}  {command.help}" for command in COMMANDS)
    parser = Parser(
        prog="reader",
        usage="reader [--demo] [--library FILE] [--config FILE] [PATH]...\n       reader COMMAND ...",
        description=_DESCRIPTION,
        epilog=_EPILOG.format(commands=commands),
        formatter_class=RawDescriptionHelpFormatter,
    )
    _add_reading_arguments(parser)
    parser.set_defaults(run=_open)
    return parser


def _add_reading_arguments(parser: argparse.ArgumentParser) -> None:
    default = "your library, or without one the current folder"
    _add_paths(parser, "*", f" (default: {default})")
    parser.add_argument("--demo", action="store_true", help="read the samples that come with Reader, keeping nothing")
    add_library(parser)
    parser.add_argument("--version", action="version", version=f"reader {__version__}", help="print the version")
    add_config(parser)


def _add_no_corrections(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--no-corrections", action="store_true", help="what Reader itself makes of it, without your corrections"
    )


def _add_paths(parser: argparse.ArgumentParser, count: str = "+", more: str = "") -> None:
    said = f"file, web page, or folder with everything below it; - is standard input{more}"
    complete_files(parser.add_argument("paths", nargs=count, type=named, metavar="PATH", help=said))


def _show_arguments(parser: argparse.ArgumentParser) -> None:
    add_format(parser, "text", "markdown", "json", "jsonl")
    parser.add_argument(
        "--boilerplate",
        choices=("drop", "keep", "only"),
        help="what becomes of the blocks that are not part of the story (default: keep in json and jsonl, else drop)",
    )
    _add_no_corrections(parser)
    add_config(parser)
    _add_paths(parser)


def _quotes_arguments(parser: argparse.ArgumentParser) -> None:
    add_format(parser, "text", "markdown", "json", "jsonl", "csv")
    parser.add_argument(
        "--speaker",
        type=named,
        metavar="NAME",
        help="only what this person said; part of the name will do, in upper or lower case",
    )
    parser.add_argument(
        "--indirect", action="store_true", help="also what is told without quotation marks: she said that …"
    )
    _add_no_corrections(parser)
    option = parser.add_argument(
        "--library",
        nargs="?",
        const=False,  # the user's own; a word here would be checked as if it had been typed
        type=named,
        metavar="FILE",
        help="read from your library, or this one: what PATH names or finds there, or everything without it",
    )
    complete_files(option)
    add_config(parser)
    _add_paths(
        parser,
        "*",
        "; with --library also a query, as `reader search --help` tells: all that the articles it finds quote",
    )


def _explain_arguments(parser: argparse.ArgumentParser) -> None:
    either = parser.add_mutually_exclusive_group()
    _add_no_corrections(either)
    option = either.add_argument(
        "--corrections",
        type=named,
        metavar="FOLDER",
        help="write each article that you corrected to a new folder in this one, as a case for Reader's tests",
    )
    complete_files(option)
    add_config(parser)
    _add_paths(parser)


def _completions_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh", "fish"), help="the shell to write them for")


def _no_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing: the command takes no arguments of its own."""


def _open(arguments: argparse.Namespace | SimpleNamespace) -> int:
    # Starting up makes modules and classes, which stay: searching them for garbage takes a twentieth of the start. The
    # app turns the collector on again when its first screen stands.
    gc.disable()
    with stand_in("ipaddress", Deferred("ipaddress")):  # few addresses are numbers
        import_module("urllib.parse")
    from reader.cli.opening import open_app

    return open_app(arguments.paths, arguments.config, demo=arguments.demo, library=arguments.library)


def _completions(arguments: argparse.Namespace) -> int:
    import shtab

    print(shtab.complete(full_parser(), arguments.shell))
    if arguments.shell == "bash":
        # A word that is no command is a file: without `default`, bash would not complete it.
        print("complete -o bashdefault -o default -F _shtab_reader reader")
    return 0


def _deferred(module: str, name: str) -> Callable[[Any], Any]:
    """A function of a module that is imported only when it is called, so that no command loads what another needs."""

    def run(argument: Any) -> Any:
        from importlib import import_module

        return getattr(import_module(f"reader.cli.{module}"), name)(argument)

    return run


def _library_command(name: str, help_: str, module: str, function: str | None = None) -> Command:
    """A command for the library."""
    options = _deferred("library_arguments", f"{name}_arguments")
    return Command(name, help_, options, _deferred(module, function or name))


_QUERIES = ("list", "search", "searches", "clippings", "tag", "forget")
"""Commands that take a query, whose words may begin with a minus."""

COMMANDS = (
    Command("show", "Print the clean articles.", _show_arguments, _deferred("printing", "show")),
    Command("quotes", "Print what was said, and who said it.", _quotes_arguments, _deferred("printing", "quotes")),
    Command(
        "explain",
        "Print every line with its label, how sure it is, and why.",
        _explain_arguments,
        _deferred("printing", "explain"),
    ),
    _library_command("add", "Add files and folders to your library.", "library"),
    _library_command("list", "List the articles of your library.", "finding", "list_"),
    _library_command("search", "Find articles in your library.", "finding"),
    _library_command("searches", "List, keep and change saved searches.", "searches"),
    _library_command("clippings", "Print what you cut out.", "finding"),
    _library_command("tag", "Tag articles of your library.", "library"),
    _library_command("forget", "Take articles out of your library; their files stay.", "library"),
    _library_command("doctor", "Check your library, and repair it.", "library"),
    _library_command("export", "Write your library to a file.", "library"),
    _library_command("import", "Add an exported library to yours.", "library", "import_"),
    Command(
        "formats",
        "Print the formats that can be read, and how to add the others.",
        _no_arguments,
        _deferred("formats", "formats"),
    ),
    Command(
        "settings",
        "Print the settings in effect, and the file they come from.",
        add_config,
        _deferred("printing", "settings"),
    ),
    Command("completions", "Print completions for a shell.", _completions_arguments, _completions),
)
