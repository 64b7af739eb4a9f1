"""Telegram's export: the posts of a channel are articles, a chat is one."""

import json

import pytest
from hypothesis import given

from reader.article.document import Style
from reader.errors import SourceError
from reader.sources.exports.telegram import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds


def chat(kind: str, *messages: dict[str, object], name: str | None = "Pilots") -> dict[str, object]:
    return {"name": name, "type": kind, "id": 7, "messages": list(messages)}


def message(number: int, text: object, day: str = "12", **more: object) -> dict[str, object]:
    known = {"id": number, "type": "message", "date": f"2026-11-{day}T18:40:12", "from": "Ada Lind"}
    return {**known, "text": text, **more}


LINKED = [
    {"type": "bold", "text": "The lamp stays."},
    "\n\n“It <stays>,” said Ivo & co. ",
    {"type": "text_link", "text": "More", "href": "https://post.example/?a=1&b=2"},
    " or ",
    {"type": "link", "text": "https://post.example"},
]
CHANNEL = chat(
    "public_channel",
    {"id": 1, "type": "service", "date": "2026-11-12T18:00:00", "text": "", "action": "create_channel"},
    message(41, LINKED, author="Bram Oakes"),
    message(42, "", photo="photos/1.jpg"),
    message(43, "The lock is shut.\nUntil noon.", forwarded_from="Hollen Lock", file="a.ogg", media_type="voice"),
    message(44, "", poll={"question": "Oil?", "answers": [{"text": "Yes", "voters": 3}, {"text": "No", "voters": 0}]}),
)
GROUP = chat("private_group", message(1, "Both?"), message(2, "", photo="p.jpg"), message(3, "Both.", day="13"))


def test_an_export_is_known_by_how_it_begins() -> None:
    for text in (json.dumps(CHANNEL), json.dumps(GROUP, indent=1)):
        assert sniff(text.encode(), "result.json").name == "telegram"
    whole = json.dumps({"about": "Here is the data you requested from Telegram.", "chats": {"list": [CHANNEL]}})
    assert sniff(whole.encode(), "result.json").name == "telegram"
    assert sniff(b'{"name": "A", "type": "article", "messages": []}', "a.json").name == "json"


def test_each_post_of_a_channel_is_an_article() -> None:
    lamp, lock, poll = read(parse, json.dumps(CHANNEL), "result.json")
    assert lamp.path == "result.json#41"
    head = lamp.declared
    assert (head.byline, head.published, head.site) == (("Bram Oakes",), "2026-11-12T18:40:12", "Pilots")
    assert [node.text for node in lamp.nodes] == [
        "The lamp stays.",
        "“It <stays>,” said Ivo & co. More or https://post.example",
    ]
    links = [one.target for node in lamp.nodes for one in node.inlines if one.style is Style.LINK]
    assert links == ["https://post.example/?a=1&b=2", "https://post.example"]
    assert [told for told in hinted(lock) if told[0] in ("credit", "other")] == [
        ("credit", "Forwarded from Hollen Lock"),
        ("other", "a.ogg, voice"),
    ]
    assert [node.text for node in lock.nodes][:2] == ["The lock is shut.", "Until noon."]
    assert [node.text for node in poll.nodes] == ["Oil?", "– Yes", "– No"]


def test_a_chat_is_one_article_with_its_days() -> None:
    (document,) = read(parse, json.dumps(GROUP), "result.json")
    assert document.path == "result.json"
    assert (document.declared.title, document.declared.published) == ("Pilots", "2026-11-12")
    assert [node.text for node in document.nodes] == [
        "Pilots",
        "2026-11-12",
        "18:40 Ada Lind: Both?",
        "18:40 Ada Lind: [p.jpg]",
        "2026-11-13",
        "18:40 Ada Lind: Both.",
    ]


def test_an_export_of_everything_holds_all_chats() -> None:
    whole = {"about": "From Telegram", "chats": {"about": "", "list": [CHANNEL, {**GROUP, "name": "Desk"}]}}
    assert [document.path for document in read(parse, json.dumps(whole), "r.json")] == [
        "r.json#Pilots-41",
        "r.json#Pilots-43",
        "r.json#Pilots-44",
        "r.json#Desk",
    ]


@pytest.mark.parametrize("found", [chat("public_channel"), chat("private_group", message(1, "")), {"messages": "x"}])
def test_a_chat_in_which_nothing_is_said_is_an_error(found: dict[str, object]) -> None:
    with pytest.raises(SourceError, match=r"^a\.json: nothing is said in this chat$"):
        list(parse(json.dumps(found).encode(), "a.json", Limits()))


@given(
    damaged([json.dumps(CHANNEL).encode(), json.dumps(GROUP).encode()], [b'"', b"{", b"}", b"[", b"null", b"<", b"1"])
)
def test_damaged_exports_give_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
