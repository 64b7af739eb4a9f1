"""The table of formats: adding one is adding its file and its row, here or beside the `exports`.

A format's file is imported when the first file of its kind turns up, because some of the libraries behind a format cost
as much as the whole start. Rows are tried in order, so what is a special case of another stands before it;
`sniffing` does so.
"""

from __future__ import annotations

from reader.sources.exports.rows import EXPORTS, EXPORTS_LIKE_PAGES
from reader.sources.format import Format
from reader.sources.openings import FIELDS, XML, opens_database, opens_mhtml, opens_warc

TEXT = Format("text", "plain text", (".txt", ".text", ".asc", ".log"), "reader.sources.texts.plain")

FORMATS = (
    Format(
        "zip",
        "zip archives",
        (".zip",),
        "reader.sources.archives.zipped",
        magic=rb"PK\x03\x04|PK\x05\x06",
        many=True,
        streamed=True,
        starts=b"P",
    ),
    Format(
        "tar",
        "tar archives",
        (".tar",),
        "reader.sources.archives.tarred",
        claims=lambda head, _name: head[257:262] == b"ustar",
        many=True,
        streamed=True,
    ),
    Format(
        "warc",
        "web archives (WARC)",
        (".warc", ".warc.gz"),
        "reader.sources.archives.warc",
        magic=rb"WARC/[01]\.",
        claims=opens_warc,
        many=True,
        streamed=True,
        extra="warc",
        needs=("fastwarc",),
        starts=b"W\x1f",
    ),
    Format(
        "wacz",
        "web archives in a zip (WACZ)",
        (".wacz",),
        "reader.sources.archives.wacz",
        member="pages/pages.jsonl",
        many=True,
        streamed=True,
    ),
    Format(
        "compressed",
        "gzip, bzip2, xz and Zstandard around any of these",
        (".gz", ".bz2", ".xz", ".zst", ".tgz", ".tbz2", ".txz", ".tzst"),
        "reader.sources.archives.compressed",
        magic=rb"\x1f\x8b|BZh[1-9]|\xfd7zXZ\0|\x28\xb5\x2f\xfd",
        many=True,
        streamed=True,
        starts=b"\x1fB\xfd\x28",
    ),
    Format(
        "pdf",
        "PDF",
        (".pdf",),
        "reader.sources.pdf.file",
        claims=lambda head, _name: b"%PDF-" in head[:1029],
        extra="pdf",
        needs=("pypdfium2",),
    ),
    Format(
        "markdown",
        "Markdown",
        (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdtext"),
        "reader.sources.texts.markdown",
        # Front matter whose first line is a key, or a level-one heading set off by a blank line.
        rb"---[ \t]*\r?\n[\w-]+[ \t]*:|\+\+\+[ \t]*\r?\n|#[ \t]+\S[^\n]*\r?\n\r?\n",
        starts=b"-+#",
    ),
    Format(
        "rst",
        "reStructuredText",
        (".rst", ".rest"),
        "reader.sources.texts.rst",
        rb"\.\. (?:[\w+.-]{1,40}::|_[^\n]{1,200}:[ \t]*\S*)[^\n]*\r?\n",
        extra="rst",
        needs=("docutils",),
        starts=b".",
    ),
    Format(
        "org",
        "Org",
        (".org",),
        "reader.sources.texts.org",
        rb"(?:#[^\n]*\n|[ \t\r]*\n)*#\+(?:title|author|date|options|startup|filetags):|#[^\n]*-\*-[^\n]*\borg\b",
        starts=b"#",
    ),
    Format(
        "mbox",
        "mailboxes",
        (".mbox", ".mbx"),
        "reader.sources.mail.mbox",
        rb"From [^\r\n]{1,240}\d\d:\d\d[^\r\n]{0,80}\r?\n>?[!-9;-~]+:",
        many=True,
        streamed=True,
        starts=b"F",
    ),
    Format(
        "mhtml",
        "web pages saved whole (MHTML)",
        (".mhtml", ".mht"),
        "reader.sources.archives.mhtml",
        FIELDS + rb"(?:snapshot-content-location:|from:\s*<saved by\b)",
        claims=opens_mhtml,
    ),
    Format(
        "webarchive",
        "web pages saved by Safari",
        (".webarchive",),
        "reader.sources.archives.webarchive",
        rb"\s*<\?xml[\s\S]{0,1000}?<key>WebMainResource</key>",
        magic=rb"bplist00.{0,4000}?WebMainResource",
        starts=b"b<",
    ),
    Format(
        "mail",
        "mail messages",
        (".eml", ".emlx"),
        "reader.sources.mail.letter",
        # A head of several fields: one of them a mail's own, or the three that every mail has.
        FIELDS + rb"(?:return-path|received|message-id|delivered-to|mime-version|x-mailer|dkim-signature):|"
        rb"(?=" + FIELDS + rb"from:)(?=" + FIELDS + rb"date:)" + FIELDS + rb"subject:",
    ),
    *EXPORTS_LIKE_PAGES,
    Format(
        "html",
        "web pages",
        (".html", ".htm", ".xhtml", ".xht", ".shtml"),
        "reader.sources.html.page",
        # A declaration or a root element, after the comments and the XML declaration that savers put above it.
        rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
        linked=True,
        starts=b"<",
    ),
    Format(
        "wordpress",
        "WordPress exports (WXR)",
        (),
        "reader.sources.feeds.wordpress",
        XML + rb"<rss\b[^>]{0,2000}wordpress\.org/export/",
        many=True,
        starts=b"<",
    ),
    Format(
        "feed",
        "RSS, RDF and Atom feeds",
        (".rss", ".rdf", ".atom"),
        "reader.sources.feeds.feed",
        XML + rb"<(?:rss|feed|rdf:rdf|channel)\b",
        many=True,
        starts=b"<",
    ),
    Format("epub", "EPUB", (".epub",), "reader.sources.office.epub", member="META-INF/container.xml", many=True),
    Format("docx", "DOCX", (".docx", ".docm", ".dotx"), "reader.sources.office.docx", member="word/document.xml"),
    Format(
        "odt",
        "ODT",
        (".odt", ".ott", ".fodt"),
        "reader.sources.office.odt",
        XML + rb"<office:document\b",
        starts=b"<",
        member="content.xml",
    ),
    Format(
        "maff",
        "web pages saved by Firefox in a zip (MAFF)",
        (".maff",),
        "reader.sources.archives.maff",
        member="*/index.rdf",
        many=True,
        streamed=True,
    ),
    Format("rtf", "RTF", (".rtf",), "reader.sources.rtf.file", magic=rb"\s*\{\\rtf", starts=b"{"),
    Format("nitf", "NITF", (".nitf",), "reader.sources.press.nitf", XML + rb"<nitf\b", starts=b"<"),
    Format(
        "newsml",
        "NewsML-G2",
        (".newsml",),
        "reader.sources.press.newsml",
        XML + rb"<(?:\w+:)?(?:newsItem|packageItem|newsMessage)\b",
        many=True,
        starts=b"<",
    ),
    Format("newsml1", "NewsML 1", (), "reader.sources.press.newsml1", XML + rb"<NewsML\b", many=True, starts=b"<"),
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
        "subtitles",
        "subtitles (SRT, WebVTT)",
        (".srt", ".vtt"),
        "reader.sources.texts.subtitles",
        rb"\s*WEBVTT\b|\s*(?:\d{1,6}[ \t]*\r?\n)?(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}[ \t]*-->",
        starts=b"W0123456789",
    ),
    Format(
        "notebook",
        "notebooks (Jupyter)",
        (".ipynb",),
        "reader.sources.texts.notebook",
        rb"""\s*\{\s*(?:"cells"\s*:\s*\[\s*\{[^{}]{0,2000}?"cell_type"|"(?:metadata|nbformat)"[\s\S]{0,3000}?"nbformat")""",
        starts=b"{",
    ),
    *EXPORTS,
    Format(
        "database",
        "press databases (Nexis, Factiva, ProQuest, Europresse)",
        (),
        "reader.sources.databases.export",
        claims=opens_database,
        many=True,
    ),
    TEXT,
)

SUFFIXES = tuple(suffix for known in FORMATS for suffix in known.suffixes)
"""What the name of a file that can be read usually ends in."""
