"""What German's capitals, cases and order of words tell of who speaks."""

from __future__ import annotations

import pytest

from reader.analysis.lexicons import lexicon
from reader.analysis.quotes import find_quotes
from reader.analysis.speech.candidates import candidates
from reader.analysis.speech.clauses import clause_of
from reader.analysis.speech.mentions import find_mentions
from reader.analysis.speech.mood import reported_verbs
from reader.analysis.speech.situation import Situation
from reader.analysis.speech.standing import as_subject, case_of
from reader.analysis.speech.story import read_story
from reader.analysis.speech.tokens import Paragraph
from reader.analysis.speech.works import is_work
from reader.article.model import QuoteKind
from tests.analysis.attributed import attributed
from tests.analysis.stories import blocks_of


def tagged(text: str) -> list[tuple[str, str]]:
    paragraph = Paragraph(0, text, (), lexicon("de"))
    return list(zip(paragraph.words, paragraph.tags, strict=True))


def mentions(text: str) -> list[str]:
    return [mention.text for mention in find_mentions(Paragraph(0, text, (), lexicon("de")), lexicon("de"))]


def said(text: str) -> list[str]:
    """The speakers' mentions, as printed."""
    quotes = find_quotes(read_story(blocks_of(text), "de"))
    return [text[quote.mention.start : quote.mention.end] for quote in quotes if quote.mention]


def test_a_number_with_a_stop_ends_no_sentence_and_decimals_are_one_number() -> None:
    paragraph = Paragraph(0, "Am 27. Februar stieg die Miete um 3,5 Prozent. Das war viel.", (), lexicon("de"))
    assert {"27.", "3,5"} <= set(paragraph.words)
    assert paragraph.sentences[-1] == 1
    assert "XVI." in Paragraph(0, "Benedikt XVI. kam am Abend.", (), lexicon("de")).words


def test_a_small_word_between_nouns_is_part_of_a_name_behind_a_given_name_only() -> None:
    assert "Ursula von der Heide" in mentions("Dort war Ursula von der Heide.")
    assert "ein Fluggast" in mentions("Als ein Fluggast zu Hilfe eilte, fiel er hin.")


@pytest.mark.parametrize("word", ["Feuerwehrsprecherin", "Baubürgermeister", "SPD-Innenexperte"])
def test_compounds_of_a_title_are_titles(word: str) -> None:
    assert (word, "T") in tagged(f"Das glaubt {word} Rosa Lind.")


@pytest.mark.parametrize("word", ["Landesregierung", "Küstenzeitung", "Fahrgastverband"])
def test_compounds_of_a_body_are_bodies(word: str) -> None:
    assert (word, "H") in tagged(f"Das sei, meint {word}, nicht wahr.")


def test_a_small_first_letter_makes_no_adjective_of_a_compound() -> None:
    assert ("documenta-Homepage", "C") in tagged("Auf der documenta-Homepage steht nichts.")


def test_this_before_a_verb_of_speech_is_no_article() -> None:
    assert ("sagte", "S") in tagged("Das sagte Rosa Lind am Montag.")
    assert "Rosa Lind" in mentions("Das sagte Rosa Lind am Montag.")
    assert "Das" not in mentions("Das sagte Rosa Lind am Montag.")


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Seit dem Sturz leidet Karl Holm an Schwindel, so der Arzt.", "leidet", "V"),
        ("Das war bitter, zwar unfallfrei.", "unfallfrei", "B"),
        ("Zum Hintergrund der rechten Gewalt steht nichts darin.", "rechten", "N"),
        ("Im letzten Winter fror der Fluss.", "letzten", "N"),
    ],
)
def test_endings_and_places_tell_adjectives_from_verbs_and_adverbs(text: str, word: str, tag: str) -> None:
    assert (word, tag) in tagged(text)


def test_a_title_without_a_name_is_somebody() -> None:
    assert ("Minister", "H") in tagged("Der Minister schwieg.")


def test_a_verb_is_not_theirs_who_stand_before_it_where_its_subject_follows() -> None:
    paragraph = Paragraph(0, "Die Pläne der Reederei nannte er falsch.", (), lexicon("de"))
    (plans, *_) = find_mentions(paragraph, lexicon("de"))
    assert clause_of(plans).verb == -1


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Rosa Lind sagte der Küstenzeitschrift: „Es war eine lange Fahrt, und niemand war müde.“", "Rosa Lind"),
        ("Der Küstenzeitung sagte Rosa Lind: „Es war eine lange Fahrt, und niemand war müde.“", "Rosa Lind"),
        ("Am 3. Mai sagte Minister Karl Holm der „Rundschau“: „Wir haben genug Zeit.“", "Minister Karl Holm"),
        ("„Wir haben genug Zeit“, sagte am Montag ein Sprecher der Reederei.", "ein Sprecher der Reederei"),
        ("Karl Holm zufolge soll Ada Brandt dabei „unangemessene Fragen“ gestellt haben.", "Karl Holm"),
        ("Die Reederei lobte den Plan nicht und nannte ihn „reine Spekulation“.", "Die Reederei"),
        ("Der alten Zeitung sagte Karl Holm: „Wir haben genug Zeit, und niemand ist müde.“", "Karl Holm"),
        ("Der Leiter des Amtes, Karl Holm, sagte: „Wir haben genug Zeit.“", "Karl Holm"),
    ],
)
def test_case_and_order_tell_the_speaker(text: str, mention: str) -> None:
    assert said(text) == [mention]


