# Needs Python 3.11 or newer and make, nothing else; all the rest is installed into .venv once.

VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
READY := $(VENV)/ready
PY := $(BIN)/python

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help setup demo test lint catalogue catalogue-check lock clean
.DEFAULT_GOAL := help

help:
	@echo "make demo        show what anniv does with the plans kept here"
	@echo "make test        run the tests"
	@echo "make lint        check style, layout and types"
	@echo "make catalogue   bring the catalogue of messages up to date"
	@echo "make lock        renew requirements-dev.lock (needs uv)"
	@echo "make clean       remove what the other targets made"

setup: $(READY)

# The first interpreter that is new enough and complete: an alias may exist without a Python behind it.
$(READY): requirements-dev.lock pyproject.toml
	@for python in python3.13 python3.12 python3.11 python3 python; do \
		"$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		&& exec "$$python" -m venv $(VENV); \
	done; \
	echo "anniv needs Python 3.11 or newer, with its venv module (on Debian and Ubuntu: apt install python3-venv)." >&2; \
	exit 1
	$(PY) -m pip install --quiet -r requirements-dev.lock
	$(PY) -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $(READY)

# $(call show,expected exit code,arguments): a demo of findings ends with 1, and anything else is a fault.
define show
	@printf '\n$$ anniv %s\n' '$(2)'
	@code=0; $(BIN)/anniv $(2) || code=$$?; \
	if [ $$code -ne $(1) ]; then echo "anniv $(2): exit code $$code instead of $(1)" >&2; exit 1; fi
endef

demo: $(READY)
	$(call show,1,validate)
	$(call show,0,agenda --month 7)
	$(call show,1,leads --missing)
	$(call show,0,render-plan --appendix table --appendix chart --force)
	$(call show,0,letters --occasion 2/12)
	$(call show,0,render-letter --draft --labels --force)

test: $(READY)
	$(PY) -m pytest -q -n auto --maxprocesses 4

lint: $(READY)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

catalogue: $(READY)
	$(PY) scripts/catalogue.py

catalogue-check: $(READY)
	$(PY) scripts/catalogue.py --check

lock:
	uv pip compile --quiet --universal --python-version 3.11 --upgrade --group dev pyproject.toml \
		--annotation-style line --custom-compile-command 'make lock' -o requirements-dev.lock

clean:
	rm -rf $(VENV) .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist out
	find src scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +
