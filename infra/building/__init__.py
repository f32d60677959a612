"""Catalogue and pages in, a finished site out: what is read, run, written and left alone."""
