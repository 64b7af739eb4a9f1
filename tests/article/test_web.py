"""Addresses of the web are told from what else may stand in their place, whoever wrote them in capitals."""

from __future__ import annotations

import pytest

from reader.article.web import host_of, is_web, web_address, without_ending


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


@pytest.mark.parametrize(
    ("address", "host"),
    [("https://News.Example.org:80/a", "news.example.org"), ("notes/a.md", ""), ("http://[bad", ""), (None, "")],
)
def test_a_page_has_a_host_if_its_address_says_so(address: str | None, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Courier.example.org", "Courier.example"),
        ("vegolosi.IT", "vegolosi"),
        ("The Courier", "The Courier"),
        (".it", ".it"),
    ],
)
def test_a_sites_name_is_known_without_the_end_of_its_address(name: str, bare: str) -> None:
    assert without_ending(name) == bare
