"""The quoted string that is being judged, and what is known when its turn comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.lexicons import Lexicon
from reader.analysis.speech.marks import Quoted
from reader.analysis.speech.mentions import Mention
from reader.analysis.speech.story import Story
from reader.analysis.speech.tokens import Paragraph
from reader.article.model import Span

PARTING = ",?!…"
"""Signs at the end of a string by one of which it is parted from who said it: "Why?" asked Brandt."""


@dataclass(slots=True)
class Situation:
    """The quoted string whose turn it is, in reading order, and what those before it have shown."""

    story: Story
    number: int = 0
    """The paragraph, as an index into the story's."""
    index: int = 0
    """The string, as an index into the paragraph's."""
    paragraph: Paragraph = field(init=False)
    """The paragraph of the string."""
    string: Quoted = field(init=False)
    text: str = field(init=False)
    """What stands inside the string's marks."""
    place: int = field(init=False)
    """The token that stands for the string."""
    last: Mention | None = None
    """The mention that was found to have said the last quotation."""
    last_number: int = -1
    """The paragraph of that quotation."""
    last_place: int = -1
    """The token of that quotation."""
    said: dict[int, int] = field(default_factory=dict)
    """How many quotations each entity has said so far, by its number."""

    def turn_to(self, number: int, index: int) -> None:
        """Go on to string number `index` of paragraph number `number`."""
        self.number, self.index = number, index
        self.paragraph = self.story.paragraphs[number]
        self.string = self.paragraph.quoted[index]
        self.text = self.paragraph.text[self.string.start : self.string.end]
        self.place = self.paragraph.place[index]

    @property
    def span(self) -> Span:
        """Where the string stands."""
        return Span(self.paragraph.block, self.string.start, self.string.end)

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon of the story's language."""
        return self.story.lexicon

    @property
    def mentions(self) -> Sequence[Mention]:
        """All mentions of the string's paragraph."""
        return self.story.mentions[self.number]

    def give(self, mention: Mention) -> None:
        """Note that this string is a quotation, and that the mention said it."""
        self.last, self.last_number, self.last_place = mention, self.number, self.place
        if mention.entity is not None:
            number = mention.entity.number
            self.said[number] = self.said.get(number, 0) + 1
