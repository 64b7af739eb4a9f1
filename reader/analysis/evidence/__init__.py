"""What can be seen of a page: its lines, what the rules know for sure, and how likely each line is the story's."""
