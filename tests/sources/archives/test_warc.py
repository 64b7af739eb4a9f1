"""Web archives: an article for each page that was captured."""

import gzip
import io
import random
import zlib
from typing import BinaryIO, cast

import pytest

from reader.errors import SourceError
from reader.sources.archives import warc
from reader.sources.archives.zstandard import zstd
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.reading import load_from, parse
from reader.sources.sniffing import sniff
from reader.sources.stream import buffered
from tests.sources.captures import PAGE, Capture, archive, in_brotli, page, record
from tests.sources.packed import Pipe, listed, zipped

either_way = pytest.mark.parametrize("compressed", [False, True], ids=["plain", "gzip"])


def forwards(data: bytes) -> list[str]:
    """What `listed` says of what comes through a pipe."""
    found = load_from(buffered(cast(BinaryIO, Pipe(data))), "a.warc", Limits())
    return [f"! {item}" if isinstance(item, SourceError) else f"{item.path}: {item.nodes[0].text}" for item in found]


PAGES = [page(1), page(2), page(3)]
LINES = [
    f"a.warc#https://news.example/{number}: The council voted on Monday to keep ferry {number}." for number in (1, 2, 3)
]


@either_way
def test_each_page_is_an_article_at_the_address_it_was_captured_from(compressed: bool) -> None:
    data = archive(PAGES, compressed)
    assert sniff(data, "saved").name == "warc"
    assert listed(data, "a.warc") == LINES
    document = parse(data, "a.warc")[0]
    assert (document.declared.url, document.declared.title) == ("https://news.example/1", "ferry 1")


@either_way
def test_every_place_leads_back_to_its_page(compressed: bool) -> None:
    data = archive(PAGES, compressed)
    parts = [part for part in warc.split(io.BytesIO(data), "a.warc", Limits(), 0) if isinstance(part, Part)]
    assert [part.title for part in parts] == ["ferry 1", "ferry 2", "ferry 3"]
    for part in parts:
        again = next(warc.split(io.BytesIO(data), "a.warc", Limits(), part.at))
        assert isinstance(again, Part)
        assert (again.id, again.at) == (part.id, part.at)


def test_compressed_as_a_whole_it_is_read_too() -> None:
    assert listed(gzip.compress(archive(PAGES)), "a.warc") == LINES


def test_what_is_no_page_is_passed_over() -> None:
    others = [
        Capture("https://news.example/a.png", b"\x89PNG", "image/png"),
        Capture("https://news.example/old", b"moved", status="301 Moved Permanently", fields="Location: /new\r\n"),
        Capture("https://news.example/none", b"<p>Not found", status="404 Not Found"),
        Capture("https://news.example/a.js", b"var a", "text/javascript"),
    ]
    data = archive([*others, page(1)]) + record(page(2), "request") + record(page(3), "revisit")
    assert listed(data, "a.warc") == LINES[:1]
    with pytest.raises(SourceError, match=r"^a\.warc: there is no article in it$"):
        listed(archive(others), "a.warc")


def test_links_start_from_the_page_and_its_stated_encoding_is_believed() -> None:
    body = '<meta charset="utf-8"><p>Größe und <a href="more">mehr</a> von der Fähre.'.encode("iso-8859-1")
    (document,) = parse(archive([Capture("https://news.example/de/1", body, "text/html; charset=iso-8859-1")]), "a")
    assert document.nodes[0].text == "Größe und mehr von der Fähre."
    assert document.nodes[0].inlines[0].target == "https://news.example/de/more"


def test_an_answer_in_pieces_or_compressed_is_put_together() -> None:
    body = PAGE.format(title="ferry 1").encode()
    pieces = b"%x\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (20, body[:20], len(body) - 20, body[20:])
    captures = [
        page(1)._replace(body=pieces, fields="Transfer-Encoding: chunked\r\n"),
        page(1)._replace(body=gzip.compress(body), fields="Content-Encoding: gzip\r\n"),
    ]
    assert [line.partition(": ")[2] for line in listed(archive(captures), "a")] == [LINES[0].partition(": ")[2]] * 2


