"""Who said each quotation."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.story import read_story
from reader.article.model import Block, Kind, Quote, Speaker
from tests.analysis.stories import blocks_of
from tests.effort import effort


def attributed(blocks: Sequence[Block], language: str = "en") -> tuple[Quote, ...]:
    """The quotes of an article, with their speakers."""
    story = read_story(blocks, language)
    return attribute(story, find_quotes(story))


def said(*paragraphs: str | tuple[Kind, str], language: str = "en") -> list[tuple[str, str | None, str | None]]:
    """(words, mention, speaker's name) of each quotation."""
    blocks = blocks_of(*paragraphs)
    quotes = attributed(blocks, language)
    return [
        (
            quote.text,
            blocks[quote.mention.block].text[quote.mention.start : quote.mention.end] if quote.mention else None,
            quote.speaker.name if quote.speaker else None,
        )
        for quote in quotes
    ]


def test_a_pronoun_stands_for_the_speaker_before_it_though_links_stand_between() -> None:
    assert said(
        'US Energy Secretary Ada Brandt said on Monday that Washington would "wait and see".',
        "Brandt said the president and his deputy, Tom Reiss, agreed.",
        '"We have time," Brandt told reporters.',
        (Kind.RELATED, 'Minister Paul Okafor calls the plan "absurd"'),
        '"But they must move," she said.',
    ) == [
        ("wait and see", "US Energy Secretary Ada Brandt", "Ada Brandt"),
        ("We have time,", "Brandt", "Ada Brandt"),
        ("But they must move,", "she", "Ada Brandt"),
    ]


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
        ("en", ['"We have plenty of time for all of it," said the mayor of Port Esk, Ada Brandt.'], ["Ada Brandt"]),
        (
            "fr",
            ["La préfète, Anne-Sophie Le Bihan, a dénoncé « une violence inacceptable »."],
            ["Anne-Sophie Le Bihan"],
        ),
        ("fr", ["« On nous a menti », s’indigne Karim Belkacem, porte-parole du collectif."], ["Karim Belkacem"]),
        ("fr", ["D’après le rapport, la digue est « dans un état préoccupant »."], ["le rapport"]),
        (
            "fr",
            ["« Il faut agir avant l’été », a déclaré M. Lenoir, maire de Vannes.", "« C’est urgent », a-t-il ajouté."],
            ["Lenoir", "Lenoir"],
        ),
        (
            "es",
            ["«No vamos a ceder», afirmó ayer la alcaldesa de Soria, Marta Ledesma.", "«Queremos diálogo», añadió."],
            ["Marta Ledesma", "Marta Ledesma"],
        ),
        ("es", ["Según el informe, la presa presenta “daños estructurales graves”."], ["el informe"]),
        ("es", ["El presidente, Luis de la Vega, acusó a la oposición de “mentir a todos”."], ["Luis de la Vega"]),
    ],
)
def test_inverted_and_apposed_speakers_are_found(language: str, paragraphs: list[str], speakers: list[str]) -> None:
    assert [speaker for _, _, speaker in said(*paragraphs, language=language)] == speakers


def test_the_role_is_the_first_given() -> None:
    blocks = blocks_of('Prime Minister Lena Vogt said: "No."', '"Never," Vogt added.')
    quotes = attributed(blocks)
    assert quotes[1].speaker == Speaker("Lena Vogt", "Prime Minister")


def test_a_stretch_of_time_before_a_name_is_no_role() -> None:
    quotes = attributed(blocks_of('For thirty-one years Ines Okafor has baked. "We have time for it," Okafor said.'))
    assert quotes[0].speaker == Speaker("Ines Okafor", None)


def test_a_number_before_a_name_is_no_role() -> None:
    quotes = attributed(blocks_of('2 / 3 Ines Okafor, 84, wears her old skates. "They still pinch my toes," she said.'))
    assert quotes[0].speaker == Speaker("Ines Okafor", None)


def test_a_description_stands_for_the_one_who_was_given_that_office() -> None:
    assert said(
        "Interior Minister Ada Brandt and Paul Reiss, the chief executive of Norbank, met on Monday.",
        '"We have plenty of time for that," the minister said.',
        '"Nobody has ever asked me before," the executive said.',
    ) == [
        ("We have plenty of time for that,", "the minister", "Ada Brandt"),
        ("Nobody has ever asked me before,", "the executive", "Paul Reiss"),
    ]


