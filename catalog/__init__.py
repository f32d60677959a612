"""The procedures, and the one model of them."""
