"""bytes -> Document: one format per file."""
