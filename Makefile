# Works from a fresh checkout on Debian or Ubuntu, in a folder of any name: `make help`.

PYTHON := .venv/bin/python
# What the zip for users holds, see .gitattributes.
SHIPPED := __init__.py plugin.py metadata.txt README.md CHANGELOG.md LICENSE pix4d_qgis ui i18n
PORT ?= 8400
PYTEST_ARGS ?=
BENCH ?= startup area volumes upload kill cog
MATRIX ?= trixie forky
DEBIAN_MIRROR ?= http://deb.debian.org/debian
MATRIX_USER ?= tester
LOCALE ?= en_US
export PORT PYTEST_ARGS DEBIAN_MIRROR MATRIX_USER LOCALE

.PHONY: help setup lint test test-matrix bench images demo run sandbox i18n package clean

help:
	@echo "make demo         the main job without a window; results in build/demo/"
	@echo "make test         style, types and every test (PYTEST_ARGS=...)"
	@echo "make test-matrix  the same in chroots with newer QGIS (MATRIX=\"$(MATRIX)\"); as root"
	@echo "make run          QGIS with the plugin, connected to the embedded service (LOCALE=de)"
	@echo "make sandbox      the embedded service in the foreground (PORT=$(PORT))"
	@echo "make lint         style, types and security only"
	@echo "make bench        speed, memory, kills beside their limits (BENCH=\"$(BENCH)\")"
	@echo "make i18n         bring the translations in i18n/ up to date with the texts, and compile them"
	@echo "make images       the pictures of the README, by a walk at the real desktop; in docs/images/"
	@echo "make package      the zip for plugins.qgis.org; in build/"
	@echo "make setup        what all of these do first: install packages and .venv"
	@echo "make clean        remove build/ and the caches"

# On stderr: the first line that `make sandbox` prints is for programs.
setup:
	@.ci/setup >&2

# Types are checked under a package, as QGIS imports them, whatever this folder is called.
# The two scanners are those of plugins.qgis.org, which takes no plugin with a finding.
lint: setup
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	mkdir -p build && ln -sfn .. build/checkout
	MYPYPATH=build $(PYTHON) -m mypy -p checkout.pix4d_qgis -m checkout.plugin
	$(PYTHON) -m bandit --quiet --recursive $(filter %.py pix4d_qgis,$(SHIPPED))
	git ls-files -z $(SHIPPED) | xargs -0 $(PYTHON) -m detect_secrets.pre_commit_hook

test: lint
	$(PYTHON) -m pytest $(PYTEST_ARGS)

test-matrix:
	@.ci/matrix $(MATRIX)

bench: setup
	@for name in $(BENCH); do \
	    echo "== $$name" && PYTHONPATH=tests:$(CURDIR) $(PYTHON) tests/bench/$$name.py || exit 1; \
	done

images: setup
	env TOUR_IMAGES=$(CURDIR)/docs/images $(PYTHON) -m pytest tests/desktop/test_tour.py

demo: setup
	@env PYTHONPATH=tests QT_QPA_PLATFORM=offscreen $(PYTHON) tests/demo/run.py

run: setup
	@$(PYTHON) .ci/translations.py compile
	@env PYTHONPATH=tests $(PYTHON) tests/demo/desktop.py

sandbox: setup
	@env PYTHONPATH=tests $(PYTHON) -m sandbox

i18n: setup
	@$(PYTHON) .ci/translations.py

package: setup
	@.ci/package

clean:
	rm -rf --one-file-system build .pytest_cache .mypy_cache .ruff_cache .qgis-settings
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
