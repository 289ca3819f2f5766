"""Renders templates with real Jinja2, as MoEngage is documented to: one JSON request a line in,
one JSON answer a line out.

Request: {"template", "profile", "through"?: "html.parser" | "lxml" | "collapse", "encoder"?}.
Answer: {"output"} or {"notSent": reason} or {"error"}.
"""

import base64
import binascii
import hashlib
import hmac
import html
import json
import re
import sys

import jinja2
from jinja2 import nodes
from jinja2.ext import Extension


class NotSent(Exception):
    pass


class MoeNotSend(Extension):
    """{% MOE_NOT_SEND("reason") %}"""

    tags = {"MOE_NOT_SEND"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        reason = parser.parse_expression()
        return nodes.CallBlock(self.call_method("_stop", [reason]), [], [], []).set_lineno(line)

    def _stop(self, reason, caller):
        raise NotSent(reason)


def refuse_null(value):
    """A message that prints a null is not sent."""
    if value is None or isinstance(value, jinja2.Undefined):
        raise NotSent("null")
    return value


# What base64encode may turn out to do on MoEngage; a snippet must be right with each.
ENCODERS = {
    "plain": lambda text: base64.b64encode(text.encode()).decode(),
    "wrapped": lambda text: base64.encodebytes(text.encode()).decode(),
    "unpadded": lambda text: base64.b64encode(text.encode()).decode().rstrip("="),
    "urlsafe": lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
}


def sha256(text, key, upper=False):
    digest = hmac.new(key.encode(), text.encode(), hashlib.sha256).hexdigest()
    return digest.upper() if upper else digest


def environment(encoder):
    env = jinja2.Environment(extensions=[MoeNotSend], finalize=refuse_null)
    env.filters["base64encode"] = ENCODERS[encoder]
    env.filters["convertToSHA256"] = lambda text, key: sha256(text, key, encoder == "wrapped")
    env.filters["dateFormatter"] = lambda value, form: "dateFormatter(%s)" % form
    env.filters["dateTimeFormatter"] = lambda value, toFormat: "dateTimeFormatter(%s)" % toFormat
    return env


ENVIRONMENTS = {encoder: environment(encoder) for encoder in ENCODERS}


def soup(parser):
    from bs4 import BeautifulSoup

    return lambda template: str(BeautifulSoup(template, parser))


JOURNEYS = {
    "html.parser": soup("html.parser"),
    "lxml": soup("lxml"),
    "collapse": lambda template: re.sub(r"[ \n\t]+", " ", template),
    # What rich-text editors do to quotes in text, as far as it is kept apart from attributes.
    "entities": lambda template: template.replace("'", "&#39;").replace('"', "&quot;"),
}


def answer(request):
    template = request["template"]
    for step in request.get("through", []):
        template = JOURNEYS[step](template)
    env = ENVIRONMENTS[request.get("encoder", "plain")]
    try:
        return {"output": env.from_string(template).render(request["profile"])}
    except NotSent as stop:
        return {"notSent": str(stop)}
    except Exception as error:  # what an author would see in MoEngage
        return {"error": "%s: %s" % (type(error).__name__, error)}


def serve(answer):
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve(answer)
