"""Document -> Article: which block is what, what stands above the story, who said what. Imports the domain only.

The four stages stand here (`segment`, `metadata`, `quotes`, `speakers`), with what several of them use; the parts each
is made of stand in a folder: `evidence`, `labels` and `dom` for the blocks, `head` for what stands above the story,
`speech` for quotations and speakers. What a newcomer adds is data: `rules`, `lexicon`.
"""
