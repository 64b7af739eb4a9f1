"""What is made of articles: there at once, there tomorrow, and taken back."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.marks.clippings import Cut, clip_paragraph, clip_quote, clippings, place_in
from reader.library.marks.state import Field, State
from reader.library.store.articles import article_at
from reader.library.store.codec import body_in
from reader.library.store.database import Database
from reader.library.store.journal import KEPT, follow
from reader.library.store.row import rows
from tests.library import stock
from tests.library.stock import number, titles


def test_what_was_marked_is_there_for_the_next_and_undone_by_it(library: Database) -> None:
    bridge, ferry = number(library, "bridge"), number(library, "ferry")
    changes = State(library).mark([bridge, ferry], Field.READ, True)
    assert [change.after for change in changes] == [True, True]
    assert State(library).mark([bridge], Field.READ, True) == []
    with Database(library.path) as other:
        assert titles(other, "is:read") == ["Harbour", "Last"]
        undone = State(other).undo()
        assert [change.field for change in undone] == [Field.READ, Field.READ]
    assert titles(library, "is:read") == []
    assert State(library).undo() == []


def test_who_reads_an_article_has_read_its_copies_but_not_what_tells_more(tmp_path: Path) -> None:
    told = stock.BRIDGE + "\n".join(
        f"\nParagraph {n} tells of the bridge, of stone {n * 7} and rope." for n in range(9)
    )
    later = told.replace("Paragraph 4 tells", "Nobody knows who told that paragraph")
    again = told.replace("Harbour bridge", "Bridge").replace("of the bridge", "of\nthe bridge")
    news = stock.write(tmp_path / "news", {"a.md": told, "again.md": again, "later.md": later, "ferry.md": stock.FERRY})
    with Database(tmp_path / "library.db") as library:
        stock.add(library, news)
        (first,) = library.numbers("SELECT id FROM article WHERE CAST(address AS TEXT) LIKE '%/a.md'")
        state = State(library)
        state.mark([first], Field.READ, True)
        assert sorted(titles(library, "is:unread")) == ["Harbour", "Last"]
        assert len(state.undo()) == 2
        state.mark([first], Field.STARRED, True)
        assert titles(library, "is:starred") == ["Harbour"]
        state.mark([first], Field.READ, True, undoable=False)
        state.mark([first], Field.READ, False)
        assert sorted(titles(library, "is:read")) == ["Bridge"]


def test_of_copies_that_are_all_marked_none_is_held_against_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = stock.BRIDGE + "\n".join(f"\nParagraph {n} tells of the bridge and of stone {n * 7}." for n in range(9))
    news = stock.write(tmp_path / "news", {f"{copy}.md": told for copy in "abcd"})
    with Database(tmp_path / "library.db") as library:
        stock.add(library, news)
        copies = library.numbers("SELECT id FROM article WHERE story IS NOT NULL ORDER BY id")
        compared: list[bytes] = []

        def noted(data: bytes) -> str:
            compared.append(data)
            return body_in(data)

        monkeypatch.setattr("reader.library.stories.versions.body_in", noted)
        assert len(State(library).mark(copies, Field.READ, True)) == 4
        assert compared == []
        State(library).undo()
        assert len(State(library).mark(copies[:2], Field.READ, True)) == 4
        assert len(compared) == 4, "each once"


def test_changes_are_undone_one_after_the_other(library: Database) -> None:
    state, bridge = State(library), number(library, "bridge")
    state.tag([bridge], ["one", "Two"])
    state.tag([bridge], ["two", "three"], remove=["ONE"])
    state.mark([bridge], Field.STARRED, True)

    def tags() -> tuple[str, ...]:
        return rows(library, [bridge])[0].tags

    assert sorted(tags()) == ["Two", "three"]
    state.undo()
    state.undo()
    assert sorted(tags()) == ["Two", "one"]
    state.undo()
    assert tags() == ()


def test_the_journal_does_not_grow_for_ever(library: Database) -> None:
    state, bridge = State(library), number(library, "bridge")
    with library.transaction():
        for turn in range(KEPT + 5):
            state.mark([bridge], Field.STARRED, turn % 2 == 0)
    assert library.value("SELECT count(*) FROM journal") == KEPT


def test_a_change_of_an_article_that_is_gone_is_passed_over(library: Database) -> None:
    state, bridge = State(library), number(library, "bridge")
    state.mark([bridge], Field.READ, True)
    with library.transaction():
        library.run("UPDATE article SET address = 'elsewhere' WHERE id = ?", (bridge,))
    assert state.undo() == []


def test_a_change_is_undone_where_the_file_was_moved(library: Database, news: Path) -> None:
    state = State(library)
    state.tag([number(library, "bridge")], ["budget"])
    (news / "bridge.md").rename(news / "span.md")
    stock.add(library, news)
    assert [(change.address, change.after) for change in state.undo()] == [(str(news / "span.md"), [])]
    assert titles(library, "tag:budget") == []


def test_names_that_are_no_text_can_be_marked_tagged_and_undone(library: Database, news: Path) -> None:
    """A file's name is bytes to the system, and what is typed after `reader tag` need not be UTF-8 either."""
    (news / "bridge.md").rename(news / os.fsdecode(b"br\xfccke.md"))
    stock.add(library, news)
    state, bridge = State(library), number(library, "bridge")
    state.mark([bridge], Field.STARRED, True)
    state.tag([bridge], [os.fsdecode(b"caf\xe9")])
    assert [change.field for change in state.undo()] == [Field.TAGS]
    (back,) = state.undo()
    assert back.address == os.fsdecode(bytes(news / "br") + b"\xfccke.md")
    assert titles(library, "is:starred") == []


