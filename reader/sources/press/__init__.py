"""The news industry's own formats."""
