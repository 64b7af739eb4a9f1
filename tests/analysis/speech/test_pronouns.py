"""Whom pronouns and descriptions stand for."""

from __future__ import annotations

import pytest

from reader.analysis.quotes import find_quotes
from reader.analysis.speakers import attribute
from reader.analysis.speech.story import read_story
from reader.article.model import Kind
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of
from tests.effort import effort


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


def test_a_pronoun_means_nobody_who_may_be_a_place_where_somebody_is_known() -> None:
    *_, (_, _, name) = said(
        "Leslie Brandt toured the county on Monday.",
        "Support has grown since the vote, Delamere officials and others think, and she is hopeful.",
        'After Delamere, she said, "the rest will follow us sooner or later".',
    )
    assert name == "Leslie Brandt"


def test_who_is_the_subject_of_a_verb_in_ing_is_meant_behind_a_preposition_too() -> None:
    assert said(
        "Rosa Lind, an economist, said the plan would cost a billion. The town was surprised.",
        "It has become an issue in the campaign, with Ada Brandt — who has called for more — lambasting the plan.",
        '"It has never worked in all these years," she said.',
    ) == [("It has never worked in all these years,", "she", "Ada Brandt")]


def test_who_has_a_party_before_the_name_is_known_by_the_name() -> None:
    assert said(
        "Ada Brandt read out a report that Republican Tom Reiss had made no profit.",
        'She says it is "the same rigged system" again.',
    ) == [("the same rigged system", "She", "Ada Brandt")]


def test_a_surname_may_be_a_given_name_of_the_other_gender() -> None:
    assert said(
        "Kelly sang in Oslo on Monday, and spoke to Woman’s Weekly. Ada Kelly lives in Port Esk.",
        '"I remember passing down clothes from one sister to another," she said.',
        '"It is a rags-to-riches tale, after all these years," Kelly said.',
    ) == [
        ("I remember passing down clothes from one sister to another,", "she", "Ada Kelly"),
        ("It is a rags-to-riches tale, after all these years,", "Kelly", "Ada Kelly"),
    ]


@pytest.mark.parametrize("who", ["one aide", "another aide", "the aides"])
def test_who_is_new_or_several_is_nobody_that_was_named(who: str) -> None:
    assert said(
        "Paul Reiss, an aide of the minister, said on Monday that the ferry was late.",
        f'"It has never been on time in all these years," {who} said.',
    ) == [("It has never been on time in all these years,", who, who)]


def test_a_university_of_a_place_is_not_the_place_nor_he() -> None:
    text = "Paul Reiss came to Norland from the University of Norland. Norland was his home. “I stay,” he said."
    assert [name for _, _, name in said(text)] == ["Paul Reiss"]
    other = "“We are open,” Norland said in a note. Reiss works at the University of Norland."
    assert [name for _, _, name in said(other)] == ["Norland"]


def test_an_acronym_with_an_article_is_not_he() -> None:
    text = "Okafor Dunmore came back from the NPA with news. The NPA was slow. “We wait for them,” he said."
    assert [name for _, _, name in said(text)] == ["Okafor Dunmore"]


def test_who_is_spoken_to_is_not_who_speaks() -> None:
    text = "In 2013 Celia Drone, still a singer, spoke to Garden’s Weekly about it. “I passed down clothes,” she said."
    assert [name for _, _, name in said(text)] == ["Celia Drone"]


def test_who_is_told_of_now_is_meant_before_who_spoke_in_the_paragraph_before() -> None:
    found = said(
        '"The bridge is safe," said Paul Lang. "It has been for years," he added. "Ask anyone," he said.',
        'Governor Ivo Marten crossed it on Friday. "I felt it move," he said.',
    )
    assert [name for _, _, name in found] == ["Paul Lang"] * 3 + ["Ivo Marten"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Officer Paul Manning and Mayor Tom Brandt were there.", "Paul Manning"),
        ("Mayor Tom Brandt was there. He likes manning the rope.", "Tom Brandt"),
    ],
)
def test_a_surname_that_begins_a_sentence_may_look_like_a_verb(before: str, name: str) -> None:
    assert [speaker for *_, speaker in said(before, 'Manning pulled the man out. "It was luck," he said.')] == [name]


@pytest.mark.parametrize(
    "met",
    [
        "I have been speaking to Nerys Vaughan, who was taken from her roof by helicopter.",
        "Our reporter Tom Reed met Nerys Vaughan at the shelter.",
        "The crew lifted Nerys Vaughan, who had been on her roof.",
        "Nerys Vaughan, a retired nurse, was on her roof for hours.",
        "Councillor Nerys Vaughan at that time asked for more boats.",
        "Trust Executive Director Nerys Vaughan at that time asked for more boats.",
    ],
)
def test_who_is_met_or_told_more_of_is_meant_rather_than_the_last_who_spoke(met: str) -> None:
    before = (
        'Shadow minister Ife Oduya called the answer "an insult to people who stand in the water up to their waists".'
    )
    assert said(before, met, '"We lost everything but the dog," she said.')[-1][2] == "Nerys Vaughan"


def test_who_is_praised_is_no_subject() -> None:
    text = "The coach of the Foxes, Milo Trent, praised Harlan. “He can do everything,” he said."
    assert [name for _, _, name in said(text)] == ["Milo Trent"]


def test_who_is_asked_answers_and_either_of_two_may_be_56() -> None:
    asked = "At the hearing, a reporter asked Ada Brandt what she made of it."
    assert [name for _, _, name in said(asked, "“It will be hard,” she replied.")] == ["Ada Brandt"]
    both = "Milo Trent will coach the Foxes. Jonas Hale was dismissed in May."
    quotes = attributed(blocks_of(both, "The 56-year-old said: “I am glad to be home again.”"))
    assert [quote.doubtful for quote in quotes] == [True]
    quotes = attributed(blocks_of("Milo Trent and Jonas Hale met.", "The 56-year-old said: “I am glad to be home.”"))
    assert [quote.doubtful for quote in quotes] == [True]
    new = "A 44-year-old said: “I am glad to be home again.”"
    assert [name for _, _, name in said("Milo Trent was there.", new)] == ["A 44-year-old"]


def test_what_may_be_a_place_is_meant_at_most_perhaps_and_who_stands_in_brackets_after_others() -> None:
    place = attributed(blocks_of("The factory in Victoria closed on Friday. “It was a shock,” she said."))
    assert [quote.doubtful for quote in place] == [True]
    record = "The record (one track has the voice of astronomer Carl Sand) made Luke Bode think of home."
    assert [name for _, _, name in said(record + " “It was odd,” he says.")] == ["Luke Bode"]