BODY = PAGE.format(title="ferry 2").encode()
RAW = zlib.compress(BODY)[2:-4]
PACKED = {
    "chunked": b"%x\r\n%b\r\n0\r\n\r\n" % (len(BODY), BODY),
    "gzip": gzip.compress(BODY),
    "deflate": zlib.compress(BODY),
    "br": in_brotli(BODY),
    "zstd": zstd.compress(BODY),
}


def coded(name: str, data: bytes) -> Capture:
    """A page of which its header says so."""
    field = "Transfer-Encoding" if name == "chunked" else "Content-Encoding"
    return page(2)._replace(body=data, fields=f"{field}: {name}\r\n")


@either_way
@pytest.mark.parametrize("name", PACKED)
def test_a_page_is_unpacked_or_kept_already_unpacked_under_its_old_header(name: str, compressed: bool) -> None:
    for data in (PACKED[name], BODY, b"\n\n" + BODY):
        assert listed(archive([page(1), coded(name, data), page(3)], compressed), "a.warc") == LINES


def test_a_page_is_unpacked_without_the_head_that_deflate_asks_for_and_more_than_once() -> None:
    assert listed(archive([page(1), coded("deflate", RAW), page(3)]), "a.warc") == LINES
    twice = coded("gzip, br", in_brotli(PACKED["gzip"]))
    assert listed(archive([page(1), twice, page(3)]), "a.warc") == LINES


@either_way
@pytest.mark.parametrize("name", PACKED)
def test_a_page_that_cannot_be_unpacked_is_named_and_the_others_are_read(name: str, compressed: bool) -> None:
    data = PACKED[name]
    if name == "chunked":
        data = data[:-60]
    elif name == "br":
        data = b"\xff" * 20
    else:
        data = data[:12] + b"\xff" * 30 + data[42:]
    broken = "! a.warc#https://news.example/2: the captured page is damaged"
    packed = archive([page(1), coded(name, data), page(3), coded(name, PACKED[name])], compressed)
    again = LINES[1].replace("/2:", "/2~2:")
    assert listed(packed, "a.warc") == [LINES[0], broken, LINES[2], again]
    assert listed(gzip.compress(packed), "a.warc") == [LINES[0], broken, LINES[2], again]


