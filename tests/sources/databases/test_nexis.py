"""Nexis: both layouts of the text it delivered for decades, and Nexis Uni's."""

import pytest

from reader.article.document import Node, Shape
from reader.sources.databases.export import parse
from reader.sources.databases.nexis import cut
from reader.sources.texts.plain import read_nodes
from tests.sources.damage import hinted, read
from tests.sources.databases.exports import LEAD, NEXIS, SAID, TITEL, TITLE, TOR, UNI


def test_the_layout_with_labels_for_headline_and_text() -> None:
    first, _ = read(parse, NEXIS)
    assert hinted(first)[:4] == [
        ("other", "Download Request: All Documents: 1-2"),
        ("other", "Time Of Request: Friday, July 10, 2026  22:32:52 EST"),
        ("other", "Source: Newspaper Stories, Combined Papers"),
        ("other", "Project ID: None"),
    ]
    assert hinted(first)[4:] == [
        ("other", "1 of 2 DOCUMENTS"),
        ("legal", "Copyright 2026 Brandish Interactive Company, LLC d/b/a Brandish Digital"),
        ("legal", "All Rights Reserved"),
        ("other", "The Brandish Post"),
        ("date", "July 1, 2026 Wednesday"),
        ("other", "Met 2 Edition"),
        ("other", "SECTION: A-SECTION; Pg. A01"),
        ("other", "LENGTH: 362 words"),
        ("headline", TITLE),
        ("byline", "Tilda Marsh;Piet Haan"),
        ("dateline", "BRANDISH"),
        ("other", "BODY:"),
        ("", LEAD),
        ("", SAID),
        ("", "The ladder is short:"),
        ("", "four nights"),
        ("caption", "PHOTO, The ladder beside Thorne's mill on Friday, as seen from the bank. Piet Haan"),
        ("other", "LOAD-DATE: July 1, 2026"),
        ("other", "LANGUAGE: ENGLISH"),
        ("other", "PUBLICATION-TYPE: Newspaper"),
    ]


def test_the_layout_with_a_bare_headline_in_another_language() -> None:
    _, second = read(parse, NEXIS)
    assert hinted(second) == [
        ("other", "2 of 2 DOCUMENTS"),
        ("other", "Hollener Anzeiger"),
        ("date", "11. Januar 2026 Sonntag"),
        ("other", "Ausgabe 1; Nord"),
        ("headline", TITEL),
        ("byline", "Ilse Marten"),
        ("other", "SECTION: LOKALES; S. 6"),
        ("other", "LENGTH: 77 Wörter"),
        ("", TOR),
        ("other", "UPDATE: 11. Januar 2026"),
        ("other", "SPRACHE: GERMAN; DEUTSCH"),
        ("other", "ZEITUNGS-CODE: HOA"),
        ("legal", "Copyright 2026 Hollener Verlag GmbH"),
        ("legal", "Alle Rechte vorbehalten"),
    ]


def test_nexis_uni() -> None:
    first, second = read(parse, UNI)
    assert hinted(first)[5:] == [
        ("headline", TITLE),
        ("other", "The Brandish Post (London)"),
        ("date", "July 1, 2026 Wednesday 10:00 AM GMT"),
        ("legal", "Copyright 2026 Brandish Interactive Limited. All Rights Reserved"),
        ("other", "Section: WORLD NEWS; Pg. 3"),
        ("other", "Length: 355 words"),
        ("byline", "Tilda Marsh"),
        ("standfirst", "A ladder of bristles does it."),
        ("other", "Body"),
        ("", LEAD),
        ("", SAID),
        ("other", "Graphic"),
        ("caption", "The ladder beside the mill, Piet Haan"),
        ("other", "Classification"),
        ("other", "Language: ENGLISH"),
        ("other", "Publication-Type: Newspaper"),
        ("other", "Subject: EELS (90%)"),
        ("other", "Load-Date: July 1, 2026"),
        ("other", "End of Document"),
    ]
    assert hinted(second)[:3] == [
        ("headline", TITEL),
        ("other", "Hollener Anzeiger"),
        ("date", "Sonntag 11. Januar 2026"),
    ]
    assert first.declared.published == "2026-07-01T10:00+00:00"


@pytest.mark.parametrize("title", ["Lock opens, says\nthe keeper", "Edition of one"])
def test_a_bare_headline_may_have_two_lines(title: str) -> None:
    text = f"1 of 1 DOCUMENTS\n\nThe Post\n\nJuly 1, 2026\n\n{title}\n\nLENGTH: 9 words\n\nThe text."
    (found,) = cut(read_nodes(text))
    assert found.head.title == title.replace("\n", " ")


@pytest.mark.parametrize("edition", ["Met 2 Edition", "Late City Edition;", "Ausgabe Nord"])
def test_an_edition_is_no_headline(edition: str) -> None:
    said = [
        "1 of 1 DOCUMENTS",
        "The Post",
        "July 1, 2026",
        edition,
        "LENGTH: 9 words",
        "HIGHLIGHT: Short.",
        "The text.",
    ]
    (found,) = cut([Node(text, Shape.PARAGRAPH, gap=1) for text in said])
    assert found.head.title is None
    assert [node.text for node in found.nodes if not node.hints] == ["The text."]


def test_what_goes_on_below_a_text_without_labels_is_text() -> None:
    said = ["3 of 9 DOCUMENTS", "The Post", "May 1, 2026", "Title", "LENGTH: 9 words", "MOSCOW: a text.", "Q: Why?"]
    text = "\n\n".join(said)
    (found,) = cut(read_nodes(text))
    assert [node.text for node in found.nodes if not node.hints] == ["MOSCOW: a text.", "Q: Why?"]


def test_a_label_in_the_text_does_not_end_it() -> None:
    said = ["3 of 9 DOCUMENTS", "The Post", "May 1, 2026", "Title", "LENGTH: 9 words", "One.", "UPDATE: Two.", "Three."]
    (found,) = cut(read_nodes("\n\n".join([*said, "GRAPHIC: A photo", "LOAD-DATE: May 1, 2026", "SUBJECT: EELS"])))
    assert [node.text for node in found.nodes if not node.hints] == ["One.", "UPDATE: Two.", "Three."]


def test_lines_about_documents_make_no_delivery() -> None:
    assert cut([Node("1 of 20 DOCUMENTS"), Node("BYLINE: Ada Lind"), Node("Text")]) == []
    assert cut([Node("Length: 3 words"), Node("Text"), Node("End of Document")]) == []
