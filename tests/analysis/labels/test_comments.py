"""Where the readers' comments begin, and where they end."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import Rule, rule_book
from reader.analysis.labels.comments import comment_lines
from reader.analysis.labels.verdict import Outline
from reader.analysis.segment import segment
from reader.article.model import Kind
from tests.analysis.labels.told import STORY, kinds_of
from tests.analysis.pages import page_of


def test_the_heading_of_the_comments_opens_the_comments() -> None:
    comments = "Hilde M.\nI said so all along, they never listen to anybody in this town"
    assert kinds_of(comments, tail=f"\n2 Comments\n\n{comments}") == [Kind.COMMENT, Kind.COMMENT]


def test_the_button_for_comments_above_a_story_opens_none() -> None:
    document, _ = page_of("Post a Comment\n\nBlue gull on a white post\n" + STORY.format(insert="", tail=""))
    assert segment(document)[1].kind is not Kind.COMMENT


def test_comments_go_on_through_days_and_buttons() -> None:
    words = "I said so all along, they never listen to anybody in this town\nNor did they in my day"
    first, second = words.split("\n")
    tail = f"\nComments\nHilde M.\n2 hours ago\n{first}\nReply\nJonas\nYesterday, 14:05\n{second}\nReply\n"
    assert kinds_of(words, tail=tail) == [Kind.COMMENT, Kind.COMMENT]


def test_a_heading_without_a_sign_of_comments_opens_none() -> None:
    links = "Ferry to run again by summer, the board says\nWhat the budget means for renters in Esk"
    assert Kind.COMMENT not in kinds_of(links, tail=f"\nComments\nHarbour news\n{links}\n")


def test_comments_end_where_no_sign_of_them_follows() -> None:
    tail = (
        "\nComments\nHilde M. 3 May 2026, 14:05\nThey never listen to anybody.\nReply\n"
        "Harbour\nSport\nWeather\nWhat the budget means for renters in Port Esk\n"
    )
    assert kinds_of("They never listen to anybody.", tail=tail) == [Kind.COMMENT]
    assert kinds_of("What the budget means for renters in Port Esk", tail=tail) != [Kind.COMMENT]


def test_counts_that_differ_belong_to_teasers() -> None:
    teasers = "8 comments\nFerry to run again by summer\n19 hours ago\n44 comments\nRents in Esk\n21 hours ago"
    document, _ = page_of(STORY.format(insert="", tail=f"\n{teasers}\n15 comments\n"))
    assert "below a heading of comment" not in {block.reason for block in segment(document)}


def test_the_bio_below_a_count_is_no_comment() -> None:
    bio = "Regan Muster lives in Port Esk with two dogs and writes of the harbour"
    assert kinds_of(bio, tail=f"\n2 comments\nRegan Muster\n{bio}\n") != [Kind.COMMENT]


class Walked(list[Rule | None]):
    """What rules say of lines, and how often all of it has been gone through."""

    times = 0

    def __iter__(self) -> Iterator[Rule | None]:
        self.times += 1
        return super().__iter__()


def test_the_counts_of_a_page_are_looked_for_once() -> None:
    document, _ = page_of(
        "Blue gull on a white post\n" + "3 comments\nHilde M.\nThey never listen to anybody in town\n" * 9
    )
    page = read_page(document)
    rules = Walked(rule_book().verdicts(page, find_repeats(page.lines)))
    outline = Outline(page, rules, 0, [at == 0 for at in range(len(page.lines))])
    headings = [at for at, line in enumerate(page.lines) if line.text == "3 comments"]
    assert all(comment_lines(outline, at) for at in headings)
    assert outline.comment_counts == {"3"}
    assert rules.times == 1


def test_days_below_the_form_are_those_of_other_stories() -> None:
    titles = "Why the lighthouse at Tarn Bridge has lost its keeper\nNobody wants the new customs house"
    first, second = titles.split("\n")
    form = "\n1 Comment\nHilde M.\n3 May 2026, 14:05\nThey never listen.\nReply\nLeave a comment\nName *\nWebsite\n"
    found = kinds_of(titles, tail=f"{form}\nHarbour news\n{first}\n5 May 2026\nSport\n{second}\n6 May 2026\n")
    assert Kind.COMMENT not in found
