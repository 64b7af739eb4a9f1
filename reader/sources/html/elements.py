"""What the elements of HTML are to a browser: shown or not, a block or part of a line, and how they set their text."""

from __future__ import annotations

from reader.article.document import Style

UNSEEN = frozenset(
    """
    script style template noembed noframes iframe object embed applet audio video canvas map datalist rp title meta
    link base head param source track area desc defs metadata symbol annotation annotation-xml input
    """.split()
)
"""Elements whose text a browser never shows."""
BLOCKS = frozenset(
    """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p picture
    plaintext pre search section select summary table tbody td template text textarea tfoot th thead tr ul xmp
    """.split()
)
"""Elements that begin and end a line of their own."""
SET_OFF = frozenset("blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul".split())
"""Elements with white space above and below."""
STYLES = {
    **dict.fromkeys(("em", "i", "cite", "dfn"), Style.EMPHASIS),
    **dict.fromkeys(("strong", "b"), Style.STRONG),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), Style.CODE),
}
"""What an inline element says of its text."""
LISTS = frozenset(("ul", "ol", "menu", "dir"))
"""Elements that hold items."""
PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext"))
"""Elements that keep their white space."""
SHOWN_ON_REQUEST = frozenset(("option", "dialog"))
"""Elements that are hidden unless an attribute shows them."""
QUOTES = {"de": "„“", "fr": "«»", "es": "«»", "it": "«»", "ru": "«»", "pl": "„”"}
"""The marks that a browser sets around a `q`, by language."""
