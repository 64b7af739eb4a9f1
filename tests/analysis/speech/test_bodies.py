"""What belongs to the name of a person, a body or an office in English, and what doesn't."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("the Competition and Markets Authority", "Competition and Markets Authority"),
        ("the Food and Drug Administration", "Food and Drug Administration"),
        ("the FBI and Justice Department", "the FBI and Justice Department"),
        ("Corin Hale of the Harbour Office", "Corin Hale"),
        ("Bill de Brandt", "Bill de Brandt"),
        ("Ursula von der Heide", "Ursula von der Heide"),
        ("Laurence des Tarn", "Laurence des Tarn"),
        ("the Secretary of State", "the Secretary of State"),
        ("the President of South Norland", "the President of South Norland"),
        ("Secretary of State Ada Brandt", "Ada Brandt"),
        ("station host Ada Brandt", "Ada Brandt"),
    ],
)
def test_a_name_is_whole_and_no_more(who: str, name: str) -> None:
    assert [speaker for _, _, speaker in said(f'"It is bad for the drivers," {who} said.')] == [name]
