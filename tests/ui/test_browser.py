"""Which addresses are handed to a browser, and what is said of it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.errors import BrowseError
from reader.ui.browser import open_page, openable, scheme_of


@pytest.mark.parametrize(
    ("address", "handed_over"),
    [
        ("https://mill.example/a?b=c&d=[1]#e", "https://mill.example/a?b=c&d=[1]#e"),
        ("HTTP://mill.example", "HTTP://mill.example"),
        (" //mill.example/a ", "https://mill.example/a"),
        ("mailto:desk@mill.example", "mailto:desk@mill.example"),
        ("ftps://mill.example/a", "ftps://mill.example/a"),
        ("https://mill.example/Mühle 1", "https://mill.example/M%C3%BChle%201"),
        ('https://mill.example/"`$(id)\\', "https://mill.example/%22%60$(id)%5C"),
        ("https://mill.example/␛]0;x", "https://mill.example/%E2%90%9B]0;x"),
    ],
)
def test_pages_and_letters_are_opened_their_addresses_made_safe(address: str, handed_over: str) -> None:
    assert openable(address) == handed_over


@pytest.mark.parametrize(
    "address",
    [
        *(
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "about:blank",
            "view-source:x",
        ),
        *(
            "ssh://host",
            "x-apple.systempreferences:",
            "-a Calculator",
            "",
            "page.html",
            "/etc/passwd",
            "https:",
            "https://",
        ),
        *("https:/etc/passwd", "http:mill.example", "mailto:", "C:\\Windows"),
    ],
)
def test_nothing_else_is(address: str) -> None:
    assert openable(address) is None


def test_a_scheme_is_told_in_small_letters() -> None:
    assert scheme_of("MailTo:x") == "mailto"
    assert scheme_of("a/b:c") is None


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """A browser that writes down what it is told to open, and complains about it."""
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/opened\necho noise; echo noise >&2\n')
    script.chmod(0o755)
    return script


def test_the_users_browser_opens_the_page_and_is_not_heard(browser: Path, capfd: pytest.CaptureFixture[str]) -> None:
    open_page("https://mill.example/$(id)?a=1;b", {**os.environ, "BROWSER": f"{browser}", "SSH_TTY": "/dev/pts/1"})
    assert (browser.parent / "opened").read_text() == "https://mill.example/$(id)?a=1;b\n"
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_fails_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "browser").write_text("#!/bin/sh\nexit 3\n")
    (tmp_path / "browser").chmod(0o755)
    env = {"BROWSER": f"{tmp_path}/browser", "PATH": f"{tmp_path}"}
    with pytest.raises(BrowseError, match="no browser was found that would open it"):
        open_page("https://mill.example", env)


@pytest.mark.parametrize(
    ("env", "why"),
    [
        ({"SSH_TTY": "/dev/pts/1", "DISPLAY": ":10"}, "over SSH, a browser would open on the far machine"),
        ({"TERM": "xterm"}, "there is no desktop here to open a browser on"),
    ],
)
def test_where_no_browser_can_be_seen_none_is_started(env: dict[str, str], why: str) -> None:
    with pytest.raises(BrowseError, match=why):
        open_page("https://mill.example", env, "linux")


def test_a_browser_that_can_not_be_started_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(BrowseError, match=r"can be started \(No such file"):
        open_page("https://mill.example", {"BROWSER": "x"})
