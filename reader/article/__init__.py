"""The domain: what a source hands over (`document`) and what a reader sees (`model`). Standard library only."""
