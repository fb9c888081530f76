"""What a deployment needs: a model of its demand and a simulation of its queues, both from measured figures."""
