"""RIS: a record a source, its abstract the text."""

import pytest
from hypothesis import given

from reader.errors import SourceError
from reader.sources.exports.ris import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

FERRY = """TY  - NEWS
TI  - Night ferry stays
AU  - Lind, Ada
A1  - van der Berg, Jan
T2  - The Ferrytown Post
PY  - 2026
DA  - 2026/11/12/
UR  - https://post.example/ferry
AB  - The council voted by nine to two.
“It stays,” said Ivo Brandt.
KW  - ferries
KW  - council
N1  - Ask Brandt
ER  -
"""
GULLS = "TY  - JOUR\nT1  - Gulls\nAU  - City of Aske\nY1  - 2021/03//spring\nN2  - One.\nAB  - Two.\nER  -\n"


def test_ris_is_known_by_how_it_begins_and_by_its_name() -> None:
    assert sniff(f"\n{FERRY}".encode(), "export.txt").name == "ris"
    assert sniff(FERRY.replace("\n", "\r\n").encode("utf-16"), "export").name == "ris"
    assert sniff(b"", "export.ris").name == "ris"
    assert sniff(b"TYPE - a story about type\n", "story.txt").name == "text"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_record_is_an_article_with_its_abstract_as_text(end: str) -> None:
    ferry, gulls = read(parse, "\ufeff" + f"{FERRY}\n{GULLS}".replace("\n", end), "list.ris")
    head = ferry.declared
    assert (head.title, head.byline) == ("Night ferry stays", ("Ada Lind", "Jan van der Berg"))
    assert (head.published, head.site, head.url) == ("2026-11-12", "The Ferrytown Post", "https://post.example/ferry")
    assert hinted(ferry) == [
        ("headline", "Night ferry stays"),
        ("body", "The council voted by nine to two."),
        ("body", "“It stays,” said Ivo Brandt."),
        ("related", "https://post.example/ferry"),
        ("comment", "Ask Brandt"),
        ("navigation", "ferries, council"),
    ]
    assert (gulls.declared.published, gulls.declared.byline) == ("2021-03-01", ("City of Aske",))
    assert [text for kind, text in hinted(gulls) if kind == "body"] == ["One.", "Two."]


def test_a_list_of_one_is_the_file_itself() -> None:
    (document,) = read(parse, FERRY, "list.ris")
    assert document.path == "list.ris"


@pytest.mark.parametrize("text", ["TY  - NEWS\nAU  - Lind, Ada\nER  - \n", "no record"])
def test_a_list_without_an_article_is_an_error(text: str) -> None:
    with pytest.raises(SourceError, match=r"^a\.ris: there is no article in this list of references$"):
        list(parse(text.encode(), "a.ris", Limits()))


@given(damaged([f"{FERRY}{GULLS}".encode()], [b"TY  - ", b"ER  - ", b"AU  - ", b"\n", b"  - ", b"2026///", b"\0"]))
def test_damaged_lists_give_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


@pytest.mark.parametrize(
    "again", ["AB  - The ferry stays.\n", "The ferry stays.\n", "AU  - Lind, Ada\n", "KW  - ferries\n"]
)
def test_what_is_said_without_end_takes_no_time(again: str) -> None:
    record = f"TY  - NEWS\nTI  - Ferry\nUR  - https://post.example/ferry\nAB  - {again * 100_000}ER  -\n"
    (document,) = read_within_bounds(parse, record.encode())
    assert document.declared.title == "Ferry"


def test_a_line_without_letters_goes_on_with_what_stands_above_it_also_where_that_was_said_before() -> None:
    record = FERRY.replace("AU  - ", "T1  - The night ferry\nthat stays\nAU  - ", 1)
    (document,) = read(parse, record)
    assert document.declared.title == "Night ferry stays"


def test_what_stands_between_records_is_said_of_the_one_above_and_what_stands_before_all_of_the_first() -> None:
    ferry, gulls = read(parse, f"Provider: Aske Library\n\n{FERRY}\nChecked in May.\nAsk again.\n{GULLS}The end.\n")
    assert [text for kind, text in hinted(ferry) if kind == "comment"] == [
        *("Ask Brandt", "Provider: Aske Library", "Checked in May.", "Ask again.")
    ]
    assert [text for kind, text in hinted(gulls) if kind == "comment"] == ["The end."]


def test_a_record_may_lack_its_first_line() -> None:
    ferry, gulls = read(parse, FERRY + GULLS.partition("\n")[2])
    assert (ferry.declared.title, gulls.declared.title) == ("Night ferry stays", "Gulls")
