"""Pages saved whole: the page is read, its address and its encoding are those the file states."""

import pytest

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.formats import sniff
from reader.sources.limits import Limits
from reader.sources.mhtml import parse

CHROME = """From: <Saved by Blink>\r
Snapshot-Content-Location: https://news.example/ferry/night\r
Subject: =?utf-8?Q?Night=20ferry=20stays=20=E2=80=93=20The=20Gull?=\r
Date: Mon, 8 Sep 2025 10:00:00 -0000\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----MultipartBoundary--abc----"\r
\r
\r
------MultipartBoundary--abc----\r
Content-Type: text/html\r
Content-ID: <frame-1@mhtml.blink>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://news.example/ferry/night\r
\r
<!DOCTYPE html><html lang=3D"en"><head><meta http-equiv=3D"Content-Type" con=\r
tent=3D"text/html; charset=3DUTF-8"></head><body><h1>Night ferry stays</h1><p>=\r
The caf=C3=A9 is <a href=3D"../quay">open</a>.</p></body></html>\r
------MultipartBoundary--abc----\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: https://news.example/logo.png\r
\r
iVBORw0KGgo=\r
\r
------MultipartBoundary--abc------\r
"""
WORD = """MIME-Version: 1.0
Content-Type: multipart/related; boundary="----=_NextPart"; start="<main>"

------=_NextPart
Content-Type: text/html; charset="windows-1252"
Content-ID: <side>

<p>A frame at the side.
------=_NextPart
Content-Location: file:///C:/story.htm
Content-ID: <main>
Content-Transfer-Encoding: 8bit
Content-Type: text/html; charset="windows-1252"

<html><p>The caf\xe9 is open.</html>
------=_NextPart--
"""


def read(data: bytes) -> Document:
    (document,) = parse(data, "page.mhtml", Limits())
    return document


def test_a_page_saved_by_chrome() -> None:
    data = CHROME.encode()
    assert sniff(data, "page").name == "mhtml"
    document = read(data)
    assert document.format == "mhtml"
    assert [node.text for node in document.nodes] == ["Night ferry stays", "The café is open."]
    assert document.nodes[1].inlines[0].target == "https://news.example/quay"
    head = document.declared
    assert (head.title, head.url) == ("Night ferry stays", "https://news.example/ferry/night")


def test_a_page_saved_by_word_is_the_part_that_the_file_names() -> None:
    data = WORD.encode("cp1252")
    assert sniff(data, "page.mht").name == "mhtml"
    document = read(data)
    assert [node.text for node in document.nodes] == ["The café is open."]
    assert document.declared.url is None


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (CHROME.replace("text/html", "text/css").encode(), "there is no page in it"),
        (CHROME.encode()[:300], "there is no page in it"),
        (b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 300, "more than 200 parts"),
        (b"Content-Type: text/html\n\n<img>", "the page shows no text"),
    ],
)
def test_without_a_page_the_file_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        read(data)
