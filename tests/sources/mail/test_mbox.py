"""Mailboxes: a message is an article; they are gone through in pieces, and gone back into anywhere."""

import gzip
import io
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.mail import mbox
from reader.sources.parts import Part
from reader.sources.stream import buffered
from tests.sources.packed import Pipe, letter, listed

LETTERS = [letter(1), letter(2, "Second\n>From the gallery.\nFrom here on 10:00 in 2025"), letter(3, "Third")]
BOX = "".join(LETTERS).encode()


def parts(data: bytes, at: int = 0, limits: Limits | None = None) -> list[Part]:
    found = list(mbox.split(io.BytesIO(data), "in.mbox", limits or Limits(), at))
    assert not any(isinstance(part, SourceError) for part in found)
    return [part for part in found if isinstance(part, Part)]


def test_each_message_is_an_article_at_its_id() -> None:
    assert listed(BOX, "in.mbox") == [
        "in.mbox#1@example.org: The council voted.",
        "in.mbox#2@example.org: Second",
        "in.mbox#3@example.org: Third",
    ]


def test_a_part_knows_its_subject_its_place_and_the_lines_as_they_were_written() -> None:
    first, second, third = parts(BOX)
    assert (first.title, first.at, second.at) == ("A letter 1", 0, len(LETTERS[0]))
    assert b"\nFrom the gallery.\n" in second.file.read()
    assert [part.id for part in parts(BOX, third.at)] == ["3@example.org"]


def test_a_line_that_only_looks_like_a_beginning_is_none() -> None:
    data = letter(1, "Text\n\nFrom the quay at 10:00 on 8 May 2025\nit was quiet: very.").encode()
    assert len(parts(data)) == 1


def test_lines_may_end_as_on_windows_and_a_subject_may_be_folded_and_encoded() -> None:
    data = BOX.replace(b"Subject: A letter 1", b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n =?utf-8?q?_aus?= Kiel")
    titles = [part.title for part in parts(data.replace(b"\n", b"\r\n"))]
    assert titles == ["Grüße aus Kiel", "A letter 2", "A letter 3"]


@pytest.mark.parametrize("chunk", [7, 64, 300])
def test_pieces_of_any_size_give_the_same_messages(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [(part.id, part.at, part.file.read()) for part in parts(BOX)]
    monkeypatch.setattr(mbox, "_CHUNK", chunk)
    assert [(part.id, part.at, part.file.read()) for part in parts(BOX)] == whole


def test_a_mailbox_that_comes_through_a_pipe_is_read_from_anywhere() -> None:
    at = parts(BOX)[2].at
    pipe = buffered(cast(BinaryIO, Pipe(BOX)))
    assert [part.id for part in mbox.split(pipe, "-", Limits(), at) if isinstance(part, Part)] == ["3@example.org"]


def test_a_message_over_the_limit_is_reported_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "_CHUNK", 1_000)
    monkeypatch.setattr(mbox, "_LONGEST_HEAD", 500)
    data = (letter(1) + letter(2, "word " * 9_000) + letter(3)).encode()
    lines = listed(data, "in.mbox", Limits(max_bytes=5_000))
    assert lines == [
        "in.mbox#1@example.org: The council voted.",
        "! in.mbox#2@example.org: the message is larger than the limit of 0.005 MB",
        "in.mbox#3@example.org: The council voted.",
    ]
    third = list(mbox.split(io.BytesIO(data), "in.mbox", Limits(max_bytes=5_000), 0))[2]
    assert isinstance(third, Part)
    assert data[third.at :].startswith(b"From alice")
    assert b"Subject: A letter 3" in data[third.at :]


def test_too_many_messages_end_the_mailbox() -> None:
    with pytest.raises(SourceError, match=r"^in\.mbox: it holds more than the limit of 2 members$"):
        listed(BOX, "in.mbox", Limits(max_members=2))


@given(st.lists(st.integers(0, 9), max_size=12), st.integers(1, 90))
def test_every_place_leads_back_to_its_message(numbers: list[int], length: int) -> None:
    data = "".join(letter(number, "x" * length) for number in numbers).encode()
    for part in parts(data):
        assert parts(data, part.at)[0].file.read() == part.file.read()


def test_of_a_packed_mailbox_that_broke_off_all_that_came_is_read() -> None:
    data = gzip.compress(BOX + b"x" * 10)[:-9]
    assert listed(data, "in.mbox.gz") == [
        "in.mbox.gz#1@example.org: The council voted.",
        "in.mbox.gz#2@example.org: Second",
        "in.mbox.gz#3@example.org: Third",
        "! in.mbox.gz: it is damaged, or its end is missing",
    ]
