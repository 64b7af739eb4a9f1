"""The commands: the only reader of argv, which hands values down; nothing below asks what was typed.

- `arguments` is the table of commands: what may be typed, and which function runs (`library_arguments`, `options` that
  several have, `parser`).
- The commands: `opening` (the app; `keys` and `theme` are what it starts with), `printing` (`cases`: corrections as
  tests), `formats`; of the library, `library`, `finding`, `searches`.
- From what was named to articles: `intake`, and `selection` in the library. What is said, and how: `output`,
  `terminal`, `listing`, `progress`, `faults`, `exits`.

What a command needs is imported when it is called, because `reader PATH` must be on the screen before a slow import is
through.
"""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from reader.cli import exits
from reader.cli.arguments import parse_arguments
from reader.cli.faults import debugging, fault, point_out, say
from reader.errors import DamagedLibraryError, FullDiskError, QueryError, ReaderError, SourceError

_UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EBADF)
"""What is wrong with output that goes to a full disk, or nowhere (`>&-`). Reading a file never fails with these."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. No exception escapes, except a bug's where READER_DEBUG asks for it."""
    _open_closed_streams()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # the help has an ellipsis, and not every locale
    atexit.register(gc.freeze)  # else Python looks through all there is once more at its end: 12 ms and more
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()  # here, where what goes wrong can still be said
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`): not an error.
        _write_no_more()
        return exits.DONE
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except QueryError as error:
        point_out(error)
        return exits.USAGE
    except ReaderError as error:
        say(str(error))
        return exits.UNREAD if isinstance(error, SourceError | DamagedLibraryError | FullDiskError) else exits.USAGE
    except Exception as bug:
        if isinstance(bug, OSError) and bug.errno in _UNWRITABLE:
            _write_no_more()
            say(f"the output could not be written: {(bug.strerror or '').lower()}")
            return exits.UNREAD
        if debugging():
            raise
        say(fault(bug))
        return exits.FAULT
    return code


def _run(argv: Sequence[str]) -> int:
    """The exit code of a command."""
    try:
        arguments = parse_arguments(argv)
        code: int = arguments.run(arguments)
    except SystemExit as exit_:  # argparse has said what is wrong, or printed its help
        return exit_.code if isinstance(exit_.code, int) else exits.DONE
    return code


def _open_closed_streams() -> None:
    """Stand in for the streams that the caller closed (`>&-`): there is nothing to read, and output can't be written.

    Complaints are lost without a word, for there is nowhere to say it.
    """
    for name, mode, way in (("stdin", "r", os.O_RDONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_WRONLY)):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, way), mode, encoding="utf-8"))


def _write_no_more() -> None:
    """Drop what was not written yet, so that Python doesn't try once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
