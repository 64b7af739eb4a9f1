"""What in a letter is not the letter: a message it answers, the head of one it passes on, a signature, a list's foot.

Mail programs mark all of it, each in its own way: in texts by signs at the beginning of a line that were agreed upon
long ago, in pages by the names of elements. What is marked gets a hint, and nothing is taken away. Where a letter is
nothing but what it quotes, somebody passed a message on in this way, and that message is what is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.article.document import Node, Shape
from reader.sources.lines import split_lines

QUOTED, PASSED_ON, SIGNATURE, LIST = "mail:quoted", "mail:passed-on", "mail:signature", "mail:list"
"""The hints."""

_ALL = ((QUOTED,), (PASSED_ON,), (SIGNATURE,), (LIST,))
APART = (-1,)
"""The place of a node that is in no element of its page any more: the hint says what it is."""
_LONGEST_FOOT = 12
"""Paragraphs of a signature or a list's foot at most: newsletters draw such lines between their parts."""
_LONGEST_LEAD_IN = 240
"""Characters of the line above what is quoted: who wrote it, and when."""
_PASSED_ON = re.compile(
    r"(begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (transféré|réexpédié) ?:"
    r"|[-_]{2,} ?(forwarded|original|ursprüngliche|weitergeleitete|message|mensaje|messaggio|doorgestuurd"
    r"|oorspronkelijk|vidarebefordrat|originalmeddelande|пересылаемое|исходное)\b.{0,60}[-_]{2,}|[-_]{20,})\s*$",
    re.IGNORECASE,
)
_SIGN = re.compile(r" *> ?")
_DEEPEST = 5
"""Messages passed on in one another."""
_QUOTE = re.compile(r">(?!>*From )")
"""A mailbox that was taken apart may leave its sign before a line that looked like a beginning."""
_FIELD = re.compile(
    r"\*?(from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé(?: le)?|à|objet|enviado(?: el)?"
    r"|fecha|para|asunto|da|data|inviato|a|oggetto|van|verzonden|aan|onderwerp|från|skickat|till|ämne)\*? ?:",
    re.IGNORECASE,
)
_FEWEST_FIELDS = 2
_RULE = re.compile(r"[_=-]{20,}\s*$")
_LEAVING = re.compile(r"mailing list|unsubscribe|\babmelden|désabonn|désinscri|darse de baja", re.IGNORECASE)
"""What nobody's signature says."""
_OF_A_LIST = re.compile(rf"https?://|@|{_LEAVING.pattern}", re.IGNORECASE)
_LEAD_IN_NAMES = (" gmail attr", " moz cite prefix", " yahoo quoted header")
_QUOTED_NAMES = (" yahoo quoted", " protonmail quote", " moz cite quote")
_SIGNATURE_NAMES = (" gmail signature", " moz signature", " protonmail signature")


def unquoted(text: str) -> str:
    """A text in which a message that is passed on, as Apple's program does it, stands without the sign of what is
    quoted before each line: blanks are in its place, so that nothing moves. In an answer it is quoted all the same.
    """
    lines = split_lines(text)
    for _ in range(_DEEPEST):
        starts = [at for at, line in enumerate(lines) if ">" in line and _begins_passed_on(lines, at)]
        for start in starts:
            for at in range(start, len(lines)):
                if not (sign := _SIGN.match(lines[at])):
                    break
                lines[at] = " " * sign.end() + lines[at][sign.end() :]
        if not starts:
            break
    return ("\n" if "\n" in text else "\r").join(lines)


def _begins_passed_on(lines: Sequence[str], at: int) -> bool:
    """Whether a line is the first quoted one, names what follows as passed on, and the fields of it follow."""
    sign = _SIGN.match(lines[at])
    if sign is None or not _PASSED_ON.match(lines[at][sign.end() :].rstrip()):
        return False
    above = next((line.strip() for line in reversed(lines[max(0, at - 3) : at]) if line.strip()), "")
    fields = [line for below in lines[at + 1 : at + 4] if _FIELD.match(line := _SIGN.sub("", below))]
    return bool(fields) and not above.startswith(">") and not _leads_in(above)


def mark_text(nodes: Sequence[Node], passing: bool) -> tuple[Node, ...]:
    """The paragraphs of a text; `passing` says that the message's subject calls it passed on."""
    hints: list[str | None] = [QUOTED if _QUOTE.match(node.text) else None for node in nodes]
    for at, node in enumerate(nodes):
        if hints[at] is None and hints[at + 1 : at + 2] == [QUOTED] and _leads_in(node.text):
            hints[at] = QUOTED
    _mark_passed_on(nodes, hints, passing)
    _mark_foot(nodes, hints)
    return _marked(nodes, hints)


