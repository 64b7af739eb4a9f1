"""Mentions found by and by: the same as found all at once."""

from __future__ import annotations

from collections.abc import Set

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.lexicons import Lexicon, lexicon
from reader.analysis.speech.entities import Entities
from reader.analysis.speech.marks import quoted_strings
from reader.analysis.speech.mentions import NAME, NOMINAL, Mention, find_mentions
from reader.analysis.speech.naming import Mentions, names_of
from reader.analysis.speech.tokens import Paragraph

ENGLISH = (
    "the The a my his he She it who Ada Brandt Reiss Norland Bank Minister President minister spokesman woman report "
    "Report police and of in 's Brandt's minister's police's said quickly old 27 river had , . ; ( ) - “ ”"
)
GERMAN = (
    "der die Die das des ein seine er Sie es die Ada Brandt Reiss von Norland Bank Minister Kanzlerin Sprecher Frau "
    "Bericht Polizei und laut in sagte alte englischen 27 hatte , . ; ( ) - „ “"
)
ITALIAN = (
    "il la un una del della l' su Su a di in con e Facebook Norland Ada Brandt Reiss Marco ministro sindaca Sindaca "
    "polizia libro Partito Azzurro lei ha detto attacca scrive ieri 27 , . : ; ( ) - « »"
)
DUTCH = (
    "de De het een van Van der bij in met en X Norland Ada Brandt Reiss Kees wethouder partij boek zij heeft zegt "
    "schreef zei gisteren Twitter 27 , . : ; ( ) - “ ”"
)
CHINESE = "王明 Ada Brandt Reiss Norland 说 表示 : ， 。 “ ” in A B"
TEXTS = {
    code: st.lists(st.sampled_from(words.split(" ")), max_size=30).map(" ".join)
    for code, words in (("en", ENGLISH), ("de", GERMAN), ("it", ITALIAN), ("nl", DUTCH), ("zh", CHINESE))
}
Key = tuple[int, int, object, int]


def _read(text: str, code: str) -> tuple[Paragraph, Lexicon]:
    return Paragraph(0, text, quoted_strings([text])[0], lexicon(code)), lexicon(code)


def _keys(mentions: list[Mention]) -> list[Key]:
    return [(mention.first, mention.last, mention.form, mention.name_first) for mention in mentions]


def _means(mention: Mention, words: Set[str], known: Lexicon) -> bool:
    """Whether a mention names somebody, or may mean somebody by one of some words."""
    paragraph = mention.paragraph
    if mention.form is not NAME and paragraph.lows[mention.last] not in words:
        return False
    return (
        mention.form is not NOMINAL
        or paragraph.tags[mention.first] == "D"
        or paragraph.lows[mention.first] in known.first
    )


@pytest.mark.parametrize("code", TEXTS)
@given(data=st.data())
def test_names_are_the_same_without_the_other_mentions(code: str, data: st.DataObject) -> None:
    paragraph, known = _read(data.draw(TEXTS[code]), code)
    assert _keys(names_of(paragraph, known)) == _keys([m for m in find_mentions(paragraph, known) if m.form is NAME])


@pytest.mark.parametrize("code", ["en", "de"])
@given(data=st.data(), persons=st.booleans())
def test_what_is_followed_is_all_by_which_somebody_is_meant(code: str, data: st.DataObject, persons: bool) -> None:
    paragraph, known = _read(data.draw(TEXTS[code]), code)
    words, every = known.persons if persons else known.meant, find_mentions(paragraph, known)
    followed = Mentions([paragraph], known).followed(0, words)
    kept = [mention for mention in followed if _means(mention, words, known)]
    assert _keys(kept) == _keys([mention for mention in every if _means(mention, words, known)])
    sentences = paragraph.sentences
    assert {sentences[m.first] for m in followed} == {sentences[m.first] for m in every}


def test_a_name_keeps_whom_it_stands_for_when_the_other_mentions_are_found() -> None:
    paragraph, known = _read("The minister met Ada Brandt before Reiss arrived.", "en")
    mentions = Mentions([paragraph], known)
    Entities(mentions.names(), known)
    names = [mention.entity.name for mention in mentions[0] if mention.entity]
    assert names == ["Ada Brandt", "Reiss"]
    assert len(mentions[0]) > len(names)
    assert mentions[0] is mentions[0]


def test_a_name_behind_where_it_is_written_is_one_of_its_own_in_a_paragraph_without_quotations() -> None:
    paragraph, known = _read("Su Facebook Ada Brandt attacca il sindaco.", "it")
    mentions = Mentions([paragraph], known)
    assert [mention.text for mention in mentions.names()] == ["Facebook", "Ada Brandt"]
    assert [mention.text for mention in mentions[0]][:2] == ["Facebook", "Ada Brandt"]
