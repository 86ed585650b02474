#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The landscape format held against an independent validator: python3-jsonschema. Prints TAP.

The schema is itself valid; the bundled landscape and the worked example pass; files with one thing wrong don't, for the
program as for the schema; and the words of the schema are those of the program's vocabulary. The program is the first
argument.
"""
import copy
import json
import pathlib
import re
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP python3-jsonschema is missing")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "data/landscape.schema.json").read_text())
BUNDLE = json.loads((ROOT / "data/ai-partnerships.entente.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

count = failed = 0


def check(name, problems):
    """Prints a line of TAP; @problems is a list of what is wrong."""
    global count, failed
    count += 1
    failed += bool(problems)
    print(f"{'not ok' if problems else 'ok'} {count} {name}")
    for problem in problems[:20]:
        print(f"# {problem}")


def faults_of(landscape):
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in VALIDATOR.iter_errors(landscape)]


def faults_of_program(landscape):
    run = subprocess.run([sys.argv[1], "check", "-"], input=json.dumps(landscape), capture_output=True, text=True)
    return run.stderr.splitlines() if run.returncode else []


def vocabularies():
    """The lists of words in the program's source."""
    source = (ROOT / "src/base/entente-vocabulary.c").read_text()
    lists = {}
    for name, body in re.findall(r"static const Word (\w+)\[\] = \{\n(.*?)\n\};", source, re.S):
        lists[name] = [word for word in re.findall(r'^  \{ "([^"]*)"', body, re.M) if word]
    return lists


def enums(node):
    """Every list of words in the schema."""
    if isinstance(node, dict):
        if "enum" in node:
            yield tuple(node["enum"])
        for value in node.values():
            yield from enums(value)
    elif isinstance(node, list):
        for value in node:
            yield from enums(value)


def variants():
    """The worked example, changed: its name, the landscape, and whether it passes."""
    readme = (ROOT / "data/README.md").read_text()
    example = json.loads(re.search(r"```json\n(.*?)```", readme, re.S).group(1))
    yield "the example itself", example, True

    def change(name, edit, passes=False):
        landscape = copy.deepcopy(example)
        edit(landscape)
        return name, landscape, passes

    def allow(name, edit):
        return change(name, edit, True)

    deal = lambda landscape: landscape["deals"][0]["statements"]
    yield change("no format", lambda l: l.pop("format"))
    yield change("another key", lambda l: l.update(colour="red"))
    yield change("a capital in an id", lambda l: l["entities"][0].update(id="Alder"))
    yield change("no modality", lambda l: deal(l)[0].pop("modality"))
    yield change("another modality", lambda l: deal(l)[0].update(modality="certain"))
    yield change("a name without text", lambda l: deal(l)[0].pop("text"))
    yield change("a kind of entity on a deal", lambda l: deal(l)[1].update(code="company"))
    yield change("a party without role", lambda l: deal(l)[2].pop("code"))
    yield change("a number for a bound", lambda l: deal(l)[4]["amount"].update(lower=2))
    yield change("a sign before a bound", lambda l: deal(l)[4]["amount"].update(lower="-2"))
    yield change("an open exact amount", lambda l: deal(l)[4]["amount"].pop("upper"))
    yield change("a closed more-than", lambda l: deal(l)[5]["amount"].update(upper="4000000000"))
    yield change("a party of an entity", lambda l: l["entities"][0]["statements"].append(deal(l)[2]))
    yield change("a paragraph as text", lambda l: deal(l)[0].update(paragraph="1"))
    yield change("an amount without currency", lambda l: deal(l)[4]["amount"].pop("currency"))
    yield change("a code without amount", lambda l: deal(l)[8].update(property="view", code="paid"))
    yield allow("no dataset", lambda l: l.pop("dataset"))
    yield allow("no title", lambda l: l.pop("title"))
    yield allow("a date on an amount", lambda l: deal(l)[4].update(date="2024"))
    yield allow("a term for somebody", lambda l: deal(l)[7].update(object="alder"))
    yield allow("a role with a sum", lambda l: deal(l)[4].update(property="role"))
    yield allow("another dataset on a source", lambda l: l["sources"][0].update(dataset="wires"))
    yield allow("another dataset on a difference", lambda l: l["differences"][0].update(dataset="notes"))
    yield allow(
        "an undisclosed sum",
        lambda l: deal(l)[4].update(amount={"qualifier": "undisclosed", "words": "an undisclosed sum"}),
    )
    yield change("a difference of one", lambda l: l["differences"][0]["statements"].pop())


try:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    check("the schema is valid", [])
except jsonschema.SchemaError as error:
    check("the schema is valid", [error.message])

check("the bundled landscape passes", faults_of(BUNDLE))

for name, landscape, passes in variants():
    for judge, faults in ("schema", faults_of(landscape)), ("program", faults_of_program(landscape)):
        verdict = "passes" if passes else "is refused by"
        check(f"{name}: {verdict} the {judge}", faults if passes else [] if faults else ["it passes"])

in_schema = {frozenset(words) for words in enums(SCHEMA)}
lists = vocabularies()
check("the source has its vocabularies", [] if len(lists) == 15 else [f"{len(lists)} lists were found"])
for name, words in lists.items():
    # The properties stand in parts, by what a type of subject may have; the types are keys of the file.
    if name == "properties":
        named = set(re.findall(r'"([a-z-]+)"', json.dumps(SCHEMA)))
        check("words of properties", [f"{word} is not in the schema" for word in words if word not in named])
    elif name != "subject_types":
        check(f"words of {name}", [] if frozenset(words) in in_schema else [f"no enum of the schema has {words}"])

print(f"1..{count}")
sys.exit(1 if failed else 0)
