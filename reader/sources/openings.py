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
