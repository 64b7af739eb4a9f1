"""The commands: the only reader of argv.

Values are handed down from here; nothing below asks what was typed. What a command needs is imported when it is called
for, because `reader PATH` must be on the screen before a slow import is through.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from reader.cli.arguments import parse_arguments
from reader.errors import ReaderError

USAGE = 2
"""Exit code: the command line, or the settings file, can't be understood."""
INTERRUPTED = 130
"""Exit code: Ctrl-C, as shells give it (128 + SIGINT)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; no exception passes, a traceback only where READER_DEBUG asks for it."""
    try:
        arguments = parse_arguments(sys.argv[1:] if argv is None else argv)
        code: int = arguments.run(arguments)
    except BrokenPipeError:
        return _reader_left()
    except KeyboardInterrupt:
        return INTERRUPTED
    except ReaderError as error:
        print(f"reader: {error}", file=sys.stderr)
        return USAGE
    return code


def _reader_left() -> int:
    """Whoever read our output has seen enough (`| head`): not an error, and Python must not flush into it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
