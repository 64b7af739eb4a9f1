"""What a browser would show of a page, as nodes."""

import pytest

from reader.article.document import Inline, Node, Shape, Style
from reader.sources.html.page import parse
from reader.sources.limits import Limits
from tests.effort import effort


def nodes(page: str) -> tuple[Node, ...]:
    (document,) = parse(page.encode(), "story.html", Limits())
    return document.nodes


def said(page: str) -> list[tuple[Shape, int, str]]:
    return [(node.shape, node.level, node.text) for node in nodes(page)]


def test_blocks_have_their_shapes_and_levels() -> None:
    page = """<h1>Title</h1><p>Text</p><blockquote><p>One</p><p>Two</p></blockquote><pre>
  code
    more
</pre><div role=heading aria-level=3>Sub</div>"""
    assert said(page) == [
        (Shape.HEADING, 1, "Title"),
        (Shape.PARAGRAPH, 0, "Text"),
        (Shape.BLOCK_QUOTE, 0, "One"),
        (Shape.BLOCK_QUOTE, 0, "Two"),
        (Shape.CODE, 0, "  code\n    more"),
        (Shape.HEADING, 3, "Sub"),
    ]


@pytest.mark.parametrize("level", ["0", "9", "-1", "x", "", "9" * 5000])
def test_a_heading_whose_level_is_none_is_of_the_second_as_in_a_browser(level: str) -> None:
    assert said(f'<div role="heading" aria-level="{level}">Sub</div>') == [(Shape.HEADING, 2, "Sub")]


def test_of_a_list_item_the_first_paragraph_is_the_item() -> None:
    assert said("<ol><li>one<ul><li>deep</ul><li><p>two<p>more</ol>") == [
        (Shape.LIST_ITEM, 1, "one"),
        (Shape.LIST_ITEM, 2, "deep"),
        (Shape.LIST_ITEM, 1, "two"),
        (Shape.PARAGRAPH, 0, "more"),
    ]


def test_rows_of_a_table_of_data_are_nodes_with_tabs_between_their_cells() -> None:
    page = """<table><caption>Results</caption><tr><th>Club <th>Points </tr>
        <tr><td><p>Esk</p><p>Rovers</p><td><b>3 </b></td></tr><tr><td><td>4</tr></table>"""
    assert said(page) == [
        (Shape.PARAGRAPH, 0, "Results"),
        (Shape.TABLE_ROW, 1, "Club\tPoints"),
        (Shape.TABLE_ROW, 0, "Esk Rovers\t3"),
        (Shape.TABLE_ROW, 0, "\t4"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td><h2>A</h2></td><td><p>B</p></td></tr><tr><td>C</td><td>D</td></tr></table>",
        "<table role=presentation><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>",
        "<table><tr><td>A</td></tr><tr><td>B</td></tr><tr><td>C</td></tr><tr><td>D</td></tr></table>",
    ],
)
def test_cells_of_a_table_that_only_lays_out_are_blocks(page: str) -> None:
    assert [node.text for node in nodes(page)] == ["A", "B", "C", "D"]


def test_two_line_breaks_part_paragraphs_and_one_parts_lines_but_not_a_sentence() -> None:
    found = nodes("<p>The first line<br>goes on.<br><br>A second paragraph.<br>A second line.</p>")
    assert [(node.text, node.gap) for node in found] == [
        ("The first line goes on.", 0),
        ("A second paragraph.", 1),
        ("A second line.", 0),
    ]


def test_markup_inside_a_paragraph_is_kept_with_its_places() -> None:
    (node,) = nodes(
        "<p> The <b>new</b>\n bridge, <a href='https://example.org/'><i>Ada</i> Brink</a>  wrote <code>x</code>."
    )
    assert node.text == "The new bridge, Ada Brink wrote x."
    assert node.inlines == (
        Inline(4, 7, Style.STRONG),
        Inline(16, 25, Style.LINK, "https://example.org/"),
        Inline(16, 19, Style.EMPHASIS),
        Inline(32, 33, Style.CODE),
    )


