"""Which of an article's addresses lead to another article of the list."""

from __future__ import annotations

import pytest

from reader.library.shelf.addresses import entry_meant, file_meant
from reader.library.shelf.entry import Entry, Facts


def entry(path: str, url: str | None = None) -> Entry:
    made = Entry(path, 0)
    made.facts = Facts("Bridge opens", None, None, 10, 0, None, url)
    return made


HERE = entry("news/2026/ferry.html")
BRIDGE = entry("news/bridge opens.html", "https://post.example/bridge/")
UNKNOWN = Entry("news/tram.html", 1)
ENTRIES = [HERE, BRIDGE, UNKNOWN]


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("../bridge%20opens.html", BRIDGE),
        ("../bridge opens.html?print=1#costs", BRIDGE),
        ("../tram.html", UNKNOWN),
        ("./ferry.html", HERE),
        ("https://post.example/bridge", BRIDGE),
        ("http://post.example/bridge/#costs", BRIDGE),
        ("//post.example/bridge", BRIDGE),
        ("https://post.example/other", None),
        ("bridge%20opens.html", None),
        ("mailto:desk@post.example", None),
        ("news/tram.html", None),
        ("", None),
        ("#costs", None),
    ],
)
def test_an_address_leads_to_the_article_saved_from_it_or_to_its_file(address: str, meant: Entry | None) -> None:
    assert entry_meant(address, HERE.path, ENTRIES) is meant


@pytest.mark.parametrize(
    "address", ["/etc/passwd", "file:///etc/passwd", "//host/a", "a\0b", "javascript:alert(1)", "%00"]
)
def test_no_file_is_meant_by_an_address_that_is_not_relative(address: str) -> None:
    assert file_meant(address, "news/a.html") is None


@pytest.mark.parametrize(
    ("address", "url", "meant"),
    [
        ("https://post.example/2026/tram.html#now", "https://post.example/2026/ferry", "news/2026/tram.html"),
        ("https://post.example/2026/a/b%20c.html", "https://post.example/2026/ferry", "news/2026/a/b c.html"),
        ("https://post.example/tram.html", "https://post.example/2026/ferry", None),
        ("https://other.example/2026/tram.html", "https://post.example/2026/ferry", None),
        ("https://tram.html", "https://", None),
        ("https://post.example/2026/tram.html", None, None),
    ],
)
def test_what_lay_beside_the_page_may_lie_beside_its_file(address: str, url: str | None, meant: str | None) -> None:
    entries = [HERE, Entry("news/2026/tram.html", 1), Entry("news/2026/a/b c.html", 2)]
    found = entry_meant(address, HERE.path, entries, url)
    assert (found and found.path) == meant
