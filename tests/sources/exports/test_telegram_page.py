"""Telegram's export as a page: the posts of a channel are articles, a chat is one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from reader.article.document import Style
from reader.errors import SourceError
from reader.sources.exports.telegram_page import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds


def message(number: int, inner: str, sender: str | None = None, day: str = "12", behind: str = "") -> str:
    name = f'<div class="from_name">\n{sender} </div>' if sender else ""
    return f"""<div class="message default clearfix" id="message{number}"><div class="pull_left userpic_wrap">
<div class="initials">P</div></div><div class="body"><div class="pull_right date details"
title="{day}.11.2026 18:40:12 UTC+01:00">18:40</div>{name}{inner}{behind}</div></div>"""


def page(*messages: str) -> str:
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>Exported Data</title><link href="css/style.css" rel="stylesheet"/></head>
<body onload="CheckLocation();"><div class="page_wrap"><div class="page_header"><div class="content">
<div class="text bold">
Pilots
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">12 November 2026</div></div>
{"".join(messages)}</div></div></div></body></html>"""


TEXT = """<div class="text">
<strong>The lamp stays.</strong><br><br>It stays, <a href="https://a.example/1">they say</a></div>"""
PHOTO = '<div class="media_wrap clearfix"><a class="photo_wrap" href="photos/1.jpg"><img src="x"></a></div>'
PASSED_ON = """<div class="pull_left forwarded userpic_wrap"></div><div class="forwarded body"><div class="from_name">
Hollen Lock<span class="date details" title="x"> 11.11.2026 09:00:00</span></div><div class="text">The lock is shut.
</div></div>"""
POLL = """<div class="media_wrap"><div class="media_poll"><div class="question bold">Oil?</div>
<div class="details">Public poll</div><div class="answer">- Yes <span class="details">3 votes</span></div></div>
</div>"""
CHANNEL = page(
    message(41, TEXT, "Pilots", behind='<div class="signature details">Bram Oakes</div>'),
    message(42, PHOTO),
    message(43, PASSED_ON + PHOTO, "Pilots", day="13"),
    message(44, POLL),
)


def test_a_page_is_known_by_how_it_begins() -> None:
    assert sniff(CHANNEL.encode(), "messages.html").name == "telegram_page"
    assert sniff(b"<!DOCTYPE html><title>Exported Data</title><p>of ships", "a.html").name == "html"


def test_each_post_of_a_channel_is_an_article() -> None:
    lamp, lock, poll = read(parse, CHANNEL, "messages.html")
    assert (lamp.path, lamp.format) == ("messages.html#41", "telegram")
    head = lamp.declared
    assert (head.byline, head.published, head.site) == (("Bram Oakes",), "2026-11-12T18:40:12+01:00", "Pilots")
    assert [node.text for node in lamp.nodes] == ["The lamp stays.", "It stays, they say"]
    assert [one.target for node in lamp.nodes for one in node.inlines if one.style is Style.LINK] == [
        "https://a.example/1"
    ]
    assert lock.declared.published == "2026-11-13T18:40:12+01:00"
    assert hinted(lock)[1:] == [("credit", "Forwarded from Hollen Lock"), ("other", "photos/1.jpg")]
    assert [node.text for node in poll.nodes] == ["Oil?", "- Yes 3 votes"]


def test_what_several_say_is_one_article() -> None:
    (chat,) = read(
        parse,
        page(message(1, '<div class="text">Both?</div>', "Ada"), message(2, PHOTO), message(3, TEXT, "Bo", day="13")),
        "messages.html",
    )
    assert (chat.path, chat.declared.title, chat.declared.published) == ("messages.html", "Pilots", "2026-11-12")
    assert [node.text for node in chat.nodes if not node.hints or node.hints[-1] != "=headline"] == [
        "2026-11-12",
        "18:40 Ada: Both?",
        "18:40 Ada: [photos/1.jpg]",
        "2026-11-13",
        "18:40 Bo: The lamp stays.",
        "It stays, they say",
    ]


def test_a_chat_in_which_nothing_is_said_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"^a\.html: nothing is said in this chat$"):
        list(parse(page(message(1, PHOTO, "Ada")).encode(), "a.html", Limits()))


@given(
    damaged([CHANNEL.encode()], [b"<div", b"</div>", b'class="text"', b'class="message default"', b"<br>", b"title="])
)
def test_a_damaged_page_gives_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


@pytest.mark.parametrize("part", ["message default", "text", "answer"])
def test_parts_that_lie_in_one_another_are_read_as_any_page(part: str) -> None:
    inner = f'<div class="{part}">The lamp stays. ' * 1_000
    began = time.process_time()
    (found,) = read(parse, page(message(1, f'<div class="media_poll"><div class="text">{inner}')), "messages.html")
    assert sum(node.text.count("The lamp stays.") for node in found.nodes) == 1_000
    assert time.process_time() - began < 2


def test_contacts_places_and_files_are_named() -> None:
    card = """<div class="media_wrap clearfix"><div class="media media_contact"><div class="body">
<div class="title bold">
Ada Lind</div><div class="details status">+49 30 1234</div></div></div></div>"""
    file = """<div class="media_wrap clearfix"><a class="media media_file" href="files/lamp.pdf"><div class="body">
<div class="title bold">lamp.pdf</div><div class="status details">1.2 MB</div></div></a></div>"""
    (chat,) = read(parse, page(message(1, TEXT, "Ada"), message(2, card, "Bo"), message(3, file)), "messages.html")
    assert [node.text for node in chat.nodes][-2:] == [
        "18:40 Bo: [Ada Lind, +49 30 1234]",
        "18:40 Bo: [lamp.pdf, 1.2 MB, files/lamp.pdf]",
    ]


def test_a_chat_whose_name_is_empty_has_none() -> None:
    (chat,) = read(parse, page(message(1, TEXT)).replace("Pilots", ""), "messages.html")
    assert (chat.declared.title, chat.declared.site) == (None, None)
