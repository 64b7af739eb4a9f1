"""How files of several formats begin, where a regular expression of its own can't say: for the table of formats."""

from __future__ import annotations

XML = rb"\s*(?:<\?[^>]{0,500}\?>\s*|<!--[^>]{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,3000}\]\s*)?>\s*)*"
"""What may stand before the root element of XML."""
FIELDS = rb"(?:[!-9;-~]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?"
"""What may stand before a field in the head of a mail."""
SEPARATOR = rb"""\s*"?sep=([^\w"\r\n ])"?[ \t,;]*(?:\r\n?|\n)"""
"""The line that tells Excel what parts the columns below it; saved anew, it is quoted and filled up as a row is."""


def opens_warc(head: bytes, _name: str) -> bool:
    """Whether the first bytes are a web archive's, compressed."""
    if not head.startswith(b"\x1f\x8b"):
        return False
    import zlib

    try:
        return zlib.decompressobj(31).decompress(head, 16).startswith((b"WARC/0.", b"WARC/1."))
    except zlib.error:
        return False


def opens_jsonl(head: bytes, name: str) -> bool:
    """Whether a file of objects calls itself one on each line: the first may be longer than what is seen of it."""
    return name.lower().endswith((".jsonl", ".ndjson", ".jsonlines")) and head.lstrip().startswith(b"{")


def opens_mhtml(head: bytes, name: str) -> bool:
    """Whether a mail's head is that of a file whose name says it is a page."""
    return name.lower().endswith((".mht", ".mhtml")) and b"multipart/related" in head.lower()


def opens_database(head: bytes, _name: str) -> bool:
    """Whether the first bytes are those of a press database's export: a line that it numbers articles by, or several
    that only such a text has one below the other.
    """
    text = head.replace(b"\0", b"")
    if not any(mark in text for mark in _OF_DATABASES):
        return False
    import re

    return any(all(re.search(line, text) for line in lines) for lines in _DATABASES)


_OF_DATABASES = (
    *(b"DOCUMENT", b"Doc", b"Dok", b"Length:", b"HD", b"________"),
    *(b"\n(c)", b"\nCopyright", b"\n\xc2\xa9", b"\n\xa9"),
)
"""What is in every such text: looked for first, for expressions take longer."""
_BLANKS, _LINE_END = rb"[ \t\x0c]*", rb"(?:[ \t\r]*\n){1,3}[ \t]*"
_DATABASES = (
    # Nexis, with the number of the first article and a label; Nexis Uni, with labels in the form of its own.
    (
        rb"(?m)^"
        + _BLANKS
        + rb"(?:(?:FOCUS - )?\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ de \d+)[ \t]*\r?$",
        rb"(?m)^[^\W\d_][\w -]{3,20}: \S",
    ),
    (
        rb"(?m)^Length:[ \t]*[\d.,]+ \w+[ \t]*\r?$",
        rb"(?m)^(?:Section|Byline|Copyright|Highlight)\b",
        rb"(?m)^Body[ \t]*\r?$",
    ),
    # Factiva, with the codes of its facts; without them, by the order of the facts.
    tuple(rb"(?m)^" + _BLANKS + code + rb"(?:\t|[ \t]*\r?$|[ \t]{2,}\S)" for code in (b"HD", b"PD", b"SN")),
    (
        rb"(?m)^"
        + _BLANKS
        + rb"\d[\d.,]* [^\s\d]+"
        + _LINE_END
        + rb"\d{1,2}\.? [^\s\d]+ \d{4}"
        + _LINE_END
        + rb"(?:\d\d:\d\d[^\n]*\n[ \t]*)?[^\s][^\n]*"
        + _LINE_END
        + rb"[A-Z][A-Z0-9]{1,9}[ \t]*\r?$",
    ),
    # ProQuest, between lines of underscores.
    (rb"(?m)^_{20,}[ \t]*\r?$", rb"(?m)^(?:Title|Publication title|Full text|Author): \S"),
)
"""Of each kind of export, lines that all are there."""
