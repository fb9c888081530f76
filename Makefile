# Every target does its own set-up; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help dashboards demo test slow chaos replay saboteurs bench-ocr bench-accuracy bench-facts bench-watch bench-publish check fix \
  schemas lock clean evaluate verify bench-events bench-stages sizing measure-sizing simulate generate manifests deployment audit
BIN := .venv/bin
# Two of pytest at a time, each file as a whole in one of them, so that a file starts its servers and runs once.
SIDE_BY_SIDE := -n 2 --dist loadfile

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

demo: ## take an invented council's papers to a meeting page, in this folder
	@infra/setup.sh demo
	@infra/demo.sh

test: check ## style, types, import rules, and all tests but the slow suites
	$(BIN)/python -m pytest tests $(SIDE_BY_SIDE)

slow: ## the suites of minutes: the replayed council by day and by fault, killed workers, figures that may not fall
	@infra/setup.sh test
	@infra/setup.sh slow
	$(BIN)/python -m pytest tests/integration/test_alert_rules.py
	$(BIN)/python -m pytest tests -m slow $(SIDE_BY_SIDE)

saboteurs: ## take all hostile documents and 500 mutations through the real runner; about 20 minutes
	@infra/setup.sh test
	$(BIN)/python -m pytest tests/saboteurs -m saboteurs

chaos: ## kill workers, brokers and the object store under 500 documents, on RabbitMQ and Redis; JSON=FILE, hours
	@infra/setup.sh test
	$(BIN)/python -m tests.chaos $(if $(JSON),--json "$(JSON)") $(ARGS)

replay: ## the replayed council again and again, with the watcher killed at random
	@infra/setup.sh test
	REPLAY_SEEDS=40 $(BIN)/python -m pytest tests/pipeline/test_replay_days.py -m slow

check: ## ruff, mypy --strict, import rules
	@infra/setup.sh test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

evaluate: ## how good results are, over labelled papers: JSON=FILE writes the figures too, SCANS=1 reads long scans
	@infra/setup.sh test
	@$(BIN)/python -m tests.evaluation $(if $(JSON),--json "$(JSON)") $(if $(SCANS),--scans)

verify: ## how well the verifier tells lies from truth, and how much summaries tell; JSON=FILE writes the figures too
	@infra/setup.sh test
	@$(BIN)/python -m tests.evaluation.verifier $(if $(JSON),--json "$(JSON)")
	@$(BIN)/python -m tests.evaluation.summaries $(if $(JSON),--json "$(JSON).summaries")

fix: ## let ruff mend what it can
	@infra/setup.sh test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench-ocr: ## what a page costs, beside raw tesseract and OCRmyPDF; PAGES=12 ROUNDS=3 SCALING_PAGES=120 LINEAR="10 100" JSON=FILE
	@infra/setup.sh test
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/benchmarks/requirements.lock
	$(BIN)/python -m tests.benchmarks.ocr

bench-watch: ## what it costs to poll sources on which nothing changed; SOURCES=300 JSON=FILE
	@infra/setup.sh test
	$(BIN)/python -m tests.benchmarks.watch $(if $(SOURCES),--sources $(SOURCES)) $(if $(JSON),--json $(JSON))

bench-accuracy: ## words found on generated scans, by kind; ENGINE=tesseract, JSON=FILE for the figures, TEXTS=FOLDER for other words
	@infra/setup.sh test
	$(BIN)/python -m tests.benchmarks.accuracy $(if $(ENGINE),--engine $(ENGINE)) $(if $(JSON),--json $(JSON)) $(if $(TEXTS),--texts $(TEXTS))

bench-facts: ## what classifying and extracting cost a page, and their memory; JSON=FILE for the figures
	@infra/setup.sh test
	@$(BIN)/python -m tests.benchmarks.facts $(if $(JSON),--json "$(JSON)")

bench-publish: ## what assembling a meeting and publishing it into a site of 1,000 cost; JSON=FILE for the figures
	@infra/setup.sh test
	@$(BIN)/python -m tests.benchmarks.publish $(if $(JSON),--json "$(JSON)")

