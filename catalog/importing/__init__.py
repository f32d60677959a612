"""The national data -> the catalogue's files: facts carry over, prose does not, work by hand survives."""
