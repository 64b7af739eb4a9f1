"""Lines that are told by the lines around them."""

from __future__ import annotations

import pytest

from reader.article.model import Kind
from tests.analysis.labels.told import kinds_of

MENU = "\nFish market\nSport\n{}\nWeather\nCrosswords\n"
TEASERS = """
More on this

1
The ferry to Greyford sails again after nine weeks
{}
Why the lighthouse at Tarn Bridge has lost its keeper
3
Nobody wants to pay for the new customs house on the quay
4
Council asks for a second survey of the harbour wall
"""


@pytest.mark.parametrize("item", ["Latest News", "Advertising", "About The Esk Times", "Subscribe", "Play Now"])
def test_what_heads_a_box_elsewhere_is_an_item_amid_a_menu(item: str) -> None:
    assert kinds_of(item, tail=MENU.format(item)) == [Kind.NAVIGATION]


def test_the_label_of_an_advertisement_is_no_item() -> None:
    assert kinds_of("Advertisement", tail=MENU.format("Advertisement")) == [Kind.ADVERTISEMENT]


def test_a_heading_of_links_outside_of_a_menu_stays_one() -> None:
    assert kinds_of("More on this", tail=TEASERS.format("2")) == [Kind.RELATED]


def test_years_between_the_months_of_an_archive_are_of_it() -> None:
    years = "".join(f"{year}\nJanuary\nFebruary\nMarch\n" for year in range(2012, 2019))
    assert kinds_of("2014\n2017", tail=f"\nArchives\n{years}") == [Kind.NAVIGATION] * 2


def test_a_rank_between_two_titles_is_of_their_list() -> None:
    assert kinds_of("2\n3", tail=TEASERS.format("2")) == [Kind.RELATED] * 2


def test_a_section_and_a_name_far_from_any_paragraph_are_of_the_titles_around_them() -> None:
    menu = "Weather forecast\nSport\n" * 20
    titles = [f"The ferry to Greyford sails again after {number} weeks of repairs" for number in range(20, 29)]
    teasers = "\n".join(f"{title}\nHarbour news\nAda Brink reports" for title in titles)
    assert kinds_of("Harbour news", tail=f"\n{menu}Most read\n{teasers}\n{menu}")[1:-2] == [Kind.RELATED] * 6


FOOT = "\nHome\nContact us\n{}\n"


@pytest.mark.parametrize(
    ("line", "tail", "kind"),
    [
        ("Newsletter", "\nNewsletter\nGet the harbour news every morning in your inbox\n", Kind.PROMO),
        ("Newsletter", FOOT.format("Newsletter\nSport"), Kind.NAVIGATION),
        ("© Eskbote", FOOT.format("© Eskbote"), Kind.LEGAL),
        ("About Eskbote", FOOT.format("Jobs\nAbout Eskbote\nPrivacy"), Kind.NAVIGATION),
        ("E-Mail", "\n2 Comments\n\nLeave a comment\nName *\nE-Mail\nWebsite\n", Kind.COMMENT),
        ("@ada_brink", "\nAbout the author\nAda Brink\n@ada_brink\n", Kind.BIO),
    ],
)
def test_what_a_rule_says_of_a_line_is_gainsaid_by_the_line_beside_it(line: str, tail: str, kind: Kind) -> None:
    assert kinds_of(line, tail=tail) == [kind]


def test_the_sign_and_a_name_amid_the_story_are_who_made_the_picture() -> None:
    assert kinds_of("© Ada Brink", insert="\n© Ada Brink\n") == [Kind.CREDIT]


def test_how_many_have_shared_a_story_is_of_the_buttons() -> None:
    assert kinds_of("128", tail="\nShare this\n128\nFacebook\nTwitter\n") == [Kind.SHARE]


def test_a_short_line_amid_buttons_far_from_any_paragraph_is_one() -> None:
    menu = "Weather forecast\nSport\n" * 20
    assert kinds_of("Quepasa", tail=f"\n{menu}Facebook\nQuepasa\nTwitter\n{menu}") == [Kind.SHARE]
