"""NITF: the blocks that it names are what it says, and nothing of its head is out of sight."""

import pytest
from hypothesis import given

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.press.nitf import parse
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

ITEM = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf.dtd">
<nitf><head><title>Clock title</title>
<docdata><doc-id regsrc="PLW" id-string="x1"/><urgency ed-urg="5"/><date.issue norm="20261112T174500Z"/>
<date.release norm="20261112T180000Z"/><doc.copyright year="2026" holder="Plains Wire"/><du-key key="Court-Clock"/>
<ed-msg info="UPDATES with the mayor"/><key-list><keyword key="courts"/></key-list></docdata>
<pubdata name="Plains Wire" position.section="Regional"/></head>
<body><body.head><hedline><hl1>Clock is wrong</hl1><hl2>Judge is cross</hl2></hedline>
<note><body.content><p>Eds: pictures to come</p></body.content></note>
<byline>By <person>Dolores Quintero</person><byttl>Court reporter</byttl></byline>
<dateline><location>ELMIRA FLATS, Kan.</location><story.date norm="20261112">Nov. 12</story.date></dateline></body.head>
<body.content><media media-type="image"><media-reference source="a.jpg"/><media-caption>The dial.</media-caption>
<media-producer>Hal Brandt</media-producer></media>
<p>It is wrong &amp; <em>late</em>,<br/>said <person>Walter&nbsp;Opitz</person>.</p><hl2>A part</hl2>
<ul><li>one pin</li></ul><bq><block>"A promise."</block><credit>The judge</credit></bq></body.content>
<body.end><tagline>She covers the courts.</tagline></body.end></body></nitf>"""


def test_nitf_is_known_by_its_root() -> None:
    assert sniff(ITEM.encode(), "wire.xml").name == "nitf"


def test_all_that_an_item_says_is_in_its_head_or_among_its_blocks() -> None:
    (document,) = read(parse, ITEM, "wire.xml")
    head = document.declared
    assert (document.path, document.format) == ("wire.xml", "nitf")
    assert (head.title, head.standfirst, head.kicker) == ("Clock is wrong", "Judge is cross", "Regional")
    assert (head.byline, head.dateline, head.site) == (("Dolores Quintero",), "ELMIRA FLATS, Kan.", "Plains Wire")
    assert head.published == "2026-11-12T17:45:00+00:00"
    assert hinted(document) == [
        ("kicker", "Regional"),
        ("headline", "Clock is wrong"),
        ("standfirst", "Judge is cross"),
        ("byline", "By Dolores Quintero, Court reporter"),
        ("dateline", "ELMIRA FLATS, Kan., Nov. 12"),
        ("", "The dial."),
        ("", "Hal Brandt"),
        ("", "It is wrong & late, said Walter\xa0Opitz."),
        ("", "A part"),
        ("", "one pin"),
        ("", '"A promise."'),
        ("", "The judge"),
        ("bio", "She covers the courts."),
        ("other", "UPDATES with the mayor"),
        ("other", "Eds: pictures to come"),
        ("legal", "© 2026 Plains Wire"),
        ("other", "Urgency: 5"),
        ("other", "Embargoed until: 2026-11-12T18:00:00+00:00"),
        ("other", "Slug: Court-Clock"),
        ("other", "Keyword: courts"),
    ]
    shapes = [node.shape.value for node in document.nodes[7:12]]
    assert shapes == ["paragraph", "heading", "list_item", "block_quote", "block_quote"]
    assert [document.nodes[at].hints[-1] for at in (5, 6)] == ["figcaption caption", "figcaption credit"]


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ("<nitf><body>", "its XML is broken in line 1, column 13"),
        ("<nitf><body/></nitf>", "there is no text in this news item"),
        ("<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf/>", "it declares entities, which Reader doesn't expand"),
        ("<nitf>" * 300, "its elements are nested more than 250 deep"),
    ],
)
def test_an_item_that_can_not_be_read_says_why(item: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(item.encode(), "wire.xml", Limits()))
    assert (caught.value.path, caught.value.why) == ("wire.xml", why)


def test_one_that_declares_entities_is_known_for_what_it_is() -> None:
    """It is refused, and not shown as the text it isn't."""
    for inner in ("", "<!ENTITY a 'b'>", "<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;"):
        assert sniff(f'<?xml version="1.0"?>\n<!DOCTYPE nitf [{inner}]>\n<nitf/>'.encode(), "wire.xml").name == "nitf"


TOKENS = (b"<p>", b"</p>", b"<media>", b"<body.content>", b"&nbsp;", b"&", b"<", b"]]>", b"\0", b"\x1b[2J", b"<hl1/>")


@given(damaged([ITEM.encode()], TOKENS))
def test_a_damaged_item_gives_clean_blocks_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
