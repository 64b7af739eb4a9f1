"""How much words tell of a kind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.packed_words import PackedWords, Weights
from reader.analysis.evidence.page import Line, read_page
from reader.analysis.labels.telltales import ASIDES, NAMES, NAMES_AROUND, Telltales, heard_around
from reader.article.document import Document, Node
from reader.article.model import Kind

PROMO, SHARE = ASIDES.index(Kind.PROMO), ASIDES.index(Kind.SHARE)


def lines_of(*texts: str) -> tuple[Line, ...]:
    return read_page(Document("page", "text", "\n".join(texts), tuple(map(Node, texts)))).lines


def weights(**kinds: int) -> Weights:
    """The weights of a word, by kind."""
    return tuple(kinds.get(kind.value, 0) for kind in ASIDES)


TELLTALES = Telltales(
    PackedWords.of({"newsletter": weights(promo=20), "^get": weights(promo=10, share=-10)}, len(ASIDES))
)


def test_a_word_tells_of_the_kinds_it_has_weights_for() -> None:
    columns = TELLTALES.columns(lines_of("The newsletter", "The harbour"))
    assert columns["tells_promo"] == (2.0, 0.0)
    assert columns["tells_share"] == (0.0, 0.0)


def test_words_that_come_together_tell_less_than_each_alone_would() -> None:
    columns = TELLTALES.columns(lines_of("Get the newsletter"))
    assert columns["tells_promo"] == (3.0 / 2**0.5,)
    assert columns["tells_share"] == (-1.0 / 2**0.5,)


def test_of_what_lines_around_tell_half_is_heard_one_line_on() -> None:
    promo, quiet = weights(promo=1), weights()
    heard = [dict(zip(NAMES_AROUND, row, strict=True)) for row in heard_around([3, 4, 6], [promo, promo, quiet])]
    assert [row["above_promo"] for row in heard] == [0.0, 1.0, 0.75]
    assert [row["below_promo"] for row in heard] == [1.0, 0.0, 0.0]
    assert {row["above_share"] for row in heard} == {0.0}


def test_the_shipped_words_tell_a_newsletter_from_a_button_to_share() -> None:
    columns = Telltales.load().columns(lines_of("Sign up to our newsletter", "Share on Facebook"))
    told = [max(NAMES, key=lambda name: columns[name][row]) for row in range(2)]
    assert told == ["tells_promo", "tells_share"]


@given(st.lists(st.integers(-128, 127), min_size=1, max_size=4), st.integers(1, 18))
def test_the_weights_of_all_words_are_added_up_whatever_they_are(strengths: list[int], times: int) -> None:
    # As many words as a line has that is not so long that only its ends are heard.
    table = {"abcd"[at]: weights(promo=strength, bio=-1) for at, strength in enumerate(strengths)}
    said = [*table] * times
    columns = Telltales(PackedWords.of(table, len(ASIDES))).columns(lines_of(" ".join(said)))
    share = 1 / (10 * len(said) ** 0.5)
    assert list(columns["tells_promo"]) == [share * sum(table[word][PROMO] for word in said)]
    assert list(columns["tells_bio"]) == [share * -len(said)]
    assert list(columns["tells_navigation"]) == [0.0]


@given(st.lists(st.text(max_size=40), min_size=1, max_size=8))
def test_every_line_has_a_number_in_each_column(texts: list[str]) -> None:
    columns = TELLTALES.columns(lines_of(*texts))
    assert tuple(columns) == NAMES
    assert {len(column) for column in columns.values()} == {len(texts)}
    assert columns == TELLTALES.columns(lines_of(*texts))
