"""Web archives in a zip: an article for each page that was captured."""

from reader.article.document import Document
from reader.sources.reading import parse
from tests.sources.captures import archive, page
from tests.sources.packed import listed, zipped

PAGES = [page(1), page(2), page(3)]
LINES = [
    f"a.warc#https://news.example/{number}: The council voted on Monday to keep ferry {number}." for number in (1, 2, 3)
]


def test_in_a_zip_of_an_extension_each_page_is_an_article() -> None:
    data = zipped(
        {
            "archive/data.warc.gz": archive(PAGES, compressed=True),
            "indexes/index.cdx": "com,example)/ 2025",
            "pages/pages.jsonl": '{"format": "json-pages-1.0"}\n{"url": "https://news.example/1"}\n',
            "datapackage.json": "{}",
        },
        0,
    )
    lines = [line.replace("a.wacz#data.warc.gz", "a.warc") for line in listed(data, "a.wacz")]
    assert lines == LINES
    assert isinstance(parse(data, "saved")[0], Document)


def test_by_its_name_it_is_known_where_it_has_no_list_of_pages() -> None:
    names = ("datapackage.json", "indexes/index.idx", "logs/crawl.log")
    data = zipped({**dict.fromkeys(names, '{"title": "Ferries"}'), "archive/a.warc": archive(PAGES)})
    lines = [line.replace("Mills.WACZ#a.warc", "a.warc") for line in listed(data, "Mills.WACZ")]
    assert lines == LINES
