"""A walk goes through files in files once, and its places lead back."""

from __future__ import annotations

import gc
import gzip
import io
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import reading
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.reading import load, read
from reader.sources.walking import Found, Search, Walk
from tests.sources.packed import Pipe, letter, tarred, zipped

BOX = "".join(letter(number, f"Story {number}.") for number in range(3)).encode()
NESTED = {
    "zip": zipped({"a.txt": "One", "in.zip": zipped({"b.txt": "Two", "box.mbox": BOX}), "c.md": "# Three\n\nText"}),
    "tar.gz": tarred({"a.txt": "One", "box.mbox.gz": gzip.compress(BOX), "in.tar": tarred({"b.txt": "Two"})}, "w:gz"),
    "mbox": BOX,
    "mbox.gz": gzip.compress(BOX),
}


def walk(data: bytes, start: tuple[int, ...] = (), *, wanted: str = "", light: bool = False) -> list[Found]:
    part = Part("", "file", io.BytesIO(data))
    found = list(Walk(part, "file", Limits(), start=start, wanted=wanted, light=light))
    assert not any(isinstance(one, SourceError) for one in found)
    return [one for one in found if isinstance(one, Found)]


@pytest.mark.parametrize("name", NESTED)
def test_every_place_leads_back_to_its_article(name: str) -> None:
    data = NESTED[name]
    for one in walk(data):
        again = walk(data, one.at)[0]
        assert (again.path, again.at) == (one.path, one.at)
        assert again.document
        assert one.document
        assert again.document.source == one.document.source


@pytest.mark.parametrize("name", NESTED)
def test_an_address_gives_what_is_at_it_and_below_it(name: str) -> None:
    data = NESTED[name]
    everything = [one.path for one in walk(data)]
    for path in everything:
        assert [one.path for one in walk(data, wanted=path)] == [path]
    for path in {path.rpartition("#")[0] for path in everything}:
        assert [one.path for one in walk(data, wanted=path)] == [one for one in everything if one.startswith(path)]


def test_what_is_wrong_with_others_is_not_told_to_who_wants_one(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zipped({"../out.txt": "Out", "a.txt": "One", "../b.txt": "Two"}))
    assert [type(one).__name__ for one in load(str(file), Limits())] == ["SourceError", "Document", "SourceError"]
    (only,) = load(f"{file}#a.txt", Limits())
    assert only.path == f"{file}#a.txt"
    with pytest.raises(SourceError, match="there is no such article in the file"):
        list(load(f"{file}#c.txt", Limits()))


def test_only_what_can_be_found_again_at_once_is_left_for_later() -> None:
    left = {name: [one.document is None for one in walk(data, light=True)] for name, data in NESTED.items()}
    assert left["mbox"] == [True] * 3
    assert not any(left["zip"] + left["tar.gz"] + left["mbox.gz"])
    assert [one.title for one in walk(BOX, light=True)] == ["A letter 0", "A letter 1", "A letter 2"]


def test_coming_back_costs_a_member_where_it_can_be_gone_to_and_all_before_it_where_not() -> None:
    direct = walk(zipped({"a.txt": "a" * 5_000, "b.txt": "b"}))
    assert [one.cost for one in direct] == [5_200, 201]
    packed = walk(tarred({"a.txt": "a" * 5_000, "b.txt": "b"}, "w:gz"))
    assert packed[0].cost >= 5_000
    assert packed[1].cost >= packed[0].cost


def test_through_a_pipe_the_same_articles_come() -> None:
    for data in NESTED.values():
        part = Part("", "file", cast(BinaryIO, Pipe(data)))
        found = [one.path for one in Walk(part, "file", Limits())]
        assert found == [one.path for one in walk(data)]


