"""Article -> Markdown, text, JSON, citations: one format per file."""
