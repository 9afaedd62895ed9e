# Karriereassistenten: `make help` lists what there is. Works with GNU make 3.81 and later, on Linux and macOS.
.DEFAULT_GOAL := help
.PHONY: help run setup test check check-package e2e understand-report lock bench bench-quick

PYTHON := .venv/bin/python
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes
ROOMS := booking understanding cards dialogs bot

help: ## lists the commands
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-18s %s\n", $$1, $$2 }'

run: setup ## tries it out here: the bot and two Agents Playgrounds; Ctrl-C stops all of it
	@exec $(PYTHON) -m local $(ARGS)

setup: .venv/.installed ## makes .venv from the lock

.venv/.installed: requirements-dev.lock
	@tools/make_venv .venv
	@echo "Installing what requirements-dev.lock lists into .venv; the first time takes a minute."
	@$(PIP) -r requirements-dev.lock
	@rm -f .venv/.installed-e2e && touch $@

test: setup ## runs every test and says what they covered
	@$(PYTHON) -m pytest $(ROOMS:%=--cov=%) --cov-branch --cov-report= $(ARGS)
	@$(PYTHON) tools/coverage_by_room.py $(ROOMS)

check: setup ## format, lint, types and the architecture test
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m mypy --strict $(ROOMS:%=-p %) -p local
	@$(PYTHON) -m pytest tests/test_architecture.py

check-package: setup ## holds the app package against Microsoft's own schema; needs npm
	@npm ci --ignore-scripts --no-audit --no-fund --silent
	@$(PYTHON) -m pytest tests/bot/check_manifest_schema.py

e2e: setup .venv/.installed-e2e ## drives both Playgrounds in headless Chromium; leaves screenshots/
	@$(PYTHON) -m pytest tests/e2e $(ARGS)

.venv/.installed-e2e: requirements-e2e.lock .venv/.installed
	@$(PIP) -r requirements-e2e.lock
	@touch $@

understand-report: .venv-report/.installed ## measures the understanding and the shield, beside two libraries
	@.venv-report/bin/python -m tests.understanding_report

.venv-report/.installed: requirements-report.lock
	@tools/make_venv .venv-report
	@.venv-report/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

bench: setup .venv-bench/.installed ## measures us beside our peers; writes docs/ytelse.md (20 minutes)
	@$(PYTHON) -m bench

bench-quick: setup .venv-bench/.installed ## five of its numbers in less than a minute
	@$(PYTHON) -m bench.quick

.venv-bench/.installed: bench/requirements-peers.lock
	@tools/make_venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

UV_COMPILE = .venv-tools/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

lock: .venv-tools/bin/uv ## writes the lock files anew from pyproject.toml
	@$(UV_COMPILE) $(ARGS) pyproject.toml -o requirements.lock
	@$(UV_COMPILE) $(ARGS) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	@$(UV_COMPILE) $(ARGS) pyproject.toml --group dev --group e2e -c requirements-dev.lock -o requirements-e2e.lock
	@$(UV_COMPILE) $(ARGS) pyproject.toml --group report -c requirements.lock -o requirements-report.lock

.venv-tools/bin/uv:
	@tools/make_venv .venv-tools && echo '*' > .venv-tools/.gitignore
	@.venv-tools/bin/python -m pip install --quiet --disable-pip-version-check uv
