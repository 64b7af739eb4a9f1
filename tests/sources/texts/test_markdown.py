"""Markdown without its marks: every text of the source, with its lines and places."""

import time

import pytest
from markdown_it.ruler import Ruler

from reader.article.document import Document, Head, Inline, Node, Shape, Style
from reader.sources.limits import Limits
from reader.sources.texts import markdown_blocks
from reader.sources.texts.markdown import parse


def read(text: str) -> Document:
    (document,) = parse(text.encode("utf-8", "surrogatepass"), "story.md", Limits())
    return document


def nodes(text: str) -> tuple[Node, ...]:
    return read(text).nodes


def said(text: str) -> list[tuple[Shape, int, str]]:
    return [(node.shape, node.level, node.text) for node in nodes(text)]


def test_headings_and_paragraphs_have_their_lines_and_gaps() -> None:
    found = nodes("# A *headline*\nFirst line\nsecond line\n\n\nUnderlined\nheading\n---\n")
    assert [(node.shape, node.text, node.first_line, node.last_line, node.gap) for node in found] == [
        (Shape.HEADING, "A headline", 1, 1, 0),
        (Shape.PARAGRAPH, "First line second line", 2, 3, 0),
        (Shape.HEADING, "Underlined heading", 6, 8, 2),
    ]
    assert [node.level for node in found] == [1, 0, 2]


def test_properties_below_the_title_say_what_front_matter_says() -> None:
    about = "Author: Ada Brink\nCreated: March 3, 2025 8:11 PM\nURL: https://esk.example/fees"
    document = read(f"# Fees rise\n\n{about}\n\nThe fees rise.\n\nTags: none\nURL: a\n")
    assert [(node.text, node.hints, node.first_line, node.last_line) for node in document.nodes[:3]] == [
        ("Fees rise", (), 1, 1),
        (about, ("front-matter",), 3, 5),
        ("The fees rise.", (), 7, 7),
    ]
    assert document.nodes[3].text == "Tags: none URL: a"
    assert (document.declared.byline, document.declared.published) == (("Ada Brink",), None)
    assert document.declared.url == "https://esk.example/fees"


@pytest.mark.parametrize(
    "below",
    [
        *(
            "Author: Ada Brink\n\nText",
            "Author: Ada Brink\nURL: a\nand so on",
            "Brink: We did.\nRay: You did not.\n\nText",
        ),
        *("\nAuthor: Ada Brink\nURL: a", ""),
    ],
)
def test_other_lines_below_a_title_are_text(below: str) -> None:
    document = read(f"# Fees rise\n\n{below}")
    assert document.declared == Head()
    assert not any(node.hints for node in document.nodes)


def test_list_items_keep_their_markers_and_say_how_deep_they_are() -> None:
    assert said("1. one\n   goes on\n\n   A second paragraph.\n2) other\n   - deep\n     * deeper\n") == [
        (Shape.LIST_ITEM, 1, "1. one goes on"),
        (Shape.PARAGRAPH, 0, "A second paragraph."),
        (Shape.LIST_ITEM, 1, "2) other"),
        (Shape.LIST_ITEM, 2, "- deep"),
        (Shape.LIST_ITEM, 3, "* deeper"),
    ]


def test_the_marker_of_an_item_that_opens_with_a_heading_is_markup() -> None:
    (heading, paragraph) = nodes("- # Heading\n\n  Paragraph\n")
    assert (heading.text, paragraph.text) == ("Heading", "Paragraph")
    assert paragraph.to_source(0) == 15


def test_quotations_set_as_blocks_tables_code_and_rules() -> None:
    assert said(
        "> said\n> so\n\n| a | *b* |\n|---|---|\n| 1 | |\n\n    code\n      more\n\n```py\nx\n\ny\n```\n\n* * *\n"
    ) == [
        (Shape.BLOCK_QUOTE, 0, "said so"),
        (Shape.TABLE_ROW, 1, "a\tb"),
        (Shape.TABLE_ROW, 0, "1\t"),
        (Shape.CODE, 0, "code\n  more"),
        (Shape.CODE, 0, "x\n\ny"),
        (Shape.LINE, 0, "* * *"),
    ]


