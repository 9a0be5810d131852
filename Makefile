# One command each for everything. `make` alone prints them. Needed: python3 (3.11 or newer, with venv), make, git.
PYTHON ?= python3
RUN := .venv/bin
PYTEST := $(RUN)/python -m pytest
# one thread: the same numbers on every machine, and no fight for the cores
export OPENBLAS_NUM_THREADS := 1
export OMP_NUM_THREADS := 1

.DEFAULT_GOAL := help
.PHONY: help lab test test-all bench notebooks exercises lint lock clean student dev tools

help:  ## print these lines
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

lab: student  ## open the course in the browser (your copies are in work/)
	@$(RUN)/coursekit lab --dir work

test: lint  ## the first ring: lint, unit tests, every lesson once, offline data only
	$(PYTEST) -m "not slow"
	env -u COURSEKIT_DATA $(PYTEST) --nbval notebooks

test-all: dev  ## the second ring: slow and browser tests, rebuild of the lessons, lessons with the data of COURSEKIT_DATA
	$(PYTEST) -m slow
	$(RUN)/coursekit notebooks --check
	$(RUN)/coursekit notebooks --check
	@if [ -n "$$COURSEKIT_DATA" ]; then set -x; $(PYTEST) --nbval notebooks; \
	else echo "SKIPPED lessons with full data: COURSEKIT_DATA names no folder"; fi

bench: dev  ## everything timed, written to build/bench.json
	@mkdir -p build
	COURSEKIT_BENCH=build/bench.json $(PYTEST) -s tests/benchmarks; code=$$?; \
	if [ $$code -eq 5 ]; then echo "there are no benchmarks in tests/benchmarks"; else exit $$code; fi

notebooks: dev  ## run the lessons and store their outputs
	$(RUN)/coursekit notebooks

exercises: dev  ## make the exercises from the solutions
	$(RUN)/coursekit exercises

lint: dev  ## style, spelling, and the rules for lessons
	$(RUN)/ruff check
	$(RUN)/ruff format --check
	$(RUN)/codespell
	$(RUN)/coursekit lint
	$(RUN)/coursekit exercises --check

# one version for every Python and system, hashes, and no address of any server
COMPILE := .tools/bin/uv pip compile pyproject.toml --group build --upgrade --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet

lock: tools  ## choose the versions of all packages afresh (both requirements*.lock)
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra instructor --extra dev --output-file requirements-dev.lock

clean:  ## remove what was made (.venv, .tools, build); your copies in work/ stay
	rm -rf .venv .tools build .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# the environment: made once, made again when a lock or pyproject.toml changes
student dev tools:
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is missing. Install Python 3.11 or newer, then type the same again."; exit 1; }
	@$(PYTHON) .ci/setup.py $@
