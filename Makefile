# Karriereassistenten: `make help` lists what there is. Works with GNU make 3.81 and later, on Linux and macOS.
.DEFAULT_GOAL := help
.PHONY: help run setup test test-dates learn check-weights check check-install check-package e2e understand-report lock bench bench-quick

PYTHON := .venv/bin/python
ROOMS := booking understanding cards dialogs bot

help: ## lists the commands
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-18s %s\n", $$1, $$2 }'

run: setup ## tries it out here: the bot and two Agents Playgrounds; Ctrl-C stops all of it
	@exec $(PYTHON) -m local $(ARGS)

setup: ## makes .venv from the lock
	@tools/install_lock .venv requirements-dev.lock

# Three workers for two cores: some always wait for a clock or a database. One file needs no workers.
WORKERS ?= 3

test: setup ## runs every test and holds what they cover; ARGS="tests/cards -x" runs a part
ifdef ARGS
	@$(PYTHON) -m pytest $(ARGS)
else
	@COVERAGE_FILE=$$(mktemp -d)/coverage; export COVERAGE_FILE; trap 'rm -rf "$${COVERAGE_FILE%/*}"' EXIT; \
	$(PYTHON) -m pytest -n $(WORKERS) $(ROOMS:%=--cov=%) --cov-branch --cov-report= \
	  && $(PYTHON) tools/coverage_by_room.py $(ROOMS)
endif

# A month that is half over, the night the clocks change, New Year's Eve at midnight, a leap day.
DATES := 2027-01-15T12:00 2027-03-28T00:55 2027-12-31T22:58 2028-02-29T12:00

test-dates: setup ## runs every test as if it were another day (UTC); needs libfaketime
	@command -v faketime >/dev/null || { echo "make test-dates needs the command faketime: apt-get install faketime"; exit 1; }
	@for date in $(DATES); do echo "As if it were $$date:"; \
	  TZ=UTC FAKETIME_DONT_FAKE_MONOTONIC=1 faketime -f "@$$(echo $$date | tr T ' '):00" \
	  $(PYTHON) -m pytest -n $(WORKERS) -p no:cacheprovider $(ARGS) || exit 1; done

learn: setup ## learns the weights of the intent model from learning/
	@$(PYTHON) -m learning.learn

check-weights: setup ## learns again and compares with the weights that are shipped
	@$(PYTHON) -m learning.learn --check

check: setup ## format, lint, types and the architecture test
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m mypy --strict $(ROOMS:%=-p %) -p local
	@$(PYTHON) -m pytest tests/test_architecture.py

check-install: setup ## installs with the pip of 23.0, of 23.2 and of today, and where a setup was cut short
	@$(PYTHON) -m pytest tests/installing/test_one_way.py tests/installing/check_install.py $(ARGS)

check-package: setup ## holds the app package against Microsoft's own schema; needs npm
	@npm ci --ignore-scripts --no-audit --no-fund --silent
	@$(PYTHON) -m pytest tests/bot/check_manifest_schema.py

e2e: ## drives both Playgrounds in headless Chromium; leaves screenshots/
	@tools/install_lock .venv-e2e requirements-e2e.lock
	@.venv-e2e/bin/python -m pytest tests/e2e $(ARGS)

understand-report: ## measures the understanding and the shield, beside two libraries
	@tools/install_lock .venv-report requirements-report.lock
	@.venv-report/bin/python -m tests.understanding_report

bench: setup ## measures us beside our peers; writes docs/ytelse.md (20 minutes)
	@tools/install_lock .venv-bench bench/requirements-peers.lock
	@$(PYTHON) -m bench

bench-quick: setup ## five of its numbers in less than a minute
	@tools/install_lock .venv-bench bench/requirements-peers.lock
	@$(PYTHON) -m bench.quick

UV_COMPILE = .venv-uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

lock: ## writes the lock files anew from pyproject.toml
	@tools/install_lock .venv-uv requirements-uv.lock
	@$(UV_COMPILE) $(ARGS) pyproject.toml -o requirements.lock
	@$(UV_COMPILE) $(ARGS) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	@$(UV_COMPILE) $(ARGS) pyproject.toml --group dev --group e2e -c requirements-dev.lock -o requirements-e2e.lock
	@$(UV_COMPILE) $(ARGS) pyproject.toml --group report -c requirements.lock -o requirements-report.lock
	@$(UV_COMPILE) $(ARGS) --group pyproject.toml:lock -o requirements-uv.lock
