"""What Reader's exit codes mean."""

from __future__ import annotations

DONE = 0
"""Everything named was read."""
UNREAD = 1
"""Something could not be read: it is named on standard error, and the rest was printed. Or the disk is full."""
USAGE = 2
"""The command line or the settings file says something that Reader doesn't understand; nothing was done."""
FAULT = 70
"""A fault of Reader's own ended it (EX_SOFTWARE of sysexits.h)."""
INTERRUPTED = 130
"""Ctrl-C, as shells have it (128 + SIGINT)."""
