"""The rows of the table of formats for what this folder reads."""

from __future__ import annotations

from reader.sources.format import Format
from reader.sources.openings import SEPARATOR, XML, opens_jsonl

EXPORTS_LIKE_PAGES = (
    Format(
        "bookmarks",
        "lists of links (Pocket, Instapaper, bookmark files)",
        (),
        "reader.sources.exports.bookmarks",
        rb"\s*<!doctype (?:netscape-bookmark-file-1\b|"
        rb"html>[^\0]{0,600}?<title>\s*(?:pocket export|instapaper: export)\b)",
        many=True,
        starts=b"<",
    ),
    Format(
        "telegram_page",
        "chats and channels of Telegram (messages.html)",
        (),
        "reader.sources.exports.telegram_page",
        rb"\s*<!doctype html>[^\0]{0,600}?<title>\s*Exported Data\s*</title>[^\0]{0,3000}?\bclass=\"page_wrap\b",
        many=True,
        starts=b"<",
    ),
    Format(
        "shortcut",
        "links to a page",
        (".url", ".webloc"),
        "reader.sources.exports.shortcut",
        rb"\s*\[InternetShortcut\]|\s*\[Desktop Entry\][^\0]{0,2000}?\nType[ \t]*=[ \t]*Link\b|"
        + XML
        + rb"<plist\b[^>]*>\s*<dict>\s*<key>URL</key>",
        starts=b"[<",
    ),
    Format(
        "opml",
        "outlines and lists of feeds (OPML)",
        (".opml",),
        "reader.sources.exports.opml",
        XML + rb"<opml\b",
        starts=b"<",
    ),
)
"""What could be taken for a web page, and stands before it."""

EXPORTS = (
    Format(
        "omnivore",
        "zip exports of Omnivore",
        (),
        "reader.sources.exports.omnivore",
        member="metadata_0_to_*.json",
        many=True,
        streamed=True,
    ),
    Format(
        "enex",
        "Evernote exports (ENEX)",
        (".enex",),
        "reader.sources.exports.enex",
        XML + rb"<en-export\b",
        many=True,
        starts=b"<",
    ),
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
        "Karakeep, Linkwarden, Zotero's CSL-JSON, posts of X, Mastodon and Bluesky)",
        (".json",),
        "reader.sources.exports.json",
        # In X's archives, what the page that shows them calls it stands before.
        rb"""\s*(?:window(?:\.\w{1,80}){1,5}\s*=\s*)?(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:""",
        many=True,
        starts=b"{[w",
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
)
