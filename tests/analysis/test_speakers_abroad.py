"""Who said each quotation, in other languages than English."""

from __future__ import annotations

import pytest

from reader.article.model import Kind, Speaker
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of


def test_a_source_that_is_named_by_what_it_holds_is_printed_whole_and_called_by_its_name() -> None:
    assert said(
        "Nach Angaben der Polizei war die Brücke „seit Stunden gesperrt und nicht zu benutzen“.", language="de"
    ) == [("seit Stunden gesperrt und nicht zu benutzen", "Angaben der Polizei", "die Polizei")]


def test_a_paper_whose_name_is_quoted_can_speak() -> None:
    assert said("„Der Hafen ist ein Fass ohne Boden“, schrieb die „Küstenrundschau“ am Montag.", language="de") == [
        ("Der Hafen ist ein Fass ohne Boden", "die „Küstenrundschau“", "Küstenrundschau"),
        ("Küstenrundschau", None, None),
    ]


@pytest.mark.parametrize(
    ("language", "text", "mention", "name"),
    [
        ("fr", "« Nous avons le temps pour tout cela », a déclaré Marion Le Goff.", "Marion Le Goff", "Marion Le Goff"),
        ("fr", "« Nous avons le temps », a expliqué M. de la Tour.", "M. de la Tour", "de la Tour"),
        ("es", "«Tenemos tiempo», dijo José dos Santos.", "José dos Santos", "José dos Santos"),
        ("de", "„Wir haben genug Zeit“, sagte Ursula von der Heide.", "Ursula von der Heide", "Ursula von der Heide"),
    ],
)
def test_a_name_is_kept_whole_with_its_particles(language: str, text: str, mention: str, name: str) -> None:
    ((_, printed, speaker),) = said(text, language=language)
    assert (printed, speaker) == (mention, name)


@pytest.mark.parametrize(
    ("language", "paragraphs", "speakers"),
    [
        (
            "de",
            ("„Wir sind bereit“, sagte Ministerin Ada Brandt. Sie fügte hinzu: „Mehr Geld gibt es nicht.“",),
            ["Ada Brandt", "Ada Brandt"],
        ),
        (
            "fr",
            ("« Nous sommes prêts », a déclaré Mme Anne Roux. L’hiver vient.", "« Il faut agir », a-t-elle dit."),
            ["Anne Roux", "Anne Roux"],
        ),
        (
            "es",
            ("«Estamos listos», dijo la alcaldesa Ana Ruiz.", "«No hay tiempo», afirmó ella."),
            ["Ana Ruiz", "Ana Ruiz"],
        ),
    ],
)
def test_other_languages_say_who_spoke_in_their_own_order(
    language: str, paragraphs: tuple[str, ...], speakers: list[str]
) -> None:
    assert [speaker for _, _, speaker in said(*paragraphs, language=language)] == speakers


def test_an_adjective_before_a_surname_makes_nobody_else() -> None:
    found = said("Tobias Lind traf ein.", "„Das ist unser Ziel für heute“, sagte der gutgelaunte Lind.", language="de")
    assert [name for _, _, name in found] == ["Tobias Lind"]


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        (
            "Kathrin Lind ist Fachanwältin.",
            "„Das Problem ist die Regel“, erklärt Arbeitsrechtlerin Lind.",
            "Kathrin Lind",
        ),
        ("Das Werk des Humoristen Lorjot ist groß.", "„Das versuche ich immer“, erklärte Lorjot.", "Lorjot"),
        ("„Das versuche ich immer“, erklärte Lorjot.", "Das Werk des Humoristen Lorjot ist groß.", "Lorjot"),
        ("Die ETH Zürich hat es geprüft.", "Paul Lind von der ETH Zürich sagt: „Es war nicht leicht.“", "Paul Lind"),
        ("Von der Leyde kam.", "„Das ist gut“, sagte Ursula von der Leyde.", "Ursula von der Leyde"),
    ],
)
def test_what_is_somebodys_is_no_name_of_his(one: str, other: str, name: str) -> None:
    assert [found for _, _, found in said(one, other, language="de")] == [name]


