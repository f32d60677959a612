"""Catalogue in, files out: pages, listings, search index, documents."""
