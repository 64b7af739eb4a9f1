"""Addresses of the web are told from what else may stand in their place, whoever wrote them in capitals."""

from __future__ import annotations

import pytest

from reader.article.web import is_web, web_address


@pytest.mark.parametrize("address", ["https://example.org/a", "http://example.org", "HTTPS://EXAMPLE.ORG/A"])
def test_an_address_of_the_web_is_one(address: str) -> None:
    assert is_web(address)
    assert web_address(address) == address


@pytest.mark.parametrize(
    "said", ["", None, "file:///home/ada/a.html", "urn:isbn:1", "example.org", "https:/example.org"]
)
def test_anything_else_is_none(said: str | None) -> None:
    assert not is_web(said or "")
    assert web_address(said) is None


def test_what_acts_on_a_terminal_is_shown() -> None:
    assert web_address("https://example.org/\x1b[31m") == "https://example.org/␛[31m"
