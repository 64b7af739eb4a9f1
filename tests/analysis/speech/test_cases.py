"""Names in another case than the one of who speaks."""

from __future__ import annotations

import pytest

from reader.analysis.lexicons import lexicon
from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.cases import given_name, in_nominative, stem
from reader.analysis.speech.story import read_story
from tests.analysis.stories import blocks_of


@pytest.mark.parametrize(
    ("language", "printed", "called"),
    [
        ("pl", "Adama Zielińskiego", "Adam Zieliński"),
        ("pl", "Tomaszem Nowakiem", "Tomasz Nowak"),
        ("pl", "Annę Kowalską", "Anna Kowalska"),
        ("pl", "Anna Nowak", "Anna Nowak"),
        ("pl", "Nowaka", "Nowaka"),
        ("ru", "Ивана Петрова", "Иван Петров"),
        ("ru", "Елены Круглой", "Елена Круглая"),
        ("ru", "Марии Соколовой", "Мария Соколова"),
        ("ru", "Мария Соколова", "Мария Соколова"),
        ("ru", "Валерия Соколова", "Валерия Соколова"),
        ("uk", "Наталія Мороз", "Наталія Мороз"),
        ("uk", "Мирослава Коваль", "Мирослава Коваль"),
        ("pl", "Marian Nowak", "Marian Nowak"),
        ("pl", "Marka Dudka", "Marek Dudek"),
        ("pl", "Pawła Wilka", "Paweł Wilk"),
        ("ru", "Павла Климова", "Павел Климов"),
        ("ru", "Николая Климова", "Николай Климов"),
        ("uk", "Юрія Мельника", "Юрій Мельник"),
        ("uk", "Івана Савчука", "Іван Савчук"),
        ("pl", "Antoni Nowak", "Antoni Nowak"),
        ("pl", "Artur Nowak", "Artur Nowak"),
        ("en", "Anna Karenins", "Anna Karenins"),
        ("cs", "Petra Novotného", "Petra Novotného"),
        ("cs", "Karlem Jandou", "Karel Janda"),
        ("cs", "Janou Dvořákovou", "Jana Dvořáková"),
        ("cs", "Ota Vrba", "Ota Vrba"),
        ("ro", "Ioanei Dragomir", "Ioana Dragomir"),
        ("ro", "Toma Văcaru", "Toma Văcaru"),
        ("el", "Νίκου Κοντού", "Νίκος Κοντός"),
        ("el", "Λευτέρη Ζήση", "Λευτέρης Ζήσης"),
        ("hr", "Marka Dujića", "Marko Dujić"),
        ("hr", "Tomislava Grgića", "Tomislav Grgić"),
    ],
)
def test_a_name_in_another_case_is_told_by_its_given_name(language: str, printed: str, called: str) -> None:
    assert in_nominative(printed, lexicon(language)) == called


def test_a_word_that_is_no_given_name_in_any_case_is_none() -> None:
    assert given_name("anną", lexicon("pl")) == "anna"
    assert given_name("mostem", lexicon("pl")) == ""
    assert stem("ja", lexicon("pl")) == "ja"


def test_a_name_that_loses_a_vowel_in_other_cases_is_one_persons() -> None:
    text = "Według Marka Dudka dotacja „wpłynie w grudniu tego roku”. – Pieniądze są zabezpieczone – zapewnia Dudek."
    story = read_story(blocks_of(text), "pl")
    quotes = attribute(story, find_quotes(story))
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Marek Dudek"] * 2


def test_all_cases_of_a_name_are_one_person() -> None:
    story = read_story(
        blocks_of(
            "Zdaniem profesora Adama Zielińskiego to „najlepsza wiadomość od wielu lat”.",
            "– Wreszcie ktoś zmierzył dno – mówi Zieliński.",
        ),
        "pl",
    )
    quotes = attribute(story, find_quotes(story))
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Adam Zieliński"] * 2


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("pl", "Zdaniem Jana Wrony most „nie nadaje się do żadnej naprawy”.", "Jan Wrona"),
        ("pl", "Według Anny Wrony most „nie nadaje się do żadnej naprawy”.", "Anna Wrona"),
        ("cs", "Podle Petra Vrány se most „nedá v žádném případě opravit“.", "Petr Vrána"),
        ("cs", "Podle starostky Jany Malé se most „nedá v žádném případě opravit“.", "Jana Malá"),
        ("pl", "Jana Wrona milczy. „Most nie nadaje się do naprawy” – mówi Jana Wrona.", "Jana Wrona"),
    ],
)
def test_a_genitive_tells_a_man_from_a_woman(language: str, text: str, name: str) -> None:
    story = read_story(blocks_of(text), language)
    assert [quote.speaker and quote.speaker.name for quote in attribute(story, find_quotes(story))] == [name]


@pytest.mark.parametrize(
    ("language", "before", "text", "name"),
    [
        (
            "pl",
            "Most jest zamknięty – poinformował burmistrz Adam Nowicki. Minister Ewa Lis milczy.",
            "„Nie możemy ryzykować życia” – powiedział burmistrz.",
            "Adam Nowicki",
        ),
        (
            "cs",
            "Most zůstane zavřený, oznámil v pondělí starosta Petr Novotný.",
            "„Nemůžeme riskovat, prasklina má už dva metry,“ řekl starosta.",
            "Petr Novotný",
        ),
        (
            "ru",
            "Мост закроют до весны, сообщил мэр Иван Петров.",
            "«Мы не можем рисковать, трещина уже два метра», — сказал мэр.",
            "Иван Петров",
        ),
    ],
)
def test_an_office_needs_no_article_where_there_is_none(language: str, before: str, text: str, name: str) -> None:
    story = read_story(blocks_of(before, text), language)
    assert [quote.speaker and quote.speaker.name for quote in attribute(story, find_quotes(story))] == [name]
