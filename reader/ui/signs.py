"""The signs that stand for something on the screen, each with what it says; the help screen lists them."""

from __future__ import annotations

UNREAD, BROKEN, MARKED, STAR, VERSIONS, QUOTES, GONE, TAG = "●", "!", "✓", "★", "×", "❝", "gone", "#"
BAR, CURRENT, CURSOR, DOUBT, LOADED = "▌", "❯", "┃", "?", "(loaded)"

SIGNS: tuple[tuple[str, str], ...] = (
    (UNREAD, "You have not read the article."),
    (BROKEN, "The file can't be read."),
    (MARKED, "The row is marked for what is done next."),
    (STAR, "You starred the article."),
    (f"{TAG}budget", "You tagged it so."),
    (f"{VERSIONS}3", "Three articles tell this story."),
    (f"{QUOTES}5", "Five quotations, most of them by the person named."),
    (GONE, "The article's file is gone; its text is kept."),
    (CURSOR, "The current paragraph."),
    (BAR, "A quotation, in the colour of who said it."),
    (CURRENT, "The current quotation."),
    (DOUBT, "It is not sure that this person said it."),
    (LOADED, "The word that reports the speech takes a side."),
    ("underlined", "You cut this out."),
)
"""The list's first, then the article's."""
