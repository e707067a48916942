"""Prints in how many sentences of required ties all, some or none of their states are named (record 0044).

usage: named.py FOLDER_OF_SCORE_PY GOLD
"""
import collections
import sys

sys.path.insert(0, sys.argv[1])
import score


def sentence(text, evidence):
    """The evidence up to the ends of the sentence or line in which it stands."""
    at = text.find(evidence)
    if at < 0:
        return evidence
    begin = max(text.rfind(". ", 0, at), text.rfind("\n", 0, at)) + 1
    ends = [text.find(mark, at + len(evidence) - 1) for mark in (". ", "\n")]
    return text[begin : min([end for end in ends if end >= 0], default=len(text)) + 1]


counts = collections.Counter()
for document, text in score.load_gold(sys.argv[2]).values():
    home = {a["id"]: a["id"] if a["kind"] == "COUNTRY" else a.get("country") or a["id"] for a in document["actors"]}
    names = collections.defaultdict(list)
    for actor in document["actors"]:
        names[home[actor["id"]]] += actor["names"]
    for tie in document["ties"]:
        if tie.get("optional"):
            continue
        evidence = tie["evidence"]
        told = sentence(text, evidence if isinstance(evidence, str) else evidence["text"])
        states = {home.get(party["actor"], party["actor"]) for party in tie["parties"]}
        named = {state for state in states if any(name in told for name in names[state])}
        counts["all" if named == states else "some" if named else "none"] += 1
total = sum(counts.values())
for share in ("all", "some", "none"):
    print(share, counts[share], f"{counts[share] / total:.2f}")