def test_a_link_around_blocks_is_a_link_in_each() -> None:
    found = nodes("<a href='https://example.org/'><h3>Card</h3><p>Its text</p></a><p>After</p>")
    assert [[one.style for one in node.inlines] for node in found] == [[Style.LINK], [Style.LINK], []]


def test_what_a_browser_does_not_show_is_no_text() -> None:
    page = """<p>Shown, at some length, so that the rest is not needed.</p>
        <script>no</script><style>no</style><template><p>no</template><!-- no --><p hidden>no</p>
        <div style="color: red; display: none">no</div><noscript><p>no</p></noscript><iframe>no</iframe>
        <video>no</video><datalist><option>no</datalist><svg><title>no</title></svg><dialog>no</dialog>
        <input value=no><object>no</object>"""
    assert [node.text for node in nodes(f"{page}{'<p>More of it.</p>' * 40}")][:2] == [
        "Shown, at some length, so that the rest is not needed.",
        "More of it.",
    ]


def test_a_page_that_hides_all_but_a_notice_is_read_as_its_scripts_would_show_it() -> None:
    assert [node.text for node in nodes("<p>Loading</p><main style='display:none'><p>The whole story.</p></main>")] == [
        "Loading",
        "The whole story.",
    ]


def test_a_short_page_that_hides_but_half_of_what_it_holds_is_read_as_it_is_shown() -> None:
    page = """<p>The bridge reopened on Sunday.</p><p>Ferries stop on Monday.</p>
        <div style="visibility: hidden"><p>The bridge reopens on Sunday.</p><p>Ferries run until Monday.</p>"""
    assert [node.text for node in nodes(page)] == ["The bridge reopened on Sunday.", "Ferries stop on Monday."]


def test_a_formula_that_mathjax_has_drawn_stands_in_its_sentence() -> None:
    formula = "<math><mi>a</mi><mo>≠</mo><mn>0</mn></math>"
    drawn = f"<mjx-container><mjx-math></mjx-math><mjx-assistive-mml>{formula}</mjx-assistive-mml></mjx-container>"
    assert [node.text for node in nodes(f"<p>When {drawn}, there are two.</p>")] == ["When a≠0, there are two."]


def test_the_shadow_of_an_element_is_shown() -> None:
    page = "<x-card><template shadowrootmode=open><p>Inside</p></template></x-card><p>After</p>"
    assert [node.text for node in nodes(page)] == ["Inside", "After"]


def test_marks_that_a_browser_sets_around_a_quotation_are_text() -> None:
    assert nodes("<p>He said <q>no</q>.")[0].text == "He said “no”."
    assert nodes("<html lang=de><p>Er sagte <q>nein</q>.")[0].text == "Er sagte „nein“."


def test_pictures_stand_by_their_alternative_text() -> None:
    page = """<figure><a href="https://example.org/"><img src="Story_files/a.jpg" alt="The  bridge"></a>
        <figcaption>On Sunday</figcaption><noscript><img src=b.jpg alt="The bridge"></noscript></figure><img src=c>"""
    picture, caption = nodes(page)
    assert (picture.shape, picture.text, caption.text) == (Shape.IMAGE, "The bridge", "On Sunday")
    assert [(one.style, one.target) for one in picture.inlines] == [
        (Style.LINK, "https://example.org/"),
        (Style.IMAGE, "Story_files/a.jpg"),
    ]


def test_a_picture_in_a_paragraph_comes_after_it_unless_it_is_a_sign() -> None:
    found = nodes("<p>Fine <img alt='😀' src=e.png> day <img alt='A map' src=m.png> today</p>")
    assert [(node.shape, node.text) for node in found] == [
        (Shape.PARAGRAPH, "Fine 😀 day today"),
        (Shape.IMAGE, "A map"),
    ]


def test_only_the_chosen_option_of_a_menu_is_shown() -> None:
    assert [node.text for node in nodes("<p>Edition</p><select><option>UK<option selected>US</select>")] == [
        "Edition",
        "US",
    ]