def test_a_pronoun_passes_over_those_of_the_other_gender_and_over_places() -> None:
    assert said(
        "Mr. Paul Reiss said on Monday that the ferry was late. Mrs. Ada Brandt waited for him in Oslo.",
        '"It has never been on time in all these years," he said.',
    ) == [("It has never been on time in all these years,", "he", "Paul Reiss")]


@pytest.mark.parametrize(
    ("paragraph", "mention", "speaker"),
    [
        ("“We were all so proud of him.” — Dorothy Lane", "Dorothy Lane", "Dorothy Lane"),
        ("“LANE: Well, look, nobody asked us about any of this.”", "LANE", "LANE"),
        ('Rep. Robert C. "Bob" Lane said: “We will certainly vote on it today.”', 'Rep. Robert C. "Bob" Lane', None),
        ("“Nobody told us about the flood,” according to a spokesman for the bank.", "a spokesman", "a spokesman"),
        ("“The bridge will open in spring,” the engineers’ report said.", "the engineers’ report", None),
    ],
)
def test_signatures_labels_nicknames_and_papers_name_a_speaker(
    paragraph: str, mention: str, speaker: str | None
) -> None:
    found = said(paragraph)[-1]
    assert found[1] == mention
    assert speaker is None or found[2] == speaker


def test_a_signature_may_stand_below_its_quotation() -> None:
    assert said("“We were all so proud of him.”", "— Dorothy Lane, nurse")[0][2] == "Dorothy Lane"


def test_a_quotation_split_by_its_cue_goes_on() -> None:
    quotes = attributed(blocks_of('"We have plenty of time," Ada Brandt said, "and we will take every day of it."'))
    assert [quote.continues for quote in quotes] == [None, 0]
    assert {quote.speaker for quote in quotes} == {Speaker("Ada Brandt")}


def test_a_quotation_over_two_paragraphs_has_one_speaker() -> None:
    quotes = attributed(blocks_of("Ada Brandt said: “We have plenty of time for it.", "“And nobody will hurry us.”"))
    assert quotes[1].continues == 0
    assert quotes[1].speaker == Speaker("Ada Brandt")


def test_the_cue_is_the_verb_or_the_words_that_stand_for_it() -> None:
    blocks = blocks_of('"We never agreed to any of that," Ada Brandt admitted, according to Paul Reiss.')
    (quote,) = attributed(blocks)
    assert quote.cue is not None
    assert blocks[0].text[quote.cue.start : quote.cue.end] in ("admitted", "according to")


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


@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_can_be_attributed(paragraphs: list[str]) -> None:
    blocks = blocks_of(*paragraphs)
    for quote in attributed(blocks):
        if quote.mention:
            text = blocks[quote.mention.block].text
            assert 0 <= quote.mention.start < quote.mention.end <= len(text)


def test_he_is_no_word_that_only_opened_a_sentence() -> None:
    assert said(
        "Tom Reiss kept the accounts of the ferry for thirty years.",
        "Waive the fare, and the boat fills. Waive it twice, and the boat sinks.",
        '"You want to be counted," he said.',
    ) == [("You want to be counted,", "he", "Tom Reiss")]


def test_he_can_be_someone_whom_the_story_does_not_name() -> None:
    assert said(
        "The young man at the desk looked at my card and told me that there were no fines any more.",
        '"You are forgiven," he said.',
    ) == [("You are forgiven,", "he", "The young man")]


def test_who_stands_beside_a_name_is_not_someone_else() -> None:
    assert said(
        "The chairwoman, Beatrix Lohman, read the ruling in eleven minutes.",
        '"We have read every page of it," she said.',
    ) == [("We have read every page of it,", "she", "Beatrix Lohman")]


def test_who_was_she_is_not_he_in_the_next_paragraph() -> None:
    assert said(
        "Shade Okoro opened the door. She looked at the river, and then she looked at the clock.",
        '"It was late for all of us," he said.',
    ) == [("It was late for all of us,", "he", "he")]


