"""The head of an article, read from its blocks."""

from __future__ import annotations

import pytest

from reader.analysis.metadata import read_head
from reader.analysis.segment import segment
from reader.article.document import Document, Head, Node
from reader.article.model import Block, Kind
from reader.sources.reading import parse
from tests.analysis.pages import page_of

PAGE = """
Harbour board to raise fees on coal ships after second spill

By Ada Brink and Jo Mendel

Updated May 4, 2019
Published May 3, 2019 at 4:10 pm

PORT ESK (NPA) - The harbour board said on Friday that the fees on coal ships will rise after a second spill.

It is the second spill in a month, and the town has had enough of ships that do not look after their tanks."""


def head_of(document: Document) -> Head:
    return read_head(document, segment(document))


def test_the_front_matter_gives_the_head() -> None:
    head = head_of(page_of(PAGE)[0])
    assert head.title == "Harbour board to raise fees on coal ships after second spill"
    assert head.byline == ("Ada Brink", "Jo Mendel")
    assert head.dateline == "PORT ESK"
    assert head.published == "2019-05-03T16:10"
    assert head.language == "en"


def test_a_headline_that_repeats_a_line_of_a_menu_is_the_title_one_that_repeats_a_headline_is_not() -> None:
    texts = ("Harbour fees rise", "Harbour fees rise", "Fees rise, boats too")
    kinds, repeated = (Kind.NAVIGATION, Kind.HEADLINE, Kind.HEADLINE), (None, 0, 1)
    blocks = [Block(Node(text), kind, "", 1.0, of) for text, kind, of in zip(texts, kinds, repeated, strict=True)]
    document = Document("p", "text", "\n".join(texts), tuple(map(Node, texts)))
    assert read_head(document, blocks).title == "Harbour fees rise"


def test_the_day_below_the_headline_goes_before_the_one_at_the_pages_top() -> None:
    lines = [
        ("Friday, November 22, 2019", Kind.DATE),
        *(("Section", Kind.NAVIGATION),) * 9,
        ("Harbour fees rise", Kind.HEADLINE),
        ("May 3, 2019", Kind.DATE),
    ]
    blocks = [Block(Node(text), kind, "", 1.0) for text, kind in lines]
    document = Document("p", "text", "\n".join(text for text, _ in lines), tuple(block.node for block in blocks))
    assert read_head(document, blocks).published == "2019-05-03"
    assert read_head(document, blocks[:-1]).published == "2019-11-22"


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("PORT ESK, 3 November 2025 – The harbour board said", "2025-11-03"),
        ("PORT ESK, Nov. 3, 2025 (NPA) — The harbour board said", "2025-11-03"),
        ("PORT ESK, Nov 3 (NPA) - The harbour board said", None),
        ("The harbour board said on 3 November 2025 that", None),
    ],
)
def test_a_day_in_the_dateline_is_the_storys_where_no_other_is_said(opening: str, published: str | None) -> None:
    page = f"Harbour board to raise fees\n\n{opening} the fees on coal ships will rise.\n\nIt is the second spill."
    assert head_of(page_of(page)[0]).published == published
    lines = (Block(Node("Port Esk, 3 November 2025"), Kind.DATELINE, ""), Block(Node("4 November 2025"), Kind.DATE, ""))
    document = Document("p", "text", "", tuple(block.node for block in lines))
    assert [read_head(document, lines[:count]).published for count in (1, 2)] == ["2025-11-03", "2025-11-04"]


def test_a_line_that_says_by_goes_before_one_that_may_be_a_name() -> None:
    texts = ("Larger Print", "By Ada Brink")
    blocks = [Block(Node(text), Kind.BYLINE, "", 1.0) for text in texts]
    assert read_head(Document("p", "text", "\n".join(texts), tuple(map(Node, texts))), blocks).byline == ("Ada Brink",)


def test_what_the_format_declares_stands() -> None:
    document, _ = page_of(PAGE)
    declared = Head(title="Fees", byline=("A. B.",), published="2019-05-01", language="cy")
    head = head_of(Document("p", "text", document.source, document.nodes, declared))
    assert (head.title, head.byline, head.published, head.language) == ("Fees", ("A. B.",), "2019-05-01", "cy")
    assert head.dateline == "PORT ESK"


def test_a_declared_name_all_in_capitals_is_written_as_a_name() -> None:
    document = Document("p", "text", "", (), Head(byline=("ADA O’BRINK", "EFE", "Jo McMendel")))
    assert read_head(document, ()).byline == ("Ada O’Brink", "EFE", "Jo McMendel")


def test_a_tab_or_a_lines_end_in_a_title_is_a_space() -> None:
    document, _ = page_of(PAGE)
    declared = Head(title="Results\tof the\n vote\u3000today ")
    head = head_of(Document("p", "text", document.source, document.nodes, declared))
    assert head.title == "Results of the vote\u3000today"


TOLD = "<p>The harbour board of Esk said on Monday that it will raise the fees for pleasure boats by a fifth this year."
ELSEWHERE = (
    "<ul class=teasers><li><a href=/1>Ferry to the isles runs again after the storm</a><li><a href=/2>Weather</a></ul>"
)


