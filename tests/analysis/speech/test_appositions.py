"""Descriptions with a name beside them."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said


def speaker(text: str, language: str) -> str | None:
    """Whose the only quotation of a paragraph is."""
    ((_, _, name),) = said("Gestern war Sitzung.", text, language=language)
    return name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jonas Marten, Präsident des Norder Ruderverbands (NRV) nannte den Plan „wenig durchdacht“.", "Jonas Marten"),
        (
            "Silke Hanke, Sprecherin der Initiative Grünes Tal erklärte dazu: „Das ist ein schlechter Tag.“",
            "Silke Hanke",
        ),
        ("Paul Reimers, ein Fischereiexperte vom NFI erklärte, das sei „eine solide Grundlage“.", "Paul Reimers"),
    ],
)
def test_a_description_that_no_comma_ends_is_the_one_who_is_named_before_it(text: str, name: str) -> None:
    assert speaker(text, "de") == name


def test_the_second_description_of_somebody_is_the_one_who_is_named_before_both() -> None:
    text = 'Nadia Okafor, a chemistry teacher and a member of the club\'s board, called it "a slow and careful start".'
    assert speaker(text, "en") == "Nadia Okafor"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Sprecherin der Stiftung Seewind, Heike Lohmann, sagte: „Wir bleiben dabei, es ist so.“", "Heike Lohmann"),
        ("Ihre Sprecherin, die Lehrerin Wiebke Jansen, sagte: „Wir bleiben dabei, es ist so.“", "Wiebke Jansen"),
        ("Der Bürgermeister von Neu Norden sagte: „Wir bleiben dabei, es ist so.“", "Der Bürgermeister von Neu Norden"),
        (
            "Nach den Worten des Parteichefs Norlands, Tran Van Minh, war es „die schwerste Flut seit Jahren“.",
            "Tran Van Minh",
        ),
    ],
)
def test_who_has_an_office_is_not_called_by_what_has_it(text: str, name: str) -> None:
    assert speaker(text, "de") == name


def test_a_long_row_of_articles_behind_a_description_is_soon_read() -> None:
    # It took hours: each of them could begin a piece of it or go on with one.
    text = f'"It stays as it is for all of us here," said the mayor {"the " * 60}on Tuesday.'
    assert speaker(text, "en") == "the mayor"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("But a spokesman for the Port and Fishery Workers’ Union said it was “sorry to hear that”.", "a spokesman"),
        ("A spokesman for the Bank of Norland and the Harbour Office said it was “sorry to hear that”.", "A spokesman"),
        (
            "He spoke to a resident of Norland, and the Harbour Office said it was “sorry to hear that”.",
            "Harbour Office",
        ),
    ],
)
def test_who_speaks_for_a_body_with_and_in_its_name_is_not_the_end_of_that_name(text: str, name: str) -> None:
    assert speaker(text, "en") == name
