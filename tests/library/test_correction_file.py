"""The file of corrections: nothing that happens to it loses one."""

from __future__ import annotations

import errno
import fcntl
import json
import os
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Kind, Speaker
from reader.errors import CorrectionsError
from reader.library import correction_file
from reader.library.correction_file import BrokenFileError, Contents, change_file, read_file
from reader.library.corrections import Anchor, BlockCorrection, SpeakerCorrection

ONE: Contents = {"a": (BlockCorrection(Anchor("00", 0), Kind.BODY, Kind.CAPTION),)}
TWO: Contents = {"b": (SpeakerCorrection(Anchor("01", 2), 5, "“Üb’ immer”", Speaker("Ada Müller", "Ärztin")),)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "corrections.json"


def add(path: Path, contents: Contents) -> Contents:
    return change_file(path, lambda before: {**before, **contents})[0]


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_ANCHORS = st.builds(Anchor, _TEXTS, st.integers(0, 9))
_SPEAKERS = st.none() | st.builds(Speaker, _TEXTS, st.none() | _TEXTS)
_BLOCKS = st.builds(BlockCorrection, _ANCHORS, st.sampled_from(Kind), st.sampled_from(Kind))
_SAID = st.builds(SpeakerCorrection, _ANCHORS, st.integers(0, 9), _TEXTS, _SPEAKERS)
_CONTENTS = st.dictionaries(
    _TEXTS, st.tuples(st.lists(_BLOCKS, max_size=3), st.lists(_SAID, max_size=3)).map(lambda two: (*two[0], *two[1]))
)


@given(contents=_CONTENTS)
def test_what_was_written_is_read(tmp_path_factory: pytest.TempPathFactory, contents: Contents) -> None:
    path = tmp_path_factory.mktemp("data") / "corrections.json"
    assert add(path, contents) == read_file(path) == {key: each for key, each in contents.items() if each}


def test_where_there_is_no_file_there_are_no_corrections(path: Path) -> None:
    assert read_file(path) == {}


def test_a_change_keeps_what_another_reader_wrote_meanwhile(path: Path) -> None:
    add(path, ONE)
    assert add(path, TWO) == read_file(path) == {**ONE, **TWO}


def _add_many(path: Path, name: str) -> None:
    correction_file._PATIENCE = 60  # three who write without a pause can starve one another, unlike people
    for number in range(10):
        add(path, {f"{name}{number}": ONE["a"]})


def test_readers_that_write_at_the_same_time_lose_nothing(path: Path) -> None:
    context = get_context("spawn")
    writers = [context.Process(target=_add_many, args=(path, name)) for name in "xyz"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
        assert writer.exitcode == 0
    assert len(read_file(path)) == 30


@pytest.mark.parametrize("step", ["os.open", "os.fsync", "os.replace"])
@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_whatever_stops_a_write_leaves_the_old_file_and_no_litter(
    path: Path, step: str, failure: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(path, ONE)
    before = sorted(each.name for each in path.parent.iterdir())
    whole: Callable[..., object] = getattr(os, step.removeprefix("os."))

    def stop(*args: object, **more: object) -> object:
        if step == "os.open" and "new" not in str(args[0]):
            return whole(*args, **more)
        raise failure

    with monkeypatch.context() as patch:
        patch.setattr(f"reader.library.correction_file.{step}", stop)
        with pytest.raises(KeyboardInterrupt if isinstance(failure, KeyboardInterrupt) else CorrectionsError) as raised:
            add(path, TWO)
    if isinstance(failure, OSError):
        assert str(raised.value) == f"{path}: the corrections can't be written: No space left on device"
    assert read_file(path) == ONE
    assert sorted(each.name for each in path.parent.iterdir()) == before


def _die_at_the_last_step(path: Path) -> None:
    os.replace = lambda *_, **__: os._exit(9)
    add(path, TWO)


def test_a_process_that_dies_while_writing_leaves_the_old_file_and_no_lock(path: Path) -> None:
    add(path, ONE)
    writer = get_context("spawn").Process(target=_die_at_the_last_step, args=(path,))
    writer.start()
    writer.join(60)
    assert writer.exitcode == 9
    assert read_file(path) == ONE
    assert add(path, TWO) == {**ONE, **TWO}


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
def test_a_broken_file_is_named_in_one_line_and_moved_aside_when_there_is_something_to_write(
    path: Path, content: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    (path.parent / "corrections-broken-1.json").write_text("an older one")
    with pytest.raises(BrokenFileError) as raised:
        read_file(path)
    assert str(raised.value).startswith(f"{path}: these are no corrections")
    assert "\n" not in str(raised.value)
    assert path.read_bytes() == content
    contents, moved = change_file(path, lambda before: {**before, **ONE})
    assert contents == read_file(path) == ONE
    assert moved == path.parent / "corrections-broken-2.json"
    assert moved.read_bytes() == content


@given(st.binary())
def test_no_bytes_bring_out_anything_but_a_plain_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("data") / "corrections.json"
    path.write_bytes(data)
    with pytest.raises(CorrectionsError):
        read_file(path)


def test_the_file_of_a_later_version_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(later := '{"version": 2, "articles": {}, "more": []}')
    with pytest.raises(CorrectionsError, match="later version of Reader"):
        add(path, ONE)
    assert path.read_text() == later


def test_a_folder_that_can_not_be_made_is_told(path: Path) -> None:
    path.parent.write_text("a file")
    with pytest.raises(CorrectionsError, match="can't be written: "):
        add(path, ONE)


def test_a_reader_that_never_ends_writing_is_not_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(path, ONE)
    monkeypatch.setattr(correction_file, "_PATIENCE", 0.02)
    with (path.parent / ".corrections.json.lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(CorrectionsError, match="another Reader is writing"):
            add(path, TWO)
    assert read_file(path) == ONE


def test_a_link_to_the_file_stays_one(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere.json")
    add(path, ONE)
    assert path.is_symlink()
    assert json.loads((tmp_path / "elsewhere.json").read_text())["version"] == 1
