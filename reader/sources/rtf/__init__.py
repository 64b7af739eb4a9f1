"""RTF: from control words and code pages to paragraphs."""
