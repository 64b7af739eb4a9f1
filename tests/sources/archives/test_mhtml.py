"""Pages saved whole: the page is read, its address and its encoding are those the file states."""

import pytest

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.archives.mhtml import parse, read_parts
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff

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

WORD_PICTURE = """------=_NextPart
Content-Location: file:///C:/story_files/image001.gif
Content-Transfer-Encoding: base64
Content-Type: image/gif

R0lGODlh
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


def saved(page: str, *parts: tuple[str, str, str]) -> bytes:
    """A page with parts: the id, the kind and the content of each."""
    lines = ["From: <Saved by Blink>", "Snapshot-Content-Location: https://news.example/a/b"]
    lines += ['Content-Type: multipart/related; boundary="=b"', ""]
    for ident, kind, body in (("main", "text/html; charset=utf-8", page), *parts):
        lines += [
            "--=b",
            f"Content-Type: {kind}",
            f"Content-ID: <{ident}>",
            f"Content-Location: https://x.example/{ident}",
        ]
        lines += ["", body]
    return "\r\n".join([*lines, "--=b--", ""]).encode()


def texts(data: bytes) -> list[str]:
    return [node.text for node in read(data).nodes]


def test_pages_in_frames_stand_where_the_frames_are() -> None:
    page = "<h1>Story</h1><iframe width=500 src='cid:f1'></iframe><p>The end.</p><iframe src=cid:gone></iframe>"
    inner = (
        "<html><head><title>t</title></head><body class=x><p>In a frame.</p><iframe src=https://x.example/f2></iframe>"
    )
    data = saved(page, ("f1", "text/html", inner), ("f2", "text/html", "<p>In its frame.</p>"))
    assert texts(data) == ["Story", "In a frame.", "In its frame.", "The end."]


def test_a_page_of_nothing_but_frames_is_what_is_in_them() -> None:
    page = """<html><head><title>The Gull</title></head><frameset cols="20%,80%"><frame src="cid:menu">
    <frame name=x src="story"></frameset></html>"""
    data = saved(page, ("menu", "text/html", "<p>Home</p>"), ("story", "text/html", "<body><p>The story.</p></body>"))
    assert texts(data) == ["Home", "The story."]
    assert read(data).declared.title == "The Gull"


@pytest.mark.parametrize("more", ["hidden", 'style="display: none"', "width=1 height=1", "height='0'"])
def test_a_frame_that_nobody_sees_is_left_out(more: str) -> None:
    data = saved(f"<p>Story.</p><iframe {more} src=cid:f1></iframe>", ("f1", "text/html", "<p>Counter</p>"))
    assert texts(data) == ["Story."]


def test_frames_in_a_circle_end() -> None:
    data = saved("<p>A</p><iframe src=cid:f1></iframe>", ("f1", "text/html", "<p>B</p><iframe src=cid:f1></iframe>"))
    assert texts(data) == ["A", "B"]


def test_the_pictures_are_had_by_the_names_the_page_has_for_them() -> None:
    png = b"\x89PNG\r\n\x1a\n"
    assert read_parts(CHROME.encode(), "page.mhtml") == {"https://news.example/logo.png": png}
    word = WORD.encode("cp1252").replace(b"------=_NextPart--", WORD_PICTURE.encode())
    assert read_parts(word, "page.mht") == {
        "file:///C:/story_files/image001.gif": b"GIF89a",
        "story_files/image001.gif": b"GIF89a",
    }
