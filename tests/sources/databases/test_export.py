"""What every export of a press database has in common: it is known, divided, and nothing of it is lost."""

import re
import time

import pytest
from hypothesis import assume, given

from reader.article.document import Document, Head
from reader.errors import SourceError
from reader.sources.databases.export import articles, parse
from reader.sources.decoding import decode
from reader.sources.limits import Limits
from reader.sources.openings import opens_database
from reader.sources.sniffing import sniff
from reader.sources.texts.plain import read_nodes
from tests.casebook import FOLDERS, source_of
from tests.sources.damage import damaged, read, read_within_bounds
from tests.sources.databases.exports import EXPORTS, FACTIVA, LEAD, NEXIS, PROQUEST, SAID, TITEL, TITLE, TOR, UNI

MARKS = re.compile(
    r"^(?:HEADLINE|BYLINE|DATELINE|GRAPHIC|Byline|Highlight|Title|Author|Credit|Abstract|Full text):\s*"
    r"|^(?:HD|BY|CR|ART) {2,}",
    re.MULTILINE,
)


def letters(text: str) -> str:
    return "".join(MARKS.sub("", text).split())


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_exports_are_known_by_their_content(name: str, encoding: str) -> None:
    data = EXPORTS[name].encode(encoding)
    assert sniff(data, "delivery.txt").name == "database"
    assert sniff(data.replace(b"\n", b"\r\n") if encoding == "utf-8" else data, "delivery").name == "database"


@pytest.mark.parametrize("folder", [folder for folder in FOLDERS if source_of(folder).suffix == ".txt"])
def test_no_ordinary_text_is_taken_for_an_export(folder: str) -> None:
    data = source_of(folder).read_bytes()
    if not folder.endswith("-nexis"):
        assert sniff(data, "story.txt").name != "database"
        assert not list(articles(read_nodes(decode(data, "story.txt")), "story.txt", Limits()))


@pytest.mark.parametrize(
    "text",
    [
        "Harbour papers\n\nOf the files, 3 of 20 documents were blank.\n\nLENGTH: nobody knows\n\nSo it ends.\n",
        "1 of 20 DOCUMENTS\n\nBYLINE: Ada Lind\n\nThe text of a story about documents.\n",
        "Length: 12 words\n\nByline: Ada Lind\n\nBody\n\nThis template is for reporters.\n",
        "HD  a disk\nPD  a driver\nSN  a number\n",
        "In 812 words\n1 January 2024\nsaid so\nABC\nThe text.\n",
        f"{'_' * 40}\n\nTitle: The ferry\n\nBelow the line stands a poem.\n",
    ],
)
def test_what_only_begins_like_an_export_is_a_plain_text(text: str) -> None:
    (document,) = read(parse, text, "story.txt")
    assert (document.path, document.format, document.source) == ("story.txt", "text", text)


@pytest.mark.parametrize("name", EXPORTS)
def test_no_line_is_lost_and_none_is_told_twice(name: str) -> None:
    text = EXPORTS[name]
    said = "".join(letters(node.text) for document in read(parse, text) for node in document.nodes)
    assert letters(text) == said


@pytest.mark.parametrize("begun", ["HD", "HD\n ", "_" * 60, "1 of 2 DOCUMENTS", "Length: ", "12 words", "Document"])
@pytest.mark.parametrize("filled", ["\n", " ", "\n ", "\t\n", "1 a\n", "_"])
def test_no_beginning_takes_long_to_be_looked_at(begun: str, filled: str) -> None:
    head = (begun + filled * 4096)[:4096].encode()
    opens_database(head, "")
    began = time.process_time()
    for _ in range(20):  # so many that a pause in which garbage is looked for does not count
        opens_database(head, "")
    assert time.process_time() - began < 2


def facts(document: Document) -> tuple[object, ...]:
    head: Head = document.declared
    return head.title, head.byline, head.published, head.site, head.language


