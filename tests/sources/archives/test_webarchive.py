"""Safari's web archives."""

import plistlib
from typing import Any

import pytest

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.archives.webarchive import parse, read_parts
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff


def archive(body: bytes, fmt: plistlib.PlistFormat = plistlib.FMT_BINARY, **more: Any) -> bytes:
    main = {
        "WebResourceData": body,
        "WebResourceFrameName": "",
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": "https://news.example/ferry/night",
        **more,
    }
    logo = {"WebResourceData": b"\x89PNG", "WebResourceMIMEType": "image/png", "WebResourceURL": "https://x/logo.png"}
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": [logo]}, fmt=fmt)


def read(data: bytes) -> Document:
    (document,) = parse(data, "page.webarchive", Limits())
    return document


@pytest.mark.parametrize("fmt", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_the_page_is_read_with_its_address_and_its_encoding(fmt: plistlib.PlistFormat) -> None:
    body = "<html><meta charset=utf-8><h1>Night ferry stays</h1><p>The café is <a href='../quay'>open</a>."
    data = archive(body.encode("iso-8859-1"), fmt, WebResourceTextEncodingName="iso-8859-1")
    assert sniff(data, "page").name == "webarchive"
    document = read(data)
    assert [node.text for node in document.nodes] == ["Night ferry stays", "The café is open."]
    assert document.nodes[1].inlines[0].target == "https://news.example/quay"
    assert (document.format, document.declared.url) == ("webarchive", "https://news.example/ferry/night")


def test_a_text_that_was_saved_is_a_text() -> None:
    assert read(archive(b"One <b>\n\nTwo", WebResourceMIMEType="text/plain")).nodes[0].text == "One <b>"


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00",
        b"bplist00" + b"\xd1\x01\x02" * 30,
        archive(b"<p>Text")[:-40],
        archive(b""),
        archive(b"<img>"),
        archive(b"<p>Text", WebResourceData="text"),
        plistlib.dumps({"WebMainResource": "x"}),
        plistlib.dumps(["WebMainResource"]),
        b'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "b">]><plist><string>&a;</string></plist>',
        b"<plist>" + b"<array>" * 100_000,
    ],
)
def test_what_is_damaged_or_empty_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        read(data)


def test_the_pictures_are_had_by_their_addresses() -> None:
    parts = [
        {"WebResourceURL": "https://x.example/a.png", "WebResourceMIMEType": "image/png", "WebResourceData": b"png"},
        {
            "WebResourceURL": "https://x.example/a.svg",
            "WebResourceMIMEType": "image/svg+xml",
            "WebResourceData": b"svg",
        },
        {
            "WebResourceURL": "https://x.example/a.js",
            "WebResourceMIMEType": "text/javascript",
            "WebResourceData": b"js",
        },
        {"WebResourceURL": 4, "WebResourceMIMEType": "image/png"},
        "nothing",
    ]
    data = plistlib.dumps({"WebMainResource": {}, "WebSubresources": parts})
    assert read_parts(data, "a.webarchive") == {"https://x.example/a.png": b"png"}
    assert read_parts(plistlib.dumps([]), "a.webarchive") == {}
