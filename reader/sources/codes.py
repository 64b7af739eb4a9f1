"""Languages as formats have them: by their codes (en, en-GB, pt_BR), or by their names."""

from __future__ import annotations

import re

_CODE = re.compile(r"[a-zA-Z]{2}(?![a-zA-Z])")
_NAMED = {
    "en": "english englisch anglais engels inglés",
    "de": "german deutsch allemand duits",
    "nl": "dutch nederlands",
    "fr": "french français französisch frans",
    "es": "spanish español spanisch espagnol",
    "el": "greek ελληνικά",
    "it": "italian italiano italienisch italien",
    "pt": "portuguese português portugiesisch",
    "tr": "turkish türkçe",
    "ru": "russian русский russisch russe",
    "uk": "ukrainian українська",
    "pl": "polish polski polnisch",
    "sv": "swedish svenska schwedisch",
    "da": "danish dansk dänisch",
    "no": "norwegian norsk norwegisch",
    "fi": "finnish suomi",
    "cs": "czech čeština",
    "sk": "slovak slovenčina",
    "hu": "hungarian magyar",
    "ro": "romanian română",
    "bg": "bulgarian български",
    "hr": "croatian hrvatski",
    "sr": "serbian srpski",
    "ar": "arabic العربية",
    "he": "hebrew עברית",
    "fa": "persian farsi",
    "hi": "hindi",
    "ja": "japanese 日本語",
    "ko": "korean 한국어",
    "zh": "chinese 中文",
    "id": "indonesian",
    "ms": "malay",
    "th": "thai",
    "vi": "vietnamese",
    "ca": "catalan català",
    "et": "estonian eesti",
    "lv": "latvian latviešu",
    "lt": "lithuanian lietuvių",
}
"""What databases call languages, by ISO 639-1."""
_NAMES = {name: code for code, names in _NAMED.items() for name in names.split()}


def language_of(code: str | None) -> str | None:
    """The language of a code in ISO 639-1, without the country; None if it is no such code."""
    return code[:2].lower() if code and _CODE.match(code) else None


def language_named(text: str) -> str | None:
    """The language of the first name of one in a text, in English or in itself: "GERMAN; DEUTSCH"."""
    return next((code for word in re.findall(r"[^\W\d_]+", text.lower()) if (code := _NAMES.get(word))), None)