def test_it_can_be_a_letter_that_has_no_name() -> None:
    assert said(
        "The letter came to Tarn Foot seven weeks later. It was addressed to the whole valley.",
        'It noted that the exchange had been "operated without licence, insurance or authority".',
    ) == [("operated without licence, insurance or authority", "It", "The letter")]


def test_a_company_is_not_he() -> None:
    assert said(
        "Norcom Networks offered half an hour with its director, Julian Moss, in a meeting room in Leeds.",
        "He was courteous. He brought biscuits.",
        '"Let me say it first," he began.',
    ) == [("Let me say it first,", "he", "Julian Moss")]


def test_twice_as_many_people_are_about_twice_the_work() -> None:
    def work(people: int) -> int:
        names = [
            f"{'BDFGKLMN'[at % 8]}{'aeiou'[at % 5]}ra {chr(65 + at % 26)}{'aeiou'[at // 26 % 5]}"
            for at in range(people)
        ]
        paragraphs = [
            f'{name}{"bcdfgklmnprst"[at % 13]}{"aeiou"[at // 130 % 5]}n ran the shop. "It was closed," he said.'
            for at, name in enumerate(names)
        ]
        story = read_story(blocks_of(*paragraphs), "en")
        quotes = find_quotes(story)
        assert len(quotes) == people
        return effort(lambda: attribute(story, quotes))

    assert work(600) < 2.3 * work(300)


@pytest.mark.parametrize(
    ("language", "text", "mention"),
    [
        ("en", 'Brandt quoted Paul Reiss as saying the piles were "rotten to the heart".', "Paul Reiss"),
        ("en", 'The "monument to patience," as Reiss called it, cost nine million, Brandt said.', "Reiss"),
        ("de", "Das „Denkmal der Geduld“, wie Brandt es nannte, kostet neun Millionen.", "Brandt"),
    ],
)
def test_whose_words_somebody_uses_or_quotes_said_them(language: str, text: str, mention: str) -> None:
    assert [printed for _, printed, _ in said(text, language=language)] == [mention]


def test_what_somebody_is_called_is_nobodys_speech() -> None:
    assert said("„Onkel Ted“, wie der Senator genannt wurde, kam aus Bremen.", language="de") == [
        ("Onkel Ted", None, None)
    ]


def test_who_is_called_so_at_a_beginning_is_the_same_within_a_sentence() -> None:
    text = "Die Polizei erklärte: „Wir suchen den Mann noch immer.“ „Wir finden ihn bald“, sagte die Polizei am Montag."
    assert {name for *_, name in said(text, language="de")} == {"Die Polizei"}
    text = "Die Küstenzeitung zitiert den Wirt mit den Worten: „Das wird ein Winter.“ „Ja“, sagte der Wirt am Montag."
    assert {name for *_, name in said(text, language="de")} == {"der Wirt"}


def test_who_stands_for_the_one_it_follows() -> None:
    assert said(
        "“It’s not nothing,” said one loader, who asked not to be named. “But it’s not what we were promised.”"
    ) == [
        ("It’s not nothing,", "one loader", "one loader"),
        ("But it’s not what we were promised.", "who", "one loader"),
    ]


