"""State goes to the article it is of, also while its file is still to be gone through."""

import json
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.keeper import Keeper
from reader.library.state import Field
from reader.sources.limits import Limits


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
