"""Exports of Evernote: a note is an article, and a clipped page has its author and its address."""

import pytest
from hypothesis import given

from reader.errors import SourceError
from reader.sources.exports.enex import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds


def export(*notes: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.example/export4.dtd">\n'
        f'<en-export export-date="20260304T090000Z" application="Evernote">{"".join(notes)}</en-export>'
    )


def note(text: str, attributes: str = "") -> str:
    return (
        "<note><title>The ferry &amp; the quay</title><created>20260303T201112Z</created><tag>ferry</tag><tag>sea</tag>"
        f"<note-attributes>{attributes}</note-attributes><content><![CDATA[<?xml version='1.0' encoding='UTF-8'?>"
        f"<!DOCTYPE en-note SYSTEM 'http://xml.evernote.example/enml2.dtd'><en-note>{text}</en-note>]]></content>"
        '<resource><data encoding="base64">iVBORw0KGgo=</data><mime>image/png</mime></resource></note>'
    )


CLIP = note(
    "<div><h1>The ferry &amp; the quay</h1><p>It&nbsp;stays<br/>a winter.</p><en-media hash='a' type='image/png'/>"
    "<p>See <a href='/more'>more</a>.</p></div>",
    "<author>Lind, Ada</author><source>web.clip7</source><source-url>https://quay.example/ferry</source-url>",
)
OWN = note("<div>Ask the harbour.</div><div><en-todo checked='true'/>Done.</div>", "<author>Jo</author>")


def test_an_export_is_known_by_its_root() -> None:
    assert sniff(export(CLIP).encode(), "notes.xml").name == "enex"


def test_a_clipped_page_has_its_author_and_its_address() -> None:
    clip, own = read(parse, export(CLIP, OWN))
    assert (clip.path, clip.format, clip.declared.title) == ("file#1", "enex", "The ferry & the quay")
    assert (clip.declared.byline, clip.declared.url) == (("Ada Lind",), "https://quay.example/ferry")
    assert [node.text for node in clip.nodes] == [
        *("The ferry & the quay", "It\xa0stays a winter.", "See more.", "ferry, sea"),
        "Saved: 2026-03-03T20:11:12+00:00",
    ]
    assert clip.nodes[2].inlines[0].target == "https://quay.example/more"
    assert (own.declared.byline, own.declared.url) == ((), None)
    assert hinted(own)[-2:] == [("other", "Author: Jo"), ("other", "Saved: 2026-03-03T20:11:12+00:00")]


def test_what_a_note_says_of_itself_cannot_act_on_a_terminal() -> None:
    said = "<author>Ada \u202e\x9bLind</author><source>web.clip</source><source-url>https://a.example/\x9b</source-url>"
    (clip,) = read(parse, export(note("a \x9b b", said)))
    assert clip.declared.byline == ("Ada \ufffd\ufffdLind",)
    (own,) = read(parse, export(note("a", "<author>Jo \x9b</author>")))
    assert hinted(own)[-2] == ("other", "Author: Jo \ufffd")


def test_a_note_that_is_not_well_formed_is_read_as_a_browser_would() -> None:
    (document,) = read(parse, export(note("<div>One<br>two</div> & three")))
    assert [node.text for node in document.nodes[1:3]] == ["One two", "& three"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (export(), "there is no note in this export"),
        ("<en-export><note>", "its XML is broken in line 1, column 18"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><en-export/>', "it declares entities, which Reader doesn't expand"),
    ],
)
def test_what_cannot_be_read_says_why(data: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(data.encode(), "notes.enex", Limits()))
    assert caught.value.why == why


@given(
    damaged([export(CLIP, OWN).encode()], [b"<note>", b"</note>", b"<![CDATA[", b"]]>", b"<en-note>", b"&", b"\x1b[0m"])
)
def test_a_damaged_export_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
