"""Any text is text to a Markdown reader, and only an address is a link."""

from __future__ import annotations

import html

import pytest
from hypothesis import given

from reader.export.escape import destination, escaped, escaped_within
from tests.export.rendering import LINES, READERS, one_spaced, shown


@given(LINES.map(one_spaced).filter(bool))
def test_any_line_is_shown_as_it_is(text: str) -> None:
    for reader in READERS:
        assert reader.render(escaped(text)) == f"<p>{html.escape(text, quote=False).replace(chr(34), '&quot;')}</p>\n"
        assert shown(reader.render(f"## {escaped_within(text)}")) == text

        assert shown(reader.render(f"*caption:* {escaped_within(text)}")) == f"caption: {text}"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "", "https:// x", "data:text/html,x"])
def test_only_web_and_mail_addresses_are_linked(url: str) -> None:
    assert destination(url) is None


def test_a_destination_can_not_end_its_link_early() -> None:
    link = destination("https://a.example/x)[y](<z>\n")
    assert link == "https://a.example/x%29[y]%28%3Cz%3E"
