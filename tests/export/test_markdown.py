"""Markdown that a Markdown reader shows as the article's own text, whatever is in it."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.article.document import Inline, Node, Shape, Style
from reader.article.model import Article, Block, Kind
from reader.export import markdown as module
from reader.export.inline import inline_html
from reader.export.markdown import markdown
from reader.export.text import text as plain_text
from reader.pipeline import analyse
from reader.sources.reading import parse
from tests.export.rendering import READERS, shown
from tests.export.sample import bare

_KINDS = {
    Shape.HEADING: Kind.HEADING,
    Shape.PARAGRAPH: Kind.BODY,
    Shape.LIST_ITEM: Kind.LIST_ITEM,
    Shape.BLOCK_QUOTE: Kind.BLOCK_QUOTE,
    Shape.CODE: Kind.CODE,
}


def _with(*blocks: Block) -> Article:
    return replace(bare(), blocks=blocks)


@given(st.text(st.characters(exclude_categories=["C"]) | st.sampled_from("\t *_#<>&;[]\"'-+1.)=`|~\\!"), max_size=40))
def test_a_plain_paragraph_is_converted_at_once_to_what_the_converter_makes_of_it(text: str) -> None:
    for before in ("", "<em>pull quote:</em> "):
        piece = f"<p>{before}{inline_html(Node(f'a{text}b'))}</p>"
        assert module._converted(piece) == module._CONVERTER.convert(piece)
        links = [Inline(1, max(2, len(text) // 2), Style.LINK, f"https://a.example/{text}")]
        links += [Inline(max(2, len(text) // 2), len(text) + 2, Style.LINK, "https://a.example/(b)'c")]
        piece = f"<p>{before}{inline_html(Node(f'a{text}b', inlines=tuple(links)))}</p>"
        assert module._converted(piece) == module._CONVERTER.convert(piece)
        piece = f"<p>{before}{escape(text.strip())}</p>"
        assert module._converted(piece) == module._CONVERTER.convert(piece)


def test_a_list_of_lists_is_read_as_one() -> None:
    items = ("- a", 1), ("1. b", 2), ("2. c", 2), ("– d", 1), ("e", 1)
    article = _with(*(Block(Node(text, Shape.LIST_ITEM, level), Kind.LIST_ITEM) for text, level in items))
    rendered = READERS[0].render(markdown(article)).replace("\n", "")
    assert rendered == "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li><li>e</li></ul>"


def test_a_table_without_a_head_has_an_empty_one_and_ragged_rows_are_filled() -> None:
    rows = (Block(Node(text, Shape.TABLE_ROW), Kind.TABLE) for text in ("a\tb", "c", "d   e|f"))
    assert markdown(_with(*rows)) == "|  |  |\n| --- | --- |\n| a | b |\n| c |  |\n| d | e\\|f |\n"


def test_links_and_emphasis_in_a_table_are_kept_and_no_code_parts_its_cells() -> None:
    text = "Port Esk\tthe report\ta | b"
    inlines = (
        Inline(0, 8, Style.STRONG),
        Inline(9, 19, Style.LINK, "https://a.example/b|c"),
        Inline(20, 25, Style.CODE),
    )
    given = markdown(_with(Block(Node(text, Shape.TABLE_ROW, inlines=inlines), Kind.TABLE)))
    assert given.split("\n")[2] == "| **Port Esk** | [the report](https://a.example/b%7Cc) | `a \\| b` |"
    rendered = MarkdownIt().enable("table").render(given)
    assert "<td><strong>Port Esk</strong></td>" in rendered
    assert "<td><code>a | b</code></td>" in rendered


def test_a_subheading_never_takes_the_headlines_level() -> None:
    assert markdown(_with(Block(Node("What now", Shape.HEADING, 1), Kind.HEADING))) == "## What now\n"


def test_an_article_with_nothing_to_print_is_empty() -> None:
    assert markdown(_with(Block(Node("By A"), Kind.BYLINE))) == ""


def test_lists_whose_numbers_do_not_go_on_are_lists_of_their_own_and_deep_ones_stand_within_reach() -> None:
    items = ("7. a", 1), ("8. b", 1), ("3) c", 1), ("* d", 1), ("e", 10_000), ("1. f", 2), ("- # g", 1)
    article = _with(*(Block(Node(text, Shape.LIST_ITEM, level), Kind.LIST_ITEM) for text, level in items))
    given = markdown(article)
    assert given == "7. a\n8. b\n\n3) c\n\n- d\n  - e\n  1. f\n- \\# g\n"
    assert READERS[0].render(given).replace("\n", "") == (
        '<ol start="7"><li>a</li><li>b</li></ol><ol start="3"><li>c</li></ol>'
        "<ul><li>d<ul><li>e</li></ul><ol><li>f</li></ol></li><li># g</li></ul>"
    )


def test_nothing_breaks_out_of_its_paragraph() -> None:
    lines = (
        "</p><script>x</script>",
        "<!-- x",
        "&lt;b&gt; &#42; ]]>",
        "# x",
        "+ x",
        "====",
        "---",
        "```",
        "[x]: https://a.example",
    )
    article = _with(*(Block(Node(line)) for line in lines), Block(Node("a\n# b", Shape.CODE), Kind.BODY))
    for reader in READERS:
        assert shown(reader.render(markdown(article))).split("\n") == [*lines, "a # b"]


_HTML_ITEMS = """<h1>Bridge</h1><ol><li><p>First the ferry stops.</p><p>It will not come back.</p>
<ul><li>Nested</li></ul><pre>a

