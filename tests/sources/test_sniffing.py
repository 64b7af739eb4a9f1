"""A file's format is told by its content first, then by its name."""

import pytest

from reader.sources.sniffing import by_member, sniff


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
        (b"A headline\n", "story.docx", "text"),
        (b"A headline\n", "story.EPUB", "text"),
        (b"\0\1\2\3" * 9, "story.docx", "docx"),
        (b"", "story.docx", "docx"),
        (b"PK\3\4", "story.docx", "zip"),
    ],
)
def test_content_decides_then_the_name(head: bytes, name: str, expected: str) -> None:
    assert sniff(head, name).name == expected


def test_a_zip_is_told_by_a_file_in_it_and_an_archive_that_lacks_that_by_its_own_name() -> None:
    for names, name, expected in (
        (["word/document.xml"], "a.zip", "docx"),
        (["metadata_0_to_19.json", "content/a.html"], "a.zip", "omnivore"),
        (["archive/a.warc.gz"], "a.wacz", "wacz"),
    ):
        known = by_member(names, name)
        assert known is not None
        assert known.name == expected
    assert by_member(["a.txt"], "a.zip") is None
    assert by_member(["a.html"], "a.epub") is None
