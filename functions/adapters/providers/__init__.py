"""Payment providers, one module each, in one vocabulary."""
