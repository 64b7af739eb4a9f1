"""NewsML 1: components in one another, what they pass on, and what goes with a text."""

import pytest
from hypothesis import given

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.press.newsml1 import parse
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds


def item(components: str, ident: str = "urn:newsml:nrw:20261119:lamp:1", manage: str = "") -> str:
    return f"""<NewsItem xml:lang="en-GB"><Identification><NewsIdentifier><ProviderId>nrw</ProviderId>
<NewsItemId>lamp</NewsItemId><PublicIdentifier>{ident}</PublicIdentifier></NewsIdentifier>
<NameLabel>LAMP</NameLabel></Identification><NewsManagement><NewsItemType FormalName="News"/>
<FirstCreated>20261119T131500+0100</FirstCreated><ThisRevisionCreated>20261119T150000Z</ThisRevisionCreated>
<Status FormalName="Usable"/><Urgency FormalName="4"/>{manage}</NewsManagement>{components}</NewsItem>"""


def text(data: str, lines: str = "<HeadLine>Lamp relit</HeadLine>", role: str = "Main", more: str = "") -> str:
    return f"""<NewsComponent><Role FormalName="{role}"/><NewsLines>{lines}</NewsLines>{more}<ContentItem>
<MediaType FormalName="Text"/><DataContent>{data}</DataContent></ContentItem></NewsComponent>"""


def message(*items: str) -> str:
    return f"""<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsMLv1.1.dtd">
<NewsML><NewsEnvelope><DateAndTime>20261119T141200Z</DateAndTime></NewsEnvelope>{"".join(items)}</NewsML>"""


LINES = """<HeadLine>Lamp relit</HeadLine><SubHeadLine>After nine winters.</SubHeadLine>
<ByLine>By Anneke Droste</ByLine><DateLine>SORREL HEAD, Nov 19</DateLine>
<CreditLine>Nordwire</CreditLine><CopyrightLine>(c) Nordwire</CopyrightLine>
<SlugLine>LAMP-RELIT</SlugLine><NewsLine><NewsLineType FormalName="Advisory"/><NewsLineText>Adds quote</NewsLineText>
</NewsLine>"""
METADATA = """<AdministrativeMetadata><Provider><Party FormalName="Nordwire"/></Provider></AdministrativeMetadata>
<RightsMetadata><Copyright><CopyrightHolder>Nordwire</CopyrightHolder><CopyrightDate>2026</CopyrightDate></Copyright>
</RightsMetadata><DescriptiveMetadata><Language FormalName="de"/><SubjectCode><Subject FormalName="04000000"/>
<SubjectMatter FormalName="04005000"/></SubjectCode>
<Location><Property FormalName="City" Value="Sorrel Head"/></Location>
</DescriptiveMetadata>"""
WHOLE = message(item(text("<html><body><p>It <b>burns</b>.</p><p>Still.</p></body></html>", LINES, more=METADATA)))


def test_it_is_known_by_its_root() -> None:
    assert sniff(WHOLE.encode(), "wire.xml").name == "newsml1"


def test_all_that_an_item_says_is_in_its_head_or_among_its_blocks() -> None:
    (document,) = read(parse, WHOLE, "wire.xml")
    head = document.declared
    assert (document.path, document.format) == ("wire.xml", "newsml1")
    assert (head.title, head.standfirst, head.dateline) == ("Lamp relit", "After nine winters.", "SORREL HEAD")
    assert (head.byline, head.site, head.language) == (("Anneke Droste",), "Nordwire", "de")
    assert head.published == "2026-11-19T13:15:00+01:00"
    assert hinted(document) == [
        ("headline", "Lamp relit"),
        ("standfirst", "After nine winters."),
        ("byline", "By Anneke Droste"),
        ("dateline", "SORREL HEAD, Nov 19"),
        ("", "It burns."),
        ("", "Still."),
        ("credit", "Nordwire"),
        ("legal", "(c) Nordwire"),
        ("legal", "© 2026 Nordwire"),
        ("other", "Name: LAMP"),
        ("other", "Urgency: 4"),
        ("other", "Slug: LAMP-RELIT"),
        ("other", "Advisory: Adds quote"),
        ("other", "Subject: 04000000, 04005000"),
        ("other", "Location: Sorrel Head"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        "<nitf><body><body.head><byline>By Ada Moss</byline></body.head><body.content><p>It burns.</p></body.content>"
        "</body></nitf>",
        "It burns.",
        "<![CDATA[<p>It burns.</p>]]>",
        "<p>It burns.</p>",
        "<body.content><p>It burns.</p></body.content>",
    ],
)
def test_the_text_may_be_of_any_form(data: str) -> None:
    (document,) = read(parse, message(item(text(data))), "wire.xml")
    assert ("", "It burns.") in hinted(document)
    assert document.declared.byline == (("Ada Moss",) if "nitf" in data else ())


