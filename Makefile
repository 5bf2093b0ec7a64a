# Two commands: `make run` starts the bot (and the playground where there is no token), `make test` checks everything.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check tests reliability bench clauses lock

run: $(VENV)/.ready
	@$(BIN)/python -m playground.run

test: $(VENV)/.ready-dev check clauses tests

check: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

tests: $(VENV)/.ready-dev
	$(BIN)/pytest -n 4 --dist loadgroup

clauses: $(VENV)/.ready-dev
	@$(BIN)/python -m tests.clauses

reliability: $(VENV)/.ready-dev
	FULL=1 $(BIN)/pytest -m reliability tests/reliability

bench: $(VENV)/.ready-dev
	@$(BIN)/python -m bench

$(VENV)/.ready: requirements.txt
	@test -x $(BIN)/python || { echo "Making the environment in $(VENV) ..."; $(PYTHON) -m venv $(VENV); }
	@echo "Installing what the bot needs (once) ..."
	@$(BIN)/python -m pip install --disable-pip-version-check --require-hashes --progress-bar on -r requirements.txt
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.txt
	@echo "Installing what the tests need (once) ..."
	@$(BIN)/python -m pip install --disable-pip-version-check --require-hashes --progress-bar on -r requirements-dev.txt
	@touch $@

lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -o requirements.txt
	uv pip compile pyproject.toml --extra dev -c requirements.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -o requirements-dev.txt
