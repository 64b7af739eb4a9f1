"""Language codes, as formats have them: en, en-GB, pt_BR."""

from __future__ import annotations

import re

_CODE = re.compile(r"[a-zA-Z]{2}(?![a-zA-Z])")


def language_of(code: str | None) -> str | None:
    """The language of a code in ISO 639-1, without the country; None if it is no such code."""
    return code[:2].lower() if code and _CODE.match(code) else None
