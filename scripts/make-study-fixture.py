"""Write test/oracle/study/fixture.json.gz: paths of a few worlds by the reference evaluator, and what the reference study makes of them.

Run in the root of the repository, with the evaluator and the scripts of the reference study (fl.py, study.py) on the path:

    PYTHONPATH=/path/to/evaluator:/path/to/study python3 scripts/make-study-fixture.py

The paths are rounded to seven significant digits first, so that both sides work on the same numbers.
"""
import gzip, json
import numpy as np
import fl, study

WORLDS, SEED, SCENARIO = 36, 1, 'now'
GIVEN = ['ai_index', 'market_value', 'gap', 'capex_total', 'price[NVDA]', 'survivors', 'lost_credit', 'fund_value[VC]', 'fund_value[PC]', 'bank_loan[NEO]', 'bank_loan[ORCL]', 'default_loss[NEO]', 'default_loss[ORCL]', 'lab_default[OPENAI]', 'lab_default[ANTH]', 'lab_default[XLAB]'] + ['ai_wealth[%s]' % s for s in ('HH', 'PEN', 'ROW', 'SWF', 'HF')]
STUDY_ONLY = ['all_equity', 'spending', 'wanted_utilisation', 'expected_growth']
OBSERVED = sorted(set(fl.observed_names()))
RULES = {'base': (.40, .25), 'mild': (.30, .15), 'severe': (.60, .40), 'price alone': (.40, -9), 'spending alone': (-9, .25)}


def rounded(a):
    return np.vectorize(lambda v: float('%.7g' % v))(np.asarray(a, float))


def never(t):
    return [None if k >= 999 else int(k) for k in t]


def main():
    names = fl.CORE + ['burst'] + GIVEN + [n for n in OBSERVED if n not in GIVEN] + STUDY_ONLY
    run, paths = fl.run(names, SCENARIO, worlds=WORLDS, seed=SEED)
    paths = {k: rounded(v) for k, v in paths.items()}
    dated = fl.bursts(paths)
    study.q = lambda values, p=None: [None if np.isnan(v) else float(v) for v in np.asarray(values, float)]  # every burst, not quantiles
    given = study.given(paths, dated)
    kept, worst, distances, observations = fl.matched(paths)
    labels = ['burst_by_%d' % y for y in (2026, 2027, 2028, 2030, 2032)]
    steps = len(paths['burst'])
    keep = {k: v for k, v in paths.items() if k not in STUDY_ONLY}
    last = {n: fl.step('2026-06') + 1 for n in OBSERVED if n not in GIVEN}  # nothing is observed later
    fixture = {
        'scenario': SCENARIO, 'seed': SEED, 'worlds': WORLDS, 'months': ['%d-%02d' % (2023 + (k + 11) // 12, (k + 11) % 12 + 1) for k in range(steps)],
        'series': {k: v[:last.get(k, steps)].tolist() for k, v in keep.items()},
        'outcomes': {k: np.asarray(run.outcomes[k], float).ravel().tolist() for k in labels},
        'expected': {
            'bursts': {name: never(fl.bursts(paths, *rule)) for name, rule in RULES.items()},
            'shares': {name: {str(y): fl.by(fl.bursts(paths, *rule), y) for y in range(2026, 2033)} for name, rule in RULES.items()},
            'given': given,
            'kept': np.nonzero(kept)[0].tolist(), 'implausibility': worst.tolist(),
            'rejected': {n: float((distances[i] > 2.5).mean()) for i, n in enumerate(observations)},
        },
    }
    text = json.dumps(fixture, separators=(',', ':')).replace('.0,', ',').replace('.0]', ']')
    with open('test/oracle/study/fixture.json.gz', 'wb') as f:
        f.write(gzip.compress(text.encode(), 9, mtime=0))
    print('bursts', sum(k is not None for k in fixture['expected']['bursts']['base']), 'kept', int(kept.sum()), 'of', WORLDS)


if __name__ == '__main__':
    main()
