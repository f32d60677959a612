"""The commands of `motcua`, one module each; heavy imports happen only when a command runs."""
