"""What is attached to a letter and written to be read: articles of their own."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.mail.letter import parse
from reader.sources.reading import load
from tests.casebook import SEEDS
from tests.sources.damage import damaged, read_within_bounds
from tests.sources.mail.test_letter import message

DOCX = (SEEDS / "lock-keeper-hollen.docx").read_bytes()
RTF = rb"{\rtf1 A release of two words.\par}"


def with_files(*files: tuple[bytes, str, str]) -> EmailMessage:
    mail = message(text="See below.\n")
    for data, kind, name in files:
        main, sub = kind.split("/")
        mail.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return mail


def read(mail: EmailMessage) -> list[Item]:
    return list(parse(mail.as_bytes(), "letter.eml", Limits()))


def paths(items: list[Item]) -> list[str]:
    return [item.path for item in items]


def test_attached_texts_are_articles_behind_the_letter() -> None:
    letter, *others = read(
        with_files(
            (DOCX, "application/octet-stream", "release.docx"),
            (RTF, "application/rtf", "Rücktritt 2.rtf"),
            (b"<p>The council voted by nine to two.</p>", "text/html", "page.html"),
            ("Der Rat hat für die Fähre gestimmt.".encode("cp1252"), "text/plain", "notes.txt"),
            (RTF, "application/rtf", "Rücktritt 2.rtf"),
        )
    )
    assert isinstance(letter, Document)
    assert [node.text for node in letter.nodes][-1] == "See below."
    assert "Attachment: release.docx" in letter.nodes[1].text
    assert paths(others) == [
        "letter.eml#release.docx",
        "letter.eml#Rücktritt_2.rtf",
        "letter.eml#page.html",
        "letter.eml#notes.txt",
        "letter.eml#Rücktritt_2.rtf~2",
    ]
    docx, rtf, page, notes, _ = others
    assert isinstance(docx, Document)
    assert docx.declared.title == "The last lock keeper of Hollen retires with the key in his pocket"
    told = [document.nodes[0].text for document in (rtf, page, notes) if isinstance(document, Document)]
    assert told == [
        "A release of two words.",
        "The council voted by nine to two.",
        "Der Rat hat für die Fähre gestimmt.",
    ]


@pytest.mark.parametrize(
    ("data", "kind", "name"),
    [
        (b"\x89PNG\r\n\x1a\n", "image/png", "ferry.png"),
        (b"\n", "text/plain", "ATT00001.txt"),
        (b"BEGIN:VCALENDAR and so on and on", "text/calendar", "invite.ics"),
        (b"a,b,c,d,e\n1 2 3 4 5 6\n", "text/csv", "table.csv"),
        (b"\0\1\2 signed by a machine for machines", "application/pkcs7-signature", "smime.p7s"),
        (b"PK\x05\x06" + bytes(18), "application/zip", "pictures.zip"),
    ],
)
def test_what_is_not_written_to_be_read_is_only_named(data: bytes, kind: str, name: str) -> None:
    (letter,) = read(with_files((data, kind, name)))
    assert isinstance(letter, Document)
    assert f"Attachment: {name}" in letter.nodes[1].text


def test_a_damaged_attachment_is_named_and_the_letter_is_read() -> None:
    letter, error = read(with_files((DOCX[:900], "application/octet-stream", "release.docx")))
    assert isinstance(letter, Document)
    assert str(error).startswith("letter.eml#release.docx: the archive's directory is damaged")


def test_a_letter_may_be_nothing_but_its_attachment() -> None:
    mail = message()
    mail.set_content(RTF, maintype="application", subtype="rtf", filename="release.rtf", disposition="attachment")
    assert paths(read(mail)) == ["letter.eml#release.rtf"]


def test_a_databases_delivery_that_is_attached_is_divided_too() -> None:
    delivery = (SEEDS / "breakwater-lamp-nexis.txt").read_bytes()
    items = read(with_files((delivery, "text/plain", "nexis.txt")))
    assert paths(items) == ["letter.eml", "letter.eml#nexis.txt#1", "letter.eml#nexis.txt#2"]


def test_a_large_attachment_is_an_article_too() -> None:
    large = b"{\\rtf1 {\\pict " + b"89504e47" * 400_000 + b"}The council voted.\\par}"
    _, release = read(with_files((large, "application/rtf", "release.rtf")))
    assert isinstance(release, Document)
    assert [node.text for node in release.nodes] == ["The council voted."]


def test_an_attachment_can_be_opened_by_its_address_in_a_mailbox_too(tmp_path: Path) -> None:
    mail = with_files((RTF, "application/rtf", "release.rtf"))
    (tmp_path / "box.mbox").write_bytes(b"From a@b Fri Nov 13 07:30:00 2026\n" + mail.as_bytes() + b"\n")
    address = f"{tmp_path}/box.mbox#118@harbour.example#release.rtf"
    (document,) = load(address, Limits())
    assert not isinstance(document, SourceError)
    assert (document.path, document.nodes[0].text) == (address, "A release of two words.")


WHOLE = with_files((RTF, "application/rtf", "a.rtf"), (b"<p>One.</p><p>Two.", "text/html", "b.html")).as_bytes()
TOKENS = [
    b"\n--",
    b"base64",
    b"attachment",
    b'filename="a"',
    b"\n\n",
    b"{\\rtf1 ",
    b"=content=0",
    b"content-type: text/html",
]


@given(damaged([WHOLE], TOKENS))
def test_damaged_letters_give_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
