"""An article's corrections as JSON records, and back, in the library and in its exports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.article.model import Kind, Speaker
from reader.library.corrections.corrected import Anchor, BlockCorrection, Correction, Corrections, SpeakerCorrection


def as_record(corrections: Corrections) -> dict[str, list[dict[str, object]]]:
    """The corrections of one article as JSON has them."""
    blocks: list[dict[str, object]] = []
    speakers: list[dict[str, object]] = []
    for each in corrections:
        block: dict[str, object] = {"text": each.anchor.text, "nth": each.anchor.nth}
        if isinstance(each, BlockCorrection):
            blocks.append({**block, "kind": each.kind.value, "was": each.was.value})
        else:
            name, role = each.speaker or (None, None)
            speakers.append({**block, "start": each.start, "words": each.words, "speaker": name, "role": role})
    return {"blocks": blocks, "speakers": speakers}


def as_corrections(entry: Mapping[str, Any]) -> Corrections:
    """The corrections that `as_record` gave. Raises ValueError, KeyError or TypeError for anything else."""
    blocks: list[Correction] = [
        BlockCorrection(_anchor(record), Kind(record["kind"]), Kind(record["was"])) for record in entry["blocks"]
    ]
    speakers = [
        SpeakerCorrection(_anchor(record), _number(record["start"]), _text(record["words"]), _speaker(record))
        for record in entry["speakers"]
    ]
    return (*blocks, *speakers)


def _anchor(record: Mapping[str, Any]) -> Anchor:
    return Anchor(_text(record["text"]), _number(record["nth"]))


def _speaker(record: Mapping[str, Any]) -> Speaker | None:
    name, role = record["speaker"], record["role"]
    return None if name is None else Speaker(_text(name), None if role is None else _text(role))


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("a number was expected")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value
