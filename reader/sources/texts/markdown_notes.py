"""What programs for notes (Obsidian, Logseq, Zettlr) add to Markdown: links to other notes, marked text, callouts.

`[[Ada Lind]]` and `[[Ada Lind|she]]` are links, and where an exclamation mark stands before one, what it names is shown
in its place; `==this==` is marked with a pen; a quotation that opens with `[!note] A title` is a box of that title. A
paragraph `%%of remarks%%` is not shown, and `[^1]: A note` is a footnote, which `[^1]` in the text leads to.
Lines `id:: 4f3a` below a block's text are kept for the program.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

WIKI = "wiki"
"""The markup of a link to a note; its `info` is what stands in it before the text that is shown."""
_WIKI = re.compile(r"(!?)\[\[([^\[\]|\n]{1,300})(?:(\\?\|)([^\[\]\n]{1,300}))?\]\](?![(\[])")
_MARKED = re.compile(r"==(?=[^\s=])([^\n]{0,2000}?[^\s=])==(?![\w=])")
_CALLOUT = re.compile(r"\[!([\w-]{1,30})\][+-]?(?:[ \t]+([^\n]*\S))?[ \t]*(?:\n|\Z)")
_PROPERTIES = re.compile(r"(?:[a-z][\w.-]{0,30}:: \S[^\n]*)(?:\n[a-z][\w.-]{0,30}:: \S[^\n]*)*")
"""What Logseq keeps of a block: `id:: 4f3a`, `collapsed:: true`."""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".avif")
_ENDING = re.compile(r"\.\w{1,5}$")


def read_notes(parser: MarkdownIt) -> None:
    """Have a parser read all of it."""
    from mdit_py_plugins.footnote import footnote_plugin

    parser.inline.ruler.before("link", "wiki_link", _wiki)
    parser.inline.ruler.before("strikethrough", "marked", _marked)
    parser.core.ruler.after("block", "callout", _callouts)
    parser.core.ruler.after("block", "properties", _properties)
    parser.use(footnote_plugin, inline=False, move_to_end=False)


def is_apart(paragraph: str) -> bool:
    """Whether a paragraph is no part of the text: a remark that these programs don't show, or properties."""
    is_remark = paragraph[:2] == paragraph[-2:] == "%%" and len(paragraph) > 4
    return is_remark or _PROPERTIES.fullmatch(paragraph) is not None


def _wiki(state: StateInline, silent: bool) -> bool:
    """A link to a note, or a picture in its place."""
    if state.src[state.pos] not in "![" or not (found := _WIKI.match(state.src, state.pos, state.posMax)):
        return False
    shows, name, bar, alias = found.groups()
    if not name.strip() or (bar and not alias.strip()):
        return False
    if not silent:
        note = name.strip()
        if shows and note.lower().endswith(_PICTURES):
            picture = state.push("image", "img", 0)
            picture.attrs, picture.children, picture.content = {"src": note}, [], ""
        else:
            _link(state, note, (f"{name}{bar}", alias) if bar else ("", name))
    state.pos = found.end()
    return True


def _link(state: StateInline, note: str, written: tuple[str, str]) -> None:
    file, sign, place = note.partition("#")
    target = f"{file}{sign}{place}" if not file or _ENDING.search(file) else f"{file}.md{sign}{place}"
    opening = state.push("link_open", "a", 1)
    opening.attrs, opening.markup, opening.info = {"href": target}, WIKI, written[0]
    text = state.push("text", "", 0)
    text.content = written[1].strip()
    state.push("link_close", "a", -1).markup = WIKI


def _marked(state: StateInline, silent: bool) -> bool:
    """Text that somebody marked; between words without white space, the signs are a formula's or a program's."""
    before = state.src[state.pos - 1 : state.pos]
    if state.src[state.pos] != "=" or before.isalnum() or before in ("=", "_"):
        return False
    found = _MARKED.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("mark_open", "mark", 1)
        end, state.pos, state.posMax = state.posMax, found.start(1), found.end(1)
        state.md.inline.tokenize(state)
        state.posMax = end
        state.push("mark_close", "mark", -1)
    state.pos = found.end()
    return True


def _properties(state: StateCore) -> None:
    """Part the properties of a block from its text, which they stand below."""
    tokens: list[Token] = []
    for at, token in enumerate(state.tokens):
        tokens.append(token)
        if token.type != "inline" or ":: " not in token.content or not token.map or not at:
            continue
        opening, lines = state.tokens[at - 1], token.content.split("\n")
        kept = len(lines)
        while kept and _PROPERTIES.fullmatch(lines[kept - 1]):
            kept -= 1
        if opening.type == "paragraph_open" and 0 < kept < len(lines):
            first, last = token.map
            upper, lower = [first, first + kept], [first + kept, last]
            tokens[-2:] = [opening.copy(map=upper), token.copy(content="\n".join(lines[:kept]), map=upper)]
            tokens += (state.tokens[at + 1].copy(), opening.copy(map=lower))
            tokens.append(token.copy(content="\n".join(lines[kept:]), map=lower))
    state.tokens = tokens


def _callouts(state: StateCore) -> None:
    """Part the title of a box from its first paragraph; one without a title is called by its kind."""
    tokens: list[Token] = []
    for at, token in enumerate(state.tokens):
        opens = token.type == "inline" and at > 1 and state.tokens[at - 2].type == "blockquote_open"
        found = _CALLOUT.match(token.content) if opens else None
        if found is None or not token.map or state.tokens[at - 1].type != "paragraph_open":
            tokens.append(token)
            continue
        first, last = token.map
        rest = token.content[found.end() :]
        title = token.copy(content=found[2] or found[1], map=[first, first + 1])
        if rest:
            opening, closing = tokens.pop(), state.tokens[at + 1]
            tokens += (opening.copy(map=title.map), title, closing.copy(), opening.copy(map=[first + 1, last]))
            tokens.append(token.copy(content=rest, map=[first + 1, last]))
        else:
            tokens.append(title)
    state.tokens = tokens
