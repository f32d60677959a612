"""Searching the catalogue on this machine, with the engine of the browser."""
