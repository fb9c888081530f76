"""docker-compose.yml: RabbitMQ, SeaweedFS, one service a role, the sample council and monitoring behind profiles."""

from infra.generate.rabbitmq import users_with_rights
from infra.generate.roles import ROLES, Role

HEADER = """\
# Written by `python -m infra.generate` from the table of stages; change infra/generate/compose.py instead.
# `docker compose --profile sample up --detach` takes the papers of an invented council to http://127.0.0.1:8000/.
# Nothing listens beyond loopback. infra/README.md tells the rest.
name: agenda

x-role: &role
  image: ${AGENDA_IMAGE:-agenda-workers:latest}
  build:
    context: .
    dockerfile: infra/image/Dockerfile
    target: ${AGENDA_IMAGE_TARGET:-workers}
    args:
      BASE: ${AGENDA_BASE_IMAGE:-debian:bookworm-slim}
  pull_policy: missing
  init: true
  read_only: true
  user: "10001:10001"
  cap_drop: [ALL]
  security_opt: ["no-new-privileges:true"]
  restart: unless-stopped
  # exec: the scripts that set the limits of poppler and tesseract stand there.
  tmpfs: ["/tmp:mode=1777,exec,size=${AGENDA_SCRATCH:-1g}"]
  healthcheck:
    test: [CMD, agenda-alive]
    interval: 15s
    timeout: 5s
    start_period: 60s
    retries: 4

x-environment: &environment
  AGENDA_BUCKET_URL: s3://agenda
  AGENDA_S3_ENDPOINT_URL: http://seaweedfs:8333
  AGENDA_S3_REGION: eu-west-2
  AGENDA_S3_ACCESS_KEY_FILE: /run/secrets/agenda/s3-access-key
  AGENDA_S3_SECRET_KEY_FILE: /run/secrets/agenda/s3-secret-key
  AGENDA_BROKER_DECLARE: "false"
  AGENDA_TASK_EVENTS: ${AGENDA_TASK_EVENTS:-false}
  AGENDA_SOURCES: /etc/agenda/sources.toml
  AGENDA_SITE_URL: ${AGENDA_SITE_URL:-http://127.0.0.1:8000}
  AGENDA_CONTACT: ${AGENDA_CONTACT:-}
  AGENDA_PRIVATE_HOSTS: ${AGENDA_PRIVATE_HOSTS:-sample-council}
  AGENDA_HOST_DELAY: ${AGENDA_HOST_DELAY:-1.0}
  AGENDA_LOG_FORMAT: json
  AGENDA_ALIVE_FILE: /tmp/agenda-alive
  AGENDA_METRICS_LISTEN: 0.0.0.0:9464

x-ready: &ready
  credentials: {condition: service_completed_successfully}
  bucket: {condition: service_completed_successfully}
  rabbitmq: {condition: service_healthy}

services:
  # Writes a password a role into ./secrets at the first start, and leaves what is there.
  credentials:
    <<: *role
    user: "0:0"
    cap_add: [DAC_OVERRIDE, FOWNER]
    restart: "no"
    network_mode: none
    command: [python, -m, infra.generate.credentials, /secrets]
    volumes: ["${AGENDA_SECRETS:-./secrets}:/secrets"]
    healthcheck: {disable: true}
    mem_limit: 256m
    pids_limit: 64

  rabbitmq:
    image: ${AGENDA_RABBITMQ_IMAGE:-rabbitmq:4-management}
    hostname: rabbitmq
    volumes:
      - rabbitmq:/var/lib/rabbitmq
      - ./infra/rabbitmq/rabbitmq.conf:/etc/rabbitmq/conf.d/20-agenda.conf:ro
      - ${AGENDA_SECRETS:-./secrets}/rabbitmq:/run/secrets/agenda:ro
    ports: ["127.0.0.1:${AGENDA_RABBITMQ_PORT:-5672}:5672", "127.0.0.1:${AGENDA_MANAGEMENT_PORT:-15672}:15672"]
    networks: [inside, loopback]
    depends_on:
      credentials: {condition: service_completed_successfully}
    healthcheck:
      test: [CMD, rabbitmq-diagnostics, -q, check_port_connectivity]
      interval: 10s
      timeout: 15s
      start_period: 60s
      retries: 12
    restart: unless-stopped
    security_opt: ["no-new-privileges:true"]
    mem_limit: 1g
    pids_limit: 512

  seaweedfs:
    image: ${AGENDA_SEAWEEDFS_IMAGE:-chrislusf/seaweedfs:4.40}
    command: >-
      server -dir=/data -ip=seaweedfs -ip.bind=0.0.0.0 -filer -s3 -s3.config=/run/secrets/agenda/s3.json
      -master.telemetry=false -master.electionTimeout=1s -master.volumeSizeLimitMB=1024 -volume.max=0
    hostname: seaweedfs
    volumes:
      - seaweedfs:/data
      - ${AGENDA_SECRETS:-./secrets}/seaweedfs:/run/secrets/agenda:ro
    ports: ["127.0.0.1:${AGENDA_S3_PORT:-8333}:8333"]
    networks: [inside, loopback]
    depends_on:
      credentials: {condition: service_completed_successfully}
    restart: unless-stopped
    security_opt: ["no-new-privileges:true"]
    mem_limit: 1g
    pids_limit: 512

  # Creates the bucket, and races for a key in it before anything else starts.
  bucket:
    <<: *role
    command: [agenda, doctor, --create-bucket, --wait, "120", --only, bucket]
    environment: {<<: *environment}
    volumes: ["${AGENDA_SECRETS:-./secrets}/administrator:/run/secrets/agenda:ro"]
    networks: [inside]
    depends_on:
      credentials: {condition: service_completed_successfully}
      seaweedfs: {condition: service_started}
    restart: on-failure:5
    healthcheck: {disable: true}
    mem_limit: 256m
    pids_limit: 64

  # What you do by hand, with all rights: docker compose run --rm operator agenda failures list --group
  operator:
    <<: *role
    profiles: [operator]
    command: [agenda, status]
    environment:
      <<: *environment
      AGENDA_BROKER_URL_FILE: /run/secrets/agenda/broker-url
    volumes:
      - ${AGENDA_SECRETS:-./secrets}/administrator:/run/secrets/agenda:ro
      - ${AGENDA_SOURCES_FILE:-./infra/compose/sample-sources.toml}:/etc/agenda/sources.toml:ro
    networks: [inside]
    depends_on: {<<: *ready}
    restart: "no"
    healthcheck: {disable: true}
    mem_limit: 512m
    pids_limit: 256
"""
ROLE = """
  {name}:
    <<: *role
    command: {command}
    environment:
      <<: *environment{environment}
    volumes:
      - ${{AGENDA_SECRETS:-./secrets}}/{name}:/run/secrets/agenda:ro
      - ${{AGENDA_SOURCES_FILE:-./infra/compose/sample-sources.toml}}:/etc/agenda/sources.toml:ro
    networks: {networks}
    depends_on: {{<<: *ready}}
    stop_grace_period: {grace}s
    mem_limit: {memory}m
    cpus: {cpus}
    pids_limit: 256{more}
"""
FOOTER = """
  sample-council:
    <<: *role
    image: ${AGENDA_SAMPLE_IMAGE:-agenda-workers-sample:latest}
    build:
      context: .
      dockerfile: infra/image/Dockerfile
      target: sample
      args:
        BASE: ${AGENDA_BASE_IMAGE:-debian:bookworm-slim}
    profiles: [sample]
    command: [python, -m, tests.sample_council, serve, --listen, 0.0.0.0, --port, "8080", --name, sample-council]
    networks: [outside]
    healthcheck:
      test: [CMD, python, -c, "import urllib.request as r; r.urlopen('http://127.0.0.1:8080/', timeout=4)"]
      interval: 15s
      timeout: 5s
      start_period: 90s
    mem_limit: 512m
    pids_limit: 64

  prometheus:
    image: ${AGENDA_PROMETHEUS_IMAGE:-prom/prometheus:v3.5.0}
    profiles: [monitoring]
    volumes:
      - ./infra/compose/prometheus.yml:/etc/prometheus/prometheus.yml:ro
      - ./infra/observability/alerts.yaml:/etc/prometheus/alerts.yaml:ro
      - prometheus:/prometheus
    ports: ["127.0.0.1:${AGENDA_PROMETHEUS_PORT:-9090}:9090"]
    networks: [inside, loopback]
    restart: unless-stopped
    read_only: true
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    mem_limit: 512m
    pids_limit: 128

  grafana:
    image: ${AGENDA_GRAFANA_IMAGE:-grafana/grafana:12.2.0}
    profiles: [monitoring]
    environment:
      GF_AUTH_ANONYMOUS_ENABLED: "true"
      GF_ANALYTICS_REPORTING_ENABLED: "false"
      GF_SECURITY_ADMIN_PASSWORD__FILE: /run/secrets/agenda/admin-password
    volumes:
      - ${AGENDA_SECRETS:-./secrets}/grafana:/run/secrets/agenda:ro
      - ./infra/compose/grafana:/etc/grafana/provisioning:ro
      - ./infra/observability/dashboards:/etc/dashboards:ro
      - grafana:/var/lib/grafana
    ports: ["127.0.0.1:${AGENDA_GRAFANA_PORT:-3000}:3000"]
    networks: [inside, loopback]
    depends_on:
      credentials: {condition: service_completed_successfully}
    restart: unless-stopped
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    mem_limit: 512m
    pids_limit: 128

networks:
  # No way out: only watch and fetch are on the network that leads to the sites of councils.
  inside: {internal: true}
  outside: {}
  # Ports of this machine's loopback; without masquerading nothing gets out by it.
  loopback:
    driver_opts: {com.docker.network.bridge.enable_ip_masquerade: "false"}

volumes:
  rabbitmq:
  seaweedfs:
  prometheus:
  grafana:
"""
SITE = """
    ports: ["127.0.0.1:${AGENDA_SITE_PORT:-8000}:8000"]
    healthcheck:
      test: [CMD, python, -c, "import socket; socket.create_connection(('127.0.0.1', 8000), 4)"]
      interval: 15s
      timeout: 5s
      start_period: 60s"""