b</pre></li><li>Second<blockquote>Quoted</blockquote></li></ol><p>The end.</p>"""
_MARKDOWN_ITEMS = """# Bridge

1. First the ferry stops.

   It will not come back.

   - Nested

   ```
   a

   b
   ```

2. Second

   > Quoted

The end.
"""


@pytest.mark.parametrize(("name", "source"), [("a.html", _HTML_ITEMS), ("a.md", _MARKDOWN_ITEMS)])
def test_what_stands_in_an_item_of_a_list_stays_in_it(name: str, source: str) -> None:
    (document,) = parse(source.encode(), name)
    blocks = [Block(node, _KINDS[node.shape]) for node in document.nodes]
    for reader in READERS:
        tokens = reader.parse(markdown(_with(*blocks)))
        outside = [token.content or token.tag for token in tokens if token.level == 0 and token.nesting >= 0]
        assert outside == ["h2", "ol", "p"]
        assert [token.content for token in tokens if token.content and token.level >= 2] == [
            "First the ferry stops.",
            "It will not come back.",
            "Nested",
            "a\n\nb\n",
            "Second",
            "Quoted",
        ]


def test_footnotes_end_the_story_as_footnotes() -> None:
    story = "# A mill\n\nIt *opened*.[^1][^b] See [the cost](#cost) and [^2].\n\n"
    text = f"{story}[^1]: In **May**.\n\n    > Or June.\n\nIt shut.\n\n[^b]: x\n"
    (article,) = parse(text.encode(), "mill.md")
    assert markdown(analyse(article)) == (
        "# A mill\n\nIt *opened*.[^1][^b] See the cost and \\[^2\\].\n\nIt shut.\n\n"
        "[^1]: In **May**. Or June.\n\n[^b]: x\n"
    )
    assert plain_text(analyse(article)).endswith("It shut.\n\n[1] In May. Or June.\n\n[b] x\n")


@pytest.mark.parametrize("label", ["1](https://quay.example) x", "<b>", "a`b", "a b", ""])
def test_a_label_that_markdown_has_not_is_text(label: str) -> None:
    mark = f"[{label}]"
    story = Node(f"It opened.{mark}", Shape.PARAGRAPH, inlines=(Inline(10, 10 + len(mark), Style.LINK, f"#^{label}"),))
    note = Node(f"{mark} In May.", Shape.PARAGRAPH, anchors=(f"^{label}",))
    article = replace(bare(), blocks=(Block(story), Block(note, Kind.OTHER)), quotes=())
    for reader in READERS:
        assert shown(reader.render(markdown(article))).split() == f"It opened.{mark} {mark}: In May.".split()
