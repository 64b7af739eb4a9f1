"""PDF: from letters and their places to paragraphs."""
