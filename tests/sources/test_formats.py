"""A file's format is told by its content first, then by its name."""

from importlib import import_module

import pytest

from reader.sources.formats import FORMATS, Format, sniff


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        (b"A headline\n", "story.txt", "text"),
        (b"A headline\n", "story", "text"),
        (b"A headline\n", "-", "text"),
        (b"A headline\n", "story.MD", "markdown"),
        (b"---\ntitle: A headline\n---\n", "-", "markdown"),
        (b"\xef\xbb\xbf---\r\ntitle: A headline\r\n---\r\n", "story.txt", "markdown"),
        ("\ufeff+++\ntitle = 'x'\n+++\n".encode("utf-16-le"), "story", "markdown"),
        (b"# A headline\n\nText", "-", "markdown"),
        (b"---\nA rule above a paragraph\n", "story.txt", "text"),
        (b"#1 in the charts\n\nText", "story.txt", "text"),
        (b"# 1\n# 2\n", "story.txt", "text"),
        (b"<!DOCTYPE html><p>Text", "story.txt", "html"),
        (b"\xef\xbb\xbf\n<html lang=en>", "-", "html"),
        (b'<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html>', "story", "html"),
        ("\ufeff<html>".encode("utf-16-le"), "story", "html"),
        (b"<p>Text", "story.HTM", "html"),
        (b"<p>Text", "story.txt", "text"),
        (b"<?xml version='1.0'?><rss>", "feed.xml", "text"),
    ],
)
def test_content_decides_then_the_name(head: bytes, name: str, expected: str) -> None:
    assert sniff(head, name).name == expected


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_every_format_has_its_file_and_names_its_documents(known: Format) -> None:
    assert import_module(known.module).__doc__
    (document,) = known.parse(b"A headline\n", "story")
    assert (document.format, document.nodes[0].text) == (known.name, "A headline")
