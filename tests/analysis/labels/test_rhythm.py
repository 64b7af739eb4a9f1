"""Links to other stories that are told by their rhythm."""

from __future__ import annotations

from reader.article.model import Kind
from tests.analysis.labels.told import kinds_of

TITLES = [
    "Nua strada perta harbu di Esk",
    "Marken vol da grisa sin mareda",
    "Trenta pescador ta buska nobo kai",
    "Grefurd ta habri su porta nobo",
    "Luz di faro ta kambia koló",
]
"""In no language, so that no word tells what they are."""
MENU = "\nKultura\nDeporte\nTempu\n"


def _kinds(rows: list[str], asked: list[str]) -> list[Kind]:
    return kinds_of("\n".join(asked), tail=MENU + "\n".join(rows) + MENU)


def test_what_stands_between_the_same_section_again_and_again_is_a_title() -> None:
    rows = [row for title in TITLES for row in ("Lokal", title)] + ["Lokal"]
    assert _kinds(rows, TITLES) == [Kind.RELATED] * len(TITLES)


def test_what_is_said_again_itself_is_no_title() -> None:
    rows = ["Lokal", "Tur nos kontakto i informashon"] * 5 + ["Lokal"]
    assert Kind.RELATED not in _kinds(rows, ["Tur nos kontakto i informashon"])


def test_what_stands_between_days_at_equal_distances_is_a_title() -> None:
    rows = [row for day, title in enumerate(TITLES, 11) for row in (f"{day}.03.2026", title)] + ["16.03.2026"]
    assert Kind.NAVIGATION not in _kinds(rows, TITLES)


def test_titles_between_days_below_a_heading_of_comments_are_no_comments() -> None:
    rows = [row for day, title in enumerate(TITLES, 11) for row in (f"{day}.03.2026, 10:15", title)]
    rows = ["3 Comments", *rows, "16.03.2026, 10:15"]
    assert Kind.COMMENT not in _kinds(rows, TITLES)
