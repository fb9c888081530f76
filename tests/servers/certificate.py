"""A certificate for loopback, made on the spot."""

import subprocess
from pathlib import Path

from tests.servers.programs import find_program

CERTIFICATE = "certificate.pem"
PRIVATE_KEY = "key.pem"
REQUEST = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "2"]
EXTENSIONS = ["subjectAltName=IP:127.0.0.1,DNS:localhost", "keyUsage=critical,digitalSignature,keyCertSign"]


def make_certificate(folder: Path) -> Path:
    """Write a self-signed certificate and its private key; return the path of the certificate."""
    program = find_program("openssl", "Debian's openssl")
    extensions = [argument for extension in EXTENSIONS for argument in ("-addext", extension)]
    places = ["-out", str(folder / CERTIFICATE), "-keyout", str(folder / PRIVATE_KEY)]
    command = [program, *REQUEST, "-subj", "/CN=localhost", *extensions, *places]
    subprocess.run(command, check=True, capture_output=True)
    return folder / CERTIFICATE