@pytest.mark.parametrize(
    "data",
    [
        b"\x91\x85\xa5",
        b"7",
        b"[7]",
        b'[{"address": []}]',
        b'[{"address": "a", "field": "smell", "before": 1, "after": 2}]',
    ],
)
def test_an_entry_that_cannot_be_read_is_dropped_and_the_one_before_undone(library: Database, data: bytes) -> None:
    state, bridge = State(library), number(library, "bridge")
    (change,) = state.mark([bridge], Field.STARRED, True)
    state.mark([bridge], Field.READ, True)
    with library.transaction():
        library.run("UPDATE journal SET data = ? WHERE id = (SELECT max(id) FROM journal)", (data,))
        follow(library, {"/elsewhere.md": "/here.md"})
    assert state.undo() == []
    assert state.undo() == [change.back]


def test_a_clipping_is_found_by_its_note_and_outlives_another_text(library: Database, news: Path) -> None:
    state, bridge = State(library), number(library, "bridge")
    article = article_at(library, bridge)
    kept = state.clip(bridge, clip_quote(article, 0))
    assert (kept.kind, kept.speaker, kept.role) == (Cut.QUOTE, "Rosa Lindqvist", "harbour master")
    assert kept.text in kept.context
    noted = state.clip(bridge, replace(kept, note="Ask about the délais"))
    assert titles(library, "delais") == titles(library, "note:delais") == titles(library, "has:notes") == ["Harbour"]
    assert clippings(library) == clippings(library, [bridge]) == [noted]
    (news / "bridge.md").write_text(
        stock.BRIDGE.replace("We waited long enough", "Nobody waited").replace("2025-09-07", "2025-09-09")
    )
    stock.add(library, news)
    (still,) = clippings(library)
    assert still == noted
    assert titles(library, "delais") == ["Harbour"]
    assert place_in(article_at(library, number(library, "bridge")), still) is None
    state.undo()
    assert titles(library, "delais") == []
    assert [each.note for each in clippings(library)] == [""]
    state.undo()
    assert clippings(library) == []


def test_a_paragraph_is_cut_out_with_its_neighbours_and_found_where_it_went(library: Database, news: Path) -> None:
    state, ferry = State(library), number(library, "ferry")
    article = article_at(library, ferry)
    index = next(at for at, block in enumerate(article.blocks) if block.text.startswith("Nobody"))
    kept = state.clip(ferry, clip_paragraph(article, index))
    assert kept.context.split("\n\n")[-1] == kept.text
    (news / "ferry.md").write_text(stock.FERRY.replace("The last ferry", "A new paragraph.\n\nThe last ferry"))
    stock.add(library, news)
    place = place_in(article_at(library, number(library, "ferry")), kept)
    assert place is not None
    assert place.block == index + 1
    state.unclip(kept)
    assert clippings(library) == []
    state.undo()
    assert clippings(library) == [kept]


def test_the_place_that_was_reached_is_kept(library: Database) -> None:
    bridge = number(library, "bridge")
    State(library).reach(bridge, 3)
    assert rows(library, [bridge])[0].position == 3
