"""Text as people type it: plain, Markdown, Org, reStructuredText."""
