"""Press databases (Nexis, Factiva, ProQuest, Europresse): the many articles of a text that they deliver."""
