"""The outside world: the store, the clock, signatures, payment providers."""
