"""The file that corrections were in before there was a library: read, or said to be broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Kind, Speaker
from reader.errors import CorrectionsError
from reader.library.corrections.corrected import Anchor, BlockCorrection, SpeakerCorrection
from reader.library.corrections.file import BrokenFileError, Contents, move_aside, read_file
from reader.library.corrections.records import as_corrections, as_record

_TEXTS = st.text(max_size=20)
_ANCHORS = st.builds(Anchor, _TEXTS, st.integers(0, 9))
_SPEAKERS = st.none() | st.builds(Speaker, _TEXTS, st.none() | _TEXTS)
_BLOCKS = st.builds(BlockCorrection, _ANCHORS, st.sampled_from(Kind), st.sampled_from(Kind))
_SAID = st.builds(SpeakerCorrection, _ANCHORS, st.integers(0, 9), _TEXTS, _SPEAKERS)
CORRECTIONS = st.tuples(st.lists(_BLOCKS, max_size=3), st.lists(_SAID, max_size=3)).map(lambda two: (*two[0], *two[1]))
ONE: Contents = {
    "a": (
        BlockCorrection(Anchor("00", 0), Kind.BODY, Kind.CAPTION),
        SpeakerCorrection(Anchor("01", 2), 5, "“Üb’ immer”", Speaker("Ada Müller", "Ärztin")),
    )
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corrections.json"


def old_file(contents: Contents) -> str:
    """A file as Reader wrote it before it had a library."""
    return json.dumps({"version": 1, "articles": {key: as_record(each) for key, each in contents.items()}})


@given(corrections=CORRECTIONS)
def test_a_record_says_all_of_them(corrections: tuple[BlockCorrection | SpeakerCorrection, ...]) -> None:
    assert as_corrections(json.loads(json.dumps(as_record(corrections)))) == corrections


def test_what_was_written_is_read(path: Path) -> None:
    assert read_file(path) == {}
    path.write_text(old_file(ONE))
    assert read_file(path) == ONE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b"null",
        b'{"version": 1}',
        b'{"version": "1", "articles": {}}',
        b'{"version": 1, "articles": []}',
        b'{"version": 1, "articles": {"a": 3}}',
        b'{"version": 1, "articles": {"a": {"blocks": [{}], "speakers": []}}}',
        b'{"version": 1, "articles": {"a": {"speakers": [], "blocks": '
        b'[{"text": "0", "nth": 0, "kind": "nonsense", "was": "body"}]}}}',
        b'{"version": 1, "articles": {"a": {"speakers": [], "blocks": '
        b'[{"text": "0", "nth": true, "kind": "body", "was": "body"}]}}}',
        b"[" * 100_000,
        b"1" * 100_000,
    ],
)
def test_a_broken_file_is_named_in_one_line(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(BrokenFileError) as raised:
        read_file(path)
    assert str(raised.value).startswith(f"{path}: these are no corrections")
    assert "\n" not in str(raised.value)
    assert path.read_bytes() == content


@given(st.binary())
def test_no_bytes_bring_out_anything_but_a_plain_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("data") / "corrections.json"
    path.write_bytes(data)
    with pytest.raises(CorrectionsError):
        read_file(path)


def test_the_file_of_a_later_version_is_said_to_be_one(path: Path) -> None:
    path.write_text('{"version": 2, "articles": {}, "more": []}')
    with pytest.raises(CorrectionsError, match="later version of Reader"):
        read_file(path)


def test_a_file_that_is_a_folder_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(CorrectionsError, match="can't be read: "):
        read_file(path)


def test_a_file_is_moved_aside_under_a_name_that_no_other_has(path: Path) -> None:
    path.write_text("this one")
    (path.parent / "corrections-broken-1.json").write_text("an older one")
    moved = move_aside(path, "broken")
    assert moved == path.parent / "corrections-broken-2.json"
    assert moved.read_text() == "this one"
    assert not path.exists()
