# Everything on a fresh Debian 12 machine with Swift 6 and make:
#
#   make site     installs what is missing, builds Trompet, turns content/ into output/, prints the books
#   make test     installs what the tests need; runs lint, the package's tests and the checks of the site
#   make test-hard   large inputs, full disks, other users, killed builds: minutes, as root (see Tests/Hard)
#   make bench    measures Trompet beside Hugo and beside the least possible; docs/performance.md says how to read it
#   make bench-serve   measures how soon an edit is seen, with `trompet serve` and with `hugo server`
#   make format   puts the Swift code in form
#   make install  puts the program, its manual and completions for bash, zsh and fish in PREFIX (/usr/local)
#   make clean    removes all that was made

.PHONY: site test test-hard bench bench-serve format clean man install uninstall
# Two Swift builds at once would only wait for each other.
.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := site

# Packages stand here as "test=package": a header or a program that is there already, from wherever it came,
# needs no package, and a second run needs no network.
FOR_SITE := \
  git=git \
  /usr/include/cmark-gfm.h=libcmark-gfm-dev \
  /usr/include/cmark-gfm-core-extensions.h=libcmark-gfm-extensions-dev \
  /usr/include/yaml.h=libyaml-dev \
  /usr/include/qrencode.h=libqrencode-dev \
  /usr/include/zip.h=libzip-dev

# What prints the books, and the libraries that it looks for while it runs.
WEASYPRINT := weasyprint==70.0
FOR_PRINT := \
  libpango-1.0.so.0=libpango-1.0-0 \
  libpangoft2-1.0.so.0=libpangoft2-1.0-0 \
  libharfbuzz-subset.so.0=libharfbuzz-subset0

# What other sites are asked with, by `trompet check --external` alone.
FOR_LINKS := libcurl.so.4=libcurl4

# A program with Swift's own library in it is linked to what that is linked to.
FOR_INSTALL := $(FOR_SITE) curl-config=libcurl4-openssl-dev

# Besides: the program whose Markdown is compared with ours, a real browser, the validator's Java, Python.
FOR_TESTS := $(FOR_SITE) \
  cmark-gfm=cmark-gfm \
  chromium=chromium \
  java=default-jre-headless \
  jq=jq \
  pdftotext=poppler-utils \
  openssl=openssl \
  python3=python3

FOR_BENCH := $(FOR_SITE) \
  cc=gcc \
  /usr/include/stdio.h=libc6-dev \
  python3=python3

