"""NewsML-G2: items of every class, packages, and messages of many."""

import pytest
from hypothesis import given

from reader.article.document import Shape
from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.press.newsml import parse
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

SPACE = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
TEXT = f"""<newsItem {SPACE} guid="urn:newsml:nrw:1" version="1" standard="NewsML-G2" xml:lang="en-GB">
<rightsInfo><copyrightHolder><name>Nordwire</name></copyrightHolder><usageTerms>Not for print.</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:NRW"/><versionCreated>2026-11-13T11:42:00Z
</versionCreated><embargoed>2026-11-13T12:00:00Z</embargoed><pubStatus qcode="stat:withheld"/>
<edNote>Adds quotes</edNote></itemMeta>
<contentMeta><urgency>4</urgency><located qcode="city:aar"><name>Aarhus</name></located>
<creator qcode="nprov:NRW"><name>NRW</name></creator><contributor><name>Paul Sorley</name></contributor>
<creditline>Nordwire</creditline><subject qcode="medtop:1"><name>weather</name></subject>
<slugline>FROST</slugline><headline>Frost on apples</headline><by>By Ingrid Beck</by>
<description role="drol:summary">A cold night.</description></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>t</title></head><body><p>It froze, <a href="https://nrw.example/x">said</a> the growers.</p><h2>Smoke</h2></body>
</html></inlineXML></contentSet></newsItem>"""
NITF = f"""<newsItem {SPACE} guid="urn:newsml:nrw:2"><contentMeta><headline>From NITF</headline></contentMeta>
<contentSet>
<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><byline>By Ada Moss</byline></body.head>
<body.content><p>The text of it.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>"""
PLAIN = f"""<newsItem {SPACE} guid="urn:newsml:nrw:3"><contentMeta><headline>Plain</headline></contentMeta>
<contentSet>
<inlineData contenttype="text/plain">First line.
Second &lt; line.</inlineData></contentSet></newsItem>"""
PICTURE = f"""<newsItem {SPACE} guid="urn:newsml:nrw:4"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
<contentMeta>
<creditline>Nordwire/Cy Lund</creditline><headline>Apples</headline>
<description role="drol:caption">Apples in smoke near Odder.</description></contentMeta>
<contentSet>
<remoteContent href="https://nrw.example/a.jpg" contenttype="image/jpeg"/></contentSet></newsItem>"""
PACKAGE = f"""<packageItem {SPACE} guid="urn:newsml:nrw:5"><contentMeta><headline>Top stories</headline></contentMeta>
<groupSet root="G1"><group id="G1" role="group:main"><itemRef residref="urn:newsml:nrw:1"
href="https://nrw.example/1"><title>Frost &amp; apples</title><description>A cold night.</description></itemRef>
<itemRef residref="urn:newsml:nrw:4"/></group></groupSet></packageItem>"""
MESSAGE = f"""<?xml version="1.0"?><newsMessage {SPACE}><header><sent>2026-11-13T12:00:00Z</sent></header><itemSet>
{TEXT}{NITF}{PLAIN}{PICTURE}{PACKAGE}<conceptItem/></itemSet></newsMessage>"""


@pytest.mark.parametrize("sample", [TEXT, PACKAGE, MESSAGE, TEXT.replace("<newsItem xmlns=", "<g2:newsItem xmlns:g2=")])
def test_newsml_is_known_by_its_root(sample: str) -> None:
    assert sniff(sample.encode(), "wire.xml").name == "newsml"


def test_all_that_an_item_says_is_in_its_head_or_among_its_blocks() -> None:
    (document,) = read(parse, TEXT, "wire.xml")
    head = document.declared
    assert (document.path, document.format) == ("wire.xml", "newsml")
    assert (head.title, head.standfirst, head.dateline) == ("Frost on apples", "A cold night.", "Aarhus")
    assert (head.byline, head.site, head.language) == (("Ingrid Beck",), "NRW", "en")
    assert head.published == "2026-11-13T11:42:00+00:00"
    assert hinted(document) == [
        ("headline", "Frost on apples"),
        ("standfirst", "A cold night."),
        ("byline", "By Ingrid Beck"),
        ("dateline", "Aarhus"),
        ("", "It froze, said the growers."),
        ("", "Smoke"),
        ("credit", "Nordwire"),
        ("other", "Adds quotes"),
        ("legal", "Nordwire"),
        ("legal", "Not for print."),
        ("other", "Embargoed until: 2026-11-13T12:00:00+00:00"),
        ("other", "Status: withheld"),
        ("other", "Urgency: 4"),
        ("other", "Contributor: Paul Sorley"),
        ("other", "Subject: weather"),
        ("other", "Slug: FROST"),
    ]
    assert document.nodes[4].inlines[0].target == "https://nrw.example/x"


def test_a_message_is_an_article_for_each_of_its_items() -> None:
    documents = read(parse, MESSAGE, "wire.xml")
    assert [document.path for document in documents] == [f"wire.xml#urn:newsml:nrw:{number}" for number in range(1, 6)]
    _, nitf, plain, picture, package = documents
    assert hinted(nitf) == [("headline", "From NITF"), ("byline", "By Ada Moss"), ("", "The text of it.")]
    assert nitf.declared.byline == ("Ada Moss",)
    assert hinted(plain)[1:] == [("", "First line."), ("", "Second < line.")]
    assert hinted(picture) == [
        ("headline", "Apples"),
        ("", "Apples in smoke near Odder."),
        ("credit", "Nordwire/Cy Lund"),
        ("related", "https://nrw.example/a.jpg"),
    ]
    assert [(node.shape, node.text) for node in package.nodes[1:]] == [
        (Shape.HEADING, "main"),
        (Shape.LIST_ITEM, "Frost & apples"),
        (Shape.PARAGRAPH, "A cold night."),
        (Shape.LIST_ITEM, "urn:newsml:nrw:4"),
    ]


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ("<newsItem><contentMeta>", "its XML is broken in line 1, column 24"),
        ("<newsMessage/>", "there is no news item with text in it"),
        ("<newsItem/>", "there is no news item with text in it"),
        (
            "<!DOCTYPE x [<!ENTITY % a SYSTEM 'file:///etc/hostname'>]><newsItem/>",
            "it declares entities, which Reader doesn't expand",
        ),
    ],
)
def test_a_message_that_can_not_be_read_says_why(item: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(item.encode(), "wire.xml", Limits()))
    assert (caught.value.path, caught.value.why) == ("wire.xml", why)


def test_too_many_items_are_refused() -> None:
    with pytest.raises(SourceError, match="more than the limit of 4 members"):
        list(parse(MESSAGE.encode(), "wire.xml", Limits(max_members=4)))


@pytest.mark.parametrize(
    "part",
    [
        "<inlineXML>a</inlineXML>",
        '<inlineXML><nitf><head><docdata><urgency ed-urg="{}"/></docdata></head></nitf></inlineXML>',
    ],
)
def test_an_item_of_many_texts_takes_no_time(part: str) -> None:
    parts = "".join(part.replace("{}", str(number)) for number in range(12_000))
    read_within_bounds(parse, f"<newsItem><contentSet>{parts}</contentSet></newsItem>".encode())


TOKENS = (b"<newsItem>", b"</newsItem>", b"<inlineXML>", b"<nitf>", b"<itemRef/>", b"&nbsp;", b"<", b"\0", b"\x1b[2J")


@given(damaged([MESSAGE.encode(), TEXT.encode()], TOKENS))
def test_a_damaged_message_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
