"""What a page says of its article."""

import pytest

from reader.article.document import Head
from reader.sources.html.page import parse
from reader.sources.limits import Limits


def head(page: str) -> Head:
    (document,) = parse(f"{page}<body><p>Text.</p>".encode(), "story.html", Limits())
    return document.declared


def test_facts_come_from_json_ld_before_meta_elements() -> None:
    page = """<html lang="en-GB"><title>Bridge opens | The Esk Courier</title>
      <link rel=canonical href="https://example.org/story"><meta property="og:title" content="Bridge opens at last">
      <meta name=author content="Desk"><meta property="article:published_time" content="2024-01-01">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge opens", "articleSection": "News",
      "description": "After nine years.", "datePublished": "2024-05-06T07:08:09Z",
      "author": [{"@type": "Person", "name": "Ada Brink"}], "publisher": {"name": "The Esk Courier"}}</script>"""
    assert head(page) == Head(
        title="Bridge opens",
        kicker="News",
        standfirst="After nine years.",
        byline=("Ada Brink",),
        published="2024-05-06T07:08:09+00:00",
        site="The Esk Courier",
        url="https://example.org/story",
        language="en",
    )


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<meta property=og:title content='Bridge opens'><title>Other</title>", "Bridge opens"),
        ("<meta name=dc.title content='Bridge opens'>", "Bridge opens"),
        (
            "<title>Bridge opens | The Esk Courier</title><meta property=og:site_name content='The Esk Courier'>",
            "Bridge opens",
        ),
        (
            "<title>The Esk Courier: Bridge opens</title><meta property=og:site_name content='The Esk Courier'>",
            "Bridge opens",
        ),
        ("<title>Bridge opens - Courier</title><body><h1>Bridge opens</h1>", "Bridge opens"),
        (
            "<title>Slow Days – Esk: a bridge opens</title><h1>Slow Days</h1><h2>Esk: a bridge opens</h2>",
            "Esk: a bridge opens",
        ),
        ("<title>Slow Days: fees rise again</title><h1>Slow Days</h1><h1>Fees rise again</h1>", "fees rise again"),
        ("<title>Fees rise again | Esk</title><h1>Fees rise again</h1><h2>Esk</h2>", "Fees rise again"),
        ("<title>Slow Days: fees rise</title><h1><a href=/>Slow Days</a></h1><h3>Fees rise</h3>", "fees rise"),
        ("<title>Fees rise - Slow Days</title><h1><a href=https://esk.example>Slow Days</a></h1>", "Fees rise"),
        ("<title>Fees rise - Slow Days</title><h1><a href=/fees>Fees rise</a></h1>", "Fees rise"),
        ("<title>Esk: a bridge opens</title>", "Esk: a bridge opens"),
        ("<title>Fees rise - Courier.org</title><meta property=og:site_name content=Courier>", "Fees rise"),
        (
            "<link rel=canonical href=https://courier.example/1><title>Fees rise - Courier - News of Esk</title>"
            "<meta property=og:site_name content='Courier - News of Esk'>",
            "Fees rise",
        ),
        (
            "<link rel=canonical href=https://courier.example/1><title>Fees rise</title>"
            "<meta property=og:title content='Courier - News of Esk'>"
            "<meta property=og:site_name content='Courier - News of Esk'>",
            "Fees rise",
        ),
        (
            "<title>Fees rise again (2) @ Slow :: Esk Blogs ::</title><h1>Esk Blogs</h1><h2>Fees rise again (2)</h2>",
            "Fees rise again (2)",
        ),
        ("<title>老城修表铺搬家_社会_河东网</title><h1>老城修表铺搬家</h1>", "老城修表铺搬家"),
        ("<title>the_bridge opens</title><h1>Esk</h1>", "the_bridge opens"),
        ("<title>Well-known - a story</title>", "Well-known - a story"),
        ("<title>Town / News / Fees rise again / Esk Online</title><h2>Fees rise again</h2>", "Fees rise again"),
        ("<title>Fees rise again › Port</title><h1>Fees rise again</h1>", "Fees rise again"),
        ("<title>Fees rise › Port › Home</title><h1>Port</h1>", "Fees rise › Port › Home"),
        (
            "<meta property=og:title content='Fees › Port › Esk'><h1>Fees rise again</h1><h1>Port Esk</h1>",
            "Fees › Port › Esk",
        ),
        ("<body><h1>Bridge opens</h1>", "Bridge opens"),
        ("<body><p class='c1 title'>Bridge opens<p class=c2>It did.", "Bridge opens"),
        ("<title>Fees</title><p class=title>Bridge opens", "Fees"),
        ("<title> </title>", None),
        ("<title>Esk Rail Enquiries -</title>", "Esk Rail Enquiries"),
        ("<title>«We waited for days» - The Esk Courier</title><h1>«We waited for days»</h1>", "«We waited for days»"),
        ("<title>Port »Fees rise</title><h1>Fees rise</h1>", "Fees rise"),
        ("<b>Warning</b>: no database<html><head><title>Fees rise</title></head><body><p>It did.", "Fees rise"),
        ("<body><svg><title>Logo</title></svg><h1>Fees rise again</h1>", "Fees rise again"),
    ],
)
def test_the_title_is_the_headline_without_the_sites_name(page: str, title: str | None) -> None:
    assert head(page).title == title


