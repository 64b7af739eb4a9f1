"""Where an article is from, on one line of Markdown: what stands below its heading wherever something is quoted."""

from __future__ import annotations

from reader.article.document import Head
from reader.article.visible import flattened
from reader.export.dates import printed_date
from reader.export.escape import destination, escaped_within


def source_line(head: Head, path: str, heading: str) -> str:
    """Authors, publication, date, and the address or else the file, each once; what is unknown is left out, and the
    file where it is the heading for want of a title.
    """
    parts = [*head.byline, head.site, printed_date(head.published, head.language)]
    link = destination(head.url or "")
    known = [escaped_within(flattened(part)) for part in parts if part]
    if link:
        known.append(f"<{link}>")
    elif (file := flattened(path)) not in ("-", heading):
        known.append(escaped_within(file))
    return ", ".join(dict.fromkeys(part for part in known if part))
