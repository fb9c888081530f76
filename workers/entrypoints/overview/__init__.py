"""How a deployment stands, from broker and bucket: one set of facts for the terminal, Prometheus and the site."""