def test_what_is_welcomed_is_no_paper_that_speaks() -> None:
    text = "Den ersten „Tag des Huhns“ begrüßt Inga Lind: „Wir müssen zeigen, was mit den Hähnen geschieht.“"
    assert said(text, language="de")[-1][2] == "Inga Lind"


def test_what_somebody_is_called_is_nobodys_speech() -> None:
    assert said("„Onkel Ted“, wie der Senator genannt wurde, kam aus Bremen.", language="de") == [
        ("Onkel Ted", None, None)
    ]


def test_who_is_called_so_at_a_beginning_is_the_same_within_a_sentence() -> None:
    text = "Die Polizei erklärte: „Wir suchen den Mann noch immer.“ „Wir finden ihn bald“, sagte die Polizei am Montag."
    assert {name for *_, name in said(text, language="de")} == {"Die Polizei"}
    text = "Die Küstenzeitung zitiert den Wirt mit den Worten: „Das wird ein Winter.“ „Ja“, sagte der Wirt am Montag."
    assert {name for *_, name in said(text, language="de")} == {"der Wirt"}


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [("Bergamo, il porto: «Prima i pescatori»", None), ("Lamorte: «Prima i pescatori»", "Vito Lamorte")],
)
def test_what_a_headline_begins_with_speaks_where_it_is_somebody(headline: str, speaker: str | None) -> None:
    blocks = blocks_of((Kind.HEADLINE, headline), "Il sindaco Vito Lamorte ha chiuso il porto di Bergamo.")
    (quote,) = attributed(blocks, "it")
    assert (quote.speaker and quote.speaker.name) == speaker


def test_a_name_ends_where_who_it_is_of_follows() -> None:
    text = "Woordvoerder Ilse Verhagen van de provincie noemt het besluit ‘niet te begrijpen’."
    (quote,) = attributed(blocks_of(text), "nl")
    assert quote.speaker == Speaker("Ilse Verhagen", "Woordvoerder")


def test_a_word_behind_a_name_is_its_verb() -> None:
    text = "Zijn vrouw Aukje schudt het hoofd. „Hij overdrijft altijd een beetje”, zegt ze."
    (quote,) = attributed(blocks_of("De man die Friesland kent, woont hier.", text), "nl")
    assert quote.speaker == Speaker("Aukje", "vrouw")


def test_nobody_of_another_paragraph_says_what_somebody_here_is_said_to_say() -> None:
    *_, (_, mention, _) = said(
        "– Torget måste förändras, säger Rita Ek.", "– När då, frågar någon i salen.", language="sv"
    )
    assert mention is None


@pytest.mark.parametrize(
    ("before", "text", "name", "language"),
    [
        (
            "Le procès a repris.",
            "« Je n'ai rien vu », a répété lundi le patron du bar, Yann Morel.",
            "Yann Morel",
            "fr",
        ),
        (
            "Le procès a repris.",
            "Le président, Marc Vidal, l'a interrompu : « Vous aviez un radar. »",
            "Marc Vidal",
            "fr",
        ),
        (
            "Il processo è ripreso.",
            "«Non ho visto niente», ha ripetuto ieri il sindaco Marco Neri.",
            "Marco Neri",
            "it",
        ),
        ("Minister Jan Nowak milczał.", "– Nie będę tego komentował – powiedział krótko.", "Jan Nowak", "pl"),
        (
            "Tak uważa poseł Tomasz Wilk.",
            "Według niego ministerstwo „gra na czas i nie ma planu”.",
            "Tomasz Wilk",
            "pl",
        ),
    ],
)
def test_days_objects_and_adverbs_are_no_subjects(before: str, text: str, name: str, language: str) -> None:
    ((_, _, found),) = said(before, text, language=language)
    assert found == name
