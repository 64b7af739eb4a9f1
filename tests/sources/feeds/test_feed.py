"""Feeds: an article for each entry, in every dialect, and out of broken ones too."""

import re
from datetime import datetime

import pytest

from reader.article.document import Document
from reader.sources.feeds.feed import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import hinted, read

WORDPRESS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
\txmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
\txmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
\t<title>Town &amp; Quay</title>
\t<atom:link href="https://quay.example/feed/" rel="self" type="application/rss+xml" />
\t<link>https://quay.example</link>
\t<language>en-GB</language>
\t<copyright>© Town &amp; Quay</copyright>
\t<item>
\t\t<title>A &lt;em&gt;big&lt;/em&gt; crane &amp;#8217;s day</title>
\t\t<link>https://quay.example/crane/</link>
\t\t<comments>https://quay.example/crane/#comments</comments>
\t\t<dc:creator><![CDATA[Ada Winter and Bob Reed]]></dc:creator>
\t\t<pubDate>Sun, 07 Sep 2025 10:00:00 +0200</pubDate>
\t\t<category><![CDATA[Harbour]]></category><category><![CDATA[Cranes]]></category>
\t\t<guid isPermaLink="false">https://quay.example/?p=17</guid>
\t\t<description><![CDATA[The crane moved on Sunday. Nobody [&#8230;]]]></description>
\t\t<content:encoded><![CDATA[<p>The crane moved on Sunday.</p><p class="lede">Nobody saw <a href="/who">who</a>
\t\tmoved it.</p><script>track()</script>]]></content:encoded>
\t\t<enclosure url="https://quay.example/crane.mp3" length="9" type="audio/mpeg" />
\t\t<media:content url="https://quay.example/crane.jpg" medium="image">
\t\t\t<media:credit>Photo: Cy Lund</media:credit></media:content>
\t</item>
\t<item><title>Second</title><guid isPermaLink="false">https://quay.example/?p=18</guid>
\t\t<link>https://quay.example/second/</link><description>Only this.</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blatt.example/b/">
<title type="text">Das Blatt</title><id>urn:blatt</id><updated>2026-01-02T03:04:05Z</updated>
<entry><title type="html">Ein &amp;lt;Tag&amp;gt; &amp;amp; mehr</title><id>urn:uuid:1</id>
<link rel="alternate" href="eins.html"/><published>2026-01-02T03:04:05+01:00</published>
<author><name>Anna Berg</name></author><author><name>Bo Tal</name></author>
<summary>Worum es geht.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Die Brücke ist <b>offen</b>,
<a href="zwei.html">seit gestern</a>.</p></div></content></entry>
<entry><title>A &lt; B</title><id>urn:uuid:2</id><content type="text">Erste Zeile.
Zweite &lt; Zeile.</content><updated>2026-01-03T00:00:00Z</updated></entry>
</feed>"""
RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example/"><title>Old</title><link>https://old.example/</link></channel>
<item rdf:about="https://old.example/1"><title>The mill</title><link>https://old.example/1</link>
<dc:creator>Cara Moss</dc:creator><dc:date>2003-05-06T07:08:09+00:00</dc:date>
<description>It turns again.</description></item></rdf:RDF>"""
RSS_091 = """<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Older</title><language>en</language><item><title>Bridge</title>
<link>https://older.example/b</link><description>Open &amp;amp; free.</description></item></channel></rss>"""


@pytest.mark.parametrize(
    ("sample", "author"), [(ATOM, "<author><name>{}</name></author>"), (RDF, "<dc:creator>{}</dc:creator>")]
)
@pytest.mark.parametrize(
    ("names", "byline"),
    [
        (["Moss, Cara"], ("Cara Moss",)),
        (["Moss, Cara", "Jo Berg"], ("Cara Moss", "Jo Berg")),
        (["Reuters, AFP"], ("Reuters", "AFP")),
    ],
)
def test_an_author_with_an_element_of_their_own_is_one_person(
    sample: str, author: str, names: list[str], byline: tuple[str, ...]
) -> None:
    plain = re.sub(r"<author>.*</author>|<dc:creator>.*</dc:creator>", "<!-- who -->", sample)
    first, *_ = read(parse, plain.replace("<!-- who -->", "".join(map(author.format, names))), "feed.xml")
    assert first.declared.byline == byline


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("desk@post.com (Ada Brandt)", ("Ada Brandt",)),
        ("desk@post.media (Ada Brandt)", ("Ada Brandt",)),
        ("Ada Brandt &lt;desk@post.online&gt;", ("Ada Brandt",)),
        ("Ada Brandt (desk@post.co.london)", ("Ada Brandt",)),
        ("desk@post.technology", ()),
    ],
)
def test_an_author_is_named_without_the_mail_address_beside(author: str, byline: tuple[str, ...]) -> None:
    item = f"<item><title>Mole</title><author>{author}</author></item>"
    (document,) = read(parse, f"<rss version='2.0'><channel><title>Quay</title>{item}</channel></rss>", "feed.xml")
    assert document.declared.byline == byline


@pytest.mark.parametrize("sample", [WORDPRESS, ATOM, RDF, RSS_091])
def test_a_feed_is_known_by_its_first_element_whatever_its_name(sample: str) -> None:
    assert sniff(sample.encode(), "download").name == "feed"
    assert sniff(sample.encode("utf-16"), "x.txt").name == "feed"


def test_an_entry_of_wordpress_has_its_text_and_all_that_is_said_of_it() -> None:
    first, second = read(parse, WORDPRESS, "quay.xml")
    assert first.path == "quay.xml#https://quay.example/_p=17"
    assert first.format == "feed"
    assert first.declared.title == "A big crane ’s day"
    assert first.declared.byline == ("Ada Winter", "Bob Reed")
    assert first.declared.published == "2025-09-07T10:00:00+02:00"
    assert (first.declared.site, first.declared.language) == ("Town & Quay", "en")
    assert first.declared.url == "https://quay.example/crane/"
    assert first.declared.standfirst is None, "the excerpt is how the text begins"
    assert hinted(first) == [
        ("headline", "A big crane ’s day"),
        ("", "The crane moved on Sunday."),
        ("", "Nobody saw who moved it."),
        ("credit", "Photo: Cy Lund"),
        ("navigation", "Harbour, Cranes"),
        ("related", "https://quay.example/crane.mp3"),
        ("navigation", "https://quay.example/crane/#comments"),
        ("legal", "© Town & Quay"),
    ]
    assert first.nodes[2].inlines[0].target == "https://quay.example/who"
    assert first.nodes[2].hints[-1] == "p lede"
    assert hinted(second)[:3] == [
        ("headline", "Second"),
        ("body", "Only this."),
        ("related", "https://quay.example/second/"),
    ]


def test_the_lines_of_an_entry_are_its_nodes() -> None:
    first, _ = read(parse, WORDPRESS)
    lines = first.source.split("\n")
    assert [lines[(node.first_line or 0) - 1] for node in first.nodes] == [node.text for node in first.nodes]
    assert all(first.source.startswith(node.text, node.pieces[0].source) for node in first.nodes)


def test_atom_has_languages_bases_and_texts_of_three_types() -> None:
    first, second = read(parse, ATOM)
    assert first.declared.title == "Ein <Tag> & mehr"
    assert first.declared.byline == ("Anna Berg", "Bo Tal")
    assert datetime.fromisoformat(first.declared.published or "").utcoffset() is not None
    assert (first.declared.language, first.declared.url) == ("de", "https://blatt.example/b/eins.html")
    assert first.declared.standfirst == "Worum es geht."
    assert [text for _, text in hinted(first)][1:] == ["Worum es geht.", "Die Brücke ist offen, seit gestern."]
    assert first.nodes[-1].inlines[-1].target == "https://blatt.example/b/zwei.html"
    assert [text for _, text in hinted(second)] == ["A < B", "Erste Zeile.", "Zweite < Zeile."]


def test_an_entry_that_names_no_author_is_by_that_of_the_feed() -> None:
    author = "<author><name>Ada Winter</name></author>"
    own = author.replace("Ada Winter", "Bo Tal")
    other = "<source><title>The Other Paper</title></source>"
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay</title>{author}" + "".join(
        f"<entry><title>{number}</title><id>{number}</id>{part}<content>The crane moved.</content></entry>"
        for number, part in enumerate(("", own, other))
    )
    documents = read(parse, f"{feed}</feed>")
    assert [document.declared.byline for document in documents] == [("Ada Winter",), ("Bo Tal",), ()]
    editor = "<managingEditor>desk@quay.example (The Desk)</managingEditor>"
    (document,) = read(
        parse, f"<rss version='2.0'><channel><title>Quay</title>{editor}<item><title>A</title></item></channel></rss>"
    )
    assert document.declared.byline == ()


