"""What is counted about a string."""

from __future__ import annotations

from reader.analysis.speech.kinds import Setting
from reader.analysis.speech.story import read_story
from tests.analysis.stories import blocks_of


def test_a_strings_words_are_looked_for_in_a_books_beginning_only() -> None:
    paragraph = '"We shall see," said Ada Quill, the mayor. ' + "The harbour was quiet. " * 40
    story = read_story(blocks_of(*[paragraph] * 200), "en")
    setting = Setting(story)
    assert setting.strings == 200
    assert 25_000 < len(setting.text) <= 30_000
