"""The catalogue for machines: documents, lists, tables, linked data, and what describes them."""
