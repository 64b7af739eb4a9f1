"""The words around the names of a byline, in the languages that Reader knows, as patterns.

    By Ada Brink; Von Lena Ohm und Ole Dammann, Kiel; Propos recueillis par Claire Aubin; Texte: Lena Ohm

All are searched without regard to capitals, but for what says otherwise.
"""

from __future__ import annotations

BY = ("by", "von", "par", "por", "di", "da", "door", "av", "af")
"""What stands before the name of an author."""
_NAMED = r"(?-i:(?=[A-ZÀ-ÞА-ЯІЇЄҐŁŚŻŹĆ]))"
"""Before a capital."""
_PIECES = (
    r"written|reported|words|story|text|posted|published|post author|article|analysis|opinion|interview|review|compiled"
    r"|artikel|artículo|artigo|articolo|artykuł|veröffentlicht|erstellt|eingestellt|verfasst|geschrieben|aufgezeichnet|protokolliert|gastbeitrag|kommentar|analyse|reportage|essay|kolumne"
    r"|publié|écrit|propos recueillis|recueilli|entretien réalisé|enquête|récit|texte"
    r"|publicado|escrito|entrevista|reportaje|reportagem|crónica|crônica|texto"
    r"|testo|intervista|servizio|tekst|verhaal"
)
"""What is by somebody."""
_TEXTS = (
    r"texto?|texte?|testo|tekst|texter|words|story|report|reportage|bericht|interview|intervju|protokoll"
    r"|author|authors|autor|autoren|auteurs?|autore|autrice|autora|autorka|text|автор(?:ы|и|ка)?|текст|toimittaja|journalist"
)
"""What a colon stands behind."""
_PICTURES = (
    r"photos?|photographs?|photography|photographies?|pictures?|images?|fotos?|fotografien?|fotograf[ií]as?|fotografie|fotografi"
    r"|bild(?:er)?|billeder|bilde|beeld|zdjęcia|фото|світлини"
)
_ASKED = (
    r"(?:das )?(?:interview|gespräch) führten?|(?:die )?fragen stellten?|as told to|interviewed by"
    r"|rozmawia(?:ł|ła|li|ły)|беседовал[аи]?|розмовля(?:в|ла|ли)|спілкува(?:вся|лася|лися)|intervju(?:ade|et av)"
)
"""Who asked, in an interview."""
_OURS = (
    r"(?:(?:unser(?:em|er|en)|our|nuestr[oa]s?|nostr[oai]|notre|nos|onze|vår|våre|vores)\s+(?:[\w-]+ ){1,2}?"
    rf"(?={_NAMED}[\w.’'-]+ (?:[a-z]{{2,3}} ){{0,2}}{_NAMED}))?"
)
"""Our correspondent, before a name."""

_ARTICLES = "an?|eine?|une?|un[ao]?|en|ett"

LEAD = (
    rf"^(?:(?:{_ARTICLES}) )?(?:(?:{_PIECES}) )?(?:{'|'.join(BY)})\b\s*:?\s*{_OURS}"
    r"|^(?-i:By|Von|Par|Por)(?=(?-i:[A-ZÀ-Þ][a-zß-ÿ.][\w.]* [A-ZÀ-Þ]))"
    rf"|^(?:{_PIECES}) de {_NAMED}"
    rf"|^(?:{_PIECES}) (?:by|von|par|por)(?-i:(?=[A-ZÀ-Þ][a-zß-ÿ.]))"
    rf"|^de (?=[A-ZÀ-Þ])"
    rf"|^dall?[ao']?\s+(?=nostr){_OURS}"
    rf"|^(?:{_TEXTS})(?:\s*(?:&|and|und|et|e|y|en|och|og|i|и|\+)\s*(?:{_PICTURES}))?\s*:\s*"
    rf"|^(?:author|autor|auteur|texto?|texte)\s+{_NAMED}"
    rf"|^(?:{_ASKED})\s*:?\s+{_NAMED}"
    r"|^(?:oprac(?:\.|owanie|ował[a]?)\s*:?)\s+"
)
"""What leads in the names: "Text by", "Tekst og foto:", "Von unserer Korrespondentin"; also glued:
"ByAda Brink", "Veröffentlicht vonLena Ohm"."""
MAY_LEAD = rf"{_ARTICLES}|{_PIECES}|{'|'.join(BY)}|de|dal|{_TEXTS}|auteur|{_ASKED}|oprac"
"""What each of these begins with, in small letters: looked for first, for that takes an eighth of the time."""
NEXT_TO = (
    r"and|und|et|y|e|en|og|och|with|avec|mit|med|oraz|i|и|та|і|&"
    r"|a|és|ja|ve|și|şi|και|un|ir|và|dan|और|และ|و|및|和|与|と"
)
"""What stands between two names."""
PHOTOS = rf"\b(?:(?:{NEXT_TO})\s+)?(?:{_PICTURES})\b(?=\s*:|\s+(?:by|von|par|di|de|por|door|av|af)\b|\s+{_NAMED})"
"""What begins the names of photographers behind those of writers."""