@pytest.mark.parametrize(
    ("page", "byline"),
    [
        ("<meta name=author content='By Ada Brink and Jo Mendel'>", ("Ada Brink", "Jo Mendel")),
        ("<meta name=author content='Ada Brink'><meta name=author content='Jo Mendel'>", ("Ada Brink", "Jo Mendel")),
        (
            "<meta name=citation_author content='Brink, Ada'><meta name=citation_author content='van der Berg, Jan'>",
            ("Ada Brink", "Jan van der Berg"),
        ),
        ("<meta name=author content='Brink, Ada'><meta name=author content='Mendel, Jo'>", ("Ada Brink", "Jo Mendel")),
        ("<meta name=author content='Brink, Mendel'>", ("Brink", "Mendel")),
        ("<meta name=DC.creator content='Brink, Ada'><meta name=author content='The Courier'>", ("Ada Brink",)),
        ("<meta name=author content='Ada Brink'><meta name=parsely-author content='A. Brink'>", ("Ada Brink",)),
        ("<meta property=article:author content='https://example.org/ada'><a rel=author>Ada Brink</a>", ("Ada Brink",)),
        ("<body><p itemprop=author><span itemprop=name>Ada Brink</span> is a writer</p>", ("Ada Brink",)),
        ("<body><span class=autor>Ada Brink</span><span>Port Esk</span>", ("Ada Brink",)),
        ("<body><div class=byline-wrapper><a>Ada Brink</a><div>May 18, 2025</div></div>", ("Ada Brink",)),
        ("<body><div class=story-byline>Von Ada Brink</div>", ("Ada Brink",)),
        ("<meta name=twitter:creator content='@ada'>", ()),
        ("<meta name=author content=admin><meta name=article:author content='Ada Brink'>", ("Ada Brink",)),
        (
            "<meta name=author content='Esk News - Ada Brink'><meta property=og:site_name content='Esk News'>",
            ("Ada Brink",),
        ),
        ("<meta name=author content='Ada Brink - Jo Mendel'>", ("Ada Brink - Jo Mendel",)),
        (
            "<meta name=author content='Ada Brink - Jo Mendel'><meta property=og:site_name content='Esk News'>",
            ("Ada Brink - Jo Mendel",),
        ),
        ("<meta name=author content='Port | Sea'><meta property=og:site_name content='Port | Sea'>", ()),
        ("<meta name=author content='Esk News'><meta property=og:site_name content='Esk News'>", ("Esk News",)),
        ("<meta name=author content='Ada Brink, Esk-News.com'>", ("Ada Brink",)),
        ("<meta name=author content='esk.co.uk'>", ("esk.co.uk",)),
    ],
)
def test_the_byline_is_names(page: str, byline: tuple[str, ...]) -> None:
    assert head(page).byline == byline


@pytest.mark.parametrize(
    ("page", "published"),
    [
        ("<meta property=article:published_time content='2024-05-06T07:08+0100'>", "2024-05-06T07:08:00+01:00"),
        ("<meta name=parsely-pub-date content='2024-05-06'>", "2024-05-06"),
        ("<body><time datetime='2024-05-06'>yesterday</time>", "2024-05-06"),
        ("<body><span itemprop=datePublished content='20240506'></span>", "2024-05-06"),
        ("<meta name=date content='no date'>", None),
    ],
)
def test_the_day_of_publication_is_found(page: str, published: str | None) -> None:
    assert head(page).published == published


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("<html lang=pt-BR>", "pt"),
        ("<html><meta property=og:locale content=de_DE>", "de"),
        ("<html lang=''><meta http-equiv=content-language content=fr>", "fr"),
        ("<html lang=english>", None),
    ],
)
def test_the_language_is_a_code_of_two_letters(page: str, language: str | None) -> None:
    assert head(page).language == language


