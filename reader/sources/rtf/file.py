"""RTF: what TextEdit, WordPad and press databases save, and any word processor can.

The file is one stream of control words in nested groups. A group may be a destination (the table of fonts, a picture, a
footnote), of which its first word tells; a star before that word says that whoever doesn't know it passes the group
over. Notes, comments, running heads and what the file says of itself stand below the text, as those of DOCX.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from reader.article.document import Head, Node
from reader.article.visible import visible
from reader.errors import SourceError
from reader.sources.databases.export import articles
from reader.sources.format import Item
from reader.sources.limits import Limits
from reader.sources.office.paragraphs import Writer, address_of_link, find_title
from reader.sources.rendition import lay_out
from reader.sources.rtf.characters import Characters
from reader.sources.rtf.flow import Flow
from reader.sources.rtf.tokens import Token, tokens
from reader.sources.rtf.words import (
    ABOUT,
    BREAKS,
    CHARACTERS,
    DESCRIPTION,
    DRAWN,
    HEADS,
    SKIPPED,
    STARRED,
    SYMBOLS,
    Mode,
    State,
    styled,
)

# Looking up an attribute of an enumeration takes ten times as long as a name.
_SHOWN, _HEARD, _SKIPPED = Mode.SHOWN, Mode.HEARD, Mode.SKIPPED
_OFTEN = 10_000
"""Pieces of a file behind which it is looked whether there are too many paragraphs."""
_DEEPEST = 50
"""Notes, boxes and running heads in one another; what is in them is handed on by each."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article, the file; or those that a press database put into it.

    Raises:
        SourceError: it shows no text, or has too many paragraphs.
    """
    reading = _Reading()
    for number, token in enumerate(tokens(data)):
        reading.take(token)
        if not number % _OFTEN:
            limits.check_blocks(reading.size, path)
    nodes = reading.finish()
    limits.check_blocks(len(nodes), path)
    if not nodes:
        raise SourceError(path, "there is no text in this document")
    if delivered := list(articles(nodes, path, limits)):
        yield from delivered
    else:
        yield lay_out(path, "rtf", nodes, Head(title=find_title(nodes, reading.about.get("Title", ""))))


class _Reading:
    """A way through the pieces of a file."""

    def __init__(self) -> None:
        self.about: dict[str, str] = {}
        self._styles: dict[int, str] = {}
        self._flow, self._state = Flow(self._styles), State()
        self._groups: list[State] = []
        self._ends: list[tuple[int, Callable[[], None]]] = []
        """What is to be done at the ends of groups, with how many groups are open in each."""
        self._characters, self._heard = Characters(), list[str]()
        self._starred = self._in_note = False
        self._link = self._commenter = self._drawn = ""
        self._notes: list[tuple[str, str]] = []
        """Below the text: the kind of each, and what it says."""
        self._heads: dict[str, None] = {}
        self._references = 0
        self._footnotes: list[str] = []

    def take(self, token: Token) -> None:
        """The next piece."""
        if token.symbol in ("\\", "{", "}"):
            token = Token(text=token.symbol.encode())
        if token.text or token.escaped:
            if self._state.mode is not _SKIPPED:
                self._characters.add(token)
            return
        if text := self._characters.take(self._state.font):
            self._say(text)
        if token.brace == "{":
            self._open()
        elif token.brace:
            self._close()
        elif token.word:
            self._word(token.word, token.number)
        elif token.symbol in ("\n", "\r"):
            self._word("par", None)
        elif token.symbol in SYMBOLS:
            self._say(SYMBOLS[token.symbol])
        self._starred = token.symbol == "*"

    @property
    def size(self) -> int:
        """How many paragraphs and rows there are so far, but for those in notes."""
        return self._flow.size

    def finish(self) -> list[Node]:
        """All nodes, also of a file whose end is missing."""
        self._say(self._characters.take(self._state.font))
        while self._ends:
            self._ends.pop()[1]()
        writer = Writer()
        writer.nodes = self._flow.finish()
        for at, text in enumerate(self._footnotes):
            writer.footnote(str(at + 1), text)
        for kind, text in self._notes:
            writer.note(kind, text)
        for line in self._heads:
            writer.note("other", line)
        if writer.nodes:
            for name, text in self.about.items():
                writer.note("other", f"{name}: {text}")
        return writer.nodes

    def _say(self, text: str) -> None:
        state = self._state
        if state.mode is _HEARD:
            self._heard.append(text)
        elif state.mode is _SHOWN and text and not state.hidden:
            self._flow.say(text, state.styles, state.target or None)

    def _open(self) -> None:
        self._groups.append(self._state)
        if self._state.mode is Mode.STYLES:
            self._flow.paragraph.style = 0
            self._listen(self._name_style)

    def _close(self) -> None:
        while self._ends and self._ends[-1][0] >= len(self._groups):
            self._ends.pop()[1]()
        if self._groups:  # else there is a brace too many, and what follows is text all the same
            self._state = self._groups.pop()

    def _hold(self, mode: Mode, end: Callable[[], None] | None = None) -> None:
        """What becomes of text until the group ends, and what is to be done then."""
        self._state = self._state._replace(mode=mode)
        if end is not None:
            self._ends.append((len(self._groups), end))

    def _listen(self, end: Callable[[str], None]) -> None:
        """Hear what is said until the group ends, for `end`."""
        heard, self._heard = self._heard, []

        def tell() -> None:
            said, self._heard = " ".join("".join(self._heard).split()), heard
            end(said)

        self._hold(Mode.HEARD, tell)

    def _apart(self, end: Callable[[list[Node]], None]) -> None:
        """Let the text until the group ends be a stretch of its own, whose nodes are for `end`.

        Where too many lie in one another, it is the text around it.
        """
        if len(self._ends) > _DEEPEST:
            return
        outer, self._flow = self._flow, Flow(self._styles)
        self._state = State(font=self._state.font, skip=self._state.skip)

        def leave() -> None:
            nodes, self._flow = self._flow.finish(), outer
            end(nodes)

        self._hold(Mode.SHOWN, leave)

    def _word(self, word: str, number: int | None) -> None:
        if word in DRAWN:
            self._listen(partial(self._describe, word))
        elif word in SKIPPED or (self._starred and word not in STARRED):
            self._hold(Mode.SKIPPED)
        elif word in ABOUT:
            self._listen(lambda said: self.about.update({ABOUT[word]: said} if said else {}))
        elif word == "ud":  # what is read in place of the group around it by all who know Unicode
            self._hold(self._groups[-2].mode if len(self._groups) > 1 else Mode.SHOWN)
        elif self._state.mode is Mode.FONTS:
            self._characters.describe_font(word, number)
        elif self._state.mode is _SKIPPED:
            return
        elif word in CHARACTERS:
            self._say(CHARACTERS[word])
        elif self._styles_text(word, number) or self._begins(word) or self._characters.understands(word, number):
            return
        elif self._state.mode is _SHOWN or word == "s":
            self._flow.obey(word, number)
        elif word in BREAKS:
            self._say(" ")

    def _begins(self, word: str) -> bool:
        """Whether a word begins a destination."""
        match word:
            case "fonttbl":
                self._hold(Mode.FONTS)
            case "stylesheet":
                self._hold(Mode.STYLES)
            case "fldinst":
                self._listen(lambda said: setattr(self, "_link", address_of_link(said)))
            case "fldrslt":
                self._state, self._link = self._state._replace(target=visible(self._link)), ""
            case "footnote":
                self._begin_note()
            case "atnauthor":
                self._listen(lambda said: setattr(self, "_commenter", f"{said}: " if said else ""))
            case "annotation":
                self._apart(lambda nodes: self._notes.append(("comment", self._commenter + _line(nodes))))
            case "shptxt" | "dptxbxtext":
                flow = self._flow
                self._apart(flow.add_box)
            case "listtext" | "pntext":
                self._hold(self._state.mode, self._flow.number())
            case _:
                if word not in HEADS:
                    return False
                self._apart(lambda nodes: self._heads.update(dict.fromkeys(node.text for node in nodes)))
        return True

    def _styles_text(self, word: str, number: int | None) -> bool:
        """Whether a word says how text looks, or gives a character."""
        if word == "u" and number is not None:
            self._say(self._characters.of_number(number, self._state.skip))
        elif word == "chftn" and not self._in_note:
            self._references += 1
            self._refer()
        elif (state := styled(self._state, word, number)) is not None:
            self._state = state
        else:
            return False
        return True

    def _refer(self) -> None:
        """A note's number stands here, which the word processor counts."""
        if self._state.mode is _SHOWN and not self._state.hidden:
            self._flow.refer(str(self._references))

    def _begin_note(self) -> None:
        self._in_note = True

        def end(nodes: list[Node]) -> None:
            self._in_note = False
            self._footnotes.append(_line(nodes))

        self._apart(end)

    def _describe(self, word: str, said: str) -> None:
        """A name or a value of what a picture or a shape is like; its description comes behind the paragraph."""
        if word == "sv" and self._drawn == DESCRIPTION:
            writer = Writer()
            writer.picture(said)
            self._flow.add_box(writer.nodes)
        self._drawn = said if word == "sn" else ""

    def _name_style(self, name: str) -> None:
        if name:
            self._styles.setdefault(self._flow.paragraph.style, name.rstrip("; "))
        self._flow.paragraph.style = 0


def _line(nodes: list[Node]) -> str:
    return " ".join(node.text for node in nodes)