def test_what_a_picture_shows_is_not_the_text_of_an_entry() -> None:
    pictures = "".join(
        f"<media:content url='https://f.example/{what}.jpg' type='image/jpeg' medium='image'>"
        f"<media:description type='plain'>A {what} at dusk</media:description></media:content>"
        for what in ("crane", "quay")
    )
    feed = (
        "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>Ada</title><item>"
        "<guid>https://s.example/@ada/1</guid><link>https://s.example/@ada/1</link>"
        f"<description>&lt;p&gt;It moved!&lt;/p&gt;&lt;p&gt;I saw it.&lt;/p&gt;</description>{pictures}"
        "</item></channel></rss>"
    )
    (document,) = read(parse, feed)
    assert hinted(document) == [
        *(("body", "It moved!"), ("body", "I saw it."), ("related", "https://s.example/@ada/1")),
        *(("caption", "A crane at dusk"), ("caption", "A quay at dusk")),
    ]


def test_the_oldest_dialects_are_read() -> None:
    (mill,) = read(parse, RDF)
    assert (mill.declared.title, mill.declared.byline, mill.declared.published) == (
        "The mill",
        ("Cara Moss",),
        "2003-05-06T07:08:09+00:00",
    )
    (bridge,) = read(parse, RSS_091)
    assert hinted(bridge)[1] == ("body", "Open & free.")


