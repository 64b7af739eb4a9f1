"""The same questions asked of HTML: what the elements that a node lies in say of it."""
