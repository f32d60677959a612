"""The command line, the deployed template, and the whole of it on one machine."""
