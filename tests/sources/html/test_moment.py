"""Days and moments as pages write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.html.moment import moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-06", "2024-05-06"),
        ("20240506", "2024-05-06"),
        ("2024/05/06", "2024-05-06"),
        ("2024-05-06T07:08:09.123Z", "2024-05-06T07:08:09+00:00"),
        ("2024-05-06 07:08", "2024-05-06T07:08:00"),
        ("2024-05-06T07:08:09 +0200", "2024-05-06T07:08:09+02:00"),
        ("Mon, 06 May 2024 07:08:09 GMT", "2024-05-06T07:08:09+00:00"),
        ("May 6, 2024", "2024-05-06"),
        ("Monday, May 6th, 2024", "2024-05-06"),
        ("6 May 2024", "2024-05-06"),
        ("1714979289", "2024-05-06T07:08:09+00:00"),
        ("1714979289000", "2024-05-06T07:08:09+00:00"),
        ("1710121200", "2024-03-11T01:40:00+00:00"),
        ("2023051214", "2023-05-12"),
        ("6. Mai 2024", "2024-05-06"),
        ("May 6, 2024 8:11 PM", "2024-05-06T20:11"),
        ("Publié le 6 mai 2024 à 7h08", "2024-05-06T07:08"),
        ("06.05.2024", "2024-05-06"),
        ("2024-5-6", "2024-05-06"),
        ("13/5/2024", "2024-05-13"),
        ("6/5/2024", None),
        ("The market opens on 6 May 2024, and nobody knows whether it will ever be closed again", None),
        ("0001-01-01T00:00:00", None),
        ("2024-13-45", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_moment_is_given_in_iso_8601(text: str, expected: str | None) -> None:
    assert moment(text) == expected


@given(st.text(max_size=40) | st.from_regex(r"[0-9T:+ /.-]{1,30}"))
def test_anything_is_a_moment_or_nothing(text: str) -> None:
    found = moment(text)
    assert found is None or moment(found)
