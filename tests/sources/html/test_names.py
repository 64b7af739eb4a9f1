"""Names in what pages give as author."""

import time

import pytest

from reader.sources.html.names import split_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Brink", ("Ada Brink",)),
        ("Written by: Ada Brink & Jo Mendel", ("Ada Brink", "Jo Mendel")),
        ("Ada Brink, Jo Mendel and Li Sun", ("Ada Brink", "Jo Mendel", "Li Sun")),
        ("Bypass Board", ("Bypass Board",)),
        ("https://example.org/ada", ()),
        ("@ada", ()),
        ("ada@example.org", ()),
        ("- 7 -", ()),
        ("Lind, Ada; van der Berg, Jan", ("Ada Lind", "Jan van der Berg")),
        ("Ada Lind May 18, 2025", ("Ada Lind",)),
        ("Ada Lind - January 10, 2020 21 minutes", ("Ada Lind",)),
        ("/ Ada Lind / 10:08 am Fri Jan 31, 2020", ("Ada Lind",)),
        ("Posted on June 3, 2025 by Ada Lind", ("Ada Lind",)),
        ("erstellt von Ada Lind — veröffentlicht 28.01.2022 06:00", ("Ada Lind",)),
        ("Автор: Дарья Лунина", ("Дарья Лунина",)),
        ("Text: Ada Lind Foto: Jo Mendel Publicerad 2025-03-29", ("Ada Lind",)),
        ("Words by Ada Lind", ("Ada Lind",)),
        ("ADA LIND, Courier Auto Writer", ("ADA LIND",)),
        ("Ming Sun May 3, 2025", ("Ming Sun",)),
        ("Mei 2025 Collective", ("Mei 2025 Collective",)),
        ("Ada Lind, PhD, and Jo Mendel, Jr.", ("Ada Lind", "Jo Mendel Jr.")),
        ("Ada Lind (with Jo Mendel and Rui Costa C.)", ("Ada Lind", "Jo Mendel", "Rui Costa C.")),
        ("Ada Lind edited by Jo Mendel", ("Ada Lind",)),
        ("Ada Lind - https://esk.example/ada", ("Ada Lind",)),
        ('<a href="/ada">Ada Lind</a>, <a href="/jo">Jo van Dam</a>', ("Ada Lind", "Jo van Dam")),
        ("Ministry for Roads and Harbours", ("Ministry for Roads and Harbours",)),
        ("Ada Lind y Rui de la Costa", ("Ada Lind", "Rui de la Costa")),
        ("View all posts by Ada Lind", ("Ada Lind",)),
        ("Zeige alle Beiträge von Ada Lind", ("Ada Lind",)),
        ("Harbour Club e.V.", ("Harbour Club e.V.",)),
        ("admin", ()),
        ("facebook.com/esk", ()),
        ("Ada Lind, AFP; Jo Mendel, dpa", ("Ada Lind", "AFP", "Jo Mendel", "dpa")),
        ("Harbour Courier, Port Esk, Germany", ("Harbour Courier",)),
        ("Kirche und Hafen, Kiel, Deutschland", ("Kirche und Hafen",)),
        ("Mein Profil vollständig anzeigen", ()),
    ],
)
def test_a_line_gives_its_names(line: str, names: tuple[str, ...]) -> None:
    assert split_names(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Lind, Ada", ("Ada Lind",)),
        ("van der Berg, Jan", ("Jan van der Berg",)),
        ("De Vries, Anna Maria", ("Anna Maria De Vries",)),
        ("O’Neill-Ruiz, J. R. R.", ("J. R. R. O’Neill-Ruiz",)),
        ("LIND, ADA", ("ADA LIND",)),
        ("Ada Lind", ("Ada Lind",)),
        ("Ada Lind, Jo Mendel", ("Ada Lind", "Jo Mendel")),
        ("Ada Lind, Courier", ("Ada Lind", "Courier")),
        ("Lind, AFP", ("Lind", "AFP")),
        ("Ada Lind, Jo Mendel, Li Sun", ("Ada Lind", "Jo Mendel", "Li Sun")),
        ("Lind,", ("Lind",)),
    ],
)
def test_a_line_of_one_author_may_have_the_familys_name_first(line: str, names: tuple[str, ...]) -> None:
    assert split_names(line, one_each=True) == names


def test_a_long_row_of_marks_before_a_day_is_soon_read() -> None:
    # It took minutes: what leads to a day was looked for from each of them.
    assert split_names("a" + "on " * 10_000 + "b 3 May 2020") == ()
    assert split_names("on." * 60 + "b 3 May 2020") == ()


@pytest.mark.parametrize("between", [" ", " \t\n", "\xa0", ", ", " and "])
def test_a_line_that_says_the_same_without_end_takes_no_time(between: str) -> None:
    began = time.process_time()
    names = split_names("Ada Lind" + between * 100_000 + "Jo Mendel")
    assert set(names) <= {"Ada Lind", "Jo Mendel", "Ada Lind Jo Mendel"}
    assert time.process_time() - began < 1
