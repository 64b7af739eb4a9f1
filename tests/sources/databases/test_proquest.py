"""ProQuest: facts behind labels, above and below the text."""

from reader.sources.databases.export import parse
from reader.sources.databases.proquest import cut
from reader.sources.texts.plain import read_nodes
from tests.sources.damage import hinted, read
from tests.sources.databases.exports import LEAD, PROQUEST, RULE, SAID, TITEL, TITLE, TOR


def test_facts_above_and_below_the_text() -> None:
    first, second = read(parse, PROQUEST)
    assert hinted(first) == [
        ("other", "2 documents"),
        ("other", RULE),
        ("other", "Document 1 of 2"),
        ("headline", TITLE),
        ("byline", "Marsh, Tilda; Haan, Piet"),
        ("other", f"Abstract: {LEAD[:70]}..."),
        ("other", "Links: https://library.example/1"),
        ("", LEAD),
        ("", SAID),
        ("credit", "Tilda Marsh"),
        ("other", "Subject: Eels; Weirs;"),
        ("other", TITLE),
        ("other", "Publication title: The Brandish Post; Brandish"),
        ("date", "Publication date: Jul 1, 2026"),
        ("other", "Language of publication: English"),
        ("other", "ProQuest document ID: 2000000001"),
        ("other", "Document URL: https://search.proquest.example/docview/2000000001"),
        ("legal", "Copyright: (c) 2026 Brandish"),
    ]
    assert hinted(second)[2:8] == [
        ("headline", TITEL),
        ("byline", "Marten, Ilse"),
        ("other", "Publication title: Hollener Anzeiger"),
        ("date", "Publication date: Jan 11, 2026"),
        ("standfirst", "Ein Wärter und sein Tor."),
        ("other", "Full text:"),
    ]
    assert hinted(second)[8:] == [
        ("", TOR),
        ("other", "ProQuest document ID: 2000000002"),
        ("other", RULE),
        ("other", "Contact ProQuest"),
        ("legal", "Copyright © 2026 ProQuest LLC."),
    ]
    assert first.declared.site == "The Brandish Post"
    assert first.declared.url == "https://search.proquest.example/docview/2000000001"
    assert second.declared.byline == ("Ilse Marten",)


def test_an_article_without_its_text_is_what_is_known_of_it() -> None:
    text = f"{RULE}\n\nTitle: A\n\nAuthor: Lind, Ada\n\nPublication title: The Post\n\nDocument URL: https://a.example\n\n{RULE}"
    (found,) = cut(read_nodes(text))
    assert (found.head.title, found.head.byline, found.head.url) == ("A", ("Ada Lind",), "https://a.example")


def test_rules_and_titles_make_no_export() -> None:
    assert cut(read_nodes(f"{RULE}\n\nTitle: A\n\nFull text: of a play\n\n{RULE}")) == []


def test_newspaper_and_day_may_be_told_in_one_line() -> None:
    text = (
        f"{RULE}\n\nA ferry\n\nPublication info: The Post ; North Ashe [North Ashe]14 Mar 2026: 3.\n\n"
        f"Abstract: None available.\n\nFull text: {LEAD}\n\nSubject: Ferries\n\nTitle: A ferry\n\n{RULE}"
    )
    (found,) = cut(read_nodes(text))
    head = found.head
    assert (head.title, head.site, head.published, head.standfirst) == ("A ferry", "The Post", "2026-03-14", None)


def test_white_space_in_a_fact_is_a_blank_and_an_address_with_some_is_none() -> None:
    text = f"{RULE}\n\nTitle: A\tferry\n\nPublication title: The Post\n\nDocument URL: https://\ta.example\n\n{RULE}"
    (found,) = cut(read_nodes(text))
    assert (found.head.title, found.head.url) == ("A ferry", None)