@pytest.mark.parametrize(("name", "data"), [*list(PACKED.items())[1:], ("deflate", RAW)])
def test_a_page_that_breaks_off_is_not_taken_for_all_of_it(name: str, data: bytes) -> None:
    broken = "! a.warc#https://news.example/2: the captured page is damaged"
    for cut in (1, 5, 9, len(data) // 2):
        assert listed(archive([page(1), coded(name, data[:-cut]), page(3)]), "a.warc") == [LINES[0], broken, LINES[2]]


@either_way
def test_a_damaged_record_is_reported_and_the_others_are_read(compressed: bool) -> None:
    records = [record(one) for one in PAGES]
    if compressed:
        records = [gzip.compress(one) for one in records]
        records[1] = records[1][:12] + bytes(40) + records[1][52:]
    else:
        records[1] = (
            records[1].replace(b"WARC-Type: response", b"WARC-Type response\0").replace(b"WARC/1.0", b"WARC/1.0", 1)
        )
        records[1] = records[1].replace(b"Content-Length: ", b"Content-Length: x")
    place = len(records[0])
    assert listed(b"".join(records), "a.warc") == [
        LINES[0],
        f"! a.warc#damaged-{place}: the record is damaged",
        LINES[2],
    ]


def _broken(compressed: bool, between: list[Capture]) -> list[bytes]:
    """The records of three pages of which the second is damaged, and of what lies before that."""
    records = [record(one) for one in [PAGES[0], *between, *PAGES[1:]]]
    if compressed:
        records = [gzip.compress(one) for one in records]
        records[-2] = records[-2][:12] + bytes(40) + records[-2][52:]
    else:
        records[-2] = records[-2].replace(b"WARC-Type: response", b"WARC-Type response\0")
        records[-2] = records[-2].replace(b"Content-Length: ", b"Content-Length: x")
    return records


@either_way
def test_after_a_damaged_record_what_is_only_read_forwards_goes_on_too(compressed: bool) -> None:
    records = _broken(compressed, [])
    data = b"".join(records)
    lines = [LINES[0], f"! a.warc#damaged-{len(records[0])}: the record is damaged", LINES[2]]
    assert forwards(data) == lines
    wacz = listed(zipped({"archive/a.warc": data, "pages/pages.jsonl": "{}", "datapackage.json": "{}"}), "b.wacz")
    assert [line.replace("b.wacz#", "") for line in wacz] == lines


@either_way
def test_what_is_no_longer_there_to_be_tried_once_more_is_reported_once(compressed: bool) -> None:
    picture = Capture("https://news.example/a.png", random.Random(1).randbytes(9_000_000), "image/png")
    records = _broken(compressed, [picture])
    place = len(records[0])
    assert forwards(b"".join(records)) == [LINES[0], f"! a.warc#damaged-{place}: the record is damaged", LINES[2]]


def test_a_page_amid_which_the_archive_is_damaged_is_reported_and_the_next_is_read() -> None:
    noise = random.Random(1).randbytes(300_000).hex().encode()
    records = [gzip.compress(record(one)) for one in (PAGES[0], page(2)._replace(body=BODY + noise), PAGES[2])]
    records[1] = records[1][:200_000] + b"\xff" * 2_000 + records[1][202_000:]
    lines = [LINES[0], f"! a.warc#damaged-{len(records[0])}: the record is damaged", LINES[2]]
    assert listed(b"".join(records), "a.warc") == lines
    assert forwards(b"".join(records)) == lines


def test_a_record_cut_short_is_reported_and_the_next_is_read() -> None:
    records = [gzip.compress(record(one)) for one in PAGES]
    lines = listed(b"".join([records[0], records[1][:180], records[2]]), "a.warc")
    assert lines == [LINES[0], f"! a.warc#damaged-{len(records[0])}: the record is damaged", LINES[2]]
    # Of one that isn't compressed, the next one's head goes on where its own was cut.
    lines = listed(record(PAGES[0]) + record(PAGES[1])[:180] + record(PAGES[2]), "a.warc")
    assert lines == [LINES[0], LINES[2]]


def test_what_is_damaged_from_the_beginning_is_named() -> None:
    for data in (b"WARC/1.0\r\nnothing", b"WARC/1.0\r\nContent-Length: 9999999999999999999999\r\n\r\nx"):
        with pytest.raises(SourceError):
            listed(data, "a.warc")


def test_an_archive_cut_short_gives_the_pages_before_the_cut() -> None:
    data = archive([page(number) for number in range(1, 9)], compressed=True)
    lines = listed(data[: len(data) // 2], "a.warc")
    assert lines[:2] == LINES[:2]


def test_a_page_over_the_limit_or_a_bomb_is_reported() -> None:
    big = page(1)._replace(body=gzip.compress(b"<p>" + b"a" * 500_000), fields="Content-Encoding: gzip\r\n")
    lines = listed(archive([big, page(2)]), "a.warc", Limits(max_bytes=100_000))
    assert lines == ["! a.warc#https://news.example/1: it is larger than the limit of 0.1 MB", LINES[1]]


def test_too_many_pages_end_the_archive() -> None:
    with pytest.raises(SourceError, match=r"^a\.warc: it holds more than the limit of 2 members$"):
        listed(archive(PAGES), "a.warc", Limits(max_members=2))
