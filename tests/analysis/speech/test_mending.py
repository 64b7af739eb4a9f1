"""Tags that only the words around a word tell: inside names, and of words that are now this, now that."""

from __future__ import annotations

import pytest

from reader.analysis.lexicons import lexicon
from reader.analysis.speech.marks import quoted_strings
from reader.analysis.speech.mending import surnames_among
from reader.analysis.speech.tokens import Paragraph


@pytest.mark.parametrize(
    ("language", "text", "tags"),
    [
        ("de", "Ursula von der Heide", "CCCC"),
        ("es", "Tomás del Olmo", "CCC"),
        ("es", "Ana Ruiz del Olmo", "CCoC"),
        ("en", "the Food and Drug Administration said", "DCCCCS"),
        ("en", "the Brandt and Lind families said", "DCKCNS"),
        ("en", 'Robert "Bob" Lane said', "CqCS"),
        ("en", 'the "Bob" Lane said', "DQCS"),
        ("en", "Brandt last week said she would go.", "CBBSPAS."),
        ("en", "Brandt last Monday said she would go.", "CBBSPAS."),
        ("en", "Ada Brandt first met them.", "CCBVO."),
        ("en", "The Brandt first class ticket was late.", "DCNNNEN."),
        ("en", "“So it is,” an Esk state senator said.", "QDCHHS."),
        ("en", "They won the swing states of Esk.", "PVDNHoC."),
        ("en", "State officials came.", "HHV."),
        ("en", "The reports state that they came.", "DHSRPV."),
        ("en", "They state their aims.", "PSMN."),
        ("en", "Ada Brandt states the following: “So it is.”", "CCSDN:Q"),
        ("en", "As Brandt states, “So it is.”", "RCS,Q"),
        ("en", "“So it is,” said fire chief Ada Brandt.", "QSNNCC."),
        ("en", "Manning told the court.", "CSDH."),
        ("en", "Reilly, 43, said so.", "C,#,SR."),
        ("en", "Reed's daughter left.", "CsHV."),
        ("en", "Reed was late.", "CEN."),
        ("en", "Fleming, the mayor, said so.", "C,DH,SR."),
        ("en", "Rose said so.", "CSR."),
        ("en", "“So it is,” said neighbor Will Brandt.", "QSHCC."),
        ("en", "A police report described “so it is”.", "DHHSQ."),
        ("en", "Voting was slow.", "GEN."),
        ("en", "Running a shop, Brandt said so.", "GDN,CSR."),
        ("en", "Mostly told at night.", "BSIN."),
        ("en", "Emily Brandt left.", "CCV."),
        ("fr", "André Lenoir est venu.", "CCEN."),
        ("es", "Fernando Ruiz vino.", "CCV."),
        ("en", "“So it is,” said state senator Brandt.", "QSHHC."),
        ("en", "“So it is,” said fire.", "QSS."),
        ("en", "“So it is,” said singer and activist Ada Brandt.", "QSHNHCC."),
        ("en", "“So it is,” said Ada and Brandt.", "QSCKC."),
        ("en", "“So it is,” said the singer and activist Brandt.", "QSDHNHC."),
        ("en", "“So it is,” a source close to Brandt said.", "QDHIBCS."),
        ("en", "“So it is,” the lawyer representing her son said.", "QDHIMHS."),
        ("en", "“So it is,” policy planning director Brandt said.", "QHGHCS."),
        ("en", "“So it is,” according to a police report.", "QLtDHH."),
        ("en", "“So it is,” according to a police that report crimes.", "QLtDHRSN."),
        ("de", "Der Partei- und Fraktionschef kam.", "DNNNHV."),
        ("de", "So heißt es.", "BSB."),
        ("de", "der Minister, der den Bericht kennt", "oH,WDHV"),
        ("de", "Ja, das sagte Brandt.", "B,DSC."),
        ("fr", "Le président l'a interrompu.", "DHOAS."),
    ],
)
def test_words_are_what_stands_around_them_tells(language: str, text: str, tags: str) -> None:
    assert Paragraph(0, text, quoted_strings([text])[0], lexicon(language)).tags == tags


def test_a_surname_stands_behind_a_given_name_a_title_or_an_initial() -> None:
    texts = [
        "The Annual Meeting in Esk. Planning is all.",
        "Officer Paul Manning, Mr. Fleming, Eva J. Banning and Mayor Reed.",
    ]
    asked = {"meeting", "planning", "manning", "fleming", "banning", "reed", "running"}
    assert surnames_among(asked, texts, lexicon("en")) == {"manning", "fleming", "banning", "reed"}