def test_hints_name_the_containers_outermost_first() -> None:
    assert [node.hints for node in nodes("> - a\n>\n>   1. b\n\n***\n")] == [
        ("blockquote", "bullet_list"),
        ("blockquote", "bullet_list", "ordered_list"),
        ("hr",),
    ]


def test_marked_up_stretches_have_their_styles_and_addresses() -> None:
    (node,) = nodes('A [**bold** link](https://a.example/x_(y) "t"), *it*, `code` and ![alt *text*](p.png).')
    assert node.text == "A bold link, it, code and alt text."
    assert node.inlines == (
        Inline(2, 11, Style.LINK, "https://a.example/x_(y)"),
        Inline(2, 6, Style.STRONG),
        Inline(13, 15, Style.EMPHASIS),
        Inline(17, 21, Style.CODE),
        Inline(26, 34, Style.IMAGE, "p.png"),
        Inline(30, 34, Style.EMPHASIS),
    )


def test_a_fence_with_nothing_in_it_keeps_its_first_line() -> None:
    assert said("```word") == [(Shape.CODE, 0, "word")]


def test_a_picture_without_a_description_in_a_paragraph_is_no_stretch_of_it() -> None:
    (node,) = nodes('A [link](b) and ![](d "e")')
    assert [(one.style, node.text[one.start : one.end]) for one in node.inlines] == [(Style.LINK, "link")]


def test_a_picture_alone_is_read_as_its_description_or_its_address() -> None:
    assert said("![A bridge](a.jpg)\n\n[![](b.jpg)](https://c.example)\n") == [
        (Shape.IMAGE, 0, "A bridge"),
        (Shape.IMAGE, 0, "b.jpg"),
    ]


def test_the_word_of_a_link_is_placed_before_the_same_word_in_its_address() -> None:
    source = "[the bridge](https://a.example/bridge) bridge"
    (node,) = nodes(source)
    assert node.source_span(4, 10) == (5, 11)
    assert node.source_span(11, 17) == (len(source) - 6, len(source))


def test_an_entity_and_an_escape_are_placed_where_they_are_written() -> None:
    source = "a &quot;b\\*c&amp;d"
    (node,) = nodes(source)
    assert node.text == 'a "b*c&d'
    assert [node.to_source(offset) for offset in range(8)] == [0, 1, 2, 8, 10, 11, 12, 17]


def test_what_markdown_swallows_comes_back_as_written() -> None:
    found = nodes(
        "Text [a].\n\n[a]: https://a.example\n  'A title'\n\n<!-- a note\nof the desk -->\n\n3.\n\nText <!-- in -->\n"
    )
    assert [(node.text, node.hints) for node in found] == [
        ("Text a.", ()),
        ("[a]: https://a.example", ("definition", "=other")),
        ("'A title'", ("definition", "=other")),
        ("<!-- a note\nof the desk -->", ("html",)),
        ("3.", ()),
        ("Text <!-- in -->", ()),
    ]


def test_raw_html_is_read_as_the_markdown_it_would_be() -> None:
    html = "<div class='x'>\n<h2>Inside &amp; out</h2>\n<p>Some <b>bold</b> words</p>\n<ul><li>one</li></ul>\n</div>"
    source = f"Before\n\n{html}\n\nAfter"
    found = nodes(source)
    assert [(node.shape, node.text) for node in found] == [
        (Shape.PARAGRAPH, "Before"),
        (Shape.HEADING, "Inside & out"),
        (Shape.PARAGRAPH, "Some bold words"),
        (Shape.LIST_ITEM, "* one"),
        (Shape.PARAGRAPH, "After"),
    ]
    assert (found[2].first_line, found[2].last_line) == (5, 5)
    assert found[2].source_span(5, 9) == (source.index("bold"), source.index("bold") + 4)


def test_html_that_its_parser_refuses_stays_as_it_is_written() -> None:
    assert [node.text for node in nodes("<div>One<![CD two</div>\n\nThree\n")] == ["<div>One<![CD two</div>", "Three"]


