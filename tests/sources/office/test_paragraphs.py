"""What the formats of word processors have in common: which title a text has."""

import pytest

from reader.article.document import Node, Shape
from reader.sources.office.paragraphs import find_title

PROSE = Node("The council voted on Monday to keep the night ferry for another winter.")
FIRST, SECOND = (Node(words, Shape.HEADING, 1) for words in ("The vote", "What comes next"))
DEEPER = Node("What comes next", Shape.HEADING, 2)
NAMED = Node("Ferry stays", Shape.HEADING, 1, hints=("=headline",))
PICTURE = Node("The ferry at dusk", Shape.IMAGE)


@pytest.mark.parametrize(
    ("nodes", "title"),
    [
        ([PROSE], "Night ferry"),
        ([PICTURE, PROSE], "Night ferry"),
        ([FIRST, PROSE, SECOND, PROSE], "Night ferry"),
        ([PROSE, NAMED], "Ferry stays"),
        ([FIRST, PROSE, DEEPER, PROSE], None),
        ([Node("Ferry stays for a winter"), PROSE], None),
        ([Node("NIGHT FERRY"), PROSE], "Night ferry"),
        ([], None),
    ],
)
def test_the_properties_name_a_text_that_begins_with_no_title_of_its_own(nodes: list[Node], title: str | None) -> None:
    assert find_title(nodes, "Night  ferry") == title


@pytest.mark.parametrize("said", ["", "Microsoft Word - Document1", "ferry final 2.docx"])
def test_what_programs_write_is_no_title(said: str) -> None:
    assert find_title([PROSE], said) is None
