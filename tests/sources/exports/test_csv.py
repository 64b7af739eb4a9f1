"""CSV: the lists that reading programs write, and tables whose columns the user explains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.exports.csv import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

INSTAPAPER = """URL,Title,Selection,Folder,Timestamp,Tags
https://a.example/1,"Boats, long and short",“A boat is a hole.”,Unread,1794648600,"[""sea"",""boats""]"
https://a.example/2,Second,,Archive,1794648600,[]
"""
POCKET = """title,url,time_added,tags,status
Boats,https://a.example/1,1794648600,sea|boats,unread
https://a.example/2,https://a.example/2,1794648600,,archive
"""
READWISE = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,"
    """Document tags
"First mark.
Goes on.",Boats,Ann Lee,,So true,,,order,1,2026-11-13 08:30:00+00:00,sea
Other mark,Ships,Bo Ray,,,,,order,1,,
Second mark,Boats,Ann Lee,,,,,order,2,,
"""
)
READER = """Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Boats,https://a.example/1,01hx,"sea,boats",2026-11-13 08:30:00+00:00,0.5,archive,True
"""
ZOTERO = (
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date",'
    '"Manual Tags"\n'
    '"AB12","newspaperArticle","2026","Lee, Ann; Ray, Bo","Boats","The Ferry","https://a.example/1","About.","2026-11-13",'
    '"sea; boats"\n'
)
OWN = "Überschrift;Inhalt;Wer;Erschienen\nBoote;Das Boot ist lang. Es schwimmt.;Anna Berg;2026-11-13\n"


@pytest.mark.parametrize("sample", [INSTAPAPER, POCKET, READWISE, READER, ZOTERO, POCKET.replace(",", "\t")])
def test_a_list_is_known_by_the_names_of_its_columns(sample: str) -> None:
    assert sniff(sample.encode(), "-").name == "csv"


@pytest.mark.parametrize(
    "text", ["The title, the text and the rest of it.\n", "Title\nText\n", "title, url\n\nAnd so on"]
)
def test_a_text_with_commas_is_none(text: str) -> None:
    assert sniff(text.encode(), "story.txt").name == "text"


def test_a_row_of_instapaper_is_an_article() -> None:
    first, second = read(parse, INSTAPAPER, "instapaper.csv")
    assert (first.path, first.format) == ("instapaper.csv#https://a.example/1", "csv")
    assert (first.declared.title, first.declared.url) == ("Boats, long and short", "https://a.example/1")
    assert [text for _, text in hinted(first)] == [
        "Boats, long and short",
        "“A boat is a hole.”",
        "sea, boats, Unread",
        "Saved: 2026-11-14T09:30:00+00:00",
    ]
    assert hinted(second)[1] == ("body", "https://a.example/2")


def test_a_row_of_pocket_is_an_article() -> None:
    first, second = read(parse, POCKET)
    assert hinted(first)[1:3] == [("body", "https://a.example/1"), ("navigation", "sea, boats")]
    assert second.declared.title == "https://a.example/2"


def test_highlights_of_an_article_are_put_together() -> None:
    boats, ships = sorted(read(parse, READWISE), key=lambda document: document.declared.title or "")
    assert boats.declared.byline == ("Ann Lee",)
    assert hinted(boats) == [
        ("headline", "Boats"),
        ("body", "First mark. Goes on."),
        ("comment", "So true"),
        ("body", "Second mark"),
        ("navigation", "sea"),
    ]
    assert hinted(ships)[1] == ("body", "Other mark")


def test_highlights_in_a_cell_are_told_one_by_one() -> None:
    cell = '"Highlight:First mark.\nNote:So true\n\nHighlight:Second mark"'
    (boats,) = read(parse, f"id,title,url,created,highlights\n1,Boats,https://a.example/1,2026-11-14,{cell}\n")
    assert hinted(boats) == [
        *(("headline", "Boats"), ("body", "https://a.example/1"), ("body", "First mark."), ("comment", "So true")),
        *(("body", "Second mark"), ("other", "Saved: 2026-11-14")),
    ]


def test_reader_and_zotero_say_who_when_and_where() -> None:
    (boats,) = read(parse, READER, "reader.csv")
    assert (boats.path, boats.declared.url) == ("reader.csv#01hx", "https://a.example/1")
    (item,) = read(parse, ZOTERO)
    assert (item.declared.site, item.declared.published) == ("The Ferry", "2026-11-13")
    assert item.declared.byline == ("Ann Lee", "Bo Ray")


def test_the_users_own_columns_mean_what_the_settings_say() -> None:
    columns = {"überschrift": "title", "Inhalt": "text", "Wer": "authors", "Erschienen": "published"}
    (document,) = parse(OWN.encode(), "own.csv", Limits(columns=columns))
    assert isinstance(document, Document)
    assert (document.declared.title, document.declared.byline) == ("Boote", ("Anna Berg",))
    assert document.declared.published == "2026-11-13"
    assert [text for _, text in hinted(document)] == ["Boote", "Das Boot ist lang. Es schwimmt."]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("said", ["", "sep=;\r\n"])
def test_a_table_is_read_as_excel_saves_it(said: str, encoding: str) -> None:
    table = (
        f'{said}Title;"Saved, where, when";Text\r\nBrücke;x;"„Sie ist für alle“, sagte Jörg Müller; so heißt es."\r\n'
    )
    (document,) = read(parse, table.encode(encoding), "table.csv")
    assert document.declared.title == "Brücke"
    assert "„Sie ist für alle“, sagte Jörg Müller; so heißt es." in document.source


@pytest.mark.parametrize(
    "said",
    [
        *("SEP=;\n", '"sep=;"\r\n', "sep=; \r\n", "sep=;;;;\r\n", '"sep=;";;\n', "\r\nsep=;\r\n", "sep=;\r"),
        *("sep=\t\n", "sep=\t\t\t\r\n", '"sep=\t"\n', "Sep=,\n", "sep=|\n"),
    ],
)
def test_the_line_that_tells_what_parts_the_columns_is_known_in_all_its_forms(said: str) -> None:
    mark = said.strip('\r\n"')[4]
    table = said + "Title;URL;Text\nFerry;https://a.example/1;It sails in rain and shine.\n".replace(";", mark)
    assert mark == "|" or sniff(table.encode(), "table.dat").name == "csv"
    (document,) = read(parse, table)
    assert (document.declared.title, document.declared.url) == ("Ferry", "https://a.example/1")


@pytest.mark.parametrize("said", ["", "sep=,\n"])
def test_where_a_quotation_mark_is_never_closed_is_told_and_nothing_is_lost(said: str) -> None:
    table = said + 'title,text\nBoats,"They\nsail."\n\nShips,"They sink.\nOars,In pairs.\nMasts,Three.\n'
    boats, ships, error = parse(table.encode(), "a.csv", Limits())
    assert isinstance(boats, Document)
    assert isinstance(ships, Document)
    assert isinstance(error, SourceError)
    assert [node.text for node in ships.nodes] == ["Ships", "They sink.", "Oars,In pairs.", "Masts,Three."]
    line = 5 + bool(said)
    assert str(error) == f"a.csv: its table is broken: a quotation mark from line {line} on is never closed"


def test_a_table_without_an_article_is_text() -> None:
    (document,) = read(parse, "year,boats\n2025,3\n2026,4\n", "boats.csv")
    assert (document.format, [node.text for node in document.nodes]) == ("text", ["year,boats", "2025,3", "2026,4"])


def test_what_no_column_names_is_kept() -> None:
    (document,) = read(parse, "title,url,why\nBoats,https://a.example/1,because I like them,and more of it\n")
    assert [text for kind, text in hinted(document) if kind == "other"] == [
        "why: because I like them",
        "column1: and more of it",
    ]


def test_a_cell_may_be_long_and_rows_many() -> None:
    rows = "title,text\n" + "".join(f"Story {number},{'word ' * 30_000}\n" for number in range(3))
    assert len(read(parse, rows)) == 3
    with pytest.raises(SourceError, match="more than the limit of 2 members"):
        list(parse(rows.encode(), "a.csv", Limits(max_members=2)))


SAMPLES = [sample.encode() for sample in (INSTAPAPER, POCKET, READWISE, READER, ZOTERO, OWN)]


@given(damaged(SAMPLES, [b'"', b",", b"\n", b"\r", b"\0", b'""', b"title", b"Highlight,", b"\xff", b"\x1b[0m"]))
def test_a_damaged_table_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


@given(st.lists(st.lists(st.text(max_size=8), max_size=4), max_size=4))
def test_any_cells_will_do(rows: list[list[str]]) -> None:
    table = "title,url,text\n" + "\n".join(",".join(row) for row in rows)
    read_within_bounds(parse, table.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("head", ["Titel;Autor;Datum;Text;Quelle", "Titre;Auteur;Fecha;Texto;Bron"])
def test_columns_are_known_by_what_they_are_called_in_other_languages(head: str) -> None:
    table = f"{head}\r\nDie Nachtfähre;Maud Ellery;13.11.2026;Sie bleibt bei uns.;Der Beobachter\r\n"
    (found,) = read(parse, table.encode("cp1252"), "tabelle.csv")
    said = found.declared
    assert (said.title, said.byline, said.site) == ("Die Nachtfähre", ("Maud Ellery",), "Der Beobachter")
    assert said.published == "2026-11-13"
    assert ("", "Sie bleibt bei uns.") in hinted(found)


def test_of_two_columns_for_the_same_part_none_hides_the_other() -> None:
    table = "Rubrik;Titel;Text;Inhalt\nWirtschaft;Die Nachtfähre;Sie bleibt.;Ein anderer Text von mehr Wörtern.\n"
    (found,) = read(parse, table, "tabelle.csv")
    assert found.declared.title == "Die Nachtfähre"
    assert {"Sie bleibt.", "inhalt: Ein anderer Text von mehr Wörtern."} <= {node.text for node in found.nodes}
