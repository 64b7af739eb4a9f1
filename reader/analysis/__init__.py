"""Document -> Article: which block is what, what stands above the story, who said what. Imports the domain only."""
