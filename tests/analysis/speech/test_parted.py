"""Speakers whom something parts from their verb."""

from __future__ import annotations

import pytest

from tests.analysis.attributed import said

WORDS = {
    "fr": "« Le pont tiendra tout l’hiver et sans doute plus »",
    "es": "«El puente aguantará todo el invierno»",
    "it": "«Il ponte terrà tutto l’inverno»",
    "pt": "“A ponte vai aguentar todo o inverno”",
}


@pytest.mark.parametrize(
    ("language", "behind", "speaker"),
    [
        ("fr", "a déclaré lundi à la presse Ana Morel.", "Ana Morel"),
        ("fr", "a déclaré à cette occasion la ministre.", "la ministre"),
        ("fr", "dit en substance le rapport.", "le rapport"),
        ("fr", "a écrit sur Norpost la maire, Ana Morel.", "Ana Morel"),
        ("fr", "a commenté mercredi soir le maire.", "le maire"),
        ("es", "dijo el lunes en rueda de prensa Ana Morel.", "Ana Morel"),
        ("es", "explicó ayer a los periodistas la alcaldesa.", "la alcaldesa"),
        ("es", "ha señalado este martes la alcaldesa de Vireux, Ana Morel.", "Ana Morel"),
        ("es", "escribió en su cuenta de Norpost Ana Morel.", "Ana Morel"),
        ("it", "ha detto lunedì in conferenza stampa il sindaco.", "il sindaco"),
        ("it", "ha detto ieri ai giornalisti Ana Morel.", "Ana Morel"),
        ("pt", "explicou na segunda-feira o ministro.", "o ministro"),
        ("pt", "disse ontem aos jornalistas Ana Morel.", "Ana Morel"),
    ],
)
def test_days_places_and_listeners_may_stand_between(language: str, behind: str, speaker: str) -> None:
    assert [name for _, _, name in said(f"{WORDS[language]}, {behind}", language=language)] == [speaker]


def test_what_stands_between_is_not_the_speaker() -> None:
    text = f"{WORDS['es']}, explicaron al diario desde el entorno municipal entrada la tarde de este martes."
    assert "la tarde" not in [name for _, _, name in said(text, language="es")]