@pytest.mark.parametrize("text", [NEXIS, UNI, FACTIVA, PROQUEST])
def test_each_article_has_its_own_head_and_text(text: str) -> None:
    first, second = read(parse, text, "d.txt")
    title, authors, published, site, language = facts(first)
    assert (title, language) == (TITLE, "en")
    assert authors in (("Tilda Marsh",), ("Tilda Marsh", "Piet Haan"))
    assert str(published).startswith("2026-07-01")
    assert str(site).startswith("The Brandish Post")
    assert facts(second)[0] == TITEL
    assert facts(second)[2:4] == ("2026-01-11", "Hollener Anzeiger")
    bodies = [[node.text for node in document.nodes if not node.hints] for document in (first, second)]
    assert bodies[0][:2] == [LEAD, SAID]
    assert bodies[1] == [TOR]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        (NEXIS, ["d.txt#1", "d.txt#2"]),
        (FACTIVA, ["d.txt#BRNDPO0020260701em7100001", "d.txt#HOLANZ0020260111em1b0002x"]),
        (PROQUEST, ["d.txt#2000000001", "d.txt#2000000002"]),
        (FACTIVA.partition("\n\nSchleusen")[0], ["d.txt"]),
    ],
)
def test_several_articles_have_addresses_of_their_own(text: str, addresses: list[str]) -> None:
    assert [document.path for document in read(parse, text, "d.txt")] == addresses


def test_more_articles_than_a_file_may_hold_are_an_error() -> None:
    with pytest.raises(SourceError, match="more than the limit of 1 members"):
        list(parse(NEXIS.encode(), "d.txt", Limits(max_members=1)))


TOKENS = [
    b"\n",
    b"\n\n",
    b"1 of 2 DOCUMENTS\n",
    b"End of Document\n",
    b"BODY:\n",
    b"LENGTH: 3 words\n",
    b"HD  ",
    b"TD\n",
]
TOKENS += [
    b"Document BRNDPO0020260701em7100001\n",
    b"3 words\n1 May 2020\n",
    b"_" * 30 + b"\n",
    b"Title: a\n",
    b"Full text: ",
]


@given(damaged([text.encode() for text in EXPORTS.values()], TOKENS))
def test_damaged_exports_give_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


@given(damaged([text.encode() for text in EXPORTS.values()], TOKENS))
def test_no_word_of_a_damaged_export_is_lost(data: bytes) -> None:
    text = data.decode("utf-8", "ignore")
    words = {word for word in re.findall(r"[^\W\d_]{7,}", text) if word.isascii()}
    documents = read_within_bounds(parse, text.encode())
    assume(documents)  # it may begin as a picture does, and is refused
    said = " ".join(node.text for document in documents for node in document.nodes)
    missing = {word for word in words if word not in said}
    assert missing <= {"HEADLINE", "DATELINE", "GRAPHIC", "Highlight", "Abstract"}


PAPER = "Publication title: The Post\n\n"


@pytest.mark.parametrize(
    ("before", "again", "behind"),
    [
        (
            "1 of 2 DOCUMENTS\n\nThe Post\n\nLENGTH: 9 words\n\nHEADLINE: Night\n",
            "ferry stays\n",
            "\nBODY:\nIt stays.\n",
        ),
        (f"{'_' * 30}\nTitle: Ferry\n\n{PAPER}Full text: It stays.\n\n", f"{'_' * 20}\n\nfoot\n\n", ""),
        (f"{'_' * 30}\nTitle: Ferry\n\n{PAPER}", "Abstract: Gulls\n\n", f"Full text: {'It stays. ' * 30_000}\n"),
    ],
)
def test_what_is_said_without_end_takes_no_time(before: str, again: str, behind: str) -> None:
    (document,) = read_within_bounds(parse, (before + again * 20_000 + behind).encode())
    assert sum(node.text.count(again.split()[-1]) for node in document.nodes) >= 20_000
