"""Web pages: from bytes to nodes, and what a page says of itself."""
