"""MoEngage's Personalized Preview, as far as it is documented, on real Jinja2. It reads one JSON
request per line and writes one JSON answer per line.

Request: {"template", "profile", "blocks": {label: content}, "engine": {...}}, the engine's traits
as `engine.ts` has them. Answer: {"output"} or {"notSent": reason} or {"error"}.
"""

import base64
import hashlib
import hmac
import re
import sys
from pathlib import Path

import jinja2
from jinja2 import nodes

sys.path.insert(0, str(Path(__file__).parents[2] / "oracle"))
import oracle  # noqa: E402


# What convertToSHA256 might compute: MoEngage does not document it to the byte.
HASHES = {
    "hmac": lambda text, key: hmac.new(key, text, hashlib.sha256).digest(),
    "hmac-swapped": lambda text, key: hmac.new(text, key, hashlib.sha256).digest(),
    "salt-before": lambda text, key: hashlib.sha256(key + text).digest(),
    "salt-after": lambda text, key: hashlib.sha256(text + key).digest(),
    "no-key": lambda text, key: hashlib.sha256(text).digest(),
}

SPELLINGS = {
    "hex": bytes.hex,
    "upper": lambda digest: digest.hex().upper(),
    "base64": lambda digest: base64.b64encode(digest).decode(),
}

# What an attribute that the profile lacks evaluates to.
ABSENT = {"none": None, "empty": ""}

CONTENT_BLOCK = re.compile(r"""\{\{\s*ContentBlock\[(['"])(.*?)\1\]\s*\}\}""")
DEEPEST_NESTING = 10


class ContentBlockNotFound(Exception):
    pass


class Attributes(dict):
    """A profile's attributes; one that it lacks evaluates to `absent`."""

    def __init__(self, attributes, absent):
        super().__init__(attributes)
        self.absent = absent

    def __missing__(self, name):
        return self.absent


class Blocks(dict):
    """Content blocks by label. Each is rendered in its own scope when it is printed."""

    def __init__(self, blocks, render):
        super().__init__(blocks)
        self.render = render

    def __getitem__(self, label):
        if label not in self:
            raise ContentBlockNotFound(label)
        return self.render(super().__getitem__(label))


def environment(engine):
    # A null prints nothing here, where a send would drop the message.
    env = jinja2.Environment(
        extensions=[oracle.MoeNotSend], finalize=lambda value: "" if value is None else value
    )
    digest, spell = HASHES[engine["hash"]], SPELLINGS[engine["digest"]]
    env.filters["convertToSHA256"] = lambda text, key: spell(digest(text.encode(), key.encode()))
    env.filters["convertToSHA256NoSalt"] = lambda text: spell(hashlib.sha256(text.encode()).digest())
    env.filters["base64encode"] = oracle.ENCODERS[engine["base64"]]
    env.filters["base64decode"] = lambda text: base64.b64decode(text).decode()
    return env


def with_blocks(template, blocks, depth=0):
    """Puts the text of content blocks into a template before anything is rendered."""

    def content(match):
        if match[2] not in blocks:
            raise ContentBlockNotFound(match[2])
        return with_blocks(blocks[match[2]], blocks, depth + 1)

    return template if depth > DEEPEST_NESTING else CONTENT_BLOCK.sub(content, template)


def compile_template(env, source, engine):
    if not engine["hasBlockSet"] and env.parse(source).find(nodes.AssignBlock):
        raise jinja2.TemplateSyntaxError(
            "expected token '=', got 'end of statement block'", lineno=1
        )
    return env.from_string(source)


def profile_for(request, engine):
    profile = dict(request["profile"])
    if engine["absent"] in ABSENT:
        for name, attributes in profile.items():
            profile[name] = Attributes(attributes, ABSENT[engine["absent"]])
    return profile


def answer(request):
    engine, blocks, source = request["engine"], request["blocks"], request["template"]
    env = environment(engine)
    profile = profile_for(request, engine)
    try:
        if engine["contentBlocks"] == "as text":
            source = with_blocks(source, blocks)
        else:
            render = lambda content: compile_template(env, content, engine).render(profile)
            profile["ContentBlock"] = Blocks(blocks, render)
        return {"output": compile_template(env, source, engine).render(profile)}
    except oracle.NotSent as stop:
        return {"notSent": str(stop)}
    except ContentBlockNotFound as missing:
        return {"error": "Content Blocks ['%s'] not found" % missing}
    except Exception as error:  # what an author sees in MoEngage
        return {"error": "Error in parsing jinja template format. Error %s" % error}


oracle.serve(answer)
