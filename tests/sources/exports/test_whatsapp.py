"""WhatsApp's export: a line for each message, from phones of either kind."""

import pytest
from hypothesis import given

from reader.sources.exports.whatsapp import parse
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

ANDROID = """14/03/2026, 21:02 - Messages are encrypted. Nobody outside of this chat can read them.
14/03/2026, 21:03 - Lena Orr: Both?
14/03/2026, 21:03 - Marta Quill: Both. Harrow said: nobody runs a boat like that
and then the door
14/03/2026, 21:05 - Lena Orr: <Media omitted>
"""
IPHONE = "[14.03.26, 21:02:11] Marta Quill: They walked out\n\u200e[14.03.26, 21:05:40] Lena Orr: \u200eimage omitted\n"
AMERICAN = "3/14/26, 9:02\u202fPM - Marta: Out\n3/14/26, 9:03\u202fPM - Lena joined\n"


@pytest.mark.parametrize("text", [ANDROID, IPHONE, AMERICAN])
def test_a_chat_is_known_by_its_first_messages(text: str) -> None:
    assert sniff(text.encode(), "chat.txt").name == "whatsapp"
    assert sniff(("\ufeff" + text).replace("\n", "\r\n").encode(), "chat.txt").name == "whatsapp"


@pytest.mark.parametrize(
    "text",
    [
        "14/03/2026, 21:02 - The council voted.\n\nIt stays, said Ada Lind.\n\nThe rest of the story.\n",
        "14/03/2026 - Ada Lind\n15/03/2026 - Ivo Brandt\n",
        "21:02 - The vote\n21:03 - The door\n",
    ],
)
def test_a_story_with_a_time_is_no_chat(text: str) -> None:
    assert sniff(text.encode(), "story.txt").name == "text"


def test_what_people_wrote_is_text_and_what_the_program_says_is_not() -> None:
    (document,) = read(parse, ANDROID)
    assert [kind for kind, _ in hinted(document)] == ["other", "body", "body", "body", "other"]
    assert [node.text for node in document.nodes] == ANDROID.splitlines()
    assert document.declared.published == "2026-03-14"
    (document,) = read(parse, IPHONE)
    assert [kind for kind, _ in hinted(document)] == ["body", "other"]
    (document,) = read(parse, AMERICAN)
    assert [kind for kind, _ in hinted(document)] == ["body", "other"]


@given(
    damaged(
        [ANDROID.encode(), IPHONE.encode()], [b"\n", b"] ", b" - ", b": ", b"14/03/2026, 21:02 - ", b"\xe2\x80\x8e"]
    )
)
def test_damaged_chats_give_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