def test_two_bodies_are_one_source() -> None:
    assert "Polizei und Feuerwehr" in mentions("Nach Angaben von Polizei und Feuerwehr brannte es.")


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("„Das wird ein langer Winter“, zitiert die Küstenzeitung den Wirt.", "den Wirt"),
        ("„Das wird ein langer Winter“, zitierte man Karl Holm im Rathaus.", "Karl Holm"),
        ("Ein Radiosender zitierte den Minister mit den Worten: „Das wird ein langer Winter.“", "den Minister"),
        ("In der Meldung wird Karl Holm wie folgt zitiert: „Das wird ein langer Winter.“", "Karl Holm"),
        ("Der Wirt, ein Mann aus Bremen, wird so zitiert: „Das wird ein langer Winter.“", "Der Wirt"),
        ("Der Leiter des Amtes, Karl Holm, wird so zitiert: „Das wird ein langer Winter.“", "Karl Holm"),
    ],
)
def test_words_are_theirs_who_are_cited(text: str, mention: str) -> None:
    assert said(text) == [mention]


def test_who_cites_speaks_where_nobody_else_is_named() -> None:
    assert said("„Das wird ein langer Winter“, zitiert die Küstenzeitung.") == ["die Küstenzeitung"]


@pytest.mark.parametrize("verse", ["ein Gedicht", "das Grundgesetz", "einen Psalm"])
def test_who_cites_what_cannot_speak_speaks(verse: str) -> None:
    assert said(f"„Am Ufer liegt ein alter Kahn und schläft“, zitierte Ada Brandt {verse}.") == ["Ada Brandt"]


def told_words(text: str) -> list[str]:
    paragraph = Paragraph(0, text, (), lexicon("de"))
    return [paragraph.words[at] for at in reported_verbs(paragraph, lexicon("de"))]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Die Lage sei ernst, und niemand wisse Rat.", ["sei", "wisse"]),
        ("Der Käufer betreibe ein Café, das er bald schließe.", ["betreibe", "schließe"]),
        ("Es drohe eine lange Flaute.", ["drohe"]),
        ("Die alte Brücke wackelte lange und das neue Geländer auch.", []),
        ("Er sagte heute nichts.", []),
    ],
)
def test_verbs_of_reported_speech_are_told_by_their_mood(text: str, verbs: list[str]) -> None:
    assert told_words(text) == verbs


def test_languages_without_that_mood_have_no_such_verbs() -> None:
    assert not reported_verbs(Paragraph(0, "They take the time they like.", (), lexicon("en")), lexicon("en"))


def weighed(text: str) -> list[str]:
    """The mentions that are weighed for the last string."""
    story = read_story(blocks_of(text), "de")
    situation = Situation(story)
    situation.turn_to(0, len(story.paragraphs[0].quoted) - 1)
    return [mention.text for mention in candidates(situation)]


def test_objects_are_not_weighed_where_an_article_or_a_preposition_tells() -> None:
    assert weighed("Seit dem Umbau nennt der Wirt den Garten mit einem Lächeln „mein kleines Reich“.") == ["der Wirt"]
    assert "einem Schreiben" in weighed("In einem Schreiben heißt es, das Haus sei „nicht zu retten“.")
    assert "der Polizei" in weighed("Das Haus wurde von der Polizei als „nicht zu retten“ bezeichnet.")


def test_who_says_something_is_weighed_however_far_away() -> None:
    going_on = " ".join(f"Nummer {at} sei gut, Haus {at} sei es nicht, Garten {at} auch." for at in range(9))
    assert "Karl Holm" in weighed(f"Karl Holm sagte, es sei Zeit. {going_on} Das sei „kein gutes Zeichen“.")


@pytest.mark.parametrize("text", ["Das Schiff „Seute Deern“ sagte ihm zu.", "Er schrieb unter dem Titel „Ebbe“."])
def test_what_is_named_right_before_a_string_is_no_speech(text: str) -> None:
    (quote,) = find_quotes(read_story(blocks_of(text), "de"))
    assert quote.kind is QuoteKind.SCARE


@pytest.mark.parametrize(
    "words", ["Wir haben verdient gewonnen, das war eine starke Leistung.", "Wir haben es verdient, das war stark"]
)
def test_what_somebody_says_after_a_game_is_not_its_name(words: str) -> None:
    (quote,) = find_quotes(read_story(blocks_of(f"Ada Brandt sagte nach dem Spiel „{words}“."), "de"))
    assert quote.kind is QuoteKind.DIRECT
    assert quote.mention