LOOPS = """
    healthcheck: {disable: true}"""
EVERY_S = {"reconcile": 3600, "digest": 21600, "prune": 604800}
"""Compose has no schedule: a job runs, then sleeps."""
NETWORKS = {"site": "[inside, loopback]"}


PROMETHEUS = """\
# Written by `python -m infra.generate` from the table of roles; change infra/generate/compose.py instead.
global:
  scrape_interval: 15s
rule_files: [alerts.yaml]
scrape_configs:
"""
JOB = """\
  - job_name: agenda-{name}
    dns_sd_configs:
      - {{names: [{name}], type: A, port: 9464}}
"""


def prometheus() -> str:
    """What Prometheus asks: every replica of every role that runs always."""
    return PROMETHEUS + "".join(JOB.format(name=role.name) for role in ROLES if not role.is_job)


def compose() -> str:
    """The whole file."""
    return HEADER + "".join(_service(role) for role in ROLES) + FOOTER


def _service(role: Role) -> str:
    extra = {**_secrets(role), **role.environment}
    environment = "".join(f'\n      {name}: "{value}"' for name, value in extra.items())
    more = SITE if role.name == "site" else LOOPS if role.is_job else ""
    outside = "[inside, outside]" if role.internet else "[inside]"
    return ROLE.format(
        name=role.name,
        command=_command(role),
        environment=environment,
        networks=NETWORKS.get(role.name, outside),
        grace=role.grace_s,
        memory=role.size.memory_mib,
        cpus=f"{max(role.size.cpu_m, 1000) / 1000:.1f}",
        more=more,
    )


def _secrets(role: Role) -> dict[str, str]:
    """A role gets the address of what it uses, and nothing else."""
    if role.name not in users_with_rights():
        return {}
    name = "events-url" if role.name == "deliver" else "broker-url"
    return {f"AGENDA_{name.replace('-', '_').upper()}_FILE": f"/run/secrets/agenda/{name}"}


def _command(role: Role) -> str:
    words = list(role.command)
    if role.is_job:
        words = ["sh", "-c", f"while true; do {' '.join(role.command)}; sleep {EVERY_S[role.name]}; done"]
    return "[" + ", ".join(f'"{word}"' if not word.isalpha() else word for word in words) + "]"
