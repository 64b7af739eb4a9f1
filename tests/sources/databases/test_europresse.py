"""Europresse and Factiva as web pages: many articles in one."""

from reader.sources.html.page import parse
from tests.sources.damage import hinted, read

EUROPRESSE = """<!doctype html><meta charset="utf-8"><p>2 documents</p>
<article>
<header>
<div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Courrier d'Aske, no. 4301</span>
<br></div>
<span class="DocHeader">Région, jeudi 12 novembre 2026 118 mots, p. 4</span>
<div class="titreArticle">
<p class="titreArticleVisu rdp__articletitle">La lampe du môle brûlera de nouveau à l'huile</p>
<p class="rdp__subtitle">Les goélands aimaient trop l'électricité</p>
</div>
<div class="docAuthors">Nadia Ferro</div>
</header>
<section>
<div class="docOcurrContainer"><p>La lampe du môle d'Aske brûlera de nouveau à l'huile dès le 1er décembre.</p>
<p>« Les goélands s'étaient installés », a dit Corin Hale aux pilotes. « Ils aiment la chaleur. »</p>
</div>
</section>
<footer><div class="publiC-lblNodoc">news·20261112·CA·0123456</div>
<small>© 2026 Le Courrier d'Aske. Tous droits réservés.</small></footer>
</article>
<article>
<header>
<div class="rdp__DocPublicationName"><span class="DocPublicationName">Hollen Matin (site web)</span>
</div>
<span class="DocHeader">dimanche 11 janvier 2026 - 08:15 UTC +01:00 77 mots</span>
<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">L'éclusier part avec la clé</p>
</div>
<p class="sm-margin-bottomNews">Ilse Marten</p>
</header>
<section>
<div class="docOcurrContainer"><p>Pendant 38 ans, Joost Vermeer a ouvert les portes à la main.</p>
</div>
</section>
<footer><small>© 2026 Hollen Matin. Tous droits réservés.</small></footer>
</article>"""
FACTIVA = """<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Factiva</title></head><body><div id="contentWrapper"><div class="article enArticle"><div id="hd">
<span class="enHeadline">Eels climb Brandish weir again</span>
</div>
<div class="author">By Tilda Marsh</div>
<div>362 words</div>
<div>1 July 2026</div>
<div>09:30</div>
<div>The Brandish Post</div>
<div>BRNDPO</div>
<div>English</div>
<div>(c) 2026 Brandish Interactive Company.</div>
<p class="articleParagraph enarticleParagraph">The first eel came over the weir at <b>twenty</b> past two on
Thursday morning.</p>
<p class="articleParagraph enarticleParagraph">"I had the pen and no paper," said Oldrich Kovarak.</p>
<p>Document BRNDPO0020260701em7100001</p>
</div>
<span></span>
<br>
<div class="article deArticle"><table><tr><td><b>HD</b></td>
<td><span class="deHeadline">Schleusenwärter geht mit dem Schlüssel</span>
</td>
</tr>
<tr><td><b>WC</b></td>
<td>77 Wörter</td>
</tr>
<tr><td><b>PD</b></td>
<td>11 Januar 2026</td>
</tr>
<tr><td><b>SN</b></td>
<td>Hollener Anzeiger</td>
</tr>
<tr><td><b>LA</b></td>
<td>Deutsch</td>
</tr>
<tr><td><b>LP</b></td>
<td><p class="articleParagraph">38 Jahre lang öffnete Joost Vermeer die Tore.</p>
</td>
</tr>
<tr><td><b>TD</b></td>
<td><p>„Sie wollten den Schlüssel“, sagte er.</p>
<p>Noch ein Absatz.</p>
</td>
</tr>
<tr><td><b>AN</b></td>
<td>Document HOLANZ0020260111em1b0002x</td>
</tr>
</table></div>
</div>
</body></html>
"""
ORDINARY = """<p class="articleParagraph">A page with one paragraph.</p><p>Document the rest.</p>"""


def test_each_article_of_a_page_of_europresse_has_its_head() -> None:
    first, second = read(parse, EUROPRESSE, "p.html")
    assert first.path == "p.html#news_20261112_CA_0123456"
    assert [kind for kind, _ in hinted(first)] == [
        *("other", "other", "date", "headline", "standfirst", "byline", "", "", "other", "legal")
    ]
    head = first.declared
    assert (head.title, head.byline) == ("La lampe du môle brûlera de nouveau à l'huile", ("Nadia Ferro",))
    assert (head.published, head.site) == ("2026-11-12", "Le Courrier d'Aske")
    assert head.standfirst == "Les goélands aimaient trop l'électricité"
    assert second.declared.published == "2026-01-11T08:15+01:00"
    assert (second.declared.site, second.declared.byline) == ("Hollen Matin", ("Ilse Marten",))


def test_each_article_of_a_page_of_factiva_has_its_head() -> None:
    first, second = read(parse, FACTIVA, "p.html")
    assert [first.path, second.path] == ["p.html#BRNDPO0020260701em7100001", "p.html#HOLANZ0020260111em1b0002x"]
    assert [text for kind, text in hinted(first) if not kind] == [
        "The first eel came over the weir at twenty past two on Thursday morning.",
        '"I had the pen and no paper," said Oldrich Kovarak.',
    ]
    assert (second.declared.title, second.declared.language) == ("Schleusenwärter geht mit dem Schlüssel", "de")
    assert [text for kind, text in hinted(second) if not kind] == [
        "38 Jahre lang öffnete Joost Vermeer die Tore.",
        "„Sie wollten den Schlüssel“, sagte er. Noch ein Absatz.",
    ]


def test_any_other_page_stays_one() -> None:
    (document,) = read(parse, ORDINARY, "p.html")
    assert (document.path, document.format) == ("p.html", "html")
