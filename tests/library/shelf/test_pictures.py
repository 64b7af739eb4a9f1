"""An article's pictures are read from its own folder, and from nowhere else."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest

from reader.article.document import Document
from reader.article.model import Article
from reader.errors import PictureError
from reader.library.shelf import pictures
from reader.library.shelf.pictures import Picture, pictures_of, read_picture
from reader.pipeline import analyse
from reader.sources.limits import Limits
from reader.sources.reading import load

PAGE = """<body><article><h1>Tide mill grinds again</h1>
<p>The mill at the head of the harbour ground its first flour.</p>
<figure><img src="mill_files/wheel.png" alt="The wheel, half under water">
<figcaption>The new wheel.</figcaption></figure>
<p>Nobody alive had heard that sound before, and the whole building hums when the wheel turns in its race.</p>
<figure><img src="mill_files/pond.png" alt=""><figcaption>The pond at high water.</figcaption></figure>
</article></body>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles" / "mill_files").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(b"secret")
    (tmp_path / "articles" / "mill_files" / "wheel.png").write_bytes(b"wheel")
    return tmp_path / "articles"


def taken_apart(path: Path, text: str) -> Article:
    path.write_text(text)
    (document,) = load(str(path), Limits())
    assert isinstance(document, Document)
    return analyse(document)


def picture(address: str) -> Picture:
    return Picture(address, "", "", 0)


def test_the_pictures_of_a_page_are_told_with_the_blocks_that_tell_of_them(folder: Path) -> None:
    article = taken_apart(folder / "mill.html", PAGE)
    found = pictures_of(article)
    assert [each.address for each in found] == ["mill_files/wheel.png", "mill_files/pond.png"]
    assert [article.blocks[each.block].text for each in found] == [
        "The wheel, half under water",
        "The pond at high water.",
    ]


def test_the_pictures_of_markdown_are_told_and_those_of_the_web_are_not(folder: Path) -> None:
    text = "# Mill\n\n![The wheel](mill_files/wheel.png)\n\nIt turns ![so](https://mill.example/a.png) fast.\n"
    (found,) = pictures_of(taken_apart(folder / "mill.md", text))
    assert found[:3] == ("mill_files/wheel.png", "The wheel", "")


MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://mill.example/a/story
Content-Type: multipart/related; boundary="=b"

--=b
Content-Type: text/html
Content-Location: https://mill.example/a/story

<article><h1>Tide mill grinds again</h1><p>The mill at the head of the harbour ground its first flour.</p>
<figure><img src="https://mill.example/wheel.png" alt="The wheel"></figure><img src="../pond.png" alt="The pond">
<img src="cid:flour" alt="Flour"><img src="https://mill.example/gone.png"><img src="passwd"></article>
--=b
Content-Type: image/png
Content-Location: https://mill.example/wheel.png

wheel
--=b
Content-Type: image/png
Content-Location: https://mill.example/pond.png

pond
--=b
Content-Type: image/jpeg
Content-ID: <flour>

flour
--=b--
"""


def test_the_pictures_of_a_page_that_was_saved_whole_are_in_its_file(folder: Path) -> None:
    (folder / "passwd").write_bytes(b"secret")
    found = pictures_of(taken_apart(folder / "mill.mhtml", MHTML))
    read = [(each.alt, read_picture(each, str(folder / "mill.mhtml")).strip()) for each in found]
    assert read == [("The wheel", b"wheel"), ("The pond", b"pond"), ("Flour", b"flour")]


@pytest.mark.parametrize("address", ["mill_files/wheel.png", "./mill_files/../mill_files/wheel%2Epng?v=2"])
def test_a_picture_below_the_articles_folder_is_read(folder: Path, address: str) -> None:
    assert read_picture(picture(address), str(folder / "mill.html")) == b"wheel"


def test_so_is_one_of_an_article_that_was_named_without_its_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert read_picture(picture("mill_files/wheel.png"), "mill.html") == b"wheel"


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("../secret.png", "outside the article's folder"),
        ("mill_files/../../secret.png", "outside the article's folder"),
        ("%2e%2e/secret.png", "outside the article's folder"),
        ("link.png", "outside the article's folder"),
        ("away/secret.png", "outside the article's folder"),
        ("/etc/passwd", "does not lie on this machine"),
        ("file:///etc/passwd", "does not lie on this machine"),
        ("https://mill.example/a.png", "does not lie on this machine"),
        ("mill_files/none.png", "no such file"),
        ("mill_files", "it is a folder"),
    ],
)
def test_nothing_else_is(folder: Path, address: str, why: str) -> None:
    (folder / "link.png").symlink_to(folder.parent / "secret.png")
    (folder / "away").symlink_to(folder.parent)
    with pytest.raises(PictureError, match=why):
        read_picture(picture(address), str(folder / "mill.html"))


def test_where_the_current_folder_was_deleted_there_is_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(PictureError, match="no such file"):
        read_picture(Picture("mill.png", "The mill", "", 0), "a.html")


def test_a_picture_that_is_too_large_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_BYTES", 4)
    for address in ("mill_files/wheel.png", "data:image/png;base64," + b64encode(b"wheel!!").decode()):
        with pytest.raises(PictureError, match="larger than"):
            read_picture(picture(address), str(folder / "mill.html"))


@pytest.mark.parametrize(
    "address", ["data:image/png;base64,d2hl\nZWw=", "DATA:image/png;BASE64,d2hlZWw", "data:,whee%6C"]
)
def test_a_picture_held_in_the_page_is_decoded(address: str) -> None:
    assert read_picture(picture(address), "mill.html") == b"wheel"
