"""Texts to typeset, for the property tests: words of many scripts, joined characters, and nonsense."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    *("a", "word", "so-called", "half–time", "nine", "Überraschung", "Łódź", "привет", "“quoted”", "it’s", "$4.50"),
    *("incomprehensibilities", "https://example.org/a/very/long/path/that/no/column/holds"),
    *("日本語", "新聞は、「今日」発行。", "서울에서", "e\u0301te\u0301", "שלום", "مرحبا", "ก้าว", "क्षि"),
    *("👨‍👩‍👧‍👦", "👍🏽", "🇩🇪🇫🇷", "❤️", "1️⃣", "\u200d", "\ufe0f", "\u0301", "co\xadop", "\u200b", "🇩"),
)
SPACES = (" ", " ", " ", "  ", "\t", "\xa0", "\u3000", "")

words = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(SPACES)), max_size=40).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
anything = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60)
texts = words | anything
widths = st.integers(min_value=10, max_value=120)
