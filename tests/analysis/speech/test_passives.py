"""Who said it, where the verb is a passive."""

from __future__ import annotations

import pytest

from reader.article.model import QuoteKind
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of

_BEFORE = "The harbour board's chair, Ada Brandt, and the fishermen's leader, Tom Reed, were in the hall."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Reed was told by Brandt: "You will not speak to this board like that."', "Ada Brandt"),
        ('Brandt was accused by Reed of "selling the harbour to the highest bidder".', "Tom Reed"),
        ('Reed was described as "a danger to the public" by the prosecutor.', "the prosecutor"),
        ('The plan was called "a disaster for the whole town" by Reed.', "Tom Reed"),
        ('The plan was branded "a disgrace" by Reed.', "Tom Reed"),
        ('The plan, described by Reed as "shameful", was approved.', "Tom Reed"),
        ('Reed was praised by Brandt for his "patience and his good humour".', "Ada Brandt"),
        ('Brandt was interrupted by Reed: "You are lying to all of us here!"', "Tom Reed"),
        ('Reed was cheered by fans singing "We will never walk alone again".', "fans"),
        ('Reed was condemned by Brandt for his "bunch of old fools" remark.', None),
        ('"You are late again, as you always are," Reed was told by Brandt.', "Ada Brandt"),
        ('"You are late again, as you always are," Reed was told.', None),
        ('Reed was quoted by the Esk Courier as saying "the board has lost its mind over this".', "Tom Reed"),
        ('Reed was quoted as saying by the Esk Courier that "the board has lost its mind".', "Tom Reed"),
        ('Brandt was quoted as saying "the fishermen have lost their minds over this".', "Ada Brandt"),
        ('"We will not pay a single cent more," Brandt is said to have written.', "Ada Brandt"),
    ],
)
def test_behind_by_stands_who_said_it(text: str, name: str | None) -> None:
    assert [speaker for _, _, speaker in said(_BEFORE, text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        'The harbour was dubbed "Little Venice" by locals.',
        'The song "The Last Wave" was sung by Brandt.',
        'On the evening show, "Face the Harbour," Reed was asked by the host whether he would go.',
        'The plan was approved by the board in a "rare show of unity".',
    ],
)
def test_no_name_is_said_by_who_stands_behind_by(text: str) -> None:
    assert [quote.kind for quote in attributed(blocks_of(_BEFORE, text))] == [QuoteKind.SCARE]


@pytest.mark.parametrize(
    ("language", "before", "text", "name"),
    [
        ("fr", "Marc Dunand est venu.", "Le plan a été qualifié de « catastrophe » par M. Dunand.", "Marc Dunand"),
        ("fr", "Marc Dunand est venu.", "Le plan, qualifié de « honte » par M. Dunand, est voté.", "Marc Dunand"),
        ("fr", "Ada Brandt est venue.", "Brandt a été accusée par Marc Dunand de « mentir à tous ».", "Marc Dunand"),
        ("fr", "Marc Dunand est venu.", "« C’est un scandale », s’est emporté M. Dunand.", "Marc Dunand"),
        (
            "es",
            "Ana Lebrón vino.",
            "Lebrón fue acusada por Marcos Duarte de «mentir a todo el mundo».",
            "Marcos Duarte",
        ),
        ("es", "Ana Lebrón vino.", "El plan, calificado por Lebrón como «un desastre», fue aprobado.", "Ana Lebrón"),
        ("it", "Anna Lembo è venuta.", "Il piano è stato definito «un disastro per tutti» da Lembo.", "Anna Lembo"),
        ("pt", "Ana Lemos veio.", "O plano foi classificado de “um desastre para todos” por Lemos.", "Ana Lemos"),
        ("nl", "Ada Brandt kwam.", "Het plan werd door Brandt omschreven als ‘een ramp voor allen’.", "Ada Brandt"),
        ("nl", "Ada Brandt kwam.", "Brandt noemde het plan ‘een ramp voor iedereen’.", "Ada Brandt"),
        ("sv", "Ada Brandt kom.", "Planen beskrevs av Brandt som ”en katastrof för alla”.", "Ada Brandt"),
        ("sv", "Ada Brandt kom.", "Staden kallas ”Nordens Venedig” av turister.", None),
    ],
)
def test_so_it_is_in_other_languages(language: str, before: str, text: str, name: str | None) -> None:
    assert [speaker for _, _, speaker in said(before, text, language=language)] == [name]
