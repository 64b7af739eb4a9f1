"""Offices that somebody is said to be chosen for."""

from __future__ import annotations

import time

import pytest

from tests.analysis.attributed import said


@pytest.mark.parametrize(
    ("language", "before", "text", "name"),
    [
        (
            "de",
            "Eva Lind (62) ist von der Versammlung zur neuen Präsidentin des Verbandes gewählt worden.",
            "„Mehr als achtzig Prozent der Mitarbeitenden sind Frauen“, so die neue Präsidentin.",
            "Eva Lind",
        ),
        (
            "de",
            "Eva Lind ist zur neuen Schriftführerin gewählt worden.",
            "„Mehr als achtzig Prozent der Mitarbeitenden sind Frauen“, so die neue Präsidentin.",
            "die neue Präsidentin",
        ),
        (
            "en",
            "Ada Brandt was elected mayor of Port Esk on Sunday, ahead of Paul Reiss.",
            '"We will open the harbour," the mayor said.',
            "Ada Brandt",
        ),
        (
            "en",
            "Ada Brandt was elected to the post of mayor on Sunday, ahead of Paul Reiss.",
            '"We will open the harbour," the mayor said.',
            "Ada Brandt",
        ),
        (
            "en",
            "Ada Brandt was appointed by the mayor to lead the harbour.",
            '"We will open the harbour," the mayor said.',
            "the mayor",
        ),
        (
            "en",
            "In March the mayor was elected by Ada Brandt and her friends.",
            '"We will open the harbour," the mayor said.',
            "the mayor",
        ),
    ],
)
def test_who_is_chosen_for_an_office_is_called_by_it(language: str, before: str, text: str, name: str) -> None:
    assert [found for _, _, found in said(before, text, language=language)] == [name]


def test_a_sentence_that_appoints_without_end_takes_no_time() -> None:
    before = "Eva Lind ist " + "zur Präsidentin gewählt " * 2_000
    began = time.process_time()
    said(before, "„Es sind viele“, so die neue Präsidentin.", language="de")
    assert time.process_time() - began < 2
