"""Text as people type it: plain text (`plain`, of whose lines `wrapping`, `program` and `initials` say what they are),
Markdown, Org, reStructuredText, notebooks and subtitles. `frontmatter` reads what says of a text what it is.
"""
