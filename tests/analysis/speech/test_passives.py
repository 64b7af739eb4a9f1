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
