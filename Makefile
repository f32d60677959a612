SHELL := /bin/bash
UV := $(shell command -v uv || echo $(HOME)/.local/bin/uv)
lock:  ## Pin every dependency anew
	$(UV) pip compile -q pyproject.toml --group dev --universal --generate-hashes --no-header -o requirements/dev.lock
	$(UV) pip compile -q --group functions --python-version 3.11 --generate-hashes --no-header -o requirements/functions.lock