# Says what it installs; elsewhere than on Debian, says what to install.
define install
@missing=""; \
for pair in $(1); do \
  case "$$pair" in \
    /*) test -e "$${pair%=*}" ;; \
    *) command -v "$${pair%=*}" >/dev/null ;; \
  esac || missing="$$missing $${pair#*=}"; \
done; \
$(2) \
if [ -n "$$missing" ]; then $(call apt-get,$$missing); fi
endef

# Debian's python3 leaves out what makes a virtual environment.
define venv-module
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then missing="$$missing python3-venv"; fi;
endef

# Python asks the system for these by name, and so does this.
define libraries
for pair in $(1); do \
  python3 -c "import ctypes; ctypes.CDLL('$${pair%=*}')" 2>/dev/null || missing="$$missing $${pair#*=}"; \
done;
endef

define apt-get
if ! command -v apt-get >/dev/null; then echo "Please install:$(1)" >&2; exit 1; fi; \
echo "Installing:$(1)"; \
sudo=""; if [ "$$(id -u)" -ne 0 ]; then sudo=sudo; fi; \
apt="$$sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300"; \
$$apt update --quiet && $$apt install --quiet --yes --no-install-recommends $(1) </dev/null
endef

site:
	$(call install,$(FOR_SITE) python3=python3,$(venv-module) $(call libraries,$(FOR_PRINT)))
	-@test -x .venv/bin/weasyprint || $(MAKE) --no-print-directory .venv/bin/weasyprint
	swift build -c release --product trompet
	.build/release/trompet book

# In the environment of the tests too, which is made anew when their list changes: it has the same version. Without
# a network the site is made all the same, and Trompet says which PDFs are not.
.venv/bin/weasyprint:
	test -x .venv/bin/pip || python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check $(WEASYPRINT)

test:
	$(call install,$(FOR_TESTS),$(venv-module) $(call libraries,$(FOR_PRINT) $(FOR_LINKS)))
	$(MAKE) --no-print-directory .venv/ready
	swift format lint --strict --recursive Sources Tests Package.swift
	swift test
	swift build --product trompet
	.venv/bin/python Tests/Site/check.py --trompet .build/debug/trompet

# Asks for root: only root mounts a disk that is soon full, and becomes a user who may not write.
test-hard:
	$(call install,$(FOR_SITE) python3=python3 setpriv=util-linux)
	swift build -c release --product trompet
	if [ "$$(id -u)" -eq 0 ]; then sudo=""; else sudo=sudo; fi; \
	$$sudo python3 Tests/Hard/hard.py --trompet .build/release/trompet

# The tools of the site's checks, apart from the system's and made anew when their list changes.
.venv/ready: Tests/Site/requirements.txt
	python3 -m venv --clear .venv
	.venv/bin/pip install --quiet --disable-pip-version-check --requirement Tests/Site/requirements.txt
	touch $@

# Options of a measurement: make bench OPTIONS="--rounds 3 --large 0", make bench-serve OPTIONS="--hugo-edits 12"
OPTIONS :=

bench:
	$(call install,$(FOR_BENCH),$(venv-module))
	$(MAKE) --no-print-directory Benchmarks/.venv/ready .build/bench/floor .build/bench/measure
	swift build -c release --product trompet
	Benchmarks/.venv/bin/python Benchmarks/bench.py $(OPTIONS)

bench-serve:
	$(call install,$(FOR_SITE) python3=python3,$(venv-module))
	$(MAKE) --no-print-directory Benchmarks/.venv/ready
	swift build -c release --product trompet
	Benchmarks/.venv/bin/python Benchmarks/serving.py $(OPTIONS)

Benchmarks/.venv/ready: Benchmarks/requirements.txt
	python3 -m venv --clear Benchmarks/.venv
	Benchmarks/.venv/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt
	touch $@

.build/bench/floor: LIBRARIES := -lcmark-gfm -lcmark-gfm-extensions
.build/bench/%: Benchmarks/%.c
	mkdir -p $(@D)
	cc -O2 -Wall -Wextra -o $@ $< $(LIBRARIES)

format:
	swift format --in-place --recursive Sources Tests Package.swift

# Where the program goes. DESTDIR comes before it, for whoever makes a package.
PREFIX ?= /usr/local
DESTDIR ?=
TO := $(DESTDIR)$(PREFIX)
# With Swift's own library in it, so that it also runs where there is no Swift.
PROGRAM ?= .build/static/release/trompet
PARTS := .build/parts
SHELLS := $(PARTS)/trompet.bash $(PARTS)/trompet.zsh $(PARTS)/trompet.fish
INSTALLED := bin/trompet share/man/man1/trompet.1 share/bash-completion/completions/trompet \
  share/zsh/site-functions/_trompet share/fish/vendor_completions.d/trompet.fish

man: $(PARTS)/trompet.1

# After `make man`, `sudo make install` has nothing to build, and leaves nothing of root's in .build.
install: $(PROGRAM) $(PARTS)/trompet.1 $(SHELLS)
	@case "$(PREFIX)" in /*) ;; *) echo "PREFIX is a whole path, such as /usr/local" >&2; exit 1 ;; esac
	install -d $(foreach file,$(INSTALLED),"$(TO)/$(dir $(file))")
	install -s -m 755 "$(PROGRAM)" "$(TO)/bin/trompet"
	install -m 644 $(PARTS)/trompet.1 "$(TO)/share/man/man1/trompet.1"
	install -m 644 $(PARTS)/trompet.bash "$(TO)/share/bash-completion/completions/trompet"
	install -m 644 $(PARTS)/trompet.zsh "$(TO)/share/zsh/site-functions/_trompet"
	install -m 644 $(PARTS)/trompet.fish "$(TO)/share/fish/vendor_completions.d/trompet.fish"

# Folders stay: others may have something in them.
uninstall:
	rm -f $(foreach file,$(INSTALLED),"$(TO)/$(file)")

.build/static/release/trompet: Package.swift $(shell find Sources themes/standaard -type f)
	$(call install,$(FOR_INSTALL))
	swift build -c release --static-swift-stdlib --scratch-path .build/static --product trompet
	touch $@

$(PARTS)/trompet.1: $(PROGRAM) .ci/manual
	mkdir -p $(@D)
	swift build --product generate-manual
	.ci/manual $(PROGRAM) "$$(swift build --show-bin-path)/generate-manual" >$@

$(SHELLS): $(PARTS)/trompet.%: $(PROGRAM)
	mkdir -p $(@D)
	$(PROGRAM) --generate-completion-script $* >$@

# output/ itself stays: git keeps it, and a server may look at it.
clean:
	rm -rf .build .venv Benchmarks/.venv Benchmarks/__pycache__ Tests/Site/__pycache__ Tests/Hard/__pycache__
	find output -mindepth 1 ! -name .gitignore -delete
