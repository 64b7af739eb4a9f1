"""A file's format is told by its content first, then by its name."""

from importlib import import_module

import pytest

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.format import Format
from reader.sources.formats import FORMATS, by_name, sniff
from reader.sources.limits import Limits


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
        (b"<?xml version='1.0'?><rss>", "feed.xml", "feed"),
        (b"<?xml version='1.0'?><note>", "note.xml", "text"),
    ],
)
def test_content_decides_then_the_name(head: bytes, name: str, expected: str) -> None:
    assert sniff(head, name).name == expected


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_every_format_has_its_file_with_what_its_kind_needs(known: Format) -> None:
    module = import_module(known.module)
    assert module.__doc__
    assert callable(module.split if known.streamed else module.parse)
    assert bool(known.extra) == bool(known.needs)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in known.suffixes)


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_a_document_names_its_format(name: str) -> None:
    (document,) = by_name(name).parse(b"A headline\n", "story", Limits())
    assert isinstance(document, Document)
    assert (document.format, document.nodes[0].text) == (name, "A headline")


def test_without_its_extra_a_format_names_the_command_that_adds_it() -> None:
    known = by_name("text")._replace(title="PDF", extra="pdf", needs=("no_such_module",))
    with pytest.raises(SourceError) as caught:
        known.parse(b"", "story.pdf", Limits())
    assert str(caught.value) == "story.pdf: reading PDF needs an extra: pip install 'reader-tui[pdf]'"
