"""What a reader puts right in an article: applied to it, kept in the library, and written in its exports."""
