"""Subtitles: cues put together into what was said, with their places in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from reader.sources.texts.subtitles import parse
from tests.sources.damage import damaged, hinted, read, read_within_bounds

SRT = """1
00:00:01,000 --> 00:00:04,200
Good evening. The night ferry
will stay until 2028.

2
00:00:04,300 --> 00:00:07,900
<i>"Nobody runs a boat like that,"</i>
said Ines Harrow of Aske.

3
00:00:11,000 --> 00:00:14,000
- Will it cost more?
- It will cost the same.

4
00:00:15,000 --> 00:00:18,000
<font color="#ffff00">{\\an8}REPORTER: The vote was close.</font>
"""
VTT = """WEBVTT
Kind: captions
Language: de-DE

NOTE
Made by hand.

intro
00:01.000 --> 00:04.200 align:start
<v.loud Ada Lind>Guten Abend. Die Fähre
bleibt &amp; bleibt.</v>

00:04.300 --> 00:07.900
<c.yellow>Niemand <00:00:05.000>fährt</c> so,

2
00:08.000 --> 00:09.000
<v Ivo Brandt>sagt sie.
"""
ROLLING = """WEBVTT

00:00:00.080 --> 00:00:02.000
_
good<00:00:00.400><c> evening</c>

00:00:02.000 --> 00:00:02.010
good evening
_

00:00:02.010 --> 00:00:04.000
good evening
the<00:00:02.400><c> ferry</c>

00:00:04.000 --> 00:00:04.010
the ferry
_
""".replace("_", " ")


def said(text: str) -> list[str]:
    (document,) = read(parse, text)
    return [told for kind, told in hinted(document) if not kind]


@pytest.mark.parametrize("text", [SRT, SRT.partition("\n")[2], VTT, ROLLING])
def test_subtitles_are_known_by_how_they_begin(text: str) -> None:
    assert sniff(text.encode(), "news.txt").name == "subtitles"
    assert sniff(text.replace("\n", "\r\n").encode("utf-16"), "news").name == "subtitles"
    assert sniff(b"12\n00:15 was the time when the ferry left", "story.txt").name == "text"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_cues_are_put_together_until_somebody_else_speaks(end: str) -> None:
    assert said(SRT.replace("\n", end)) == [
        'Good evening. The night ferry will stay until 2028. "Nobody runs a boat like that," said Ines Harrow of Aske.',
        "- Will it cost more?",
        "- It will cost the same.",
        "REPORTER: The vote was close.",
    ]


def test_voices_are_named_and_what_is_outside_of_cues_is_set_apart() -> None:
    (document,) = read(parse, VTT)
    assert document.declared.language == "de"
    assert hinted(document) == [
        ("other", "WEBVTT"),
        ("other", "Kind: captions"),
        ("other", "Language: de-DE"),
        ("other", "NOTE"),
        ("other", "Made by hand."),
        ("", "Ada Lind: Guten Abend. Die Fähre bleibt & bleibt. Niemand fährt so,"),
        ("", "Ivo Brandt: sagt sie."),
    ]


def test_each_character_has_its_place_in_the_file() -> None:
    for text in (SRT, VTT):
        (document,) = read(parse, text)
        for node in document.nodes:
            for at, char in enumerate(node.text):
                place = node.to_source(at)
                assert place is not None
                assert char in " :&" or document.source[place] == char


def test_captions_that_roll_up_are_taken_once_and_what_is_said_twice_twice() -> None:
    assert said(ROLLING) == ["good evening the ferry"]
    times = [f"{number}\n00:00:0{number},000 --> 00:00:0{number},900\n" for number in range(1, 6)]
    lines = ["No.", "No.", "Yes.", "Who?", "Me."]
    assert said("\n\n".join(f"{time}{line}" for time, line in zip(times, lines, strict=True))) == [
        "No. No. Yes. Who? Me."
    ]


def test_a_long_pause_and_a_long_speech_begin_paragraphs() -> None:
    first = "1\n00:00:01,000 --> 00:00:02,000\nIt stays.\n\n"
    assert said(f"{first}2\n00:00:09,000 --> 00:00:10,000\nThe weather.") == ["It stays.", "The weather."]
    assert said(f"{first}2\n00:00:03,000 --> 00:00:04,000\nThe weather.") == ["It stays. The weather."]
    long = "".join(
        f"{n}\n00:{n:02}:00,000 --> 00:{n:02}:59,500\nSentence {n} of the news of today.\n\n" for n in range(30)
    )
    assert [len(text) > 350 for text in said(long)] == [True, True, False]


def test_words_without_blanks_are_joined_without() -> None:
    assert said("1\n00:00:01,000 --> 00:00:02,000\n港口委员会\n推迟了投票。") == ["港口委员会推迟了投票。"]


def test_cues_without_empty_lines_between_them_are_parted_all_the_same() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nIt stays,\n2\n00:00:02,000 --> 00:00:03,000\nthey said.\n"
    assert said(text) == ["It stays, they said."]


def test_a_file_in_which_nothing_is_said_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"^a\.srt: there is no line of speech in these subtitles$"):
        list(parse(b"1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n", "a.srt", Limits()))


TOKENS = [
    b"\n",
    b"\n\n",
    b"-->",
    b"00:00:01,000 --> 00:00:04,200\n",
    b"<v ",
    b"<i>",
    b"&amp;",
    b"{\\",
    b"<",
    b"99:99:99,999",
]


@given(damaged([SRT.encode(), VTT.encode(), ROLLING.encode()], TOKENS))
def test_damaged_subtitles_give_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


WORDS = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="<>&{}"), min_size=1)


@given(st.lists(st.lists(st.lists(WORDS, min_size=1), min_size=1, max_size=3), min_size=1))
def test_no_word_is_lost(cues: list[list[list[str]]]) -> None:
    lines = [["\n".join(" ".join(words) for words in cue)] for cue in cues]
    text = "".join(
        f"{number}\n00:{number:02}:01,000 --> 00:{number:02}:04,000\n{number}a {cue[0]}\n\n"
        for number, cue in enumerate(lines)
    )
    told = "".join("".join(node.text.split()) for document in read(parse, text) for node in document.nodes)
    assert told == "".join(f"{number}a" + "".join(cue[0].split()) for number, cue in enumerate(lines))


def test_one_who_speaks_without_end_takes_no_time() -> None:
    (document,) = read_within_bounds(parse, b"1\n00:00:01,000 --> 00:00:02,000\n" + b"the ferry\n" * 200_000)
    assert len(document.nodes[0].text) == 200_000 * len("the ferry ") - 1
