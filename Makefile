# make run   the tour of the graph, in Indonesian and English · tur graf, dalam bahasa Indonesia dan Inggris
# make test  every check and test · semua pemeriksaan dan pengujian
# Nothing is asked of the machine but Python 3.11 or newer · Yang diperlukan hanya Python 3.11 atau lebih baru

.DEFAULT_GOAL := run
.PHONY: run test check lint docs bench clean
.NOTPARALLEL:

NEWER := -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for it in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$it" $(NEWER) >/dev/null 2>&1 && { echo "$$it"; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
# The stamps carry where the checkout is: a virtual environment that was moved or copied does not work.
HERE := $(shell pwd | cksum | cut -d ' ' -f 1)
VENV := .venv/.made-$(HERE)
RUN := .venv/.run-$(HERE)
DEV := .venv/.dev-$(HERE)

run: $(RUN)
	@$(BIN)/makro-kg demo

test: check
	@$(BIN)/python -m pytest

check: lint
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

lint: $(DEV)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

docs: $(DEV)
	@$(BIN)/python -m makro_kg.docs docs/reference

bench: $(DEV)
	@$(BIN)/python -m benchmarks

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV):
	@if [ -z "$(PYTHON)" ]; then \
	  echo "makro-kg memerlukan Python 3.11 atau lebih baru dengan modul venv; tidak ada di sini. Pasang (di Debian: python3 dan python3-venv), atau tunjuk: make PYTHON=/jalur/ke/python3" >&2; \
	  echo "makro-kg needs Python 3.11 or newer with the venv module; there is none here. Install it (on Debian: python3 and python3-venv), or name it: make PYTHON=/path/to/python3" >&2; \
	  exit 1; fi
	@"$(PYTHON)" $(NEWER) || { \
	  echo "$(PYTHON) bukan Python 3.11 atau lebih baru dengan modul venv." >&2; \
	  echo "$(PYTHON) is not Python 3.11 or newer with the venv module." >&2; exit 1; }
	@"$(PYTHON)" -m venv --clear .venv
	@touch $@

$(RUN): $(VENV) pyproject.toml
	@echo "Menyiapkan makro-kg (sekali saja, sekitar satu menit) · Setting up makro-kg (once, about a minute)" >&2
	@$(PIP) -e '.[reason]'
	@touch $@

$(DEV): $(VENV) pyproject.toml
	@echo "Menyiapkan pengujian (sekali saja, sekitar satu menit) · Setting up the tests (once, about a minute)" >&2
	@$(PIP) -e '.[all,dev]'
	@touch $@ $(RUN)
