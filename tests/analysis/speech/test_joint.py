"""Who speaks together."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said

_BEFORE = "The board's chair, Ada Brandt, met Councillor Sven Lind. Tom Reed, a fisherman, was not there."


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", '"We are pleased with this result," Brandt and Lind said.', "Brandt and Lind"),
        ("en", '"We are pleased with this result," said Brandt and Lind on Monday.', "Brandt and Lind"),
        ("en", 'In a joint statement, Brandt and Lind said: "We are pleased."', "Brandt and Lind"),
        ("en", '"We are pleased with this result," Brandt, Lind and Reed said.', "Brandt, Lind and Reed"),
        ("en", '"We are pleased with this result," the chair and her deputy said.', "the chair and her deputy"),
        ("en", 'Brandt and Lind called the vote "a good day for the town".', "Brandt and Lind"),
        ("en", '"We are pleased with this result," Brandt said, and Lind agreed.', "Ada Brandt"),
        ("en", '"We are pleased," Brandt told Lind and Reed.', "Ada Brandt"),
        ("en", "“We knew it in the second half,” said the coach and the captain.", "the coach and the captain"),
        ("en", "“We knew it in the second half,” said the coach and the rain.", "the coach"),
        ("en", '"We are pleased with this," said the singer and activist Eva Moss.', "Eva Moss"),
        ("en", 'After talks with Brandt and Lind, Reed said: "I am pleased with this."', "Tom Reed"),
        ("de", "„Wir sind mit dem Ergebnis zufrieden“, sagten Brandt und Lind.", "Brandt und Lind"),
        ("de", "„Wir sind zufrieden“, sagte der Abgeordnete und Autor Karl Moser.", "Karl Moser"),
        ("fr", "« Nous sommes contents du résultat », ont déclaré Brandt et Lind.", "Brandt et Lind"),
    ],
)
def test_who_speak_together_are_named_together(language: str, text: str, name: str) -> None:
    (*_, (_, _, speaker)) = said(*([_BEFORE] if language == "en" else []), text, language=language)
    assert speaker == name
