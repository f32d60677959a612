"""What must hold between records: one small function a rule, all of them named in `registry.RULES`."""
