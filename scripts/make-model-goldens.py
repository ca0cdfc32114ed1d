"""Write the golden paths of the small models in test/oracle/models with the independent evaluator.

    PYTHONPATH=PATH_OF_THE_EVALUATOR python3 scripts/make-model-goldens.py

`faultline_ref` is an implementation of the model language that shares no code with this package. For each model it runs the
central world and writes every parameter, series, variable, stock, account, payment, claim, capital, shock and actor sum, in
declared units and full precision, to MODEL/central.csv.
"""
import csv
from pathlib import Path

from faultline_ref.__main__ import columns
from faultline_ref.load import month_label
from faultline_ref.run import Run, load

MODELS = Path(__file__).resolve().parent.parent / "test" / "oracle" / "models"
SECTIONS = ("parameters", "data", "variables", "stocks", "accounts", "payments", "claims", "capital")
ACTOR_SUMS = ("net_worth", "total_assets", "total_debts")


def write(folder):
    model, scenario = load(folder)
    wanted = [n for s in SECTIONS for n, entry in model.sections[s].items() if "points" not in entry]
    wanted += [f"{n}_{part}" for n in model.sections["shocks"] for part in ("onset", "active")]
    if any(model.sections[s] for s in ("accounts", "claims", "capital", "payments")):
        wanted += ACTOR_SUMS
    run = Run(model, scenario, 1, record=wanted).go()
    table = columns(run, wanted)
    labels = ["static"] if model.static else [month_label(model.start + k * model.step_years) for k in range(model.steps + 1)]
    with open(folder / "central.csv", "w", newline="") as handle:
        out = csv.writer(handle, lineterminator="\n")
        out.writerow(["time"] + [name for name, _ in table])
        for k, label in enumerate(labels):
            out.writerow([label] + [repr(float(path[k, 0])) for _, path in table])
    print(f"{folder.name}: {len(table)} columns, {len(labels)} steps")


for folder in sorted(p for p in MODELS.iterdir() if p.is_dir()):
    write(folder)
