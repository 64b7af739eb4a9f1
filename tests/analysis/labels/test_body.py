"""What lines of the story are."""

from __future__ import annotations

import pytest

from reader.analysis.evidence.page import read_page
from reader.analysis.labels.body import body_kind
from reader.analysis.segment import segment
from reader.article.document import Document, Node, Shape
from reader.article.model import Kind
from tests.analysis.pages import page_of

STORY = """
The board has met nine times since spring, and nothing has come of it.

> {line}

Nobody in the town had thought that the bridge would ever be opened again."""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What the board wants", Kind.HEADING),
        ("3. The key", Kind.HEADING),
        ("Was it true?", Kind.BODY),
        ("“Relief,” said Brink. “From us.”", Kind.BODY),
        ("It rained.", Kind.BODY),
        ("The members are:", Kind.BODY),
        ("• coal, at nine a ton", Kind.LIST_ITEM),
        ("14\tPort Ennis\t18\t5", Kind.TABLE),
        ("14 Port Ennis 18 5 6 7 21", Kind.TABLE),
        ("– No, said the judge.", Kind.BODY),
        ("“We can not wait any longer for the bridge,”\tsaid the mayor.", Kind.BODY),
        ("The board has met nine times since the spring.   Nothing came of it.", Kind.BODY),
        ("Ida Holm\tkeeper of the bridge.", Kind.TABLE),
    ],
)
def test_a_line_between_paragraphs(line: str, kind: Kind) -> None:
    document, marked = page_of(STORY.format(line=line))
    page = read_page(document)
    assert body_kind(page, [True] * len(page.lines), marked)[0] is kind


def test_a_sentence_in_a_cell_is_one_beside_other_rows() -> None:
    row = "Ida Holm\tShe has kept the bridge open since the spring of the year."
    document, marked = page_of(STORY.format(line=f"{row}\nTom Brink\tkeeper"))
    page = read_page(document)
    assert body_kind(page, [True] * len(page.lines), marked)[0] is Kind.TABLE


def test_numbers_in_a_row_make_a_list() -> None:
    page = read_page(page_of("1. Coal\n2. Grain\n3. Timber")[0])
    assert [body_kind(page, [True] * 3, at)[0] for at in range(3)] == [Kind.LIST_ITEM] * 3


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        (Shape.HEADING, Kind.HEADING),
        (Shape.LIST_ITEM, Kind.LIST_ITEM),
        (Shape.TABLE_ROW, Kind.TABLE),
        (Shape.BLOCK_QUOTE, Kind.BLOCK_QUOTE),
        (Shape.CODE, Kind.CODE),
    ],
)
def test_what_the_format_says_stands(shape: Shape, kind: Kind) -> None:
    page = read_page(Document("p", "markdown", "", (Node("Fees rose again in May.", shape),)))
    assert body_kind(page, [True], 0)[0] is kind


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("— А если мост построят?", "— Тогда я буду возить мост, — отвечает Вересов."), Kind.BODY),
        (("– To prawda – odpowiada Kreft.", "– Jeszcze nie przyszedł."), Kind.BODY),
        (("– De lovade spaden i marken i mars, säger Eva Ek.", "– Det är tråkigt, menar hon."), Kind.BODY),
        (("– Kulløken kom tilbake, sier han.", "– Vi var heldige."), Kind.BODY),
        (("– Anna Nowak – prezes zarządu", "– Jan Lis – skarbnik"), Kind.LIST_ITEM),
        (("– Den nya bron byggs nästa år.", "– Den gamla rivs."), Kind.LIST_ITEM),
    ],
)
def test_a_dash_opens_an_item_but_where_somebody_speaks(lines: tuple[str, str], kind: Kind) -> None:
    page = read_page(page_of("\n\n".join(lines))[0])
    assert [body_kind(page, [True, True], at)[0] for at in (0, 1)] == [kind, kind]


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        (Shape.BLOCK_QUOTE, Kind.BLOCK_QUOTE),
        (Shape.LIST_ITEM, Kind.LIST_ITEM),
        (Shape.PARAGRAPH, Kind.BODY),
        (Shape.HEADING, Kind.BODY),
    ],
)
def test_a_block_quote_that_a_rule_knows_as_the_storys_stays_one(shape: Shape, kind: Kind) -> None:
    node = Node('"It will float," said Ada Quill before the vote.', shape)
    (block,) = segment(Document("p", "markdown", "", (node,)))
    assert (block.kind, block.reason) == (kind, "reported-speech")
