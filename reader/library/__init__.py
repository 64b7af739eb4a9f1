"""The user's articles: found, kept, sorted and searched."""
