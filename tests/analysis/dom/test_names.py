"""What names on elements are read as."""

import pytest

from reader.analysis.dom.names import _REMEMBERED, PURPOSES, Naming
from reader.analysis.dom.names_abroad import ABROAD


@pytest.mark.parametrize(
    ("hint", "purpose"),
    [
        ("div related stories", "related"),
        ("div jp relatedposts", "related"),
        ("section comments", "comment"),
        ("p @articlebody", "article_body"),
        ("div newslettersignup", "promo"),
        ("p bildunterschrift", "caption"),
        ("div autorenzeile", "byline"),
        ("ul lire aussi relatedposts", "related"),
        ("section comentarios", "comment"),
        ("div artikelkommentare", "comment"),
        ("nav hauptmenue", "navigation"),
        ("p didascalia", "caption"),
        ("div werbungoben", "advertisement"),
    ],
)
def test_words_say_what_an_element_is_for(hint: str, purpose: str) -> None:
    assert list(PURPOSES).index(purpose) in Naming({}).of[hint].purposes


@pytest.mark.parametrize("word", ["bildung", "tagesanzeiger", "links", "plus", "mehr", "data", "anzeigen"])
def test_words_that_say_something_else_as_often_say_nothing(word: str) -> None:
    purposes = {list(PURPOSES)[place] for place in Naming({}).of[f"div {word}"].purposes}
    assert purposes <= {"navigation"}, "links are what English says"


def test_a_word_of_another_language_is_none_of_english_again() -> None:
    for purpose, languages in ABROAD.items():
        words = " ".join(languages.values()).split()
        assert len(words) == len(set(words))
        assert set(words).isdisjoint(PURPOSES[purpose].split())


@pytest.mark.parametrize("word", ["autorotate", "autorefresh", "autoresize", "autorun", "autorename"])
def test_auto_and_a_verb_is_no_author(word: str) -> None:
    byline = list(PURPOSES).index("byline")
    assert byline not in Naming({}).of[f"div {word}"].purposes
    assert byline in Naming({}).of["div autorinfo"].purposes


def test_a_tag_is_no_word_of_its_purpose() -> None:
    assert Naming({}).of["nav"].purposes == ()


def test_weights_are_those_of_the_words_that_are_known() -> None:
    name = Naming({"story": 1.5, "share": -2.0}).of["div story share x"]
    assert (name.tag, name.least, name.most, name.mean) == ("div", -2.0, 1.5, -0.25)


def test_the_table_is_itself_read_again() -> None:
    naming = Naming({"@articlebody": 2.1, "share": -3.0})
    assert Naming.from_bytes(naming.to_bytes()).weights == naming.weights


def test_the_table_that_comes_with_the_package_knows_a_story_from_its_comments() -> None:
    weights = Naming.load().weights
    assert weights["@articlebody"] > 1
    assert weights["comment"] < -1


def test_what_was_read_of_hints_is_kept_for_so_many_only() -> None:
    naming = Naming({})
    for number in range(3 * _REMEMBERED):
        naming.of[f"div story{number}"]
    assert len(naming.of) <= _REMEMBERED