def test_a_search_opens_its_file_when_asked_and_tells_how_far_it_is(tmp_path: Path) -> None:
    file = tmp_path / "in.mbox"
    search = Search(str(file), Limits())
    file.write_bytes(BOX)
    assert search.share == 0
    assert len(list(search)) == 3
    with pytest.raises(SourceError, match="no such file"):
        list(Search(str(tmp_path / "none"), Limits()))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(NESTED)), st.lists(st.tuples(st.integers(0, 4_000), st.binary(max_size=6)), max_size=5))
def test_whatever_the_damage_there_are_articles_or_errors_that_name_the_file(
    name: str, damage: list[tuple[int, bytes]]
) -> None:
    data = bytearray(NESTED[name])
    for at, put in damage:
        data[at : at + len(put)] = put
    found: list[str] = []
    try:
        found += [one.path for one in Walk(Part("", "file", io.BytesIO(bytes(data))), "file", Limits())]
    except SourceError as error:
        found.append(error.path)
    assert all(path == "file" or path.startswith("file#") for path in found)


def test_reading_one_of_many_leaves_nothing_for_the_collector(tmp_path: Path) -> None:
    """A walk holds a quarter of a megabyte of its file, and there may be a hundred thousand of them."""
    file = tmp_path / "in.mbox"
    file.write_text("".join(letter(number) for number in range(3)))
    places = [found.at for found in walk(file.read_bytes())]
    gc.collect()
    gc.disable()
    try:
        read(f"{file}#1@example.org", Limits(), places[1])
        read(f"{file}#1@example.org", Limits())
        left = sum(type(each) is Walk for each in gc.get_objects())  # isinstance would ask a million objects for longer
    finally:
        gc.enable()
    assert left == 0


@pytest.mark.parametrize("ids", [("same", "same", "same"), ("", "", ""), ("a", "", "a")])
def test_a_message_is_found_at_its_place_where_its_id_tells_only_how_many_came_before(
    ids: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters = [letter(number, f"Story {number}.") for number in range(3)]
    for number, ident in enumerate(ids):
        field = f"Message-ID: <{number}@example.org>\n"
        letters[number] = letters[number].replace(field, f"Message-ID: <{ident}>\n" if ident else "")
    box = tmp_path / "box.mbox"
    box.write_text("".join(letters))
    found = [one for one in Search(str(box), Limits()) if isinstance(one, Found)]
    with monkeypatch.context() as patch:
        patch.delattr(reading, "load")  # which goes through all that lies before
        for number, one in enumerate(found):
            document = read(one.path, Limits(), one.at)
            assert (document.path, document.nodes[-1].text) == (one.path, f"Story {number}.")
    letters[0] = letters[0].replace("Story", "A sentence that moves the others.\n\nStory")
    box.write_text("".join(letters))
    assert [read(one.path, Limits(), one.at).nodes[-1].text for one in found] == [f"Story {n}." for n in range(3)]


def test_another_article_that_stands_there_now_is_not_taken_for_the_wanted_one(tmp_path: Path) -> None:
    lines = [
        f'{{"id": "{ident}", "title": "Title {ident}", "text": "Story {ident}."}}\n' for ident in (5003, 5002, 5001)
    ]
    file = tmp_path / "export.jsonl"
    file.write_text("".join(lines[1:]))
    found = [one for one in Search(str(file), Limits()) if isinstance(one, Found)]
    file.write_text("".join(lines))
    assert [read(one.path, Limits(), one.at).nodes[-1].text for one in found] == ["Story 5002.", "Story 5001."]


def test_one_of_many_that_has_no_title_is_called_after_how_it_begins() -> None:
    posts = "".join(
        f"<item><guid>{number}</guid><description>{text}</description></item>"
        for number, text in enumerate(("&lt;p&gt;It moved!&lt;/p&gt;", "The crane " * 20))
    )
    feed = f"<rss version='2.0'><channel><title>Ada</title>{posts}</channel></rss>"
    assert [one.title for one in walk(feed.encode())] == ["It moved!", "The crane " * 6 + "The crane …"]
    assert [one.title for one in walk(b"A story\n\nIt goes on.")] == [None]
