"""Names in bylines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.head.bylines import find_led_names, find_names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Brink", ("Ada Brink",)),
        ("By Ada Brink - 11/19/19 06:56 AM EST", ("Ada Brink",)),
        ("By ADA BRINK and JO MENDEL, Staff Writers", ("Ada Brink", "Jo Mendel")),
        ("Von Anna Müller und Jo van der Berg", ("Anna Müller", "Jo van der Berg")),
        ("Par Jean-Luc Petit", ("Jean-Luc Petit",)),
        ("Por María Núñez y Luis Ortega", ("María Núñez", "Luis Ortega")),
        ("By Ada Brink | November 18, 2019", ("Ada Brink",)),
        ("By A. Brink in Port Esk", ("A. Brink",)),
        ("Juan Carlos Brink C.", ("Juan Carlos Brink C.",)),
        ("Par Luc Petit B. le 14.09.2020 à 11h46", ("Luc Petit B.",)),
        ("By Ada Brink Jr. and Jo Mendel Sr., Staff Writers", ("Ada Brink Jr.", "Jo Mendel Sr.")),
        ("By Ada Brink.", ("Ada Brink",)),
        ("Jo Mendel, Ada Brink & Li Wu", ("Jo Mendel", "Ada Brink", "Li Wu")),
        ("By AFP", ("AFP",)),
        ("Posted by Ada Brink, Software Engineer", ("Ada Brink",)),
        ("German G7 Presidency 2022", ()),
        ("Brink7b Mendel", ()),
        ("Author: Brink7b", ("Brink7b",)),
        ("By Ada Brink2019-05-03", ("Ada Brink",)),
        ("By Ada Brink July 5, 2019", ("Ada Brink",)),
        ("By Ada Brink Nov. 18, 2019 at 4:10 pm", ("Ada Brink",)),
        ("Par Ada Brink le 07 mai 2020", ("Ada Brink",)),
        ("Von Ada Brink am 12. Mai 2020", ("Ada Brink",)),
        ("Veröffentlicht von Ada Brink am 12. Mai 2020", ("Ada Brink",)),
        ("Ada Brink Veröffentlicht am 12. Mai 2020", ("Ada Brink",)),
        ("By Ada May 3 hours ago", ("Ada May",)),
        ("By Ada May 12 July 2019", ("Ada May",)),
        ("Posted on June 3, 2019 by Ada Brink in Harbours | 4 comments", ("Ada Brink",)),
        ("Monday November 18, 2019 7:45 am by Ada Brink", ("Ada Brink",)),
        ("Ciclismo | Por: Ada Brink | 19 abril 2022", ("Ada Brink",)),
        ("Geplaatst op 2 november 2024 door Ada Brink", ("Ada Brink",)),
        ("Oprac. Marta Lis Dzisiaj, 9 stycznia (11:24)", ("Marta Lis",)),
        ("Автор: Дарья Лунина", ("Дарья Лунина",)),
        ("Text: Petter Alm Foto: Linnea Berg", ("Petter Alm",)),
        ("Ada Brink, 3 May 2019, photographs by Jo Mendel", ("Ada Brink",)),
        ("By Ada Brink in Port Esk and Jo Mendel in Oslo", ("Ada Brink", "Jo Mendel")),
        ("Text by Ada Brink and photographs by Jo Mendel", ("Ada Brink",)),
        ("As told to Ada Brink", ("Ada Brink",)),
        ("By Ada Brink\u00a0November 19, 2019, 07:47 PM EST", ("Ada Brink",)),
        ("By Ada Brink ada@courier.example(509) 459-5382", ("Ada Brink",)),
        ("By Ada Brink Last updated Nov 8, 2023", ("Ada Brink",)),
        ("von Lena Ohm Twitter Account von Lena Ohm", ("Lena Ohm",)),
        ("Ada Brink Ada Brink", ("Ada Brink",)),
        ("ByAda Brink", ("Ada Brink",)),
        ("Parker Brink", ("Parker Brink",)),
        ("By ADA BRINK AND JO MENDEL", ("Ada Brink", "Jo Mendel")),
        ("Lena Ohm Vom 3. Mai 2022", ("Lena Ohm",)),
        ("Artikel von Lena von der Ohm", ("Lena von der Ohm",)),
        ("Von Jörg Staff am 16.11.2022", ("Jörg Staff",)),
        ("By TMZ STAFF", ("TMZ Staff",)),
        ("By Ada Brink Staff Writer", ("Ada Brink",)),
        ("Ada Brink Monday, February 9, 2026 @ 11:10 PM", ("Ada Brink",)),
        ("Lena Ohm Stand: 5. Februar 2020", ("Lena Ohm",)),
        ("Erstellt von Lena Ohm", ("Lena Ohm",)),
        ("Post author  By Ada Brink", ("Ada Brink",)),
        ("Veröffentlicht vonLena Ohm 28. Februar 2016", ("Lena Ohm",)),
        ("ByJ.R. Brink", ("J.R. Brink",)),
        ("Lena Ohm Ein Kommentar", ("Lena Ohm",)),
        ("Eingestellt von Unknown", ()),
        ("Autor", ()),
        ("Senior Writer", ()),
        ("Tipps von", ()),
        ("Interview mit Lena Ohm und Ole Dammann", ()),
        ("Von Lena Ohm und Ole Dammann, Kiel", ("Lena Ohm", "Ole Dammann")),
        ("Von unserer Korrespondentin Lena Ohm, Brüssel", ("Lena Ohm",)),
        ("Ein Gastbeitrag von Lena Ohm", ("Lena Ohm",)),
        ("Das Gespräch führte Lena Ohm.", ("Lena Ohm",)),
        ("Texte: Lena Ohm / Fotos: Ole Dammann", ("Lena Ohm",)),
        ("Propos recueillis par Claire Aubin et Paul Morel", ("Claire Aubin", "Paul Morel")),
        ("Texte Claire Aubin, photos Paul Morel", ("Claire Aubin",)),
        ("Testo di Marco Rossi, foto di Anna Bellini", ("Marco Rossi",)),
        ("dal nostro inviato Marco Rossi", ("Marco Rossi",)),
        ("Entrevista de Ana Beltrán", ("Ana Beltrán",)),
        ("Door Sanne de Vries en Pieter Bakker", ("Sanne de Vries", "Pieter Bakker")),
        ("Av Anna Lindqvist och Per Holm", ("Anna Lindqvist", "Per Holm")),
        ("Af Mette Sørensen", ("Mette Sørensen",)),
        ("AV KARI NORDMANN", ("Kari Nordmann",)),
        ("Tekst og foto: Kari Nordmann", ("Kari Nordmann",)),
        ("Rozmawiała Anna Kowalska", ("Anna Kowalska",)),
        ("Беседовала Анна Петрова", ("Анна Петрова",)),
    ],
)
def test_names_are_read_without_what_stands_around_them(byline: str, names: tuple[str, ...]) -> None:
    assert find_names(byline) == names


@pytest.mark.parametrize(
    "text", ["By the river", "By Our Sports Staff", "By A Staff Reporter", "NEWS PROVIDED BY", "", "by", "3 min read"]
)
def test_what_holds_no_name_gives_none(text: str) -> None:
    assert find_names(text) == ()


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(name.strip() for name in find_names(text))


def test_a_line_that_may_be_no_byline_gives_names_only_behind_a_word_that_leads_them_in() -> None:
    assert find_led_names("June 3, 2019, posted by Ada Brink") == ("Ada Brink",)
    assert find_led_names("By Ada Brink on Monday, November 18th, 2019") == ("Ada Brink",)
    assert find_led_names("Port Esk, 3 May 2019") == ()
    assert find_led_names("Fr von 10:00 Uhr bis 12:30 Uhr") == ()
    assert find_led_names("Av de åtta lagen gick fyra vidare") == ()
    assert find_led_names("Foto: Per Holm") == ()


@pytest.mark.parametrize(
    "lead",
    [
        *(
            "By ",
            "By",
            "BY: ",
            "An analysis by ",
            "von ",
            "Ein Gastbeitrag von ",
            "Propos recueillis par ",
            "Texte de ",
        ),
        *("de ", "Dalla nostra inviata ", "Tekst og foto: ", "Автор: ", "Author ", "Das Gespräch führte "),
        *("As told to ", "Opracował: ", "Von unserer Korrespondentin "),
    ],
)
def test_each_lead_is_found_however_it_begins(lead: str) -> None:
    assert find_led_names(f"{lead}Ada Brink") == ("Ada Brink",)
