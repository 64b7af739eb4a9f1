"""Texts of word processors, and e-books: XML in a zip."""
