"""A file of many articles fills the list as it is gone through."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.library.shelf.arrange import Order
from reader.library.shelf.entry import Entry
from reader.library.shelf.file_shelf import LARGE, Shelf
from reader.sources.limits import Limits
from tests.sources.mail.test_letter import message
from tests.sources.packed import letter, tarred, zipped

pytestmark = pytest.mark.usefixtures("simple")


@pytest.fixture
def box(tmp_path: Path) -> Path:
    file = tmp_path / "in.mbox"
    file.write_text("".join(letter(number, f"Story {number}.") for number in range(5)))
    (tmp_path / "other.txt").write_text("Another story")
    return file


def listed(shelf: Shelf, pieces: float = 60) -> list[str]:
    """Everything found, opened where that is needed, and listed; the entries' names in the list's order."""
    shelf.find()
    while True:
        while listing := shelf.listing:
            shelf.take(listing, listing.go_on(pieces))
        entry = shelf.pending()
        if entry is None:
            break
        try:
            rest = shelf.open(entry).rest
        except SourceError:
            continue
        if rest:
            shelf.keep(entry, shelf.finish(rest))
    return [name(entry) for entry in in_order(shelf)]


def in_order(shelf: Shelf) -> list[Entry]:
    return list(shelf.arranged(Order.PATH, ""))


def name(entry: Entry) -> str:
    return entry.path.rpartition("/")[2] + (f" ! {entry.error}" if entry.error else "")


def test_the_first_message_takes_the_place_of_its_file_and_the_others_follow(box: Path) -> None:
    shelf = Shelf([str(box)])
    (first,) = shelf.entries
    assert (first.title, shelf.listing) == ("in.mbox", None)
    shelf.open(first)
    assert name(first) == "in.mbox#0@example.org"
    listing = shelf.listing
    assert listing
    shelf.take(listing, listing.go_on(60))
    assert (listing.done, shelf.listing) == (True, None)
    assert [(entry.title, entry.known) for entry in shelf.entries[1:3]] == [
        ("A letter 1", False),
        ("A letter 2", False),
    ]
    assert listed(shelf) == [*(f"in.mbox#{number}@example.org" for number in range(5)), "other.txt"]
    assert shelf.known == len(shelf.entries) == 6


def test_an_entry_is_found_again_where_it_was(box: Path) -> None:
    shelf = Shelf([str(box)])
    listed(shelf)
    rows = in_order(shelf)
    for number, entry in enumerate(rows[:5]):
        shelf.forget(entry)
        assert shelf.open(entry).article.blocks[-1].text == f"Story {number}."
    box.write_text(letter(7) + box.read_text())
    shelf.forget(rows[3])
    assert shelf.open(rows[3]).article.blocks[-1].text == "Story 3."


def test_the_list_grows_a_piece_at_a_time_and_tells_how_far_it_has_come(box: Path) -> None:
    shelf = Shelf([str(box)])
    shelf.open(shelf.entries[0])
    listing = shelf.listing
    assert listing
    shelf.take(listing, listing.go_on(0))
    shelf.take(listing, listing.go_on(0))
    assert [len(shelf.entries), listing.done, shelf.listing is listing] == [2, False, True]
    assert 0 < listing.share <= 1


def test_it_can_be_stopped(box: Path) -> None:
    shelf = Shelf([str(box.parent)])
    shelf.find(0)
    shelf.open(shelf.entries[0])
    listing = shelf.listing
    assert listing
    shelf.take(listing, listing.go_on(0))
    assert shelf.stop()
    assert (shelf.listing, shelf.searching, shelf.pending()) == (None, False, None)
    assert listing.go_on(60) == []
    assert not shelf.stop()
    waiting = next(entry for entry in shelf.entries if not entry.known) if len(shelf.entries) > 1 else None
    assert waiting is None or shelf.pending([waiting]) is waiting


@pytest.mark.parametrize(
    ("name", "data", "direct"),
    [
        ("a.zip", zipped({"a.txt": "One", "b.txt": "Two"}), True),
        ("a.tar", tarred({"a.txt": "One", "b.txt": "Two"}), True),
        ("a.tar.gz", tarred({"a.txt": "One", "b.txt": "Two" + " " * 9_000}, "w:gz"), False),
    ],
)
def test_articles_of_an_archive_are_taken_apart_as_they_go_by(
    name: str, data: bytes, direct: bool, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    shelf = Shelf([str(tmp_path / name)])
    shelf.open(shelf.entries[0])
    listing = shelf.listing
    assert listing
    shelf.take(listing, listing.go_on(60))
    _, two = shelf.entries
    assert two.known
    assert two.facts
    assert two.facts.headline == "Two"
    assert two.found.cost is not None
    assert (two.found.cost < 5_000) is direct
    assert shelf.open(two).article.blocks[0].text == "Two"


def test_what_costs_much_to_come_back_to_is_large(box: Path) -> None:
    data = gzip.compress(b"".join(letter(number, "x" * LARGE).encode() for number in range(2)), 1)
    file = box.parent / "box.gz"
    file.write_bytes(data)
    shelf = Shelf([str(file)], Limits(max_ratio=10_000))
    listed(shelf)
    assert [shelf.is_large(entry) for entry in in_order(shelf)[:2]] == [True, True]


def test_a_damaged_member_is_an_entry_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": "", "b.txt": "Two", "c.pdf.gz": b"\x1f\x8bnot"}))
    shelf = Shelf([str(tmp_path / "a.zip")])
    assert listed(shelf) == [
        "a.zip#a.txt ! the file is empty",
        "a.zip#b.txt",
        "a.zip#c.pdf.gz ! it is damaged, or its end is missing",
    ]
    assert shelf.failed == 2


def test_a_file_that_ends_in_a_limit_says_so_behind_what_was_read(box: Path) -> None:
    shelf = Shelf([str(box)], Limits(max_members=2))
    assert listed(shelf) == [
        "in.mbox#0@example.org",
        "in.mbox#1@example.org",
        "in.mbox ! it holds more than the limit of 2 members",
        "other.txt",
    ]


def test_an_address_opens_that_article_with_its_neighbours_in_the_list(box: Path) -> None:
    shelf = Shelf([f"{box}#<3@example.org>"])
    assert shelf.wanted == f"{box}#3@example.org"
    article = shelf.open(shelf.entries[0]).article
    assert article.blocks[-1].text == "Story 3."
    assert listed(shelf) == [*(f"in.mbox#{number}@example.org" for number in range(5)), "other.txt"]
    assert len(shelf.entries) == 6


def test_an_address_of_an_archive_in_an_archive_opens_its_first_article(tmp_path: Path) -> None:
    inner = zipped({"a.txt": "One", "b.txt": "Two"})
    (tmp_path / "out.zip").write_bytes(zipped({"x.txt": "Zero", "in.zip": inner}))
    shelf = Shelf([f"{tmp_path}/out.zip#in.zip"])
    assert shelf.open(shelf.entries[0]).article.blocks[0].text == "One"
    assert listed(shelf) == ["out.zip#x.txt", "out.zip#in.zip#a.txt", "out.zip#in.zip#b.txt"]


def test_addresses_among_several_paths_stand_for_their_articles(box: Path) -> None:
    shelf = Shelf([f"{box}#2@example.org", f"{box}#9@example.org", str(box.parent / "other.txt")])
    assert listed(shelf) == [
        "in.mbox#2@example.org",
        "in.mbox#9@example.org ! there is no such article in the file",
        "other.txt",
    ]


@pytest.mark.parametrize("attached", [True, False])
def test_the_texts_that_are_attached_to_a_letter_follow_it(tmp_path: Path, attached: bool) -> None:
    mail = message(text="See below.\n")
    if attached:
        mail.add_attachment(
            b"{\\rtf1 The release.\\par}", maintype="application", subtype="rtf", filename="release.rtf"
        )
    (tmp_path / "letter.eml").write_bytes(mail.as_bytes())
    (tmp_path / "other.txt").write_text("Another story")
    rest = ["letter.eml#release.rtf"] if attached else []
    assert listed(Shelf([str(tmp_path / "letter.eml")])) == ["letter.eml", *rest, "other.txt"]
    assert listed(Shelf([str(tmp_path)])) == ["letter.eml", *rest, "other.txt"]


def test_the_texts_that_are_attached_to_letters_of_a_mailbox_follow_them(tmp_path: Path) -> None:
    mail = message(text="See below.\n")
    del mail["Message-ID"]
    mail["Message-ID"] = "<7@example.org>"
    mail.add_attachment(b"{\\rtf1 The release.\\par}", maintype="application", subtype="rtf", filename="release.rtf")
    begin = b"From alice@example.org Mon Sep  8 10:00:00 2025\n"
    (tmp_path / "in.mbox").write_bytes(letter(1).encode() + begin + mail.as_bytes() + b"\n" + letter(2).encode())
    shelf = Shelf([str(tmp_path)])
    found = ["1@example.org", "7@example.org", "7@example.org#release.rtf", "2@example.org"]
    assert listed(shelf) == [f"in.mbox#{ident}" for ident in found]
    release = in_order(shelf)[2]
    assert [block.text for block in shelf.open(release).article.blocks] == ["The release."]
