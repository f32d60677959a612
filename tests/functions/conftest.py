"""A busy machine is slow, not wrong: Hypothesis counts examples here, not milliseconds."""

from hypothesis import settings

settings.register_profile("functions", deadline=None)
settings.load_profile("functions")
