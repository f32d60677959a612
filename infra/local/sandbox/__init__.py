"""The providers and registers, played on this machine; served by `motcua serve`, never deployed.

It signs and checks with code of its own: a mistake in the functions' signatures is not repeated here.
"""