def test_tags_around_markdown_are_markup() -> None:
    assert said("<section>\n\nText\n\n</section>\n") == [(Shape.PARAGRAPH, 0, "Text")]


def test_html_named_by_entities_inside_html_is_text() -> None:
    assert [node.text for node in nodes("<p>a &lt;script&gt; b</p>")] == ["a <script> b"]


def test_front_matter_is_declared_and_kept() -> None:
    document = read("---\r\ntitle: A headline\r\n---\r\n\r\nText\r\n")
    assert document.declared.title == "A headline"
    assert [(node.text, node.first_line, node.last_line, node.hints) for node in document.nodes] == [
        ("---\ntitle: A headline\n---", 1, 3, ("front-matter",)),
        ("Text", 5, 5, ()),
    ]


def test_malformed_front_matter_is_text() -> None:
    document = read("---\ntitle: [a\n---\n\n*Text*\n")
    assert document.declared.title is None
    assert [(node.shape, node.text) for node in document.nodes] == [
        (Shape.LINE, "---"),
        (Shape.LINE, "title: [a"),
        (Shape.LINE, "---"),
        (Shape.PARAGRAPH, "Text"),
    ]


def test_control_characters_are_seen_also_those_that_entities_name() -> None:
    (node,) = nodes("a\x1b[31m &#27;&#10;&#x202e; [l](<x\x07y>)")
    assert node.text == "a␛[31m � � l"


def test_carriage_returns_and_odd_separators_keep_the_line_numbers() -> None:
    assert [node.first_line for node in nodes("a\r\n\r\nb\r\n\r\nc\x0b\u2028d\r\n\r\ne")] == [1, 3, 5, 7]
    assert [node.first_line for node in nodes("# a\r\rb\r")] == [1, 3]
    assert [node.text for node in nodes("a\r# b\nc")] == ["a␍# b c"]


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " x",
        "- " * 10_000 + "x",
        "*wo*rd " * 150_000,
        "[" * 60_000,
        ("![" * 4_000 + "\n\n") * 20,
        "<div>" * 10_000 + "x",
        "<!-- \n\n" * 10_000 + "x",
        "a\n\n" * 100_000,
    ],
    ids=["quotes", "lists", "megabyte", "brackets", "pictures", "tags", "comments", "paragraphs"],
)
def test_hostile_markdown_is_read_in_time_and_whole(text: str) -> None:
    began = time.process_time()
    found = nodes(text)
    assert time.process_time() - began < 5
    assert found[-1].text[-1] == text.rstrip()[-1]


def test_no_thread_meets_a_parser_whose_rules_are_still_being_gathered(monkeypatch: pytest.MonkeyPatch) -> None:
    markdown_blocks._parser.cache_clear()
    for html in (True, False):
        markdown_blocks._parser(html=html)
    monkeypatch.setattr(Ruler, "__compile__", None)  # what gathers them
    found = said("- *The* ferry\n- [stays](https://a.example)\n\n<b>Gulls</b>\n")
    assert [text for _, _, text in found] == ["- The ferry", "- stays", "Gulls"]


def test_a_list_below_the_title_that_gives_the_pages_address_is_front_matter_with_its_heading() -> None:
    about = "## Metadata\n- Author: [[Ada Brink]]\n- Category: #articles\n- URL: https://esk.example/fees"
    document = read(f"# Fees rise\n\n![cover](https://esk.example/c.jpg)\n\n{about}\n\n## Highlights\n- They rise.\n")
    assert [(node.text, node.hints) for node in document.nodes if node.hints[:1] == ("front-matter",)] == [
        (about, ("front-matter",))
    ]
    assert (document.declared.byline, document.declared.url) == (("Ada Brink",), "https://esk.example/fees")
    assert document.declared.kicker is None
    fair = read("# Fair\n\n## Details\n- Date: 3 May\n- Place: Aske\n\nIt is on.\n")
    assert [node.text for node in fair.nodes] == ["Fair", "Details", "- Date: 3 May", "- Place: Aske", "It is on."]
