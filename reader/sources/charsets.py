"""Which of the encodings from before UTF-8 a text is in.

charset-normalizer knows the ones whose alphabet isn't Latin, where most of a text's bytes speak. In Latin text only one
letter in twenty does, and a general guesser takes French for Central European as soon as it holds a ligature; there
the question is simpler: under which encoding do the accented letters all belong to one language?
"""

from __future__ import annotations

from collections import Counter

_SAMPLE = 20_000
"""Bytes around the first that aren't ASCII; more of a text says the same again."""

_LATIN = ("cp1252", "iso8859-15", "cp1250", "iso8859-2", "cp1254", "cp1257", "mac_roman")
"""In the order in which a tie is settled. ISO 8859-1 is read as Windows-1252, which has letters in its gaps."""

_ALPHABETS = (
    "àâæçèéêëîïôœùûüÿ",  # French
    "áéíñóúüçàèòïªº¿¡",  # Spanish, Catalan
    "äöüßéè",  # German
    "áâãàçéêíóôõúªº",  # Portuguese
    "àèéìîòù",  # Italian
    "åäæöøéðþáíóúý",  # the Nordic languages
    "ëïéèöüáóíúîâê",  # Dutch
    "ąćęłńóśźż",  # Polish
    "áäčďéěíĺľňóôŕřšťúůýž",  # Czech, Slovak
    "áéíóöőúüű",  # Hungarian
    "ăâîșțşţ",  # Romanian
    "čćđšž",  # Croatian, Slovenian
    "âçğıîöşüûi\u0307",  # Turkish, whose capital İ is two characters when lowered
    "ąčęėįšųūžāēģīķļņõäöü",  # the Baltic languages
)
_MARKS = "«»‹›„“”‚‘’–—…•€£°§·©®\xa0"
_CERTAIN = 0.8
"""Share of a text's characters beyond ASCII that must belong to one language for its encoding to be believed."""

_MARGIN = 0.05
"""By how much a rarer encoding must do better: a text may name a few people from another country."""
_SAME = ("iso8859-15",)
"""Differs from Windows-1252 in eight characters, so that a single one of them decides."""

_OTHERS = (
    *("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic", "cp1253", "iso8859_7", "cp1255", "iso8859_8"),
    *("cp1256", "iso8859_6", "cp874", "shift_jis", "cp932", "euc_jp", "gb18030", "gb2312", "gbk", "big5", "big5hkscs"),
    *("euc_kr", "cp949", "johab", "cp1252", "cp1250", "cp1254", "cp1257", "cp1258"),
)


def guess(data: bytes) -> str:
    """The likeliest encoding of bytes that aren't UTF-8, by its name in Python; Windows-1252 where nothing tells."""
    at = next((index for index, byte in enumerate(data) if byte > 0x7F), 0)
    sample = data[max(0, at - _SAMPLE // 2) :][:_SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    if high < 0.4 * sum(byte > 0x40 for byte in sample) and (latin := _latin(sample)):
        return latin
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_OTHERS)).best()
    return best.encoding if best else "cp1252"


def _latin(sample: bytes) -> str | None:
    """The encoding under which the letters of a text in Latin script make up one language; None where none does."""
    counts = Counter(byte for byte in sample if byte > 0x7F)
    best, encoding = 0.0, None
    for candidate in _LATIN:
        letters = [(bytes([byte]).decode(candidate, "replace").lower(), count) for byte, count in counts.items()]
        share = max(
            sum(count for letter, count in letters if letter in alphabet or letter in _MARKS) / counts.total()
            for alphabet in _ALPHABETS
        )
        if share > best + (_MARGIN if encoding and candidate not in _SAME else 0):
            best, encoding = share, candidate
    return encoding if best >= _CERTAIN else None
