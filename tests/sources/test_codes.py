"""Codes of languages."""

import pytest

from reader.sources.codes import language_of


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en", "en"),
        ("pt_BR", "pt"),
        ("EN-gb", "en"),
        ("de, en", "de"),
        ("English", None),
        ("eng", None),
        ("a", None),
        ("éé", None),
        ("", None),
        (None, None),
    ],
)
def test_a_code_says_which_language_whatever_the_country(code: str | None, language: str | None) -> None:
    assert language_of(code) == language
