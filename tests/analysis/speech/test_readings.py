"""What something is read in."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "« Nous ne céderons pas un mètre », lit-on dans le communiqué du port.", "le communiqué"),
        ("fr", "« Nous ne céderons pas un mètre », pouvait-on lire sur une banderole.", "une banderole"),
        ("fr", "Dans le communiqué, on peut lire : « Nous ne céderons pas un mètre ».", "le communiqué"),
        ("es", "«No cederemos ni un metro de muelle», se lee en el comunicado.", "el comunicado"),
        ("es", "En el comunicado se lee: «No cederemos ni un metro de muelle».", "el comunicado"),
        ("it", "«Non cederemo un metro di banchina», si legge nella nota.", "nota"),
        ("pt", "“Não cederemos um metro de cais”, lê-se no comunicado.", "comunicado"),
        ("fr", "Dans le train, elle se met à lire : « Ada Brandt ne ment jamais à personne ».", "elle"),
        ("es", "En el tren se puede leer: «No cederemos ni un metro», dice Ada Ruiz.", "Ada Ruiz"),
        ("fr", "Il aime lire : « C’est mon seul plaisir », dit Ada Brandt.", "Ada Brandt"),
    ],
)
def test_what_it_is_read_in_speaks(language: str, text: str, name: str) -> None:
    assert [speaker for _, _, speaker in said(text, language=language)] == [name]


def test_what_is_to_be_read_in_a_paper_is_not_said_by_it() -> None:
    assert [speaker for _, _, speaker in said("« Vieux port », à lire dans le journal de mardi.", language="fr")] == [
        None
    ]
