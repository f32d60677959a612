"""The pages below `/en/`: the same facts with English labels, and the guides that are translated."""
