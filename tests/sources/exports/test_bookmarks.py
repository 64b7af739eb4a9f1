"""Lists of links: an article for each."""

import pytest
from hypothesis import given

from reader.errors import SourceError
from reader.sources.exports.bookmarks import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

POCKET = """<!DOCTYPE html>
<html>
\t<!--So long and thanks for all the fish-->
\t<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>Pocket Export</title></head>
\t<body><h1>Unread</h1><ul>
\t<li><a href="https://a.example/1?a=1&amp;b=2" time_added="1794648600" tags="sea,boats">A long &amp; slow boat</a></li>
\t<li><a href="https://a.example/2" time_added="1794648601" tags="">https://a.example/2</a></li></ul>
\t<h1>Read Archive</h1><ul><li><a href="https://a.example/3" time_added="" tags="">Third</a></li></ul></body>
</html>"""
NETSCAPE = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3 ADD_DATE="1794648600">Ferries</H3>
<DL><p><DT><A HREF="https://a.example/1" ADD_DATE="1794648600" TAGS="sea">Boats</A>
<DD>What the <b>boats</b> said. <blockquote>A boat<br>is a boat.</blockquote>
<DT><A HREF="https://a.example/2">Second</A>
</DL><p></DL><p>"""


INSTAPAPER = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Instapaper: Export</title></head><body><h1>Unread</h1>
<ol><li><a href="https://a.example/1">Boats</a></ol></body></html>"""


@pytest.mark.parametrize("sample", [POCKET, NETSCAPE, INSTAPAPER])
def test_a_list_is_known_by_how_it_begins(sample: str) -> None:
    assert sniff(sample.encode(), "ril_export.html").name == "bookmarks"


def test_a_link_of_pocket_is_an_article_of_title_address_day_and_tags() -> None:
    first, second, third = read(parse, POCKET, "ril_export.html")
    assert first.path == "ril_export.html#https://a.example/1_a=1_b=2"
    assert (first.format, first.declared.url) == ("bookmarks", "https://a.example/1?a=1&b=2")
    assert hinted(first) == [
        ("headline", "A long & slow boat"),
        ("body", "https://a.example/1?a=1&b=2"),
        ("navigation", "sea, boats"),
        ("navigation", "Unread"),
        ("other", "Saved: 2026-11-14T09:30:00+00:00"),
    ]
    assert second.declared.title == "https://a.example/2"
    assert hinted(third)[2:] == [("navigation", "Read Archive")]


def test_a_bookmark_has_its_folder_and_description() -> None:
    first, second = read(parse, NETSCAPE)
    assert hinted(first) == [
        ("headline", "Boats"),
        ("body", "What the boats said. A boat is a boat."),
        ("related", "https://a.example/1"),
        ("navigation", "sea"),
        ("navigation", "Ferries"),
        ("other", "Saved: 2026-11-14T09:30:00+00:00"),
    ]
    assert hinted(second)[-1] == ("navigation", "Ferries")


def test_a_list_of_instapaper_has_folders() -> None:
    (document,) = read(parse, INSTAPAPER)
    assert hinted(document) == [("headline", "Boats"), ("body", "https://a.example/1"), ("navigation", "Unread")]


def test_a_list_without_a_link_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"^a\.html: there is no link in this list$"):
        list(parse(b"<!DOCTYPE NETSCAPE-Bookmark-file-1><DL></DL>", "a.html", Limits()))


@given(damaged([POCKET.encode(), NETSCAPE.encode()], [b"<a href=x>", b"</a>", b"<dd>", b"<h1>", b"<", b"\0", b"&#0;"]))
def test_a_damaged_list_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
