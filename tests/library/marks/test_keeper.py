"""State goes to the article it is of, also while its file is still to be gone through."""

import io
import json
from pathlib import Path

import pytest

from reader.article.model import Span
from reader.errors import LibraryError
from reader.library.ingest.reading import Ingest
from reader.library.marks.clippings import Clipping, Cut
from reader.library.marks.keeper import Keeper
from reader.library.marks.state import Field
from reader.library.store.articles import forget, number_of
from reader.library.store.database import Database
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.walking import Found, Walk
from tests.sources.packed import letter


def test_a_file_of_many_articles_stands_for_its_first(tmp_path: Path) -> None:
    links = [{"id": name, "title": f"Story {name}", "url": f"https://a.example/{name}"} for name in "ab"]
    file = tmp_path / "links.json"
    file.write_text(json.dumps(links))
    keeper = Keeper(tmp_path / "library.sqlite", Limits())
    keeper.mark([str(file)], Field.READ, True)
    assert {path.rpartition("#")[2]: kept.read for path, kept in keeper.states([str(file)]).items()} == {"a": True}


def test_what_can_not_be_read_is_named(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "library.sqlite", Limits())
    with pytest.raises(LibraryError, match="can't be read into the library"):
        keeper.mark([str(tmp_path / "none.txt")], Field.READ, True)


def test_one_message_of_a_large_mailbox_is_added_alone_and_an_import_adds_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.marks.keeper._LARGE", 500)
    file, library = tmp_path / "in.mbox", tmp_path / "library.sqlite"
    file.write_text("".join(letter(number, f"Story {number} is told here.") for number in range(9)))
    keeper = Keeper(library, Limits())
    keeper.mark([f"{file}#3@example.org"], Field.READ, True)
    walk = Walk(Part("", str(file), io.BytesIO(file.read_bytes())), str(file), Limits(), light=True)
    (place,) = [found.at for found in walk if isinstance(found, Found) and "#5@" in found.path]
    keeper.expect(f"{file}#5@example.org", place)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("reader.sources.reading.load", None)  # it is gone to at once
        keeper.mark([f"{file}#5@example.org"], Field.STARRED, True)
    with Database(library) as database:
        assert database.value("SELECT count(*) FROM article") == 2
        (*_, progress) = Ingest(database, [str(file)], Limits(), processes=1).run()
        assert (progress.added, progress.changed) == (7, 0)
        assert database.all("SELECT count(*), sum(read), sum(starred), count(dropped) FROM article") == [(9, 1, 1, 0)]
        (*_, progress) = Ingest(database, [str(file)], Limits(), processes=1).run()
        assert (progress.added, progress.known) == (0, 1)


def test_the_first_of_a_large_mailbox_is_meant_by_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.marks.keeper._LARGE", 500)
    file = tmp_path / "in.mbox"
    file.write_text("".join(letter(number, f"Story {number} is told here.") for number in range(9)))
    keeper = Keeper(tmp_path / "library.sqlite", Limits())
    keeper.mark([str(file)], Field.READ, True)
    assert [path.rpartition("#")[2] for path in keeper.states([str(file)])] == ["0@example.org"]


def test_a_letter_that_was_forgotten_is_kept_again_alone_and_who_adds_its_mailbox_has_all(tmp_path: Path) -> None:
    file, library = tmp_path / "in.mbox", tmp_path / "library.sqlite"
    file.write_text("".join(letter(number, f"Story {number} is told here.") for number in range(4)))
    keeper = Keeper(library, Limits())
    keeper.take_in([str(file)])
    with Database(library) as database:
        assert forget(database, [number_of(database, f"{file}#{name}@example.org") or 0 for name in "12"]) == 2
        keeper.mark([f"{file}#1@example.org"], Field.STARRED, True)
        assert database.all("SELECT count(*), sum(starred), count(dropped) FROM article") == [(3, 1, 0)]
        (*_, progress) = Ingest(database, [str(file)], Limits(), processes=1).run()
        assert (progress.added, progress.known) == (1, 0)
        (*_, progress) = Ingest(database, [str(file)], Limits(), processes=1).run()
        assert (progress.added, progress.known) == (0, 1)


def test_what_another_program_forgets_in_the_same_moment_is_told_and_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, library = tmp_path / "story.md", tmp_path / "library.sqlite"
    file.write_text("# The story\n\nIt is told here.\n")
    keeper = Keeper(library, Limits())

    def forgotten(self: Keeper, addresses: list[str]) -> None:
        take_in(self, addresses)
        with Database(library) as other:
            forget(other, [number_of(other, address) or 0 for address in addresses])

    take_in = Keeper._take_in
    monkeypatch.setattr(Keeper, "_take_in", forgotten)
    paragraph = Clipping(Cut.PARAGRAPH, "It is told here.", "", Span(1, 0, 16), address=str(file))
    with pytest.raises(LibraryError, match="nothing is kept of it"):
        keeper.clip(paragraph)
    with pytest.raises(LibraryError, match="nothing is kept of it"):
        keeper.mark([str(file)], Field.STARRED, True)
