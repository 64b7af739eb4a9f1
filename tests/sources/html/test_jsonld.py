"""JSON-LD in the shapes in which pages carry it, whole and broken."""

import pytest

from reader.sources.html.jsonld import Declared, read_jsonld


def declared(*scripts: str, title: str | None = None) -> Declared:
    return read_jsonld(scripts, title)


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Bridge opens", "author": "Ada Brink"}',
        '[{"@type": "WebSite", "name": "X"},'
        ' {"@type": ["Report", "Thing"], "headline": "Bridge opens", "author": "Ada Brink"}]',
        '{"@graph": [{"@type": "Person", "@id": "#a", "name": "Ada Brink"},'
        ' {"@type": "http://schema.org/BlogPosting", "headline": "Bridge opens", "author": {"@id": "#a"}}]}',
        '{"@type": "WebPage", "mainEntity":'
        ' {"@type": "Article", "headline": "Bridge opens", "author": [{"name": "By Ada Brink"}]}}',
        '<!-- {"@type": "Article", "headline": "Bridge opens", "author": {"name": "Ada Brink"},} -->',
        '{"@type": "Article", "headline": "Bridge opens", "author": {"name": ["Ada Brink"]}};',
        '{"@type": "Article", "headline": "Bridge opens", "author": {"name": "Ada Brink"}, "articleBody": "It op',
        '{"@type": "Article" "headline": "Bridge opens" "author": {"name": "Ada Brink"}}',
    ],
)
def test_the_article_is_found_whatever_it_is_wrapped_in(script: str) -> None:
    found = declared(script)
    assert (found.title, found.byline) == ("Bridge opens", ("Ada Brink",))


@pytest.mark.parametrize(
    "authors",
    [
        '["Ada Brink", "Jo Mendel"]',
        '[{"@type": "Person", "name": "Ada Brink"}, {"@type": "Person", "name": "Jo Mendel"}]',
    ],
)
def test_all_authors_are_named_also_where_the_script_is_cut_off(authors: str) -> None:
    whole = f'{{"@type": "Article", "headline": "Bridge opens", "author": {authors}}}'
    assert (
        declared(whole).byline == declared(f'{whole[:-1]}, "articleBody": "It op').byline == ("Ada Brink", "Jo Mendel")
    )


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ('{"name": "Brink, Ada"}', ("Ada Brink",)),
        ('[{"name": "Brink, Ada"}, {"name": "Jo Mendel"}]', ("Ada Brink", "Jo Mendel")),
        ('["Brink, Ada", "Mendel, Jo"]', ("Ada Brink", "Jo Mendel")),
        ('{"name": ["Brink, Ada", "Mendel, Jo"]}', ("Ada Brink", "Jo Mendel")),
        ('{"name": "Reuters, AFP"}', ("Reuters", "AFP")),
        ('"Brink, Mendel"', ("Brink", "Mendel")),
    ],
)
def test_an_author_with_an_object_of_their_own_is_one_person(author: str, byline: tuple[str, ...]) -> None:
    assert declared(f'{{"@type": "Article", "headline": "Bridge opens", "author": {author}}}').byline == byline


@pytest.mark.parametrize("headline", ['The "Esk" bridge opens', '"Esk" bridge opens', '"We waited"'])
def test_a_text_with_marks_that_break_it_is_left_out_and_not_cut(headline: str) -> None:
    author = '{"name": "Ada "Addy" Brink"}'
    found = declared(f'{{"@type": "Article", "headline": "{headline}", "author": {author}, "articleSection": "Quay"}}')
    assert (found.title, found.byline, found.kicker) == (None, (), "Quay")


@pytest.mark.parametrize(
    "author",
    [
        '{"image": {"name": "pic", "by": {"name": "Li"}}, "name": "Ada Brink", "worksFor": {"name": "Courier"}}',
        '[{"sameAs": ["https://example.org/ada"], "image": [{"name": "pic"}], "name": "Ada Brink"}]',
    ],
)
def test_what_belongs_to_an_author_is_no_author_in_what_is_broken(author: str) -> None:
    found = declared(f'{{"@type": "Article", "headline": "The "Esk" bridge", "author": {author}, "url": "x"}}')
    assert found.byline == ("Ada Brink",)


def test_of_several_articles_the_one_the_page_is_titled_after_is_meant() -> None:
    other = '{"@type": "Article", "headline": "Ferry stops"}'
    own = '{"@type": "Article", "headline": "Bridge opens"}'
    assert declared(other, own, title="Bridge opens | Courier").title == "Bridge opens"


def test_a_name_that_is_the_pages_title_goes_before_a_headline_that_is_not() -> None:
    script = '{"@type": "Article", "name": "Esk Bridge", "headline": "crossing in the north"}'
    assert declared(script, title="Esk Bridge - Handbook").title == "Esk Bridge"


@pytest.mark.parametrize(
    "script", ["", "null", "3", '"text"', "[[[[]]]]", "{}", '{"@type": 3}', "[" * 100_000, '{"@type": "Article"}']
)
def test_what_says_nothing_gives_nothing(script: str) -> None:
    assert declared(script) == Declared()


def test_values_of_any_type_are_passed_over() -> None:
    script = '{"@type": "Article", "headline": {"a": 1}, "author": [3, null, {}, {"name": {}}], "url": 4}'
    assert declared(script) == Declared()


def test_entities_and_tags_in_a_headline_are_read() -> None:
    assert declared('{"@type": "Article", "headline": "Bread &amp; <i>butter</i>"}').title == "Bread & butter"


def test_a_script_of_blanks_takes_no_time() -> None:
    script = '{"@type": "NewsArticle", "headline": "The bridge is open"' + " " * 1_000_000 + "}x"
    assert declared(script).title == "The bridge is open"


@pytest.mark.parametrize(("before", "behind"), [("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[\n", "\n ]]>")])
def test_a_script_hidden_from_old_browsers_is_read(before: str, behind: str) -> None:
    script = before + '{"@type": "NewsArticle", "headline": "The bridge is open"}' + behind
    assert declared(script).title == "The bridge is open"
