"""The rows of the table of formats for what programs and databases export as JSON, as tables or as text."""

from __future__ import annotations

from reader.sources.format import Format
from reader.sources.openings import SEPARATOR, opens_database, opens_jsonl

EXPORTS = (
    Format(
        "telegram",
        "chats and channels of Telegram (result.json)",
        (),
        "reader.sources.exports.telegram",
        rb"""\s*\{(?:[^\[]{0,1000}"type"\s*:\s*"(?:public|private|personal|saved|bot)_\w+"[^\[]{0,500}"messages"\s*:\s*\["""
        rb"""|\s*"about"\s*:\s*"[^"]{0,500}Telegram)""",
        many=True,
        starts=b"{",
    ),
    Format(
        "jsonfeed",
        "JSON Feed",
        (),
        "reader.sources.feeds.feed_json",
        rb"""\s*\{(?=[\s\S]*"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org)""",
        many=True,
        starts=b"{",
    ),
    Format(
        "ninjs",
        "ninjs",
        (".ninjs",),
        "reader.sources.press.ninjs",
        rb"""\s*[\[{](?=[\s\S]*"(?:body_(?:x?html|text)|description_(?:text|html)|bodies|headlines|versioncreated|"""
        rb"""firstcreated|pubstatus|representationtype)"\s*:)(?=[\s\S]*"uri"\s*:)""",
        many=True,
        starts=b"{[",
    ),
    Format(
        "jsonl",
        "JSON Lines (the same, a record on each line)",
        (".jsonl", ".ndjson", ".jsonlines"),
        "reader.sources.exports.jsonl",
        # A first line that is a whole object, and another below it.
        rb"""\s*\{\s*"[^"\n]{1,80}"\s*:[^\n]*\}[ \t\r]*\n\s*\{""",
        claims=opens_jsonl,
        many=True,
        streamed=True,
    ),
    Format(
        "json",
        "JSON (trafilatura, newspaper4k, news-please, Readability, Pocket, Pinboard, Omnivore, Wallabag, Readwise, "
        "Zotero's CSL-JSON)",
        (".json",),
        "reader.sources.exports.json",
        rb"""\s*(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:""",
        many=True,
        starts=b"{[",
    ),
    Format(
        "csv",
        "CSV and TSV (Pocket, Instapaper, Readwise, Zotero, columns of your own)",
        (".csv", ".tsv"),
        "reader.sources.exports.csv",
        # A first row of short names, among them a title's and an address's or a text's.
        rb"(?:" + SEPARATOR + rb")?"
        rb"""(?=[^\n]*\b(?:book )?title\b)(?=[^\n]*\b(?:url|link|text|content|highlight)\b)"""
        rb"""(?:"?[\w ]{1,30}"?[,;\t]){1,100}"?[\w ]{1,30}"?\r?(?:\n(?!\r?\n)|\Z)""",
        many=True,
    ),
    Format(
        "subtitles",
        "subtitles (SRT, WebVTT)",
        (".srt", ".vtt"),
        "reader.sources.texts.subtitles",
        rb"\s*WEBVTT\b|\s*(?:\d{1,6}[ \t]*\r?\n)?(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}[ \t]*-->",
        starts=b"W0123456789",
    ),
    Format(
        "ris",
        "RIS (reference managers)",
        (".ris",),
        "reader.sources.exports.ris",
        rb"\s*TY {1,2}- ?[A-Z]+[ \t]*\r?[\n\r]",
        many=True,
        starts=b"T",
    ),
    Format(
        "bibtex",
        "BibTeX and BibLaTeX (reference managers)",
        (".bib", ".bibtex"),
        "reader.sources.exports.bibtex",
        rb"\s*(?:%[^\n]*\n\s*)*@[a-z]{3,20}\s*\{\s*[^\s,{}]{1,200},\s*[\w-]+\s*=",
        many=True,
        extra="bibtex",
        needs=("bibtexparser", "pylatexenc"),
        starts=b"@%",
    ),
    Format(
        "whatsapp",
        "chats of WhatsApp",
        (),
        "reader.sources.exports.whatsapp",
        # Two lines that say when they were sent, with no more than a few between them.
        rb"(?:(?:\xe2\x80[\x8e\xaa])*\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? +\d{1,2}[:.]\d\d[^\n\]-]{0,12}(?:\]| -) +"
        rb"[^\n]*\n(?:[^\n\[\d][^\n]*\n){0,9}?){2}",
        starts=b"[0123456789\xe2",
    ),
    Format(
        "kindle",
        "clippings of a Kindle",
        (),
        "reader.sources.exports.kindle",
        # A title, where the clipping stands and when it was made, an empty line; what ends a clipping further on.
        rb"[^\r\n]{1,500}\r?\n-[ \t][^\r\n]{0,200}\d[^\r\n]{0,200}\|[^\r\n]{1,200}\r?\n\r?\n[\s\S]*?\r?\n={10}\s",
        many=True,
    ),
    Format(
        "database",
        "press databases (Nexis, Factiva, ProQuest, Europresse)",
        (),
        "reader.sources.databases.export",
        claims=opens_database,
        many=True,
    ),
)
