"""Keys that write a sign, by Textual's names for them, as far as Reader's commands are on them.

Textual looks them up among the names of all of Unicode, of which each look brings more into memory: 450 kB for these.
"""

from __future__ import annotations

KEY_SIGNS = {
    "apostrophe": "'",
    "asterisk": "*",
    "colon": ":",
    "equals_sign": "=",
    "full_stop": ".",
    "greater_than_sign": ">",
    "left_curly_bracket": "{",
    "left_square_bracket": "[",
    "less_than_sign": "<",
    "question_mark": "?",
    "right_curly_bracket": "}",
    "right_square_bracket": "]",
    "slash": "/",
}
