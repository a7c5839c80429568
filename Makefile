# `make` builds the graph of the seeds and shows it, `make test` runs the tests, `make help` lists the rest.
# Both set up everything they need in .venv, from the versions that requirements*.txt pin by hash.

OUT ?= build
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
LOCK := pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--fork-strategy fewest --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --quiet \
	--group build

.DEFAULT_GOAL := show
.PHONY: show test check format golden readme bench lock screenshots clean help

show: $(VENV)/.run  ## build the graph of the seeds, ask one question, write the network page (the default)
	@$(BIN)/tipgraph build --output $(OUT)
	@$(BIN)/tipgraph query who-chairs --graph $(OUT) --evidence
	@$(BIN)/tipgraph viz --graph $(OUT) -o $(OUT)/network.html
	@echo
	@echo "The network:       $(OUT)/network.html  (open it in a browser; it needs no connection)"
	@echo "The graph, Turtle: $(OUT)/graph.ttl  (for Protege and every other RDF tool)"
	@echo "More questions:    $(BIN)/tipgraph query  lists them;  $(BIN)/tipgraph query who-funds  asks one"
	@echo "Your documents:    $(BIN)/tipgraph build FOLDER --output mine  then add  --graph mine  to any command"

test: check  ## run the checks, then the tests
	@$(BIN)/pytest --numprocesses auto --dist worksteal

check: $(VENV)/.dev  ## format, lint, types, and the one-way import contract
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.dev  ## write the code as `make check` wants it
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

golden: $(VENV)/.dev  ## rewrite what the tests compare with: the graph of the seeds, the figures of the corpus
	@$(BIN)/python scripts/golden.py

readme: $(VENV)/.dev  ## run the README's commands and rewrite the output that it shows
	@$(BIN)/python scripts/readme.py

bench: $(VENV)/.dev  ## figures: quality against the gold, speed, sizes
	@set -e; for script in bench/*.py; do echo "== $$script"; $(BIN)/python $$script; done

screenshots: $(VENV)/.dev  ## take the pictures of the network page that the README shows
	@$(BIN)/python docs/screenshots.py

lock: $(VENV)/.lock  ## pin the newest versions that pyproject.toml allows, with hashes and no addresses
	@$(VENV)/lock/bin/uv $(LOCK) --upgrade -o requirements.txt
	@$(VENV)/lock/bin/uv $(LOCK) --upgrade --group dev --constraint requirements.txt -o requirements-dev.txt

clean:  ## remove what was built, and caches; .venv stays
	@rm -rf $(OUT) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

help:  ## list the targets
	@awk -F ':.*  ## ' '/^[a-z]+:.*  ## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "tipgraph needs Python 3.11 or newer: install it, or name it with PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }

$(VENV)/.run: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Setting up $(VENV) ..." >&2
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --no-index --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.lock: | $(VENV)/bin/python
	@$(PYTHON) -m venv $(VENV)/lock
	@$(VENV)/lock/bin/python -m pip install --quiet uv
	@touch $@