@pytest.mark.parametrize(
    ("section", "kicker"),
    [
        ("Local news", "Local news"),
        ("Health, Science", "Health, Science"),
        ("Lunch,Vegetarian,Sides", "Lunch"),
        ("Port, harbour, fees, boats", None),
        ("/world/middle_east", None),
        ("Uncategorized", None),
        ("nil", None),
    ],
)
def test_the_kicker_is_a_section_that_somebody_chose(section: str, kicker: str | None) -> None:
    assert head(f"<meta property=article:section content='{section}'>").kicker == kicker


def test_the_sites_name_is_no_section() -> None:
    site = "<meta property=og:site_name content='The Courier'>"
    assert head(f"{site}<meta property=article:section content='The Courier'>").kicker is None


@pytest.mark.parametrize(
    ("said", "site"),
    [
        ("Harbour Courier", "Harbour Courier"),
        ("https://www.courier.example/", "courier.example"),
        ("Harbour Courier -", "Harbour Courier"),
        ("News | Harbour Courier", "News | Harbour Courier"),
        ("{$plugin.site_name}", None),
        ("{{ site.title }}", None),
    ],
)
def test_the_site_is_a_name(said: str, site: str | None) -> None:
    assert head(f'<meta property="og:site_name" content="{said}">').site == site


def test_what_a_site_escaped_twice_is_read_twice() -> None:
    page = '<meta name=description content="The &amp;quot;Blue House&amp;quot; opens &amp;amp; closes">'
    assert head(page).standfirst == 'The "Blue House" opens & closes'


def test_a_comments_author_and_day_are_not_the_storys() -> None:
    comment = "<li class='comment-12'><span class=author>Jo Rat</span> <time datetime='2024-06-01'>later</time></li>"
    story = "<span class=author>Ada Brink</span> <time datetime='2024-05-06'>then</time>"
    for around in ("<ol class='commentlist'>", "<article class='comment even'>", "<section id='reader-comments'>"):
        assert (head(f"<body>{around}{comment}").byline, head(f"<body>{around}{comment}").published) == ((), None)
    for around in (
        "<body class='comments'>",
        "<body><div class='post comments-open'>",
        "<body><p class='comment-count'>",
    ):
        found = head(f"{around}{story}")
        assert (found.byline, found.published) == (("Ada Brink",), "2024-05-06")


def test_what_many_marked_lines_lie_in_is_looked_at_once() -> None:
    # For each of them, and each way of being marked, it took a hundredth of a second.
    line = "<i class='byline author author-name' id=byline itemprop=author rel=author>.</i>"
    assert head(f"<body><div class='{'a ' * 300_000}comments'>{line * 60}</div>{line}").byline == ()


def test_facts_cannot_act_on_a_terminal() -> None:
    assert head("<title>a&#27;[31mb</title>").title == "a␛[31mb"


def test_an_authors_name_goes_before_the_address_of_a_page_about_them() -> None:
    author = '<meta property="article:author" content="{}">'
    page = f"<title>Bridge opens</title>{author.format('https://example.org/ada')}{author.format('Ada Brink')}"
    assert head(page).byline == ("Ada Brink",)


def test_the_reading_view_of_a_browser_says_where_from_and_who_wrote_it() -> None:
    page = (
        "<title>Bridge opens</title><div class='header reader-header'><a class='domain reader-domain' "
        "href='https://esk.example/7'>esk.example</a><h1 class=reader-title>Bridge opens</h1>"
        "<div class='credits reader-credits'>Ada Brink</div></div>"
    )
    assert head(page) == Head(title="Bridge opens", byline=("Ada Brink",), url="https://esk.example/7")


@pytest.mark.parametrize(
    "page",
    [
        "<meta name=savepage-url content='https://esk.example/7'>",
        "<meta name=exporter-version content='Evernote'><meta name=source-url content='https://esk.example/7'>",
        "<html data-scrapbook-source='https://esk.example/7' data-scrapbook-create=20230314210000000>",
        "<!-- saved from url=(0021)https://esk.example/7 --><html>",
    ],
)
def test_what_saved_a_page_says_where_it_came_from(page: str) -> None:
    assert head(page).url == "https://esk.example/7"
    assert head(f"{page}<head><meta property=og:url content='https://esk.example/8'>").url == "https://esk.example/8"
