"""What holds for the whole test run."""

from hypothesis import settings

# A time limit for each example makes a test fail on a machine that is busy with something else.
settings.register_profile("reader", deadline=None)
settings.load_profile("reader")
