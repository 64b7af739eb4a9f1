"""Names in lines with a day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.head.dated import find_dated_name, find_writer


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Dana Whitlock May 6, 2025 4 min read", "Dana Whitlock"),
        ("Ada van der Berg · 6 May 2025", "Ada van der Berg"),
        ("ADA BRINK, 6 May 2025", "Ada Brink"),
        ("/ Ada Brink / 10:08 am Fri May 6, 2025", "Ada Brink"),
        ("2025-05-06 17:27:46 Ada Brink", "Ada Brink"),
        ("Anna Müller am 18. September 2019", "Anna Müller"),
        ("19.6.2019 9:40 Uhr Anna Müller 71 Kommentare", "Anna Müller"),
        ("28 mai 2020 à 12h05 | Anne-Marie Petit", "Anne-Marie Petit"),
        ("26. September 2019 Anna Müller Schreibe einen Kommentar", "Anna Müller"),
        ("6 May 2025 Ada Maria Brink", "Ada Maria Brink"),
        ("2. Mai 20203. Mai 2020 Anna Müller 1 Kommentar", "Anna Müller"),
        ("Anna Müller Zuletzt aktualisiert am 6. Mai 2025", "Anna Müller"),
        ("Ada Brink 2 hours ago", "Ada Brink"),
        ("Anna Müller vor 3 Stunden", "Anna Müller"),
    ],
)
def test_a_name_stands_right_before_or_behind_the_day(line: str, name: str) -> None:
    assert find_dated_name(line) == (name,)


@pytest.mark.parametrize(
    "line",
    [
        *("Port Esk, 6 May 2025", "World News May 6, 2025", "07.12.2022 Wissenschaft Klima", "Ada 6 May 2025"),
        *("Updated: May 6, 2025", "6 May 2025", "Dana Whitlock 4 min read", "Ada Brink " * 20 + "6 May 2025"),
        *("— Ada Brink on 6 May 2025 in a speech", "Ada Brink, who left 2 years before", "World News 2 hours ago"),
    ],
)
def test_a_section_a_place_or_a_word_is_no_name_there(line: str) -> None:
    assert find_dated_name(line) == ()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("by adab on May 6, 2025", "adab"),
        ("Veröffentlicht am 6. Mai 2025 von anna_m", "anna_m"),
        ("6. Mai 2025 · von anna1984 · in Hafen · Hinterlasse einen Kommentar", "anna1984"),
        ("May 6, 2025 / by adab / 3 comments", "adab"),
        ("Posted on 2025-05-06 by ada | Leave a comment", "ada"),
        ("6. Mai 2025 von Anna Kategorien: Hafen", "Anna"),
    ],
)
def test_one_word_behind_by_is_the_name_under_which_somebody_writes(line: str, name: str) -> None:
    assert find_writer(line) == (name,)


@pytest.mark.parametrize(
    "line",
    [
        *("May 6, 2025 by the harbour", "by admin", "von Redaktion", "von harbour.example", "© by Harbour", "by"),
        *(
            "May 6, 2025 by jdadmin",
            "by updated | May 6",
            "standby adab",
            "3 May 2025 | Powered by Wordsmith",
            "by ada " * 20,
        ),
    ],
)
def test_what_else_stands_there_is_none(line: str) -> None:
    assert find_writer(line) == ()


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    names = (*find_dated_name(f"{text} 6 May 2025 {text}"), *find_writer(f"{text} by {text}"))
    assert all(name.strip() for name in names)
