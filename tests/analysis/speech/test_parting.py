"""Where a name ends or begins within a phrase."""

from __future__ import annotations

import pytest

from reader.article.model import Speaker
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("„Die Liste wird länger“, sagte Allendorf der Norder Allgemeinen Zeitung.", "Allendorf"),
        ("„Die Liste wird länger“, sagte Müller der Küsten-Presseagentur am Montag.", "Müller"),
        ("„Die Liste wird länger“, sagte Sprecherin der Polizei.", "Sprecherin der Polizei"),
    ],
)
def test_whom_somebody_told_is_no_part_of_the_name(text: str, name: str) -> None:
    assert said(text, language="de")[0][2] == name


def test_whose_something_is_has_no_role_of_it() -> None:
    text = "Die Bilder des Norder Malers Heinz Lind sind teuer. „Mir gefallen sie sehr“, sagte Lind."
    assert attributed(blocks_of(text), "de")[0].speaker == Speaker("Heinz Lind")


def test_he_is_the_one_who_did_something_and_not_whose_thing_it_was() -> None:
    text = "Die Bilder des Norder Malers Heinz Lind sind teuer. Udo Brandt (75) hat eins ersteigert."
    assert said(text, "„Das Bild gefällt mir sehr“, sagt er.", language="de")[0][2] == "Udo Brandt"


def test_what_somebody_has_decided_has_an_article_that_says_nothing() -> None:
    text = "Die vom Präsidenten beschlossenen Maßnahmen wurden begrüßt, „um besser springen zu können, wie im Sommer“."
    assert said(text, language="de")[0][1] != "Die"
