"""EPUB: an article for each chapter, whatever is wrong with another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.office.epub import parse
from reader.sources.sniffing import by_member
from tests.sources.damage import damaged, hinted, read, read_within_bounds
from tests.sources.zips import with_damage, zipped

CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>"""
OPF = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Weekly</dc:title><dc:language>en-GB</dc:language>
<dc:creator>Moss, Ada</dc:creator><dc:creator>Bo Lund</dc:creator>
<dc:date>2026-11-13</dc:date><dc:identifier id="id">urn:x</dc:identifier>
<dc:source>https://weekly.example/46</dc:source></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="c1" href="text/c%201.xhtml" media-type="application/xhtml+xml"/>
<item id="c2" href="text/c2.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="a.css" media-type="text/css"/></manifest>
<spine toc="ncx"><itemref idref="cover"/><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/>
<itemref idref="css"/><itemref idref="none"/></spine></package>"""
NAV = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><ol><li><a href="text/c%201.xhtml#top">Eels &amp; creeks</a></li></ol></nav>
<nav epub:type="landmarks"><ol><li><a href="text/c2.xhtml">Landmark</a></li></ol></nav></body></html>"""
NCX = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Eels (old)</text>
</navLabel>
<content src="text/c%201.xhtml"/></navPoint><navPoint><navLabel><text>Tides</text></navLabel>
<content src="text/c2.xhtml#p"/></navPoint></navMap></ncx>"""
PAGE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>{0}</title></head><body><h1>{0}</h1><p>The text of <a href="c2.xhtml">{0}</a>.</p></body></html>"""
FILES: dict[str, str | bytes] = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/content.opf": OPF,
    "OEBPS/nav.xhtml": NAV,
    "OEBPS/toc.ncx": NCX,
    "OEBPS/cover.xhtml": "<html><body><img src='a.jpg'/></body></html>",
    "OEBPS/text/c 1.xhtml": PAGE.format("Eels"),
    "OEBPS/text/c2.xhtml": PAGE.format("Tides"),
}
BOOK = zipped(FILES)


def test_a_book_is_known_by_its_container() -> None:
    known = by_member(FILES)
    assert known is not None
    assert known.name == "epub"


def test_each_chapter_is_an_article_with_what_the_book_says() -> None:
    first, second = read(parse, BOOK, "weekly.epub")
    assert [first.path, second.path] == ["weekly.epub#OEBPS/text/c_1.xhtml", "weekly.epub#OEBPS/text/c2.xhtml"]
    head = first.declared
    assert (head.title, head.byline, head.published) == ("Eels & creeks", ("Ada Moss", "Bo Lund"), "2026-11-13")
    assert (head.site, head.url, head.language) == ("The Weekly", "https://weekly.example/46", "en")
    assert second.declared.title == "Tides", "of the older table, where the newer has none"
    assert hinted(first) == [("", "Eels"), ("", "The text of Eels.")]
    assert first.nodes[1].hints == ("body", "p")
    assert first.format == "epub"


def test_what_a_book_says_of_itself_cannot_act_on_a_terminal() -> None:
    marked = {
        "OEBPS/content.opf": OPF.replace("The Weekly", "The \x9bWeekly").replace("Bo Lund", "Bo \u202eLund"),
        "OEBPS/nav.xhtml": NAV.replace("Eels", "Eels\u202e"),
    }
    head = read(parse, zipped(FILES | marked), "weekly.epub")[0].declared
    assert (head.title, head.site) == ("Eels\ufffd & creeks", "The \ufffdWeekly")
    assert head.byline == ("Ada Moss", "Bo \ufffdLund")


def test_a_damaged_chapter_is_reported_and_the_others_are_read() -> None:
    error, second = parse(with_damage(BOOK, "OEBPS/text/c 1.xhtml"), "weekly.epub", Limits())
    assert isinstance(error, SourceError)
    assert str(error) == "weekly.epub#OEBPS/text/c_1.xhtml: it is damaged, or its end is missing"
    assert isinstance(second, Document)


def test_a_missing_chapter_and_a_locked_one_are_named() -> None:
    locked = """<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
    <enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/><enc:CipherData>
    <enc:CipherReference URI="OEBPS/text/c2.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>"""
    files = {name: content for name, content in FILES.items() if not name.endswith("c 1.xhtml")}
    items = list(parse(zipped({**files, "META-INF/encryption.xml": locked}), "weekly.epub", Limits()))
    assert [str(item) for item in items] == [
        "weekly.epub#OEBPS/text/c_1.xhtml: it is missing",
        "weekly.epub#OEBPS/text/c2.xhtml: it is encrypted",
    ]


def test_fonts_that_are_obfuscated_lock_nothing() -> None:
    fonts = """<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/>
    <CipherReference URI="OEBPS/text/c2.xhtml"/></EncryptedData></encryption>"""
    assert len(read(parse, zipped({**FILES, "META-INF/encryption.xml": fonts}))) == 2


def test_a_book_without_a_table_of_contents_has_the_titles_of_its_pages() -> None:
    files = {**FILES, "OEBPS/nav.xhtml": "<broken", "OEBPS/toc.ncx": "<!DOCTYPE a [<!ENTITY b 'c'>]><ncx/>"}
    assert [document.declared.title for document in read(parse, zipped(files))] == ["Eels", "Tides"]


def test_a_footnote_stands_apart_and_what_refers_to_it_leads_there() -> None:
    story = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><p>It rose.
<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1"><p>By count.</p></aside></body></html>"""
    found, _ = read(parse, zipped(FILES | {"OEBPS/text/c 1.xhtml": story}))
    assert hinted(found) == [("", "It rose. 1"), ("other", "By count.")]
    assert found.nodes[1].anchors == ("n1",)
    assert found.nodes[0].inlines[0].target == "https://weekly.example/46#n1"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04 no zip", "the archive's directory is damaged, or its end is missing"),
        (zipped({"a": "b"}), "this is no e-book that can be read: it is missing"),
        (zipped({**FILES, "OEBPS/content.opf": "<package/>"}), "there is no text in this book"),
        (
            zipped({**FILES, "OEBPS/content.opf": "<package"}),
            "this is no e-book that can be read: its XML is broken in line 1, column 1",
        ),
    ],
)
def test_a_book_that_can_not_be_read_says_why(data: bytes, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(data, "weekly.epub", Limits()))
    assert caught.value.path == "weekly.epub"
    assert caught.value.why.startswith(why)


def test_a_chapter_that_unpacks_to_too_much_is_refused() -> None:
    bomb = zipped({**FILES, "OEBPS/text/c 1.xhtml": b"<p>" + b" " * 20_000_000})
    items = list(parse(bomb, "weekly.epub", Limits()))
    assert "it unpacks to more than the limit of 250 times its size" in str(items[0])


@given(damaged([BOOK], [b"PK\x01\x02", b"\0\0\0\0", b"\xff\xff\xff\xff", b"OEBPS/"]))
def test_a_damaged_zip_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


PARTS = [name for name in FILES if name != "mimetype"]


@given(
    st.sampled_from(PARTS).flatmap(
        lambda name: st.tuples(st.just(name), damaged([_bytes(name)], [b"<", b"&", b"%2e%2e/"]))
    )
)
def test_a_damaged_file_in_it_gives_clean_articles_or_an_error(part: tuple[str, bytes]) -> None:
    name, data = part
    read_within_bounds(parse, zipped({**FILES, name: data}))


def _bytes(name: str) -> bytes:
    content = FILES[name]
    return content.encode() if isinstance(content, str) else content
