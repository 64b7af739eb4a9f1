"""Factiva: with the codes of its fields, and without."""

import pytest

from reader.sources.databases.export import parse
from reader.sources.databases.factiva import cut
from reader.sources.sniffing import sniff
from reader.sources.texts.plain import read_nodes
from tests.sources.damage import hinted, read
from tests.sources.databases.exports import CODES, FACTIVA, LEAD, SAID, TITEL, TITLE, TOR


def test_facts_are_known_by_their_order() -> None:
    first, second = read(parse, FACTIVA)
    assert hinted(first) == [
        ("other", "World News"),
        ("headline", TITLE),
        ("byline", "By Tilda Marsh"),
        ("other", "362 words"),
        ("date", "1 July 2026"),
        ("date", "09:30 GMT"),
        ("other", "The Brandish Post"),
        ("other", "BRNDPO"),
        ("other", "A01"),
        ("other", "English"),
        ("legal", "(c) 2026 Brandish Interactive Company. All rights reserved."),
        ("", LEAD),
        ("", SAID),
        ("other", "Document BRNDPO0020260701em7100001"),
    ]
    assert hinted(second) == [
        ("headline", TITEL),
        ("other", "1.077 Wörter"),
        ("date", "11 Januar 2026"),
        ("other", "Hollener Anzeiger"),
        ("other", "HOLANZ"),
        ("other", "Deutsch"),
        ("", TOR),
        ("other", "Dokument HOLANZ0020260111em1b0002x"),
        ("other", "Search Summary"),
        ("legal", "© 2026 Factiva, Inc. All rights reserved."),
    ]
    assert first.declared.published == "2026-07-01T09:30+00:00"


@pytest.mark.parametrize("gap", ["  ", "\t", "\n"])
def test_facts_are_known_by_their_codes(gap: str) -> None:
    (document,) = read(parse, CODES.replace("  ", gap))
    assert [text for kind, text in hinted(document) if not kind] == [LEAD, SAID, "IN the end, four nights were enough."]
    told = [told for told in hinted(document) if told[0] not in ("", "other")]
    assert told == [
        ("headline", TITLE),
        ("byline", "By Tilda Marsh"),
        ("credit", "Brandish Interactive"),
        ("date", "1 July 2026" if gap == "\n" else "PD 1 July 2026" if gap == "\t" else "PD  1 July 2026"),
        ("date", "09:30" if gap == "\n" else "ET 09:30" if gap == "\t" else "ET  09:30"),
        ("legal", told[5][1]),
        ("caption", "The ladder beside the mill."),
    ]
    head = document.declared
    assert (head.published, head.site, head.language) == ("2026-07-01T09:30", "The Brandish Post", "en")


@pytest.mark.parametrize(
    ("above", "title", "author"),
    [
        ("Business\nThe ferry stays until 2028", "The ferry stays until 2028", ()),
        ("The ferry stays until 2028\nAda Lind", "The ferry stays until 2028", ("Ada Lind",)),
        ("The ferry stays", "The ferry stays", ()),
    ],
)
def test_author_and_section_are_told_apart(above: str, title: str, author: tuple[str, ...]) -> None:
    text = f"{above}\n12 words\n1 May 2026\nThe Post\nPOSTXX\nEnglish\nText.\nDocument POSTXX0020260501em5100001"
    (found,) = cut(read_nodes(text))
    assert (found.head.title, found.head.byline) == (title, author)


def test_a_text_in_another_language_is_known_too() -> None:
    german = FACTIVA[FACTIVA.index(TITEL) :]
    assert sniff(german.encode(), "d.txt").name == "database"
    (document,) = read(parse, german)
    assert document.declared.title == TITEL


def test_an_article_of_which_only_the_number_is_known_stays_among_the_others() -> None:
    text = f"Nothing is known of this.\n\nIt stays.\n\nDocument POSTXX0020260501em5100001\n\n{FACTIVA}"
    assert [found.id for found in cut(read_nodes(text))] == [
        "POSTXX0020260501em5100001",
        "BRNDPO0020260701em7100001",
        "HOLANZ0020260111em1b0002x",
    ]
