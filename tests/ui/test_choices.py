"""What is meant by what was typed."""

from __future__ import annotations

import pytest

from reader.article.model import Kind, Speaker
from reader.ui.choices import kinds_like, speaker_meant
from reader.ui.typeset.labels import label

HOLM, LUND, HOLMBERG = Speaker("Ida Holm", "mayor"), Speaker("Bo Lund"), Speaker("Per Holmberg")
SPEAKERS = (HOLMBERG, LUND, HOLM)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_meant_by_its_name(kind: Kind) -> None:
    assert kinds_like(label(kind))[0] is kind
    assert kinds_like(kind.value.upper())[0] is kind


def test_nothing_typed_means_any_kind() -> None:
    assert kinds_like("") == list(Kind)


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("cap", [Kind.CAPTION]),
        ("b", [Kind.BYLINE, Kind.BODY, Kind.BLOCK_QUOTE, Kind.BIO]),
        ("quote", [Kind.BLOCK_QUOTE, Kind.PULL_QUOTE]),
        ("  List ", [Kind.LIST_ITEM]),
        ("nonsense", []),
    ],
)
def test_kinds_that_begin_so_come_before_those_that_hold_it(typed: str, kinds: list[Kind]) -> None:
    assert kinds_like(typed)[: max(1, len(kinds))] == kinds


@pytest.mark.parametrize(
    ("typed", "speaker"),
    [
        ("2", LUND),
        ("4", Speaker("4")),
        ("0", Speaker("0")),
        ("²", Speaker("²")),
        ("ida holm", HOLM),
        ("lu", LUND),
        ("Holm", HOLMBERG),
        ("olm", Speaker("olm")),
        (" Ada   Novak ", Speaker("Ada Novak")),
        ("Ada\x1b[31m", Speaker("Ada␛[31m")),
        ("-", None),
        ("  ", None),
    ],
)
def test_a_speaker_is_meant_by_number_name_or_part_of_it(typed: str, speaker: Speaker | None) -> None:
    assert speaker_meant(typed, SPEAKERS) == speaker


def test_a_pasted_number_that_is_too_long_to_be_read_is_a_name() -> None:
    assert speaker_meant("9" * 5000, SPEAKERS) == Speaker("9" * 5000)