def test_what_waits_for_a_day_says_so() -> None:
    manage = """<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20261120T060000Z</DateAndTime>
    </StatusWillChange>"""
    embargoed = item(text("It burns."), manage=manage).replace("Usable", "Embargoed", 1)
    (document,) = read(parse, message(embargoed), "wire.xml")
    told = [line for kind, line in hinted(document) if kind == "other"]
    assert told[1:] == ["Status: Embargoed", "Urgency: 4", "Usable from: 2026-11-20T06:00:00+00:00"]


def test_captions_and_summaries_belong_to_the_text_beside_them() -> None:
    picture = f"""<NewsComponent><Role FormalName="Supporting"/><NewsLines><HeadLine>The lamp</HeadLine>
<CreditLine>Ib Thorsen</CreditLine></NewsLines>{text("Colm Varley climbs.", "", "Caption")}<NewsComponent><ContentItem
Href="lamp.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>"""
    around = f"<NewsComponent>{text('In short.', '', 'Summary')}{text('It burns.')}{picture}</NewsComponent>"
    (document,) = read(parse, message(item(around)), "wire.xml")
    assert hinted(document)[:6] == [
        ("headline", "Lamp relit"),
        ("standfirst", "In short."),
        ("", "It burns."),
        ("caption", "The lamp"),
        ("caption", "Colm Varley climbs."),
        ("credit", "Ib Thorsen"),
    ]


def test_texts_with_headlines_are_articles_and_those_without_go_on() -> None:
    several = (
        "<NewsComponent>"
        + text("One.", "<HeadLine>First</HeadLine>")
        + f"<NewsComponent><NewsLines><HeadLine>Second</HeadLine></NewsLines>{text('Two.', '')}{text('Three.', '')}"
        "</NewsComponent></NewsComponent>"
    )
    alert = "<NewsComponent><NewsLines><HeadLine>Alert</HeadLine></NewsLines></NewsComponent>"
    documents = read(parse, message(item(several, "a:1"), item(alert, "a:2")), "wire.xml")
    assert [
        (document.path, [line for kind, line in hinted(document) if kind != "other"]) for document in documents
    ] == [
        ("wire.xml#a:1", ["First", "One."]),
        ("wire.xml#a:1~2", ["Second", "Two.", "Three."]),
        ("wire.xml#a:2", ["Alert"]),
    ]


def test_a_picture_by_itself_is_its_caption() -> None:
    (document,) = read(parse, message(item(text("Colm Varley climbs.", role="Caption"))), "wire.xml")
    assert hinted(document)[:2] == [("headline", "Lamp relit"), ("", "Colm Varley climbs.")]


def test_the_same_text_in_two_forms_is_read_once() -> None:
    twice = text("<p>It burns.</p>").replace("<NewsComponent>", '<NewsComponent EquivalentsList="yes">')
    again = "<ContentItem><DataContent>It burns.</DataContent></ContentItem></NewsComponent>"
    (document,) = read(parse, message(item(twice.replace("</NewsComponent>", again))), "wire.xml")
    assert document.source.count("It burns.") == 1


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("<NewsML><NewsItem/></NewsML>", "there is no news item with text in it"),
        ("<NewsML><NewsItem>", "its XML is broken in line 1, column 19"),
        (message(item(text("a", "<SlugLine>b</SlugLine>" * 600))), "it states more than 500 facts of one text"),
    ],
)
def test_a_message_that_can_not_be_read_says_why(data: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(data.encode(), "wire.xml", Limits()))
    assert (caught.value.path, caught.value.why) == ("wire.xml", why)


def test_too_many_articles_are_refused() -> None:
    with pytest.raises(SourceError, match="more than the limit of 1 members"):
        list(parse(message(item(text("a")), item(text("b"))).encode(), "wire.xml", Limits(max_members=1)))


@pytest.mark.parametrize("role", ["Main", "Caption", "Summary"])
def test_an_item_of_many_components_takes_no_time(role: str) -> None:
    parts = text("It burns.") + text("a", "", role) * 8_000
    read_within_bounds(parse, message(item(f"<NewsComponent>{parts}</NewsComponent>")).encode())


TOKENS = (b"<NewsComponent>", b"</NewsComponent>", b"<ContentItem>", b"<nitf>", b"&nbsp;", b"<", b"\0", b"\x1b[2J")


@given(damaged([WHOLE.encode()], TOKENS))
def test_a_damaged_message_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
