"""Names are found as they are typed."""

from __future__ import annotations

import pytest

from reader.export.names import matches


@pytest.mark.parametrize(
    ("wanted", "name"),
    [("muller", "Jörg Müller"), ("JÖRG  müller", "Jörg Müller"), ("strasse", "Anna Straße"), ("Łuk", "łukasz")],
)
def test_case_and_accents_of_a_name_do_not_matter(wanted: str, name: str) -> None:
    assert matches(wanted, name)


def test_another_name_is_another() -> None:
    assert not matches("Meyer", "Jörg Müller")