def test_a_feed_that_is_not_well_formed_is_read_as_far_as_it_goes() -> None:
    broken = (
        '<rss version="2.0"><channel><title>T</title><item><title>Fish & chips&nbsp;again</title>'
        "<description>x < y</description></item><item><title>Next</title>"
    )
    assert [document.declared.title for document in read(parse, broken)] == ["Fish & chips again", "Next"]


def test_entries_without_id_are_numbered_and_equal_ids_parted() -> None:
    feed = "<rss version='2.0'><channel>{}</channel></rss>"
    plain = read(parse, feed.format("<item><title>One</title></item><item><title>Two</title></item>"))
    assert [document.path for document in plain] == ["file#1", "file#2"]
    twice = read(parse, feed.format("<item><title>One</title><guid>a#b</guid></item>" * 2))
    assert [document.path for document in twice] == ["file#a_b", "file#a_b~2"]


def test_the_name_of_the_paper_behind_a_title_is_no_part_of_it() -> None:
    def title(given: str) -> str | None:
        item = f"<item><title>{given}</title><source url='https://other.example/rss'>The Other</source></item>"
        (document,) = read(parse, f"<rss version='2.0'><channel><title>All</title>{item}</channel></rss>", "feed.xml")
        assert document.nodes[0].text == given, "nothing of it is lost"
        return document.declared.title

    assert title("Ferry – stays - The Other") == title("Ferry – stays | The Other") == "Ferry – stays"
    assert title("The Other") == "The Other"
    assert title("Ferry for The Other") == "Ferry for The Other"


def test_an_entry_of_another_paper_names_that() -> None:
    feed = """<rss version="2.0"><channel><title>All papers</title><item><title>News</title>
    <source url="https://other.example/rss">The Other</source></item></channel></rss>"""
    assert read(parse, feed)[0].declared.site == "The Other"


def test_an_entry_whose_only_date_is_none_has_no_date() -> None:
    feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><published>soon</published></entry></feed>"
    (document,) = parse(feed.encode(), "a.atom", Limits())
    assert isinstance(document, Document)
    assert document.declared.published is None


def test_of_a_blog_s_backup_templates_and_settings_are_no_articles() -> None:
    entry = """<entry><id>tag:{0}</id><category scheme='k' term='http://schemas.google.com/blogger/2008/kind#{0}'/>
<category term='Harbour'/><title>{0}</title><content>{0} it is.</content></entry>"""
    entries = "".join(entry.format(each) for each in ("template", "settings", "post", "comment"))
    found = read(parse, f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay</title>{entries}</feed>")
    assert [document.declared.title for document in found] == ["post", "comment"]
    assert hinted(found[0])[-1] == ("navigation", "Harbour")


SAMPLES = [sample.encode() for sample in (WORDPRESS, ATOM, RDF, RSS_091)]
TOKENS = (
    *(b"<item>", b"</item>", b"<entry>", b"<title>", b"</title>", b"<![CDATA[", b"]]>", b"<!--", b"&", b"&nbsp;"),
    *(b"<", b">", b'"', b"\0", b"\x1b[0m", b"<!DOCTYPE", b"<!ENTITY a 'b'>", b"xmlns:x='y'", b"<?xml", b"\xff"),
    b"<content type='xhtml'>",
)
