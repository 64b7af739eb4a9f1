"""Article -> rows of runs: the layout of the page, pure, without a widget or a colour."""