def mark_page(nodes: Sequence[Node], passing: bool = True) -> tuple[Node, ...]:
    """The paragraphs of a page; `passing` says that the message's subject doesn't call it an answer."""
    hints = [_by_names(node) for node in nodes]
    answered = False
    for at, node in enumerate(nodes):
        within = node.shape is Shape.BLOCK_QUOTE or any(hint.startswith("blockquote") for hint in node.hints)
        if hints[at] is None and within and (answered or (at > 0 and _answers(nodes[at - 1].text))):
            hints[at], answered = QUOTED, True
            if at > 0 and hints[at - 1] is None:
                hints[at - 1] = QUOTED
        else:
            answered = answered and within
    _mark_passed_on(nodes, hints, passing)
    _mark_foot(nodes, hints)
    return tuple(replace(node, place=APART) if node.hints[:1] in _ALL else node for node in _marked(nodes, hints))


def _marked(nodes: Sequence[Node], hints: Sequence[str | None]) -> tuple[Node, ...]:
    """The nodes with their hints; what is quoted is the letter where nothing else is."""
    own = any(hint is None for hint in hints)
    kept = [hint if own or hint != QUOTED else None for hint in hints]
    return tuple(replace(node, hints=(hint,)) if hint else node for node, hint in zip(nodes, kept, strict=True))


def _leads_in(text: str) -> bool:
    return len(text) <= _LONGEST_LEAD_IN and text.rstrip().endswith((":", "："))


def _answers(text: str) -> bool:
    """Whether a line says who wrote what is quoted below it, and when: there is a time or a date in it."""
    return _leads_in(text) and re.search(r"\d{1,2}[:.]\d\d|\d{4}|\d{1,2}[./-]\d{1,2}|@", text) is not None


def _mark_passed_on(nodes: Sequence[Node], hints: list[str | None], passing: bool) -> None:
    """Mark the fields of a message that was passed on; below them is what was, or in an answer what it answers."""
    at = 0
    while at < len(nodes):
        start = at
        if hints[at] is None and _PASSED_ON.match(nodes[at].text):
            at += 1
        fields = _count(nodes, at, lambda node: _FIELD.match(node.text) is not None)
        if fields >= _FEWEST_FIELDS and (start < at or fields > _FEWEST_FIELDS):
            hints[start : at + fields] = [PASSED_ON] * (at + fields - start)
            at += fields
            if not passing and start > 0:
                hints[at:] = [hint or QUOTED for hint in hints[at:]]
                return
        else:
            if start < at and not _RULE.match(nodes[start].text):
                hints[start] = PASSED_ON
            at = max(at, start + 1)


def _count(nodes: Sequence[Node], at: int, is_one: Callable[[Node], bool]) -> int:
    """How many nodes from `at` on are one."""
    count = 0
    while at + count < len(nodes) and is_one(nodes[at + count]):
        count += 1
    return count


def _mark_foot(nodes: Sequence[Node], hints: list[str | None]) -> None:
    """Mark what stands below the last lines drawn, where it is short and at the end: of the letter, or of what was
    written above a message that is passed on with it.
    """
    starts = [at for at in range(1, len(nodes)) if hints[at] == PASSED_ON != hints[at - 1]]
    for end in (*starts, len(nodes)):
        for at in range(max(0, end - _LONGEST_FOOT), end):
            text, below = nodes[at].text, nodes[at + 1 : end]
            if hints[at] not in (None, SIGNATURE) or not below:
                continue
            if end == len(nodes) and _RULE.match(text) and any(_OF_A_LIST.search(node.text) for node in below):
                hint = LIST
            elif text.strip() in ("--", "—") and hints[at] is None and PASSED_ON not in hints[at:end]:
                hint = LIST if _tells_how_to_leave(below) else SIGNATURE
            else:
                continue
            hints[at:end] = [hint if said in (None, SIGNATURE) else said for said in hints[at:end]]


def _tells_how_to_leave(nodes: Sequence[Node]) -> bool:
    """Whether what looks like a signature is a list's foot, and has none below it."""
    texts = [node.text for node in nodes]
    return any(map(_LEAVING.search, texts)) and not any(map(_RULE.match, texts))


def _by_names(node: Node) -> str | None:
    """What the elements around a node say it is."""
    for hint in node.hints:
        if hint.startswith("blockquote gmail quote") or any(name in hint for name in _QUOTED_NAMES):
            return QUOTED
        if any(name in hint for name in _LEAD_IN_NAMES):
            return PASSED_ON if _PASSED_ON.match(node.text) or _FIELD.match(node.text) else QUOTED
        if any(name in hint for name in _SIGNATURE_NAMES):
            return SIGNATURE
        if " rply fwd msg" in hint:
            return PASSED_ON
    return None
