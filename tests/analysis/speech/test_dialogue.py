"""Dialogue behind dashes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.lexicons import lexicon
from reader.analysis.speech.dialogue import dialogue
from tests.analysis.speech.test_turns import spoken
from tests.effort import effort


def test_a_dash_opens_speech_where_a_language_writes_so() -> None:
    text = "—No lo sabíamos —dijo el concejal Andrés Peña—. Nos enteramos por la prensa."
    assert spoken(text, language="es") == [
        ("No lo sabíamos", "Andrés Peña"),
        ("Nos enteramos por la prensa.", "Andrés Peña"),
    ]
    assert spoken("– Nous n’avons rien vu venir – raconte Jean Morel.", language="fr") == [
        ("Nous n’avons rien vu venir", "Jean Morel")
    ]
    assert spoken(text, language="en") == []


@pytest.mark.parametrize("text", ["— una lista", "—", "", "— Ana Ruiz", "No — dijo ella"])
def test_a_dash_without_a_cue_opens_no_speech(text: str) -> None:
    assert dialogue(text, lexicon("es")) == []


@given(st.text(alphabet="—– aA.\n", max_size=40))
def test_stretches_of_dialogue_lie_in_order_in_their_paragraph(text: str) -> None:
    at = 0
    for string in dialogue(text, lexicon("es")):
        assert at <= string.outer_start <= string.start < string.end <= string.outer_end <= len(text)
        at = string.outer_end


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "ru",
            "— Мы готовы, — сказал министр Иван Петров. — Но не сейчас.",
            [("Мы готовы,", "Иван Петров"), ("Но не сейчас.", "Иван Петров")],
        ),
        ("ru", "— Да, — ответила Анна Лаптева и закурила.", [("Да,", "Анна Лаптева")]),
        ("ru", "— Мы взяли щенков! — радуется школьница Анна Лаптева.", [("Мы взяли щенков!", "Анна Лаптева")]),
        ("pl", "- Noszę wodę - skarży się Zofia Kania.", [("Noszę wodę", "Zofia Kania")]),
        ("nb", "– Vi flytter heller, sier utvalgets leder Kari Vik.", [("Vi flytter heller", "Kari Vik")]),
        (
            "pl",
            "– Tak – powiedział Tomasz Nowak. – Ale to – jak zawsze – potrwa.",
            [("Tak", "Tomasz Nowak"), ("Ale to – jak zawsze – potrwa.", "Tomasz Nowak")],
        ),
        (
            "pl",
            "Budowa stoi. – Grunt jest inny, niż był – powiedział Tomasz Nowak. – Bezpieczeństwo jest ważne – dodał.",
            [("Grunt jest inny, niż był", "Tomasz Nowak"), ("Bezpieczeństwo jest ważne", "Tomasz Nowak")],
        ),
        ("pl", "- Nie wiem - mówi Anna Kowalska, dyrektorka szkoły.", [("Nie wiem", "Anna Kowalska")]),
        (
            "sv",
            "– Vi går nu, efter mötet, säger Anna Berg. Ni kan stanna.",
            [("Vi går nu, efter mötet", "Anna Berg"), ("Ni kan stanna.", "Anna Berg")],
        ),
        ("nb", "– Hvorfor? spør Kari Moen.", [("Hvorfor?", "Kari Moen")]),
        ("it", "– Vieni a vedere – dice Ettore Marangoni, e apre la porta.", [("Vieni a vedere", "Ettore Marangoni")]),
        (
            "pt",
            "— Não conheço outra hora — diz Adelino Ramalho. — A noite dá trabalho.",
            [("Não conheço outra hora", "Adelino Ramalho"), ("A noite dá trabalho.", "Adelino Ramalho")],
        ),
    ],
)
def test_speech_is_kept_apart_from_what_the_writer_says_of_it(
    language: str, text: str, found: list[tuple[str, str]]
) -> None:
    assert spoken(text, language=language) == found


def test_what_stands_in_marks_beside_dialogue_is_kept() -> None:
    text = "Anna Nowak nazwała to „wielką i zupełną katastrofą”. – Nie wiem, co dalej – powiedział Jan Lis."
    assert spoken(text, language="pl", direct=False) == [
        ("wielką i zupełną katastrofą", "Anna Nowak"),
        ("Nie wiem, co dalej", "Jan Lis"),
    ]


@pytest.mark.parametrize("text", ["- mleko, chleb - 5 zł", "Most stoi. – To koniec – pewnie tak.", "– pierwszy punkt"])
def test_a_list_is_no_dialogue(text: str) -> None:
    assert dialogue(text, lexicon("pl")) == []
    text = "– Most jest stary – mówi Ana Dudek, autorka książki (Most, 2018; wydanie polskie – 2019)."
    assert [text[quoted.start : quoted.end] for quoted in dialogue(text, lexicon("pl"))] == ["Most jest stary"]


@pytest.mark.parametrize("part", ["- a - b. - C ", "Tak. – Ale co to ", "– a, b "])
def test_a_text_full_of_dashes_takes_time_by_its_length(part: str) -> None:
    short, long = (f"Tak to. – {part * count}" for count in (200, 800))
    assert effort(lambda: dialogue(long, lexicon("sv"))) < 6 * effort(lambda: dialogue(short, lexicon("sv")))


def test_a_dash_between_brackets_opens_no_speech() -> None:
    text = "Ana Dudek, autorka książki (Most, 2018; wydanie polskie Miasto – Nowa wersja, 2019), mówi o rzece."
    assert dialogue(text, lexicon("pl")) == []


def test_a_paragraph_may_be_nothing_but_speech_where_a_dash_opens_speech_elsewhere() -> None:
    cued = "– Han ser ikke ut til å ha skader, sier Kari Vik i politiet."
    assert spoken(cued, "– Vi leter fortsatt etter den andre.", language="nb") == [
        ("Han ser ikke ut til å ha skader", "Kari Vik"),
        ("Vi leter fortsatt etter den andre.", "Kari Vik"),
    ]
    assert spoken("Rektor Per Lund (H) er mållaus:", "– Dette er trist for alle.", cued, language="nb")[0] == (
        "Dette er trist for alle.",
        "Per Lund",
    )
    assert spoken("Ta med:", "– to egg og litt melk.", "– Sånt selges her.", language="nb") == []
    assert len(spoken(cued, "– Mel", "* Egg og melk.", language="nb")) == 1
    assert len(spoken(cued, "Dette er planen:", "– Ny bru til våren.", "– Ny skole til høsten.", language="nb")) == 1


def test_behind_a_sentence_that_says_who_spoke_the_writer_goes_on() -> None:
    text = "– Dette er trist. Det sier Kari Vik til avisa. Hun er leder for utvalget."
    assert spoken(text, language="nb") == [("Dette er trist.", "Kari Vik")]


def test_whoever_says_i_speaks_on() -> None:
    text = "– Vi går nu. Det säger jag bara till er, säger Anna Berg."
    assert spoken(text, language="sv") == [("Vi går nu. Det säger jag bara till er", "Anna Berg")]
