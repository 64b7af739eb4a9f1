"""JSON-LD: what a page's program says of the article to search engines, in the vocabulary of schema.org.

It comes as an object, a list, or a graph of many; broken by a comma too many, a raw line end, or by being cut off. What
can be read is read.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.article.bare import bare_words
from reader.article.visible import flattened
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names

_Object = Mapping[str, object]

JSONLD = 'script[type*="ld+json" i]'
"""Selects the scripts of a page that are JSON-LD."""
_LONGEST_SCRIPT = 2_000_000
_MOST_OBJECTS = 2_000
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed", "hasPart")
"""Where an object holds the article it is about; elsewhere (lists, breadcrumbs) it holds others."""
_ARTICLES = frozenset(
    {"BlogPosting", "LiveBlogPosting", "Report", "Review", "SocialMediaPosting", "DiscussionForumPosting"}
)
_PAGES = frozenset({"WebPage", "ItemPage", "VideoObject", "Recipe", "CreativeWork", "PodcastEpisode", "Event"})
_LONGEST = 1_000
_OPENING = re.compile(r"\A(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)\s*")
_CLOSINGS = ("-->", "]]>")
"""What hides a script from browsers of old, and from XML."""
_STRING = r'"((?:[^"\\]|\\.)*)"(?=\s*(?:[,}\]]|"[@\w]+"\s*:|$))'
"""A value, with what may stand below it: one that holds marks of its own ("The "Esk" bridge") is none, and not cut."""
_INNER = re.compile(r":\s*(?:\{[^{}]*\}|\[[^][]*\])")
"""What is an object or a list, and holds none."""
_MOST_AUTHORS = 5_000
"""Characters in which they are looked for."""
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Declared:
    """What JSON-LD says of the article."""

    title: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    site: str | None = None
    url: str | None = None
    language: str | None = None
    body: str | None = None
    """The whole text."""


def read_jsonld(scripts: Iterable[str], title: str | None) -> Declared:
    """What the scripts say; `title` tells the page's own article from others it lists."""
    objects = [one for script in scripts for one in _objects(script)]
    articles = [one for one in objects if any(name.endswith("Article") or name in _ARTICLES for name in _types(one))]
    pages = [one for one in objects if _types(one) & _PAGES]
    wanted = set(bare_words(title or ""))
    articles.sort(key=lambda one: -len(wanted & set(bare_words(_text(one.get("headline")) or ""))))
    about = [*articles[:1], *pages[:1]]
    names = {one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and "name" in one}
    return Declared(
        title=_title(articles[0], wanted) if articles else None,
        kicker=_first(about, "articleSection"),
        standfirst=_first(about, "alternativeHeadline", "description") if articles else None,
        byline=next(
            (found for one in about for key in ("author", "creator") if (found := _names(one.get(key), names))), ()
        ),
        published=next((day for one in about if (day := moment(_text(one.get("datePublished")) or ""))), None),
        site=next((name for one in about if (name := _name(one.get("publisher"), names))), None),
        url=_first(about, "url", "mainEntityOfPage"),
        language=_first(about, "inLanguage"),
        body=next((body for one in about if isinstance(body := one.get("articleBody"), str)), None),
    )


def _title(article: _Object, wanted: set[str]) -> str | None:
    """The headline, unless the name is nearer to what the page calls itself: some programs mix them up."""
    said = [text for key in ("headline", "name") if (text := _text(article.get(key)))]
    return max(
        said, key=lambda text: len(wanted & set(bare_words(text))) / (1 + len(set(bare_words(text)))), default=None
    )


def _objects(script: str) -> Iterator[_Object]:
    """The objects of a script, outermost first, that may be about the article."""
    waiting = [_read(script)]
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, Mapping):
            yield value
            waiting += [value[key] for key in _WITHIN if key in value]


def _read(script: str) -> object:
    if len(script) > _LONGEST_SCRIPT:
        return None
    text = _OPENING.sub("", script.strip(), 1)
    if text.endswith(_CLOSINGS):
        text = text[:-3].rstrip().removesuffix("//")
    for attempt in (text, re.sub(r",(?=\s*[}\]])", "", text.rstrip(";\n "))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvage(text)


def _salvage(text: str) -> object:
    """The plain facts in JSON that can't be read."""
    if not re.search(r'"@type"\s*:\s*"\w*Article"', text):
        return None
    facts: dict[str, object] = {"@type": "Article"}
    for key in ("headline", "datePublished", "description", "articleSection"):
        if match := re.search(rf'"{key}"\s*:\s*{_STRING}', text):
            facts[key] = match[1].replace('\\"', '"')
    if match := re.search(r'"author"\s*:\s*(?=["{[])', text):
        facts["author"] = _salvage_authors(text[match.end() : match.end() + _MOST_AUTHORS])
    return facts


def _salvage_authors(text: str) -> list[object]:
    """The authors at the beginning of what can't be read; what belongs to one, such as a picture, has names too."""
    for _ in range(_DEEPEST):
        text = _INNER.sub(": null", text)
    match = re.match(rf"\[[^]]*|\{{[^}}]*|{_STRING}", text)
    if match is None:
        return []
    if "{" not in match[0]:
        return [*re.findall(_STRING, match[0])]
    return [{"name": name} for name in re.findall(rf'"name"\s*:\s*{_STRING}', match[0])]


def _types(one: _Object) -> set[str]:
    said = one.get("@type")
    return {str(name).rpartition("/")[2] for name in (said if isinstance(said, list) else [said])}


def _text(value: object) -> str | None:
    """A value as a line of text: itself, its name where it has parts, or the first of a list."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("name", "@value", "@id", "url") if key in value), None)
    if not isinstance(value, str):
        return None
    line = flattened(html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", "", value)))
    return line if line and len(line) <= _LONGEST else None


def _first(objects: list[_Object], *keys: str) -> str | None:
    return next((text for one in objects for key in keys if (text := _text(one.get(key)))), None)


def _name(value: object, known: Mapping[object, _Object]) -> str | None:
    """The name of a person or body, given outright or by reference."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, Mapping) and "name" not in value:
        value = known.get(value.get("@id"))
    return _text(value) if value is not None else None


def _names(value: object, known: Mapping[object, _Object]) -> tuple[str, ...]:
    """The names of one author or several."""
    each = value if isinstance(value, list) else [value]
    names: list[str] = []
    for one in each:
        inner = one.get("name") if isinstance(one, Mapping) else None
        one_each = len(each) > 1 or isinstance(one, Mapping)
        for name in inner if isinstance(inner, list) else [_name(one, known)]:
            names += split_names(name, one_each=one_each) if isinstance(name, str) else ()
    return tuple(dict.fromkeys(names))
