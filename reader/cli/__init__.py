"""The commands: the only reader of argv.

Values are handed down from here; nothing below asks what was typed. What a command needs is imported when it is called
for, because `reader PATH` must be on the screen before a slow import is through.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from reader.cli import exits
from reader.cli.arguments import parse_arguments
from reader.cli.faults import debugging, fault, say
from reader.errors import ReaderError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; no exception passes, but for a bug's where READER_DEBUG asks for it."""
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        # Here, where a pipe that is closed can still be met with understanding.
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_left()
    return code


def _run(argv: Sequence[str]) -> int:
    """The command, and what its failures come to."""
    try:
        arguments = parse_arguments(argv)
        code: int = arguments.run(arguments)
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except SystemExit as exit_:  # argparse has said what is wrong, or printed its help
        return exit_.code if isinstance(exit_.code, int) else exits.DONE
    except ReaderError as error:
        say(str(error))
        return exits.USAGE
    except Exception as bug:
        if debugging():
            raise
        say(fault(bug))
        return exits.FAULT
    return code


def _reader_left() -> int:
    """Whoever read our output has seen enough (`| head`): not an error, and Python must not flush into it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return exits.DONE
