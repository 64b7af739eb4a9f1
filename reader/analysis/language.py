"""Which language a text is in, by its function words ("the", "of").

They make up a third of any running text, and hardly two languages share theirs, so some twenty for each language are
enough to decide after a paragraph. A library would take longer to import than the whole analysis may.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

_FEWEST = 3
"""The fewest function words in a text whose language is named."""
_CLEAR, _AGAINST, _AHEAD = 12, 5, 1.5
"""How many words of a language gainsay what is declared: in all, for one of that one and one of the next."""

FUNCTION_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had are but from which have or not this they",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ses",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha",
    "it": "di che e la il un a per è in una sono mi non del si con i da le ha della nel alla dei gli ma anche",
    "pt": "de que não o e a do da em um para com uma os no se na por mais as dos como mas foi ao ele das tem",
    "nl": "de het een van en in is dat op te zijn met voor niet die aan er om ook als bij maar naar hij uit",
    "pl": "i w na z nie do się że to jest o jak po co za od ale są przez dla był już oraz jego tym",
    "sv": "och att det i en som är på av för med den till inte har de ett om var men sig så från",
    "da": "og i at det er en til af på der den for med ikke som de har et var han men fra blev",
    "nb": "og i at det er en til av på som den for med ikke de har et var han men fra ble seg å hun",
    "fi": "ja on ei se että oli hän mutta joka ovat kun myös ole mukaan sen kuin tai jos",
    "cs": "a se na je v že s z do o to i jako za by ale po si jsou který ve pro byl jeho",
    "ru": "и в не на что с по как это его из от за для но к о был она они также",
    "uk": "і в на не що з до у та як це від за для про є його також але або які ми вони він",
    "tr": "ve bir bu da de için ile çok ne daha gibi olarak kadar sonra olan ise göre değil diye dedi ancak yeni önce",
    "hu": "a az és hogy nem is egy meg de volt már csak mint még ha azt után szerint lesz",
    "ro": "și de în la cu pe nu că o un se din mai este care după sunt pentru au fost ale lui şi să a ca prin fi cel",
    "vi": "và của là các có được trong cho một không người với những đã từ ở này đến về khi",
    "hr": "je i u na se da su za od s koji nije ne kako će što a iz koje sam bi",
    "sk": "a sa na je v že s z do aj o si za po ako ktorý sú bol však od pre",
    "bg": "на да се за от не е са по че като до си това който ще през при след които беше",
    "sr": "је у се да су од са који није како ће што из које био су би",
    "id": "yang dan di dari untuk dengan ini itu tidak akan pada dalam adalah ke juga oleh telah",
}
"""By ISO 639-1 code the most frequent words of running text."""

_KIN = frozenset(("bg", "sr", "hr", "sk", "ro", "hu", "vi", "id"))
"""Where two languages have as many words in a text, it is in the one that is none of these."""
_LANGUAGES_OF: dict[str, list[str]] = {}
for _code, _words in FUNCTION_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_code)

_BEYOND_LATIN = "\u0370"
"""The first character after the Latin ones and their accents."""
_SCRIPTS = (
    ("ja", 0x3040, 0x30FF),
    ("ko", 0xAC00, 0xD7AF),
    ("zh", 0x4E00, 0x9FFF),
    ("el", 0x370, 0x3FF),
    ("he", 0x590, 0x5FF),
    ("ar", 0x600, 0x6FF),
    ("hi", 0x900, 0x97F),
    ("th", 0xE00, 0xE7F),
)
_URDU, _PERSIAN = frozenset("ٹڈڑے"), frozenset("پچژگ")
"""Letters that Arabic, and Arabic and Persian, haven't got; one word in some has one of them."""
_HINDI = (" है", " में ", " के ")
"""Words of Hindi, which has its script from Marathi and Nepali."""


def language_of(words: Iterable[str], sample: str = "") -> str | None:
    """The language (ISO 639-1) of some words in lower case; None if too few of them are known.

    `sample` is a stretch of the text itself, by which languages with a script of their own are told.
    """
    by_script = _by_script(sample)
    if by_script:
        return by_script
    counts = _counts(words)
    best = max(counts, key=lambda code: (counts[code], code not in _KIN, -ord(code[0])), default=None)
    return best if best and counts[best] >= _FEWEST else None


def gainsaid(declared: str, words: Iterable[str]) -> str | None:
    """The language that these lower-case words are in beyond doubt, though another is declared; None for none.

    What a page declares is often what its template came with. Languages that have no function words here stand: their
    neighbours would be taken for them.
    """
    if declared not in FUNCTION_WORDS:
        return None
    counts = _counts(words)
    (best, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    is_clear = most >= max(_CLEAR, _AGAINST * counts[declared], _AHEAD * next_most)
    return best if is_clear and best != declared else None


def _counts(words: Iterable[str]) -> Counter[str]:
    """How many of the words are function words of each language."""
    return Counter(chain.from_iterable(filter(None, map(_LANGUAGES_OF.get, words))))


def _by_script(sample: str) -> str | None:
    """The language in whose script more than a fifth of the text is. Japanese goes before Chinese, for it has both
    scripts.
    """
    # In most texts few characters are not ASCII: counting them first is quicker.
    if 5 * (len(sample) - len(sample.encode("ascii", "ignore"))) <= len(sample):
        return None
    foreign = [ord(character) for character in sample if character >= _BEYOND_LATIN]
    for code, first, last in _SCRIPTS if 5 * len(foreign) > len(sample) else ():
        if 5 * sum([first <= letter <= last for letter in foreign]) > len(sample):
            return _among_users(code, sample)
    return None


def _among_users(script: str, sample: str) -> str | None:
    """Which of several languages with one script a text is in."""
    if script == "ar" and not _URDU.isdisjoint(sample):
        return "ur"
    if script == "ar" and not _PERSIAN.isdisjoint(sample):
        return "fa"
    return script if script != "hi" or any(map(sample.__contains__, _HINDI)) else None