@pytest.mark.parametrize(
    ("language", "paragraphs", "speaker"),
    [
        ("en", ["“We have no time to lose,” said lead author Ada Brandt."], ("Ada Brandt", "lead author")),
        ("en", ["Labour’s Ada Brandt replied with four words: “That is my seat.”"], ("Ada Brandt", None)),
        (
            "en",
            ["Norland Ferries Appoints Dr. Ada Brandt as Chief Executive", "“We have the time,” said Dr. Ada Brandt."],
            ("Ada Brandt", None),
        ),
        (
            "en",
            ['"We had a deal. They left," Majority Leader Paul Reiss, R-Norland, told reporters. "We did not."'],
            ("Paul Reiss", "Majority Leader"),
        ),
        (
            "en",
            ["“We have the time for it,” said the spokesman for the ferry, Paul Reiss, who smiled."],
            ("Paul Reiss", "spokesman for the ferry"),
        ),
        (
            "es",
            ["«Es una decisión precipitada», criticó el portavoz de la oposición, Andrés del Olmo, en el pleno."],
            ("Andrés del Olmo", "portavoz de la oposición"),
        ),
        (
            "es",
            ["El presidente de la confederación, Julio Bermejo, aseguró que el embalse está «en mínimos históricos»."],
            ("Julio Bermejo", "presidente de la confederación"),
        ),
        (
            "fr",
            ["« Ce vote n’a aucune valeur », rétorque Mme Delphine Aubry, directrice régionale de l’opérateur."],
            ("Delphine Aubry", "directrice régionale de l’opérateur"),
        ),
        (
            "fr",
            ["Pour l’historien Paul Morel, le bourg « a toujours dit non avant de dire oui »."],
            ("Paul Morel", "historien"),
        ),
        (
            "de",
            [
                "Der Gutachter Ivo Lind von der Hochschule warnte vor Eile.",
                "Man könne „nicht an einem Abend entscheiden, was fünfzig Jahre hält“, so Lind.",
            ],
            ("Ivo Lind", "Gutachter"),
        ),
        (
            "de",
            ["Die Ministerin Ada Brandt von den Grünen ist dagegen. „Das löst ja das Problem nicht“, sagte sie."],
            ("Ada Brandt", "Ministerin"),
        ),
        ("de", ["„Ich fahre Rad“, so Anwohnerin Gerda Pfister. Ihr Mann geht."], ("Gerda Pfister", "Anwohnerin")),
    ],
)
def test_a_person_is_called_by_the_whole_name_and_by_what_is_a_role(
    language: str, paragraphs: Sequence[str], speaker: tuple[str, str | None]
) -> None:
    assert {quote.speaker for quote in attributed(blocks_of(*paragraphs), language)} == {Speaker(*speaker)}


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


@pytest.mark.parametrize(
    ("before", "text", "name"),
    [
        (
            "Gestern sprach Joe Sattler von der Hilfsorganisation Weitblick in Bremen.",
            "Die Regierung müsse den Vorfall klären, bei dem es sich seiner Meinung nach um einen „gezielten Angriff "
            "auf Menschen“ gehandelt habe.",
            "Joe Sattler",
        ),
        (
            "Der SPD-Politiker Arne Gall sprach am Montag vor dem Rat.",
            "Der Plan ist nach Meinung des SPD-Politikers „ein starker Eingriff in die Rechte der Leute“.",
            "Arne Gall",
        ),
        (
            "Vizekanzler Franz Merten hat mit Wirkung zum Montag seinen Rücktritt erklärt.",
            "Nach zwei Jahren im Amt nennt er dafür Gründe. „Es ist allein ein privater Grund“, teilte er mit.",
            "Franz Merten",
        ),
        (
            "Im Brief, den Ole Lind an Jörn Reiss geschickt hat, erklärt er:",
            "„Sehr geehrter Herr Präsident, ich gebe Ihnen die Medaille zurück.“",
            "Ole Lind",
        ),
        (
            "Der Innenminister Norlands, Ole Lind, verteidigte den Einsatz in der Hauptstadt Norlands.",
            "Er sagte dazu: „Wir haben getan, was wir tun mussten.“",
            "Ole Lind",
        ),
        (
            "Merkens Rede im Rat kam nicht an. Tessa Merken war am Montag angereist.",
            "Sie sagte dazu: „Wir haben getan, was wir tun mussten.“",
            "Tessa Merken",
        ),
    ],
)
def test_german_pronouns_mean_people(before: str, text: str, name: str) -> None:
    ((_, _, found),) = said(before, text, language="de")
    assert found == name


def test_a_pronoun_means_nobody_who_may_be_a_place_where_somebody_is_known() -> None:
    *_, (_, _, name) = said(
        "Leslie Brandt toured the county on Monday.",
        "Support has grown since the vote, Delamere officials and others think, and she is hopeful.",
        'After Delamere, she said, "the rest will follow us sooner or later".',
    )
    assert name == "Leslie Brandt"


def test_nobody_is_named_where_it_is_a_guess() -> None:
    ((_, mention, name),) = said(
        "The bell of the school is to stay after all, and the tower with it.",
        '"It will see us out. It was here before the road was, and before the railway."',
    )
    assert (mention, name) == (None, None)
