"""Measure what was promised, beside the fast alternative, in one run."""