@pytest.mark.parametrize(
    ("title", "page", "shown"),
    [
        ("Home", f"<h1>Harbour fees rise</h1><p>By Ada Brink</p>{2 * TOLD}", "Harbour fees rise"),
        ("Hem", f"<h1>Harbour fees rise</h1>{2 * TOLD}", "Harbour fees rise"),
        ("Página inicial", f"<h1>Harbour fees rise</h1>{2 * TOLD}", "Harbour fees rise"),
        ("Esk Courier", f"<h1>Harbour fees rise</h1>{2 * TOLD}", "Harbour fees rise"),
        ("What boats cost", f"<h1>Harbour fees rise</h1>{2 * TOLD}", "What boats cost"),
        ("Esk Courier", f"<h1>Read also</h1>{ELSEWHERE}{2 * TOLD}", "Esk Courier"),
        ("Esk Courier", TOLD, "Esk Courier"),
    ],
)
def test_a_title_that_names_no_article_gives_way_to_the_storys_heading(title: str, page: str, shown: str) -> None:
    site = "<meta property=og:site_name content='Esk Courier'>"
    (document,) = parse(f"<title>{title}</title>{site}<body>{page}".encode(), "page.html")
    assert head_of(document).title == shown


@pytest.mark.parametrize(
    ("description", "standfirst"),
    [
        ("Boat owners speak of a tax on summer.", "Boat owners speak of a tax on summer."),
        ("The harbour board of Esk said on Monday that it will raise the fees for pleasure boats by a fi…", None),
        ("The harbour board of Esk said on Monday", None),
        ("Photo: A pier. The harbour board of Esk said on Monday that it will raise the fees for pleasure bo", None),
        ("Fees rise.", None),
        ("Fees rise - The harbour board of Esk said on Monday that it will raise the fees", None),
        ("Home", None),
        ("The harbour board of Esk said on Monday that it will lower the fees.", "The harbour board of Esk said on"),
    ],
)
def test_a_description_that_is_but_the_storys_beginning_is_no_standfirst(
    description: str, standfirst: str | None
) -> None:
    (document,) = parse(
        f"<title>Fees rise</title><meta name=description content='{description}'><body>{2 * TOLD}".encode(), "page.html"
    )
    said = head_of(document).standfirst
    assert (said or "").startswith(standfirst) if standfirst else said is None


def test_a_description_that_is_the_printed_headline_is_no_standfirst() -> None:
    top = "<title>Harbour fees: the board decides</title><meta name=description content='Fees rise'><h1>Fees rise</h1>"
    (document,) = parse(f"{top}{2 * TOLD}".encode(), "page.html")
    assert head_of(document).standfirst is None


def test_a_page_without_front_matter_has_an_empty_head() -> None:
    head = head_of(page_of("Rain.")[0])
    assert head == Head()


STORY = (Kind.BODY, "The harbour board said that the fees on coal ships will rise.")


def test_a_labelled_day_behind_links_to_others_is_the_articles_where_no_other_is() -> None:
    lines = [
        ("Harbour fees rise", Kind.HEADLINE),
        ("The board raises the fees.", Kind.BODY),
        ("Tugs strike", Kind.RELATED),
        ("Date 23.05.2011", Kind.DATE),
    ]
    blocks = [Block(Node(text), kind, "", 1.0) for text, kind in lines]
    document = Document("p", "text", "\n".join(text for text, _ in lines), tuple(block.node for block in blocks))
    assert read_head(document, blocks).published == "2011-05-23"
    other = [*blocks, Block(Node("Date 24.05.2011"), Kind.DATE, "", 1.0)]
    unlabelled = [*blocks[:-1], Block(Node("23.05.2011"), Kind.DATE, "", 1.0)]
    assert [read_head(document, each).published for each in (other, unlabelled)] == [None, None]


@pytest.mark.parametrize(
    ("description", "is_kept"),
    [
        ("Independent journalism from northern Jutland since 1871: subscribe, advertise, contact editors.", False),
        ("Independent journalism from northern Jutland since 1871: today harbour fees for pleasure boats.", True),
        ("A blog about travel.", True),
        ("Große Straßen, Füße, Grüße, Preußen, Floßfahrt", True),
        ("渡轮冬季继续运营，港口费用明年上涨，居民普遍感到高兴，市长却表示担心，煤船公司拒绝评论。", True),
    ],
)
def test_a_description_of_the_site_is_no_standfirst(description: str, is_kept: bool) -> None:
    page = f"<title>Fees rise</title><meta name=description content='{description}'><h1>Fees rise</h1><p>Große Füße."
    (document,) = parse(f"{page}{2 * TOLD}".encode(), "page.html")
    assert head_of(document).standfirst == (description if is_kept else None)


def test_a_description_that_is_title_and_site_is_no_standfirst() -> None:
    said = (
        "<meta property=og:site_name content=Courier><meta name=description content='Fees rise - Courier - All news'>"
    )
    (document,) = parse(f"<title>Fees rise</title>{said}<h1>Fees rise</h1>{2 * TOLD}".encode(), "page.html")
    assert head_of(document).standfirst is None
