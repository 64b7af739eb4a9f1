"""From evidence to kinds: the headline and what stands around it, the story's parts, what is set aside and as what."""