def test_an_example_is_no_game() -> None:
    assert not is_work("beispiel", lexicon("de"))
    assert is_work("ballspiel", lexicon("de"))


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("der Polizei", "die Polizei"),
        ("dieser Behörde", "diese Behörde"),
        ("der Minister", "der Minister"),
        ("der englischen Zeitung", "die englische Zeitung"),
        ("des Verlages", "Verlag"),
        ("des neuen Leiters", "der neue Leiter"),
        ("des norwegischen Verlages", "des norwegischen Verlages"),
        ("den Wirt", "der Wirt"),
        ("einen Lehrer", "ein Lehrer"),
        ("den Zeugen", "den Zeugen"),
    ],
)
def test_a_description_is_called_as_a_subject_where_that_is_plain(phrase: str, name: str) -> None:
    (mention,) = find_mentions(Paragraph(0, f"Das kam von {phrase}.", (), lexicon("de")), lexicon("de"))
    assert as_subject(mention, lexicon("de")) == name


@pytest.mark.parametrize(
    "text",
    [
        *(f"Das sagte {phrase}." for phrase in ("der Ingenieur", "der Katholik", "der Bürger")),
        *(f"Das kam von dem Amt und {phrase}." for phrase in ("der Redakteur", "der Musikant", "der Gouverneur")),
    ],
)
def test_a_man_is_called_as_he_is(text: str) -> None:
    *_, mention = find_mentions(Paragraph(0, text, (), lexicon("de")), lexicon("de"))
    assert as_subject(mention, lexicon("de")) == mention.text


def test_a_name_begins_with_the_given_name_behind_what_somebody_is() -> None:
    (mention,) = find_mentions(Paragraph(0, "Das sagte Uhrmacherin Rosa Lind.", (), lexicon("de")), lexicon("de"))
    assert (mention.name, mention.role) == ("Rosa Lind", "Uhrmacherin")


def test_a_paper_that_is_told_something_is_no_part_of_the_name_before_it() -> None:
    assert "Verkehrschef Ivo Lind" in mentions("Das sagte Verkehrschef Ivo Lind der Küstenzeitung.")


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("„So geht es nicht“, sagte Corin Hale vom Hafenamt.", "Corin Hale"),
        ("„So geht es nicht“, sagte Zorin Quist von der Bürgerinitiative.", "Zorin Quist"),
        ("„So geht es nicht“, sagte Paul von Hagen.", "Paul von Hagen"),
        (
            "„So geht es nicht“, erklärt Zoo- und Tierparkdirektor Dr. Ivo Lind.",
            "Zoo- und Tierparkdirektor Dr. Ivo Lind",
        ),
        ("„So geht es nicht“, sagte die Bäuerin und Pilotin Rosa Lind.", "Pilotin Rosa Lind"),
        ("„So geht es nicht“, sagte Paul Kardinal Reiss.", "Paul Kardinal Reiss"),
        ("Rosa Lind ist skeptisch. Ihre Prognose: „Wir werden noch lange warten müssen.“", "Ihre Prognose"),
    ],
)
def test_a_name_ends_before_a_body_and_begins_with_the_given_name(text: str, mention: str) -> None:
    assert said(text) == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Anders sieht es der Verband: „Die Zahlen stimmen nicht.“", ["der Verband"]),
        ("Anders sehen das die Anwohner: „Wir wollen hier keine Straße.“", ["die Anwohner"]),
        ("Anders formuliert: „Wer zahlt, der bestimmt.“", []),
        ("Anders Lindqvist sieht es so: „Wir sind zu spät.“", ["Anders Lindqvist"]),
        ("Anders sagte: „Wir sind alle zu spät.“", ["Anders"]),
        ("„Die Brücke ist sicher“, findet Oliver zu den Plänen.", ["Oliver"]),
        ("Ida Sand von der Hafengewerkschaft sagte: „Die Brücke ist sicher.“", ["Ida Sand"]),
        ("Niemand habe ihm mitgeteilt, „dass die Brücke gesperrt ist“.", []),
        ("„Die Prüfer sind da“, warnt jemand im Chat des Vereins.", ["jemand"]),
        ("„Die Nachfrage ist hoch“, so einer von Lorenz’ Leuten.", ["einer von Lorenz’ Leuten"]),
        ("„Was soll das?“, fragt eine andere.", ["eine andere"]),
        ("Nur eine Frage der Zeit, sagt der Trainer Paul Lorenz, und fügt hinzu: „Bald.“", ["der Trainer Paul Lorenz"]),
    ],
)
def test_words_that_look_like_names_are_none_and_pronouns_speak(text: str, mention: list[str]) -> None:
    assert said(text) == mention


def test_an_ending_of_a_womans_word_says_nothing_in_a_surname() -> None:
    paragraph = Paragraph(0, "Das sagt der Trainer Paul Lorenz.", (), lexicon("de"))
    assert case_of(paragraph, 2, 5, lexicon("de")) == 3


def test_what_something_is_read_in_is_named_for_certain() -> None:
    quotes = attributed(
        blocks_of("Handlungen „gegen den erkennbaren Willen“, so heißt es im Entwurf, sind verboten."), "de"
    )
    assert [(quote.speaker and quote.speaker.name, quote.doubtful) for quote in quotes] == [("Entwurf", False)]
