"""Speech that the paragraph before announces."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said

WORDS = {
    "en": '"He speaks his mind, and I think that is good. It is late."',
    "de": "„Das hätten wir früher haben können, wenn der Rat gewollt hätte.“",
    "fr": "« Nous aurions pu l'avoir plus tôt, si le conseil l'avait voulu. »",
}


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("In a statement, Ada Brandt, the mayor of Port Esk, said:", "Ada Brandt", "en"),
        ("Reporter Ada Brandt says:", "Ada Brandt", "en"),
        ("The Norland Times reports:", "Norland Times", "en"),
        ("This from the Harbour Office:", "Harbour Office", "en"),
        ("Ms. Brandt put it this way in an e-mail to her staff:", "Brandt", "en"),
        ("When Reiss left, Ada Brandt made the following remark:", "Ada Brandt", "en"),
        ("Dazu schreibt die Stadträtin Ute Kern in einer Mitteilung:", "Ute Kern", "de"),
        ("Im Brief, den Ole Lind an Jörn Reiss geschickt hat, erklärt er:", "Ole Lind", "de"),
        ("Dans un communiqué, la maire, Claire Aubin, déclare :", "Claire Aubin", "fr"),
        ("Voici ce que répond Paul Morel :", "Paul Morel", "fr"),
    ],
)
def test_who_says_something_before_a_colon_says_what_the_next_paragraph_quotes(
    text: str, name: str, language: str
) -> None:
    ((_, _, found),) = said(text, WORDS[language], language=language)
    assert found == name


def test_nobody_does_where_the_words_are_told_to_be_somebody_elses() -> None:
    *_, (_, _, name) = said("Ada Brandt said this of the plan:", '"It is late," wrote Paul Reiss.')
    assert name == "Paul Reiss"


def test_it_says_nothing() -> None:
    ((_, mention, _),) = said("Then it got better:", '"By law, the president sets the number every year."')
    assert mention is None


@pytest.mark.parametrize("heading", ["Usage:", "Two Hearts:"])
def test_a_heading_with_a_colon_names_nobody(heading: str) -> None:
    ((_, mention, _),) = said(heading, '"In this sad play, all that was missing was the violins."')
    assert mention is None
