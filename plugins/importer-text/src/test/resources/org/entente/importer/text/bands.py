"""Prints for each band of confidence how many predicted ties the annotations bear out: BAND HITS OF.

usage: bands.py FOLDER_OF_SCORE_PY GOLD PREDICTIONS
"""
import collections
import sys

sys.path.insert(0, sys.argv[1])
import score

gold, predictions = score.load_gold(sys.argv[2]), score.load_predictions(sys.argv[3])
hits, told = collections.Counter(), collections.Counter()
for id, (document, text) in gold.items():
    predicted = predictions.get(id, {})
    resolver = score.Resolver(document, predicted)
    golds = [score.gold_tie(tie, document, text, False) for tie in document["ties"]]
    raw = predicted.get("ties") or []
    ties = [score.pred_tie(tie, resolver, text) for tie in raw]
    pairs = dict(score.match(ties, golds, score.FITS["L2"], score.agreement))
    for i, tie in enumerate(raw):
        if i in pairs and golds[pairs[i]]["optional"]:
            continue
        told[tie["band"]] += 1
        hits[tie["band"]] += i in pairs
for band in told:
    print(band, hits[band], told[band])
