"""Front matter: what a Markdown file says about its article before the text begins.

YAML between lines of `---`, or TOML between lines of `+++`. People write it by hand and programs write it from
anything, so any part may be of any type: what isn't understood is left alone. YAML is read as text only (dates, numbers
and tags stay as written), which also leaves nothing to expand or to execute.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import takewhile

from reader.article.document import Head
from reader.article.visible import flattened
from reader.article.web import is_web
from reader.sources.codes import language_of
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names

_LONGEST = 32_768
"""Characters; what is longer is no front matter, and reading it as YAML would take seconds."""

_TITLE = ("title", "headline", "full_title")
_KICKER = ("kicker", "section", "category", "categories")
_STANDFIRST = ("standfirst", "description", "subtitle", "summary", "excerpt", "dek", "deck", "lede", "abstract")
_BYLINE = ("byline", "author", "authors", "creator")
_DATELINE = ("dateline", "location", "place")
_PUBLISHED = ("published", "date", "pubdate", "date_published", "datepublished", "publishdate", "published_time")
_SITE = ("site", "source", "publication", "publisher", "site_name", "sitename", "newspaper")
_URL = ("url", "link", "canonical", "canonical_url", "permalink", "source_url", "url_source", "source")
_LANGUAGE = ("lang", "language", "locale")
_TELLING = frozenset((*_BYLINE, *_PUBLISHED, *_URL, "created", "tags"))
"""Keys of which one is among the properties of an article."""
_KEYS = frozenset((*_TITLE, *_BYLINE, *_PUBLISHED, *_URL, *_SITE, "warning", "markdown_content"))
"""Those of which one may stand below an empty line."""
_BLOCK = ("title", "author", "date")
_NEAR_TOP, _MOST_PROPERTIES = 5, 40
_NOTHING = {"", "null", "~", "none"}


def measure(lines: Sequence[str]) -> int:
    """How many of a text's first lines are front matter, its fences among them; 0 where there is none.

    A key must come first: a rule drawn across the page before the first paragraph looks the same but for that.
    """
    fence = lines[0].rstrip()
    if fence not in {"---", "+++"} or not _opens_with_key(lines[1:]):
        return 0
    ends = {fence, "..."} if fence == "---" else {fence}
    length = 0
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() in ends:
            return number
        length += len(line)
        if length > _LONGEST:
            return 0
    return 0


def measure_unfenced(lines: Sequence[str]) -> int:
    """How many of a text's first lines are front matter without fences; 0 where these don't say title and address,
    or the title in a way that nothing else is written in.

    Programs that give pages as Markdown (Jina's) write it so, and those that keep notes (Logseq: `title:: The ferry`).
    """
    end, apart = 0, False
    for number, line in enumerate(lines[:_MOST_PROPERTIES], 1):
        key = re.match(r"([^\W\d_][\w -]{0,30})::?(\s|$)", line)
        if line.strip() and (key is None or (apart and _plain_key(key[1]) not in _KEYS)):
            break
        end = end if key is None else number
        if key and apart and line.rstrip() == f"{key[1]}:":  # of the text that follows
            break
        apart = not line.strip()
    head = head_of(read_properties(lines[:end])) if end > 1 else Head()
    is_sure = head.url or all("::" in line for line in lines[:end])
    is_plain = lines[0][:6].lower() == "title:" and (head.byline or head.published)  # of MultiMarkdown and Pelican
    return end if head.title and (is_sure or is_plain) else 0


def title_block(lines: Sequence[str]) -> Mapping[object, object]:
    """What Pandoc's title block says: `% The title`, `% Its authors`, `% The day`, at most so many lines; nothing where
    a text begins otherwise.
    """
    told = [line[1:].strip() for line in takewhile(lambda line: line[:1] == "%", lines[:4])]
    if not told or len(told) > len(_BLOCK) or not lines[0].startswith("% ") or "".join(lines[len(told) :][:1]).strip():
        return {}
    return dict(zip(_BLOCK, told, strict=False))


def below_title(lines: Sequence[str]) -> tuple[int, int]:
    """Where the lines stand that say something of the article below its first heading, from 0, the last not among them.

    Programs that keep notes in tables (Notion) write the columns of a row so: "Author: Ada Lind", a line each, with an
    empty one above and below. Those that hand on highlights (Readwise) make a list of them, below a heading, with the
    page's address among them. Both are 0 where there are none.
    """
    head = next((number for number, line in enumerate(lines[:_NEAR_TOP]) if line.strip()), None)
    if head is None or not lines[head].startswith("# ") or lines[head + 1 : head + 2] not in ([""], ["\r"]):
        return 0, 0
    start, end = head + 2, _end(lines, head + 2, "")
    if end > start and not (_keys(lines[start:end]).isdisjoint(_TELLING) or len(_keys(lines[start:end])) < 2):
        return start, end
    below = range(start, min(len(lines), start + _NEAR_TOP))
    heading = next((at for at in below if lines[at].startswith("## ")), None)
    end = _end(lines, heading + 1, "- ") if heading is not None else 0
    return (heading or 0, end) if end and not _keys(lines[heading:end]).isdisjoint(_URL) else (0, 0)


def _end(lines: Sequence[str], start: int, marker: str) -> int:
    """Where the lines end that say something each, behind a marker; 0 where they are not set off by an empty one."""
    told = re.compile(rf"{marker}[^\W\d_][\w ]{{0,30}}: \S")
    end = start
    while end < min(len(lines), start + _MOST_PROPERTIES) and told.match(lines[end]):
        end += 1
    return end if end == len(lines) or not lines[end].strip() else 0


def _keys(lines: Iterable[str]) -> set[str]:
    return {str(key).casefold() for key in read_properties(lines)}


def read_properties(lines: Iterable[str]) -> Mapping[object, object]:
    """What such lines say, by their keys."""
    told = (line.removeprefix("- ").partition(":") for line in lines)
    return {key.strip(): value.removeprefix(":").strip() for key, colon, value in told if colon}


def _opens_with_key(lines: Sequence[str]) -> bool:
    first = next(filter(str.strip, lines), "")
    return re.match(r"""\s*(#|\[|["']?[\w-]+([ ][\w-]+)?["']?\s*[:=])""", first) is not None


def read(lines: Sequence[str]) -> Mapping[object, object] | None:
    """The keys and values of front matter, given with its fences; None where it can't be read or holds none."""
    inner = "\n".join(line.rstrip("\r") for line in lines[1:-1])
    is_toml = lines[0].startswith("+")
    try:
        values = _read_toml(inner) if is_toml else _read_yaml(inner)
    except (ValueError, RecursionError):
        return None if is_toml else _read_loosely(inner.split("\n")) or None
    return values if isinstance(values, Mapping) else None


def _read_toml(text: str) -> object:
    from tomllib import loads

    return loads(text)


def _read_yaml(text: str) -> object:
    import yaml

    try:
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text, lists and mappings
    except yaml.YAMLError as error:
        raise ValueError from error


def _read_loosely(lines: Iterable[str]) -> dict[object, object]:
    """The keys and plain values of lines that are no YAML, though they look like it: nothing where one looks otherwise.

    People and their templates write `title: The vote: what next` and `author: @lind`, and no program that shows their
    notes minds.
    """
    values: dict[object, object] = {}
    items: list[str] = []
    for line in lines:
        if item := re.fullmatch(r"\s*-(?:\s+(.*))?", line):
            items.append(_unquoted(item[1] or ""))
        elif pair := re.fullmatch(r"""["']?([\w-]+(?: [\w-]+)?)["']?\s*:(?:\s+(.*))?""", line):
            value, items = _unquoted(pair[2] or ""), []
            # A list or a mapping on one line may be what is broken, and [[Ada Lind]] is none.
            if not value.startswith(("[", "{")) or re.fullmatch(r"\[\[[^\[\]]+\]\]", value):
                values[pair[1]] = value or items
        elif line.strip() and not line.startswith((" ", "\t", "#")):
            return {}
    return values


def _unquoted(value: str) -> str:
    """A value without the quotation marks around it."""
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def head_of(values: Mapping[object, object]) -> Head:
    """What front matter says about its article, in the words Reader has for it."""
    known = {_plain_key(str(key)): value for key, value in values.items()}
    return Head(
        title=_first(known, _TITLE),
        kicker=next((text for text in _each(known, _KICKER) if text[0] != "#"), None),
        standfirst=_first(known, _STANDFIRST),
        byline=tuple(_names(known)),
        dateline=_first(known, _DATELINE),
        published=next(filter(None, map(_moment, _published(known))), None),
        site=next((text for text in _each(known, _SITE) if not is_web(text)), None),
        url=next((url for text in _each(known, _URL) if is_web(url := text.strip("<>"))), None),
        language=next(filter(None, map(language_of, _each(known, _LANGUAGE))), None),
    )


def _plain_key(key: str) -> str:
    return key.lower().replace("-", "_").replace(" ", "_")


def _each(known: Mapping[str, object], keys: Iterable[str]) -> Iterator[str]:
    return (text for key in keys if (text := _text(known.get(key))))


def _first(known: Mapping[str, object], keys: Iterable[str]) -> str | None:
    return next(_each(known, keys), None)


def _text(value: object) -> str | None:
    """A value as a line of text: itself, its name where it has parts, or the first of a list."""
    if isinstance(value, Mapping):
        value = value.get("name")
    elif isinstance(value, list) and value:
        value = value[0]
        if isinstance(value, list) and len(value) == 1:  # [[Ada Lind]], where it has no quotation marks
            value = value[0]
    if not isinstance(value, str):
        return None
    text = _unlinked(flattened(value))
    return None if text.lower() in _NOTHING else text


def _names(known: Mapping[str, object]) -> Iterator[str]:
    """The authors' names, without "By"; several may stand in one line, and one alone may be turned: Lind, Ada."""
    value = next((known[key] for key in _BYLINE if known.get(key)), None)
    for one in value if isinstance(value, list) else [value]:
        line = _text(one) or ""
        yield from split_names(line, one_each=isinstance(value, list) or not line.isupper())


def _unlinked(text: str) -> str:
    """A value, which may link to the writer's own notes: "[[Ada Lind]]"."""
    if "[[" not in text:
        return text
    return re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", r"\1", text)


def _published(known: Mapping[str, object]) -> Iterator[object]:
    """The dates in order; when a clipping was made says nothing of when its page was published."""
    yield from (known.get(key) for key in _PUBLISHED)
    if not any(key in known for key in _PUBLISHED) and not any(map(is_web, _each(known, _URL))):
        yield known.get("created")


def _moment(value: object) -> str | None:
    """A day or a moment in ISO 8601; None where it can't be read as one."""
    if isinstance(value, date):  # TOML has dates of its own
        return value.isoformat()
    return moment(_text(value) or "")
