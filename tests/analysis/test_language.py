"""Telling languages apart."""

from __future__ import annotations

import pytest

from reader.analysis.language import gainsaid, language_of

SAMPLES = {
    "en": "The board said that it was not for the town to pay, and that it would go to court.",
    "de": "Der Rat sagte, dass die Stadt nicht für den Schaden zahlt und dass er vor Gericht geht.",
    "fr": "Le conseil a dit que la ville ne paierait pas pour les dégâts et qu'il irait en justice.",
    "es": "El consejo dijo que la ciudad no pagará por los daños y que irá a los tribunales con el caso.",
    "it": "Il consiglio ha detto che la città non pagherà per i danni e che andrà in tribunale con il caso.",
    "nl": "De raad zei dat de stad niet voor de schade betaalt en dat het naar de rechter gaat.",
    "pl": "Rada powiedziała, że miasto nie zapłaci za szkody i że to jest sprawa dla sądu.",
    "sv": "Rådet säger att staden inte betalar för skadan och att det är en fråga för domstolen.",
    "da": "Rådet siger, at byen ikke betaler for skaden, og at det blev en sag for retten, som de har besluttet.",
    "nb": "Rådet sier at byen ikke betaler for skaden, og at det ble en sak for retten, som de har bestemt seg for.",
    "ru": "Совет сказал, что город не заплатит за ущерб и что это дело для суда, как он и решил.",
    "uk": "Рада сказала, що місто не заплатить за збитки і що це справа для суду, як вона й вирішила.",
    "hu": "A tanács azt mondta, hogy a város nem fizet a kárért, és az ügy már a bíróság elé kerül.",
    "ro": "Consiliul a spus că orașul nu va plăti pentru pagube și că va merge în instanță cu acest caz.",
    "vi": "Hội đồng cho biết thành phố không trả tiền cho thiệt hại và sẽ đưa việc này ra tòa trong năm.",
    "hr": "Vijeće je reklo da grad neće platiti štetu, da su na sudu i da se za to ne zna kako će završiti.",
    "bg": "Съветът каза, че градът няма да плати за щетите и че това е дело за съда, което ще се реши.",
    "he": "המועצה אמרה שהעיר לא תשלם על הנזק.",
    "ar": "قال المجلس إن المدينة لن تدفع ثمن الأضرار.",
    "fa": "شورا گفت شهر هزینه خسارت را نمی‌پردازد و پرونده به دادگاه می‌رود.",
    "ur": "کونسل نے کہا کہ شہر نقصان کی قیمت ادا نہیں کرے گا۔",
    "hi": "परिषद ने कहा है कि नगर नुकसान का पैसा नहीं देगा।",
    "th": "สภากล่าวว่าเมืองจะไม่จ่ายค่าเสียหาย",
    "ja": "町は損害を支払わないと評議会は述べた。",
    "zh": "委员会表示，该镇不会支付损失。",
}


@pytest.mark.parametrize(("code", "text"), SAMPLES.items())
def test_a_sentence_tells_its_language(code: str, text: str) -> None:
    assert language_of(text.lower().replace(",", "").split(), text) == code


def test_too_few_words_tell_nothing() -> None:
    assert language_of(["bridge", "closed"], "Bridge closed") is None


@pytest.mark.parametrize(
    ("declared", "text", "told"),
    [
        ("en", 2 * SAMPLES["de"], "de"),  # a template's default
        ("de", 2 * SAMPLES["de"], None),
        ("en", SAMPLES["de"][:60], None),  # too little
        ("nb", 2 * SAMPLES["da"], None),  # too near
        ("ca", 2 * SAMPLES["es"], None),  # nothing is known of it
    ],
)
def test_a_text_gainsays_the_language_that_is_declared_only_where_it_is_clear(
    declared: str, text: str, told: str | None
) -> None:
    assert gainsaid(declared, text.lower().replace(",", "").split()) == told
