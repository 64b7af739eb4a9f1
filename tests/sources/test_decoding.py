"""Bytes become text, whatever the encoding."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.decoding import decode, looks_binary

ENGLISH = "The café’s owner said: “We can’t wait – not for £30,000.” Nobody else spoke.\r\n"
SAMPLES = [
    ("cp1252", ENGLISH),
    ("cp1252", "Le ministre a déclaré que c’était « très préoccupant » : « Où êtes-vous allé ? » L’œuvre reste."),
    ("iso8859-15", "Le maire a annoncé 30 € de plus pour l'œuvre, où qu'elle soit montrée à l'été."),
    ("latin-1", "Der Bürgermeister erklärte, die Brücke über den Fluss müsse größer werden."),
    ("cp1252", "El alcalde aseguró el miércoles que «no habrá más años así». La niña de Logroño volvió."),
    ("cp1252", "A câmara não aprovou a construção; «é uma decisão difícil», disse o presidente João."),
    ("cp1252", "Borgmesteren sagde, at broen over åen må lukkes, når det bliver køligere på søen."),
    ("cp1250", "Burmistrz powiedział w środę, że most zostanie zamknięty. „To nie żart”, dodał."),
    ("iso8859-2", "Burmistrz powiedział w środę, że most zostanie zamknięty na całą zimę."),
    ("cp1250", "Starosta řekl, že most přes řeku bude uzavřen. „Není to jednoduché,“ dodal."),
    ("cp1250", "A polgármester szerint a híd a következő évben is zárva marad, és ez így jó. Győzött."),
    ("cp1254", "Belediye başkanı köprünün kışın kapanacağını söyledi, çocuklar üşüyor. İşçiler döndü."),
    ("cp1251", "Мэр заявил во вторник, что старый мост закроют на зиму. «Это не шутка», — сказал он."),
    ("koi8_r", "Мэр заявил во вторник, что старый мост закроют на зиму, и никто не возражал."),
    ("cp1253", "Ο δήμαρχος δήλωσε την Τρίτη ότι η παλιά γέφυρα θα κλείσει τον χειμώνα."),
    ("shift_jis", "市長は火曜日、記者団に対し「古い橋は冬の間閉鎖する」と述べた。住民は反対している。"),
    ("euc_jp", "市長は火曜日、記者団に対し「古い橋は冬の間閉鎖する」と述べた。住民は反対している。"),
    ("iso2022_jp", "市長は火曜日、記者団に対し「古い橋は冬の間閉鎖する」と述べた。"),
    ("gb18030", "市长星期二表示，旧桥冬天将关闭。“这不是玩笑，”他在新闻发布会上说。居民没有回应。"),
    ("big5", "市長星期二表示，舊橋冬天將關閉。「這不是玩笑」，他在記者會上說。居民沒有回應。"),
    ("euc_kr", "시장은 화요일 옛 다리를 겨울 동안 닫겠다고 밝혔다. “농담이 아니다”라고 그는 말했다."),
]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
"""How a file of Microsoft's older format begins."""


@pytest.mark.parametrize(("encoding", "text"), SAMPLES)
def test_a_sentence_in_an_old_encoding_is_read(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "story.txt") == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_is_believed_and_taken_off(encoding: str) -> None:
    mark = "\ufeff".encode(encoding)
    assert decode(mark + ENGLISH.encode(encoding), "story.txt") == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", [ENGLISH, "Мэр заявил во вторник, что старый мост закроют на зиму, и 3 дороги тоже.\n"]
)
def test_utf_16_is_known_without_a_mark(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "story.txt") == text


def test_a_few_accents_far_into_an_english_text_are_found() -> None:
    text = "Nobody spoke. " * 5000 + "The café was shut, she said, “for good”."
    assert decode(text.encode("cp1252"), "story.txt") == text


def test_broken_utf_8_stays_utf_8() -> None:
    data = (ENGLISH * 3).encode() + b"\xff\xe2\x80" + ENGLISH.encode()
    assert decode(data, "story.txt") == ENGLISH * 3 + "\ufffd\ufffd" + ENGLISH


def test_bytes_without_a_meaning_fall_back_to_windows_1252() -> None:
    assert decode(b"caf\xe9", "story.txt") == "café"


def test_a_text_of_an_old_macintosh_is_known_by_its_line_ends() -> None:
    text = "The café voted.\r“Too late”, it said.\r"
    assert decode(text.encode("mac_roman"), "") == text
    assert decode(text.replace("\r", "\r\n").encode("cp1252"), "") == text.replace("\r", "\r\n")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (OLE + "__substg1.0_1000".encode("utf-16-le"), "it is a message of Outlook (.msg): save it as .eml"),
        (OLE + "WordDocument".encode("utf-16-le"), "it is a text of an older Word (.doc): save it as .docx"),
        (OLE, "not text"),
    ],
)
def test_what_could_be_saved_as_text_is_told(data: bytes, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "a")
    assert caught.value.why == why


def test_zero_bytes_and_escape_sequences_in_a_text_leave_it_a_text() -> None:
    data = b"One\0 zero byte, \x1b[1mbold\x1b[0m" + b" and words" * 20 + b"\0" * 4000
    assert decode(data, "story.txt") == data.decode()


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\nsome text", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 8, b"\0" * 5000],
    ids=["pdf", "zip", "png", "all bytes", "zeros"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert looks_binary(data)
    with pytest.raises(SourceError, match="not text"):
        decode(data, "picture.txt")


@given(st.binary() | st.binary(min_size=8000, max_size=9000))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "noise")
    except SourceError:
        return
    shown = data.removeprefix(codecs.BOM_UTF8).strip(b"\xc2\xad")  # not a soft hyphen, in whatever encoding
    assert bool(text) or not shown or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0"))


def test_soft_hyphens_are_seen_only_where_a_word_is_broken() -> None:
    text = "Der Gemein\xadde\xadrat tagte im Stadt\xad\nhaus, im Keller\xad \r\nraum.\xad"
    assert decode(text.encode(), "story.txt") == "Der Gemeinderat tagte im Stadt-\nhaus, im Keller- \r\nraum."
    assert decode("der Rat\xadsaal".encode("cp1252"), "story.txt") == "der Ratsaal"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\xad")))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "story.txt") == text.removeprefix("\ufeff")
