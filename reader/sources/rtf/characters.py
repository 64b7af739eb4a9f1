"""The text in RTF as it comes: bytes in the code page of a font, and characters of Unicode by their numbers."""

from __future__ import annotations

from reader.sources.rtf.tokens import DEFAULT, Token, of_charset, of_page

_PAGES = {"ansi": DEFAULT, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_HIGH, _LOW, _BEYOND = range(0xD800, 0xDC00), range(0xDC00, 0xE000), 0x10FFFF
"""The halves that a character beyond the first 65,536 is written in."""

_MARKS = {0xF0B7: "\u2022", 0xF0A7: "\u25aa", 0xF0A8: "\u25ab", 0xF0D8: "\u27a2", 0xF0FC: "\u2713", 0xF02D: "-"}
"""What marks items of lists in fonts of signs, whose characters have numbers of their own."""


class Characters:
    """Gathers bytes until their text is asked for: a character may be two of them, each written in its own way."""

    def __init__(self) -> None:
        self._page, self._default_font, self._described = DEFAULT, 0, 0
        self._fonts: dict[int, str] = {}
        self._bytes = bytearray()
        self._plain = ""
        """What comes before those bytes, and means the same in every code page."""
        self._half = 0
        self._skip = 0
        """Characters to pass over: they stand for one of Unicode, for programs that don't know that."""

    def understands(self, word: str, number: int | None) -> bool:
        """Whether a word is of the head of a file, and says what its bytes mean."""
        if word in _PAGES:
            self._page = _PAGES[word]
        elif word == "ansicpg":
            self._page = of_page(number)
        elif word == "deff":
            self._default_font = number or 0
        else:
            return False
        return True

    def describe_font(self, word: str, number: int | None) -> None:
        """A word of the table of fonts."""
        if word == "f":
            self._described = number or 0
        elif word in ("fcharset", "cpg"):
            encoding = of_charset(number) if word == "fcharset" else of_page(number)
            if encoding:
                self._fonts[self._described] = encoding

    def add(self, token: Token) -> None:
        """Bytes of text, as they are or as two digits each."""
        data = token.text or token.escaped
        skipped = min(self._skip, len(data))
        self._skip -= skipped
        data = data[skipped:]
        if token.text and not self._bytes:
            try:  # ASCII, and what some programs write as it is because no code page has it
                self._plain += data.decode()
            except UnicodeDecodeError:
                self._bytes += data
        else:
            self._bytes += data

    def of_number(self, number: int, skip: int) -> str:
        """A character by its number, which `skip` others behind it stand for; empty for the first half of one."""
        self._skip = skip
        code = number + 0x10000 if number < 0 else number
        half, self._half = self._half, 0
        if code in _HIGH:
            self._half = code
            return ""
        if code in _LOW:
            return chr(0x10000 + (half - _HIGH[0]) * 0x400 + code - _LOW[0]) if half else "\ufffd"
        if code in _MARKS:
            return _MARKS[code]
        return chr(code) if 0 <= code <= _BEYOND else "\ufffd"

    def take(self, font: int | None) -> str:
        """The text so far, in this font."""
        self._skip = 0
        text, self._plain = self._plain, ""
        if self._bytes:
            encoding = self._fonts.get(self._default_font if font is None else font) or self._page
            text += self._bytes.decode(encoding, "replace")
            self._bytes.clear()
        return text
