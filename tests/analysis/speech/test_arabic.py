"""Who speaks in Arabic, told by what stands beside the marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.lexicons import lexicon
from reader.analysis.speech.arabic import arabic_speaker, subject_beside
from reader.analysis.speech.marks import quoted_strings
from tests.analysis.attributed import said
from tests.effort import effort

WORDS = (
    "قال",
    "وقالت",
    "أما",
    "رئيس",
    "نقابة",
    "السائقين",
    "طارق",
    "الأمين",
    "بن",
    "في",
    "إن",
    "«",
    "»",
    ":",
    "،",
    ".",
    "لل",
    " ",
)


def speakers(*paragraphs: str) -> list[str | None]:
    return [name for _, _, name in said(*paragraphs, language="ar")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقالت رئيسة الجمعية سلمى الخطيب: «القارئ يعمل في النهار مثلنا».", "سلمى الخطيب"),
        ("وقال نادر العبدالله، وهو بائع ورث متجره عن جده: «لم أر الشارع هكذا».", "نادر العبدالله"),
        ("وقال حداد، بعد المباراة: «أغمضت عيني وسددت الكرة».", "حداد"),
        ("قالت أرملة أحد العمال، نادية قاسم، للصحفيين: «لا أريد الانتقام».", "نادية قاسم"),
        ("وحذر رئيس نقابة السائقين طارق الأمين من الوضع، وقال: «ينقصنا عشرون سائقاً».", "طارق الأمين"),
        ("أما عضو المجلس بشير نجار، الذي صوت ضد القرار، فقال إن «المال ضاع كله».", "بشير نجار"),
        ("وأعلن نادي الساحل في بيان أنه «سيلجأ إلى كل الوسائل القانونية».", "نادي الساحل"),
        ("وقال المتحدث باسم البلدية لوكالة الأنباء: «سننشر عدد الركاب كل شهر».", "المتحدث باسم البلدية"),
        ("وأشاد مدرب النجمة جورج خوري بلاعبيه قائلاً: «هؤلاء يملكون قلباً كبيراً».", "جورج خوري"),
        ("«خسرت نصف زبائني هذا العام»، يقول صاحب المخبز ياسر عبود.", "ياسر عبود"),
        ("ودعا رئيس البلدية غسان الحموي الأعضاء إلى «الهدوء وعدم رفع الأصوات هنا».", None),
        ("ورفع المشجعون لافتة كتب عليها «المدينة نحن ولن نرحل عنها».", None),
        ("وقال خبير طقس سويسري معروف جداً عالمياً: «العاصفة قادمة إلى المدينة».", None),
        ("قال ذلك مرة أخرى: «لن يكون لدينا جسر جديد».", None),
        ("وقالت أيضاً: «لن يكون لدينا جسر جديد».", None),
        ("قال الوزير لأحمد محمود: «لن يكون لدينا جسر جديد».", "الوزير"),
        ("وقال محمد علي لصحيفة «الشرق الأوسط» إن الجسر مغلق.", None),
        ("يقول المثل: «الجار قبل الدار كما يقال دائماً».", None),
    ],
)
def test_the_subject_of_the_verb_beside_the_marks_speaks(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_a_family_name_and_an_office_alone_are_somebody_named_in_full() -> None:
    texts = (
        "أعلن وزير النقل سامي الحلبي، الثلاثاء، أن الجسر الجديد سيفتح.",
        "وقال الحلبي في مؤتمر صحفي: «الأعمال تسير وفق الخطة». وأضاف: «لقد انتظر الناس بما فيه الكفاية».",
        "وأكد الوزير أن الكلفة «ستبقى دون السقف المعتمد».",
    )
    assert speakers(*texts) == ["سامي الحلبي"] * 3


def test_what_a_verb_behind_a_full_stop_reports_is_the_next_quotation() -> None:
    texts = (
        "قال رئيس الوزراء العراقي محمد شياع السوداني إن «الحكومة ماضية في الإصلاح». وأضاف فارس أن «الموازنة جاهزة».",
        "وقال السوداني: «لا جديد في هذه القضية حتى الآن».",
    )
    assert speakers(*texts) == ["محمد شياع السوداني", "فارس", "محمد شياع السوداني"]


def test_who_goes_on_is_nobody_where_the_speaker_before_could_not_be_read() -> None:
    texts = (
        "وقالت هدى مرعي: «سمعنا الكلام نفسه في العام الماضي».",
        "ونقلت الوكالة عن مصدر أمني قوله: «التحقيق ما زال جارياً حتى اللحظة».",
        "وتابع: «لن نتهاون مع أي طرف في هذه القضية».",
    )
    assert speakers(*texts) == ["هدى مرعي", None, None]


def test_a_name_is_looked_for_once_however_often_it_is_printed() -> None:
    def work(number: int) -> int:
        texts = ["قال الخطيب: «القارئ يعمل في النهار كل يوم»."] * number
        return effort(lambda: speakers(*texts))

    work(1)  # the lexicon is read
    assert work(120) < 6 * work(30)


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_any_text_is_read(text: str) -> None:
    known = lexicon("ar").unspaced
    assert known is not None
    for string in quoted_strings([text])[0]:
        beside = subject_beside(text, string, known)
        if beside is not None and beside.who is not None:
            assert arabic_speaker(text[slice(*beside.who)], text, known).name
