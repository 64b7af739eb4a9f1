"""MAFF: pages that Firefox saved in a zip, each with what is said of it beside it."""

import io
from pathlib import Path

import pytest

from reader.article.document import Document
from reader.sources.archives.maff import split
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.reading import load, parse
from reader.sources.sniffing import by_member
from tests.sources.zips import with_damage, zipped


def about(url: str, title: str = "Ferry", index: str = "index.html") -> str:
    return (
        '<?xml version="1.0"?><RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#" '
        'xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><RDF:Description RDF:about="urn:root">'
        f'<MAF:originalurl RDF:resource="{url}"/><MAF:title RDF:resource="{title}"/>'
        f'<MAF:indexfilename RDF:resource="{index}"/></RDF:Description></RDF:RDF>'
    )


FILES = {
    "1_a/index.html": "<p>The ferry stays. <a href='/b'>More</a></p>",
    "1_a/index.rdf": about("https://post.example/ferry"),
    "1_a/index_files/frame.html": "<p>An advertisement</p>",
    "2_b/page.htm": "<p>The door is found.</p>",
    "2_b/index.rdf": about("javascript:alert(1)", index="page.htm"),
}


def read(data: bytes) -> list[Document]:
    return list(parse(data, "pages.maff"))


def test_a_file_beside_each_page_makes_the_zip_one_of_pages() -> None:
    known = by_member(FILES)
    assert known is not None
    assert known.name == "maff"
    assert by_member(["a/story.html", "index.rdf"]) is None


def test_each_page_has_its_address_and_what_belongs_to_it_is_left_out() -> None:
    ferry, door = read(zipped(FILES))
    assert [ferry.path, door.path] == ["pages.maff#1_a/index.html", "pages.maff#2_b/page.htm"]
    assert (ferry.declared.url, door.declared.url) == ("https://post.example/ferry", None)
    assert [one.target for node in ferry.nodes for one in node.inlines] == ["https://post.example/b"]
    titles = [part.title for part in split(io.BytesIO(zipped(FILES)), "p", Limits(), 0) if isinstance(part, Part)]
    assert titles == ["Ferry", None, "Ferry"]


@pytest.mark.parametrize("data", [with_damage(zipped(FILES), "1_a/index.rdf"), zipped({**FILES, "1_a/index.rdf": "<"})])
def test_a_page_of_which_nothing_can_be_read_is_read_all_the_same(data: bytes) -> None:
    items = list(split(io.BytesIO(data), "p", Limits(), 0))
    assert "1_a/index.html" in [part.name for part in items if isinstance(part, Part)]


def test_a_feed_of_that_name_is_read() -> None:
    feed = (
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/>'
        "<item><title>One</title><description>The ferry stays.</description></item></rdf:RDF>"
    )
    assert [document.declared.title for document in read(zipped({"feeds/index.rdf": feed}))] == ["One"]


def test_a_page_is_opened_by_its_address(tmp_path: Path) -> None:
    (tmp_path / "p.maff").write_bytes(zipped(FILES))
    (document,) = load(f"{tmp_path}/p.maff#2_b/page.htm", Limits())
    assert isinstance(document, Document)
    assert document.nodes[0].text == "The door is found."
