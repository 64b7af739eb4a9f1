"""The encoding of a page: what it says, unless its bytes say otherwise."""

import pytest

from reader.sources.html.charset import decode_page, encoding_named

TEXT = "<p>Übermut tut selten gut – “Ça va?”</p>"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta charset=ISO-8859-1>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<?xml version="1.0" encoding="windows-1252"?>', "cp1252"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=windows-1252>", "utf-8"),
        ("<meta charset=windows-1251>", "utf-16"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=hex>", "utf-8"),
        ("<meta charset=no-such>", "utf-8"),
        ("", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_is_in(head: str, encoding: str) -> None:
    assert decode_page((head + TEXT).encode(encoding), "story.html") == head + TEXT


def test_an_encoding_only_the_page_can_know_is_believed() -> None:
    page = "<meta charset=koi8-r><p>Мост открыт.</p>"
    assert decode_page(page.encode("koi8-r"), "story.html") == page


def test_a_declaration_that_makes_no_sense_of_the_bytes_is_not_believed() -> None:
    page = f"<meta charset=euc-kr>{TEXT * 20}"
    assert decode_page(page.encode("cp1252"), "story.html") == page


@pytest.mark.parametrize("name", ["iso-2022-jp", "shift_jis", "euc-jp"])
def test_japanese_is_read_in_the_encoding_that_the_page_names(name: str) -> None:
    page = f"<meta charset={name}><p>港の橋は月曜日に開通した。</p>"
    assert decode_page(page.encode(name), "story.html") == page


def test_a_codec_that_makes_no_text_is_no_encoding() -> None:
    assert [encoding_named(name) for name in ("hex", "zlib", "base64", "nobody", "latin-1")] == [None] * 4 + ["cp1252"]
