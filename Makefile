# Two commands on a fresh machine: `make run` and `make test`. Both may be repeated; what is done is not done again.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

PYTHON ?= python3
PORT ?= 8000
ARCH ?= x86_64
UV := $(shell command -v uv || echo build/tools/bin/uv)
UV_VERSION := 0.13.9
BIN := .venv/bin
# Some machines tell Python to keep nothing that it compiles: every start of every tool would pay for it again.
export PYTHONDONTWRITEBYTECODE :=
# Says what is being done and, at the end, how long it took.
step = @start=$$SECONDS; echo "▸ $(1)"; finish() { echo "  … $$((SECONDS - start)) s"; }; trap finish EXIT

.PHONY: help setup run test lint check build bench package screenshots lock clean

help:  ## Show what can be done
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 14

run: setup .venv-emulator/.stamp  ## Build the whole catalogue and serve site and functions; prints the address
	@exec $(BIN)/motcua serve --port $(PORT)

test: setup .venv-emulator/.stamp build/.chromium  ## Run every test, browser and stack included
	$(call step,Running the tests)
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(ARGS)

lint: setup  ## Format, style, types, arrows between modules, template
	$(call step,Checking style and types and imports)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cfn-lint infra/template.yaml

check: setup  ## Check the catalogue: every problem with file, line and remedy
	$(call step,Checking the catalogue)
	$(BIN)/motcua check $(ARGS)

build: setup  ## Build the site into build/site
	$(call step,Building the site)
	$(BIN)/motcua build

bench: setup .venv-emulator/.stamp build/.chromium  ## Measure build, search, pages, functions; never fails by time
	$(call step,Measuring)
	$(BIN)/python -m infra.bench $(ARGS)

package: setup  ## Build the functions' package for AWS: ARCH=x86_64 (or arm64)
	$(call step,Packaging the functions for $(ARCH))
	$(BIN)/python -m infra.local.package $(ARCH)

screenshots: setup build/.chromium  ## Take the README's pictures from the site that make run serves
	$(call step,Taking pictures)
	$(BIN)/python -m infra.screenshots http://127.0.0.1:$(PORT)

setup: .venv/.stamp

.venv/.stamp: infra/requirements/dev.lock pyproject.toml | $(UV)
	$(call step,Installing what is needed into .venv)
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
	$(UV) pip sync --quiet --require-hashes --python $(BIN)/python infra/requirements/dev.lock
	$(UV) pip install --quiet --no-deps --no-build-isolation --python $(BIN)/python --editable .
	touch $@

# The emulator pins its own botocore, so it has an environment of its own.
.venv-emulator/.stamp: infra/requirements/emulator.lock | $(UV)
	$(call step,Installing the local emulator into .venv-emulator)
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv-emulator
	$(UV) pip sync --quiet --require-hashes --python .venv-emulator/bin/python infra/requirements/emulator.lock
	touch $@

build/tools/bin/uv:
	$(call step,Installing uv $(UV_VERSION))
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv build/tools
	build/tools/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

# The shell without windows does the same for half the work; where Debian has none, the whole browser serves.
build/.chromium:
	$(call step,Looking for Chromium)
	mkdir -p build
	if ! command -v chromium-headless-shell >/dev/null; then
	  if [ "$$(id -u)" = 0 ]; then
	    apt-get update -qq
	    export DEBIAN_FRONTEND=noninteractive
	    get="apt-get install -qq --no-install-recommends fonts-noto-core"
	    $$get chromium-headless-shell >/dev/null || $$get chromium >/dev/null
	  elif ! command -v chromium >/dev/null; then
	    echo "Chromium is needed for the browser tests: apt-get install chromium-headless-shell" >&2; exit 1
	  fi
	fi
	touch $@

lock: | $(UV)  ## Pin every dependency anew
	$(call step,Resolving dependencies)
	$(UV) pip compile -q pyproject.toml --group dev --universal --generate-hashes --no-header -o infra/requirements/dev.lock
	$(UV) pip compile -q --group functions --python-version 3.11 --generate-hashes --no-header -o infra/requirements/functions.lock
	$(UV) pip compile -q --group emulator --universal --generate-hashes --no-header -o infra/requirements/emulator.lock
	$(UV) pip compile -q --group bench -c infra/requirements/functions.lock --python-version 3.11 --generate-hashes --no-header -o infra/requirements/bench.lock

clean:  ## Remove everything that was built or installed here
	rm -rf build .venv .venv-emulator .mypy_cache .ruff_cache .pytest_cache .hypothesis
