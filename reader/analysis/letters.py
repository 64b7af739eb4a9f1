"""What regular expressions lack: a class of capitals."""

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
"""A letter, but no small one of Western Europe. Of other alphabets it takes small ones too: no short class tells those
apart.
"""
