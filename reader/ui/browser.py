"""Open an address in the desktop's browser, and say truthfully whether that worked.

`App.open_url` says nothing of what became of it, and what a browser prints about itself lands on the screen. So the
standard library's `webbrowser` runs in a process of its own, its output thrown away, its exit code believed.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping

from reader.errors import BrowseError
from reader.ui.desktop import has_desktop, is_remote

DEADLINE = 4.0
"""Seconds after which a browser that has not come back is taken to have opened the page: some stay until closed."""
_OPENED = ("http", "https", "mailto", "ftp", "ftps")
"""Schemes that lead to a page or a letter; no other is opened, for `file:` and its like reach into this machine."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ODD = re.compile(r"[^!#-';*-;=?-Z_a-z~%@&+$,/\[\]()]")
"""What may not stand in an address as it is: white space, quotes, backslashes, letters beyond ASCII."""

_OPEN = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1], new=2))"


def scheme_of(address: str) -> str | None:
    """The scheme of an address in small letters; None of one that is relative to its page."""
    found = _SCHEME.match(address)
    return found[1].lower() if found else None


def openable(address: str) -> str | None:
    """The address as a browser takes it; None where no browser is to be handed it."""
    address = address.strip()
    if address.startswith("//"):
        address = f"https:{address}"
    scheme = scheme_of(address)
    rest = address.partition(":")[2]
    if scheme not in _OPENED or not rest.strip("/") or (scheme != "mailto" and not rest.startswith("//")):
        return None
    return _ODD.sub(lambda odd: "".join(f"%{byte:02X}" for byte in odd[0].encode(errors="replace")), address)


def open_page(address: str, env: Mapping[str, str], platform: str = sys.platform) -> None:
    """Open an `openable` address in the browser of this user's desktop. Not for the drawing thread.

    Raises:
        BrowseError: there is none, it is another machine's, or it would not.
    """
    if not env.get("BROWSER"):  # whoever sets that knows of a way
        if is_remote(env):
            raise BrowseError("over SSH, a browser would open on the far machine")
        if not has_desktop(env, platform):
            raise BrowseError("there is no desktop here to open a browser on")
    try:
        process = subprocess.Popen(  # noqa: S603 - a fixed command, without a shell
            [sys.executable, "-c", _OPEN, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(env),
            start_new_session=True,  # so that the browser outlives our terminal
        )
        failed = process.wait(DEADLINE) != 0
    except subprocess.TimeoutExpired:
        return
    except OSError as error:
        raise BrowseError(f"no browser can be started ({error.strerror})") from error
    if failed:
        raise BrowseError("no browser was found that would open it")
