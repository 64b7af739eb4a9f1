"""What Reader's exit codes mean."""

from __future__ import annotations

DONE = 0
"""Everything named was read."""
UNREAD = 1
"""Something could not be read: it is named on standard error, and the rest was printed. Or the library is damaged, the
disk full, standard output closed.
"""
USAGE = 2
"""Nothing was done: the command line, a query or the settings can't be understood, or the library can't be used."""
FAULT = 70
"""A fault of Reader's own ended it (EX_SOFTWARE of sysexits.h)."""
INTERRUPTED = 130
"""Ctrl-C, as shells have it (128 + SIGINT)."""
