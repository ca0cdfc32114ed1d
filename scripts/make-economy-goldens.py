"""Write the golden runs of test/oracle/economy with the independent evaluator; it must be on PYTHONPATH.

The goldens are only ever made with the evaluator, never with the engine under test.
"""
import csv
import gzip
import io
import json
from pathlib import Path

import numpy as np

from faultline_ref.__main__ import columns, write_draws
from faultline_ref.load import month_label
from faultline_ref.run import Run, load

ROOT = Path(__file__).parent.parent
OUT = ROOT / "test" / "oracle" / "economy"
SECTIONS = ("variables", "stocks", "accounts", "claims", "capital", "payments")
CENTRAL = ("base", "deepseek-2027", "taiwan", "telecom-1996", "cloud-2012")
SAMPLED = {"article": (5, 5), "now": (3, 7)}          # scenario: (worlds, seed)


def text(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def packed(path, rows):
    with open(path, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
        out.write(text(rows).encode())


def run(name, **how):
    model, scenario = load(ROOT / "economy", ROOT / "scenarios" / f"{name}.yaml")
    names = [n for s in SECTIONS for n in model.sections[s]]
    one = Run(model, scenario, record=names, **how).go()
    return one, columns(one, names), [month_label(model.start + k * model.step_years) for k in range(model.steps + 1)]


def outcomes(one):
    for name, value in one.outcomes.items():
        dims = one.m.sections["outcomes"][name]["dims"]
        for at in np.ndindex(*value.shape[:-1]):
            yield name + (f"[{','.join(one.m.dims[d][i] for d, i in zip(dims, at))}]" if at else ""), value[at]


OUT.mkdir(parents=True, exist_ok=True)
for name in CENTRAL:
    one, table, dates = run(name)
    packed(OUT / f"{name}.csv.gz", [["time"] + [n for n, _ in table]] + [[d] + [repr(float(x[k, 0])) for _, x in table] for k, d in enumerate(dates)])
    (OUT / f"{name}-outcomes.csv").write_text(text([["outcome", "value"]] + [[n, repr(float(v[0]))] for n, v in outcomes(one)]))
for name, (worlds, seed) in SAMPLED.items():
    one, table, dates = run(name, worlds=worlds, seed=seed)
    plain = OUT / f"{name}-draws.json"
    write_draws(one, plain)
    with open(OUT / f"{name}-draws.json.gz", "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
        out.write(plain.read_bytes())
    plain.unlink()
    packed(OUT / f"{name}-paths.csv.gz", [["time", "world"] + [n for n, _ in table]] + [[d, w] + [repr(float(x[k, w if x.shape[1] > 1 else 0])) for _, x in table] for k, d in enumerate(dates) for w in range(worlds)])
    (OUT / f"{name}-outcomes.csv").write_text(text([["outcome"] + list(range(worlds))] + [[n] + [repr(float(x)) for x in v] for n, v in outcomes(one)]))