bench-events: ## what publishing costs: CPU an event on RabbitMQ, and its part of a document's whole way; JSON=FILE
	@infra/setup.sh test
	@$(BIN)/python -m tests.benchmarks.events $(if $(JSON),--json "$(JSON)")

bench-stages: ## throughput of each stage through RabbitMQ with 1, 2 and 4 workers, alone and beside all others; JSON=FILE
	@infra/setup.sh test
	@$(BIN)/python -m tests.benchmarks.stages $(if $(JSON),--json "$(JSON)")

sizing: ## write infra/sizing.md again from what was measured, assumed and priced
	@infra/setup.sh test
	$(BIN)/python -m infra.sizing

simulate: ## a backlog of PAGES=10000000 of COUNCILS=40 through the chart's workers; a minute for ten million
	@infra/setup.sh test
	@$(BIN)/python -m infra.sizing --simulate $(or $(PAGES),10000000) $(if $(COUNCILS),--councils $(COUNCILS))

measure-sizing: ## measure anew what the sizing reckons with, then write it again; some 15 minutes of a quiet machine
	@infra/setup.sh test
	@papers=$$(mktemp -d) && \
	  $(BIN)/python -m tests.benchmarks.stages --prepared $$papers --json $$papers/rates.json && \
	  $(BIN)/python -m tests.benchmarks.small_runs --prepared $$papers --rates $$papers/rates.json && \
	  $(BIN)/python -m tests.benchmarks.sizing --rates $$papers/rates.json; \
	  ended=$$?; rm -rf $$papers; exit $$ended
	$(BIN)/python -m infra.sizing

generate: ## write compose file, chart values, broker definitions and Terraform's roles again from the table of stages
	@infra/setup.sh test
	$(BIN)/python -m infra.generate

manifests: ## render the chart again for each broker, by Helm's own library
	@infra/setup.sh deployment
	@for broker in rabbitmq redis sqs; do .venv/tools/bin/python tests/deployment/helm_render.py infra/kubernetes/chart agenda \
	  infra/kubernetes/values/$$broker.yaml >infra/kubernetes/manifests/$$broker.yaml || exit 1; done

deployment: ## image, compose, chart, manifests and Terraform, checked and tried with their tools
	@infra/setup.sh deployment
	$(BIN)/python -m pytest tests/deployment -m deployment

audit: ## look the locked packages up among known vulnerabilities; needs the internet
	@infra/setup.sh deployment
	.venv/tools/bin/pip-audit --strict --disable-pip --require-hashes --requirement requirements.lock --requirement infra/image/workers.lock

schemas: ## write the JSON Schemas, types and asyncapi.yaml again from the models
	@infra/setup.sh test
	$(BIN)/python -m tests.contracts.generate

dashboards: ## write dashboards, alert rules and runbooks again from the metrics and the stages
	@infra/setup.sh test
	$(BIN)/python -m infra.observability

COMPILE = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
  --no-emit-find-links --quiet
# The image has every extra that a setting asks for; what only tests need stays out.
IMAGE_EXTRAS := $(addprefix --extra ,s3 redis sqs llm otel fast)

lock: ## choose newer Python packages within the bounds of pyproject.toml, for tests, image and tools
	$(BIN)/python -m pip install --quiet uv
	$(COMPILE) --upgrade pyproject.toml --all-extras --output-file requirements.lock
	$(COMPILE) --upgrade tests/benchmarks/requirements.in --constraint requirements.lock \
	  --output-file tests/benchmarks/requirements.lock
	$(COMPILE) --upgrade pyproject.toml $(IMAGE_EXTRAS) --constraint requirements.lock --output-file infra/image/workers.lock
	for name in sample seaweedfs; do \
	  $(COMPILE) --upgrade infra/image/$$name.in --constraint requirements.lock --output-file infra/image/$$name.lock || exit 1; done
	$(COMPILE) --upgrade infra/image/build.in --output-file infra/image/build.lock
	$(COMPILE) --upgrade tests/deployment/requirements.in --output-file tests/deployment/requirements.lock

clean: ## remove what was made here
	rm -rf .venv demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