def test_hints_name_the_elements_that_hold_all_of_a_node() -> None:
    page = """<body class="page"><div id="storyBody" class="c-body__main"><p itemprop="articleBody" role="note">One
        <span class="x">two</span></p><p><span class="credit">Photo</span></p></div>"""
    first, second = nodes(page)
    assert first.hints == ("body page", "div story body c main", "p @articlebody note")
    assert second.hints == ("body page", "div story body c main", "p", "span credit")
    assert first.place[:2] == second.place[:2]
    assert first.place[2] != second.place[2]


def test_nodes_know_the_white_space_above_them() -> None:
    found = nodes("<div>A</div><div>B</div><p>C</p><div>D</div><ul><li>E</li><li>F</li></ul>")
    assert [(node.text, node.gap) for node in found] == [("A", 0), ("B", 0), ("C", 1), ("D", 1), ("E", 1), ("F", 0)]


def test_control_characters_are_made_visible() -> None:
    assert nodes("<p>a&#27;[31mb\x07</p>")[0].text == "a␛[31mb␇"


def test_a_link_over_line_breaks_is_a_link_in_each_line_that_it_lies_in() -> None:
    found = nodes(
        "<p>One.<br>Two <a href='https://example.org/'>with <b>a<br></b>Link.<br>Three.</a><br>Four.<br>Five."
    )
    assert [(node.text, [one[:3] for one in node.inlines]) for node in found] == [
        ("One.", []),
        ("Two with a", [(4, 10, Style.LINK), (9, 10, Style.STRONG)]),
        ("Link.", [(0, 5, Style.LINK)]),
        ("Three.", [(0, 6, Style.LINK)]),
        ("Four.", []),
        ("Five.", []),
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "<a href=/x>A link.</a><br>",
        "<td><a href=/x>A link</a> </td>",
        "<a href=/x>A link <img alt='A picture'></a>",
        "<noscript><img alt='A picture'></noscript>",
        "<b>Bold<p>",
        "<i>a",
    ],
)
def test_twice_as_much_of_anything_is_about_twice_the_work(piece: str) -> None:
    def work(many: int) -> int:
        page = f"<table><tr><td>a<td>b<tr><td>c<td>d<tr>{piece * many}</table>" if "td" in piece else piece * many
        return effort(lambda: nodes(page))

    assert work(200) < 2.2 * work(100)


def test_texts_deep_in_one_item_of_a_list_do_not_all_look_for_it() -> None:
    def work(deep: int) -> int:
        page = f"<li>{'<div>' * deep}{'<p>a' * 200}"
        return effort(lambda: nodes(page))

    assert work(800) < 2.5 * work(200)


def test_the_text_that_a_link_of_the_page_leads_to_has_its_name() -> None:
    page = """<p>One<a href="#n1" id="r1">1</a> <a href="#no">x</a><p id="r2">Two<sup><a href="#n%20b">2</a></sup>
<ol><li id="n1">First <a href="#r1">up</a><li><a name="n b"></a><p>Second <a href="#r1">up</a></ol><p id="n3">Three"""
    assert [(node.text, node.anchors) for node in nodes(page)] == [
        ("One1 x", ("r1",)),
        ("Two2", ()),
        ("First up", ("n1",)),
        ("Second up", ("n%20b",)),
        ("Three", ()),
    ]


def test_no_element_is_a_note_by_what_its_author_called_it() -> None:
    first, _ = nodes('<p id="^a1">The toll was 4.20.</p><p>It <a href="#^a1">[^a1]</a> was.</p>')
    assert first.anchors == ()


def test_a_link_to_the_page_s_own_address_leads_into_it() -> None:
    base = '<link rel="canonical" href="https://a.example/story">'
    found = nodes(f'<head>{base}</head><p><a href="#n">1</a><p><a href="https://a.example/other#n">2</a><p id=n>Note')
    assert [node.anchors for node in found] == [(), (), ("n",)]
    assert found[0].inlines[0].target == "https://a.example/story#n"


def test_where_a_page_has_no_address_any_may_be_its_own() -> None:
    found = nodes('<p>One<a href="https://a.example/p#n">1</a> <a href="https://a.example/q#m">2</a><p id=n>Note')
    assert [node.anchors for node in found] == [(), ("n",)]
