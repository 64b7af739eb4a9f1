"""Who speaks in Japanese, Chinese and Korean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.story import read_story
from reader.article.model import CueTone, Quote, QuoteKind, Speaker
from tests.analysis.stories import blocks_of


def attributed(text: str, language: str) -> tuple[Quote, ...]:
    story = read_story(blocks_of(*text.split("\n")), language)
    return attribute(story, find_quotes(story))


@pytest.mark.parametrize(
    ("language", "text", "speaker", "mention", "cue"),
    [
        (
            "ja",
            "「橋は造れません」と田中健一市長は会見で述べた。",
            Speaker("田中健一", "市長"),
            "田中健一市長",
            "述べた",
        ),
        (
            "ja",
            "「町の宝です」と館長の大野真理さん（５２）は式典で話した。",
            Speaker("大野真理"),
            "大野真理さん",
            "話した",
        ),
        ("ja", "小学４年の北川翔太くんは「うれしい」と喜んだ。", Speaker("北川翔太"), "北川翔太くん", "喜ん"),
        ("ja", "広報は取材に対し、「予定はない」と回答した。", Speaker("広報"), "広報", "回答した"),
        ("ja", "県の担当者は「調査を待ちたい」と話している。", Speaker("担当者"), "担当者", "話し"),
        ("ja", "佐藤ゆりさんは「わかっていた」と批判した。", Speaker("佐藤ゆり"), "佐藤ゆりさん", "批判した"),
        ("ja", "「約束したのに」と漁師の山本さん。", Speaker("山本"), "山本さん", None),
        (
            "ja",
            "桐原タエさん（８２）。「味は同じ」と語った。",
            Speaker("桐原タエ"),
            "桐原タエさん",
            "語った",
        ),
        ("ja", "桐原タエさんが開いた。桐原さんは「戻りたい」と笑った。", Speaker("桐原タエ"), "桐原さん", "笑った"),
        ("zh", "“不能在沙子上建桥，”市长李建国在会议上说。", Speaker("李建国"), "市长李建国", "说"),
        ("zh", "地铁公司表示，此举“一举两得”。", Speaker("地铁公司"), "地铁公司", "表示"),
        ("zh", "渔民陈阿水说：“三月就答应动工。”", Speaker("陈阿水"), "渔民陈阿水", "说"),
        ("ko", "김민수 서강시장은 “위험이 크다”고 말했다.", Speaker("김민수", "서강시장"), "김민수 서강시장", "말했다"),
        ("ko", "빵집을 운영하는 이영희 씨는 “너무 멀다”고 하소연했다.", Speaker("이영희"), "이영희 씨", "하소연했다"),
        ("ko", "“벌써 3년째 기다린다”고 이영희 씨는 말했다.", Speaker("이영희"), "이영희 씨", "말했다"),
        ("ko", '주민 박 모(52)씨는 "잠을 못 잔다"며 한숨을 쉬었다.', Speaker("박 모"), "박 모(52)씨", None),
        (
            "ko",
            "도로공사 관계자는 “곧 정한다”라고 설명했다.",
            Speaker("도로공사 관계자"),
            "도로공사 관계자",
            "설명했다",
        ),
    ],
)
def test_the_subject_beside_the_marks_speaks(
    language: str, text: str, speaker: Speaker, mention: str, cue: str | None
) -> None:
    quote = attributed(text, language)[0]
    assert quote.kind is not QuoteKind.SCARE
    assert quote.speaker == speaker
    assert quote.mention is not None
    assert text[quote.mention.start : quote.mention.end] == mention
    assert (quote.cue and text[quote.cue.start : quote.cue.end]) == cue


def test_a_pronoun_or_no_subject_is_whoever_was_named_last() -> None:
    _, second = attributed("渔民陈阿水说：“三月就答应动工。”他说：“我等了十年。”", "zh")
    assert second.speaker == Speaker("陈阿水")
    assert second.continues is None
    _, second = attributed("田中健一市長は「橋は造れません」と述べた。\n「費用は増えない」とも語った。", "ja")
    assert (second.speaker, second.mention) == (Speaker("田中健一", "市長"), None)


def test_what_goes_on_behind_its_speaker_is_the_same_speech() -> None:
    first, second = attributed("“桌子可以搬，”店主罗桂芳说，“第一碗茶不收钱。”", "zh")
    assert (first.continues, second.continues) == (None, 0)
    assert first.speaker == second.speaker == Speaker("罗桂芳")


@pytest.mark.parametrize(
    ("language", "text"),
    [("ja", "映画「左岸」は土曜日に公開される。"), ("ja", "「灯」という店が開いた。"), ("zh", "所谓“工程”已开始。")],
)
def test_a_title_is_no_speech(language: str, text: str) -> None:
    assert [quote.kind for quote in attributed(text, language)] == [QuoteKind.SCARE]


def test_a_verb_that_judges_is_told() -> None:
    (quote,) = attributed("佐藤ゆりさんは「わかっていた」と批判した。", "ja")
    assert quote.cue_tone is CueTone.LOADED


@pytest.mark.parametrize("language", ["ja", "zh"])
@given(st.text(alphabet="「」“”。，は話したと说他田中さん\n", max_size=60))
def test_any_text_is_read(language: str, text: str) -> None:
    for quote in attributed(text, language):
        assert quote.mention is None or quote.mention.start < quote.mention.end


def test_a_short_name_in_korean_is_the_full_one_with_its_office() -> None:
    text = "김민수 서강시장은 “위험이 크다”고 말했다.\n김 시장은 이어 “안전이 먼저”라며 “곧 시작한다”고 강조했다."
    assert [quote.speaker for quote in attributed(text, "ko")] == [Speaker("김민수", "서강시장")] * 3


@pytest.mark.parametrize(
    "text",
    [
        "영화 “긴 여정”은 토요일에 개봉한다.",
        "‘스마트 시티’는 내년에 시작된다.",
        "영화 '스파이의 다리'는 이곳에서 촬영됐다.",
    ],
)
def test_a_title_in_korean_is_no_speech(text: str) -> None:
    (quote,) = attributed(text, "ko")
    assert quote.kind is QuoteKind.SCARE


@pytest.mark.parametrize(
    "text",
    [
        "“村里装了路灯，晚上都敢出门了。”北县北洲镇长丰村治安主任袁永明说，这多亏了新的办法。",
        "“医生的信息就发到我手机上了，检查做得少。”江边区泉河镇居民杨一鸣谈起住院体验赞不绝口。",
    ],
)
def test_who_speaks_in_chinese_may_have_a_long_office(text: str) -> None:
    (quote,) = attributed(text, "zh")
    assert quote.speaker
    assert quote.speaker.name in ("袁永明", "杨一鸣")


def test_what_somebody_talks_of_in_chinese_is_no_speech() -> None:
    (quote,) = attributed("他谈起“老桥”时笑了。", "zh")
    assert quote.kind is QuoteKind.SCARE
    (quote,) = attributed("市长王明谈到：“老桥要修到春天，大家还得等。”", "zh")
    assert quote.speaker
    assert quote.speaker.name == "王明"
