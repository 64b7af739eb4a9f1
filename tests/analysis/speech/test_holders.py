"""Who is meant by an office."""

from __future__ import annotations

from tests.analysis.attributed import said

FRONT = "The deputy mayor, Ada Brandt, welcomed mayor Ivo Reiss on Monday."


def test_no_deputy_is_meant_by_the_office_of_another() -> None:
    mayor, deputy = '"We have plenty of time," the mayor said.', '"We have hardly any time," the deputy mayor said.'
    assert [name for _, _, name in said(FRONT, mayor, deputy)] == ["Ivo Reiss", "Ada Brandt"]


def test_the_article_tells_a_mans_office_from_a_womans() -> None:
    front = "Le ministre Ivo Morel a reçu lundi la ministre Ada Lenoir."
    text = "« Nous avons encore le temps », a dit la ministre."
    assert [name for _, _, name in said(front, text, language="fr")] == ["Ada Lenoir"]
