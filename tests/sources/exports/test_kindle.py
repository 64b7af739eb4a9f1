"""Kindle's clippings: an article for each book, with what was marked in it."""

import pytest
from hypothesis import given

from reader.errors import SourceError
from reader.sources.exports.kindle import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

END = "\r\n==========\r\n"
CLIPPINGS = "\ufeff" + END.join(
    (
        "The Harbour Book (Second Edition) (Lind, Ada)\r\n- Your Highlight on page 12 | Location 180-182 | Added on "
        "Tuesday, March 14, 2023 8:12:00 AM\r\n\r\n“The ferry stays,” said Ivo Brandt.",
        "\ufeffDas Strandbad (Jörg Groß;Ulf Thon)\r\n- Ihre Markierung bei Position 44-45 | Hinzugefügt am Mittwoch, "
        "4. Mai 2022 10:00:00\r\n\r\nDas Bad bleibt offen.\r\nBis Juni.",
        "The Harbour Book (Second Edition) (Lind, Ada)\r\n- Your Note on page 12 | Location 182 | Added on Tuesday, "
        "March 14, 2023 8:13:00 AM\r\n\r\ncheck this",
        "The Harbour Book (Second Edition) (Lind, Ada)\r\n- Your Bookmark on page 30 | Added on Wednesday, March 15, "
        "2023 9:00:00 AM\r\n\r\n",
        "Notes without an author\r\n- Your Highlight at location 3 | Added on Friday\r\n\r\nOne more.",
        "",
    )
)


@pytest.mark.parametrize("name", ["My Clippings.txt", "clippings"])
def test_clippings_are_known_by_how_they_begin(name: str) -> None:
    assert sniff(CLIPPINGS.encode(), name).name == "kindle"
    assert sniff(CLIPPINGS.encode("utf-16"), name).name == "kindle"
    assert sniff(b"A headline\n- Ada Lind | 3 May\n\nThe council voted.\n", "story.txt").name == "text"


def test_what_was_marked_in_a_book_comes_together() -> None:
    harbour, bath, notes = read(parse, CLIPPINGS, "My Clippings.txt")
    assert (harbour.declared.title, harbour.declared.byline) == ("The Harbour Book (Second Edition)", ("Ada Lind",))
    assert hinted(harbour) == [
        ("headline", "The Harbour Book (Second Edition)"),
        ("body", "“The ferry stays,” said Ivo Brandt."),
        ("other", "Your Highlight on page 12 | Location 180-182 | Added on Tuesday, March 14, 2023 8:12:00 AM"),
        ("comment", "check this"),
        ("other", "Your Note on page 12 | Location 182 | Added on Tuesday, March 14, 2023 8:13:00 AM"),
        ("other", "Your Bookmark on page 30 | Added on Wednesday, March 15, 2023 9:00:00 AM"),
    ]
    assert (bath.declared.title, bath.declared.byline) == ("Das Strandbad", ("Jörg Groß", "Ulf Thon"))
    assert [text for _, text in hinted(bath)][1:3] == ["Das Bad bleibt offen.", "Bis Juni."]
    assert (notes.path, notes.declared.byline) == ("My Clippings.txt#Notes_without_an_author", ())


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("- La subrayado en la página 12 | posición 180-182 | Añadido el martes, 14 de marzo de 2023 8:12:00", "body"),
        ("- Tu nota en la página 12 | posición 182 | Añadido el martes, 14 de marzo de 2023 8:12:00", "comment"),
        ("- Highlight Loc. 180-82  | Added on Tuesday, March 14, 2023, 08:12 AM", "body"),
        ("- 12ページ|位置No. 182のメモ |作成日: 2023年3月14日火曜日 8:12:00", "comment"),
        ("- 12ページ|位置No. 182のハイライト |作成日: 2023年3月14日火曜日 8:12:00", "body"),
    ],
)
def test_a_note_is_told_from_a_mark_in_other_languages(where: str, kind: str) -> None:
    text = f"Hafen (Lind, Ada)\r\n{where}\r\n\r\nThe ferry stays.{END}"
    assert sniff(text.encode(), "My Clippings.txt").name == "kindle"
    (document,) = read(parse, text)
    assert hinted(document)[1] == (kind, "The ferry stays.")


def test_a_file_without_a_clipping_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"^a\.txt: there is no clipping in it$"):
        list(parse(END.encode(), "a.txt", Limits()))


@given(damaged([CLIPPINGS.encode()], [END.encode(), b"(", b")", b"- ", b"|", b"\n", b"\0"]))
def test_damaged_clippings_give_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
