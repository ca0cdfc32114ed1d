"""Write the reference values under src/numeric/fixtures with mpmath (Debian: python3-mpmath).

Usage: python3 scripts/make-numeric-fixtures.py [coefficients]  (two minutes; then Prettier on draws.json)

A line of elementary.txt is "name x [y] bits left": arguments in decimal, the correctly rounded result as
the 16 hexadecimal digits of a double, and what rounding left, (exact - rounded) in hundredths of an ulp.
A line of distributions.txt is "name arguments value". With `coefficients`, print the polynomials instead.
"""

import json
import pathlib
import random
import statistics
import struct
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 70
rng = random.Random(20240229)
FOLDER = pathlib.Path(__file__).parent.parent / "src" / "numeric" / "fixtures"


def rounded(value):
    """Return the nearest double and (value - double) in ulp of that double."""
    if value == 0:
        return 0.0, mpf(0)
    exponent = max(int(mpmath.floor(mpmath.log(abs(value), 2))), -1022) - 52
    count = mpmath.nint(value / mpf(2) ** exponent)
    return float(count * mpf(2) ** exponent), value / mpf(2) ** exponent - count


def bits(x):
    return struct.pack(">d", x).hex()


def row(arguments, value):
    nearest, left = rounded(value)
    return f"{' '.join(arguments)} {bits(nearest)} {round(100 * float(left))}"


def between(low, high, count, digits=7):
    return [f"{rng.uniform(low, high):.{digits}g}" for _ in range(count)]


def magnitudes(low, high, count, signed=False):
    """Return decimals whose logarithm is spread evenly over 10^low .. 10^high."""
    sign = lambda: rng.choice(["-", ""]) if signed else ""
    return [f"{sign()}{rng.uniform(1, 10):.5f}e{rng.randint(low, high)}" for _ in range(count)]


def near_quadrants():
    """Return the doubles up to 2^20 that come closest to a multiple of pi / 2, binade by binade."""
    found = []
    for exponent in range(-1, 20):
        ratio = mpf(2) ** (exponent - 52) * 2 / mpmath.pi
        q0, q1, rest = 0, 1, ratio
        while True:
            rest = 1 / (rest - mpmath.floor(rest))
            q0, q1 = q1, q1 * int(mpmath.floor(rest)) + q0
            if q1 >= 2**53:
                break
        found.append(repr(q0 * 2.0 ** (exponent - 52)))
    return found


def elementary():
    exact = {
        "exp": mpmath.exp,
        "ln": mpmath.log,
        "tanh": mpmath.tanh,
        "sigmoid": lambda x: 1 / (1 + mpmath.exp(-x)),
        "sin": mpmath.sin,
        "cos": mpmath.cos,
    }
    angles = (
        between(-1, 1, 100) + between(-100, 100, 130) + between(-(2**20), 2**20, 160, 9)
        + magnitudes(-12, -1, 50, True) + near_quadrants()
        + [repr(k * 0.7853981633974483) for k in range(1, 40)] + ["1048576", "-1048576", "5e-324"]
    )
    points = {
        "exp": between(-745.13, 709.78, 220) + between(-1, 1, 100) + between(-30, 30, 100)
        + between(-745.13, -708.4, 60) + magnitudes(-20, -1, 60, True)
        + ["709.782712893384", "709.7", "-745.1332191019411", "-708.3964185322641", "1", "-1"]
        + ["0.34657359027997264", "0.3465735902799727", "-0.34657359027997264", "5e-324"],
        "ln": magnitudes(-323, 307, 200) + between(0.5, 2, 200) + between(0.99, 1.01, 120)
        + [repr(1 + s * 10.0**-k) for k in range(3, 16) for s in (1, -1)]
        + ["5e-324", "2.2250738585072014e-308", "2.225073858507201e-308", "1.7976931348623157e308"]
        + ["0.7071067811865475", "0.7071067811865476", "1.414213562373095", "1.4142135623730951", "2", "10"],
        "tanh": between(-3, 3, 200) + between(-0.6, 0.6, 150) + between(0.5, 0.6, 60)
        + between(-25, 25, 100) + magnitudes(-300, -1, 60, True) + ["0.55", "0.5499999999999999", "19.06", "5e-324"],
        "sigmoid": between(-40, 40, 100) + between(-3, 3, 150) + between(-745.1, -36, 120)
        + magnitudes(-17, -1, 40, True) + ["-709.79", "-744.44"],
        "sin": angles,
        "cos": angles,
    }
    rows = {name: [row([x], exact[name](mpf(float(x)))) for x in points[name]] for name in exact}

    pairs = []
    for x in magnitudes(-307, 307, 220) + between(0.3, 3, 280) + between(0.999, 1.001, 110, 10):
        widest = 744 / abs(float(mpmath.log(mpf(float(x)))))
        pairs.append((x, f"{rng.uniform(-widest, min(widest, widest * 0.95)):.6g}"))
    pairs += [(x, str(rng.randint(-9, 9))) for x in between(-30, 30, 80)]
    pairs += [(x, f"{rng.uniform(-4, 4):.5g}") for x in magnitudes(-323, -308, 40)]
    pairs += [("0.9999999999999999", "6.7e18"), ("1.0000000000000002", "3.1e18"), ("2", "-1074"), ("2", "1023")]
    pairs += [("10", "308"), ("10", "-323"), ("1.0000000000000002", "1e-300"), ("5e-324", "0.5"), ("5e-324", "-0.9")]
    pairs += [("1.7976931348623157e308", "0.5"), ("1.7976931348623157e308", "-1"), ("-3", "5"), ("-0.5", "-3")]
    rows["pow"] = []
    for x, y in pairs:
        value = mpmath.power(mpf(float(x)), mpf(float(y)))
        if mpf(2) ** -1074 < abs(value) < mpf(2) ** 1024 * (1 - mpf(2) ** -54):
            rows["pow"].append(row([x, y], value))
    return rows


def normal_share(x):
    return mpmath.erfc(-x / mpmath.sqrt(2)) / 2


def normal_quantile(u, start):
    x = mpf(start)
    for _ in range(4):
        x -= (normal_share(x) - u) / mpmath.npdf(x)
    return x


def beta_share(x, a, b):
    """Sum the hypergeometric series of the lower tail; its terms are positive, so nothing cancels."""
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -40:
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
    return x**a * (1 - x) ** b * mpmath.gamma(a + b) / (mpmath.gamma(a + 1) * mpmath.gamma(b)) * total


def beta_quantile(u, start, a, b):
    x = mpf(start)
    for _ in range(3):
        density = x ** (a - 1) * (1 - x) ** (b - 1) * mpmath.gamma(a + b) / mpmath.gamma(a) / mpmath.gamma(b)
        x -= (beta_share(x, a, b) - u) / density
    return x


def distributions():
    decimal = lambda value: repr(rounded(value)[0])
    xs = between(-4, 4, 100) + between(-37.5, 9, 90) + magnitudes(-12, -1, 20, True)
    shares = [repr(float(normal_share(mpf(x)))) for x in between(-8, 8, 150) + between(-37, -8, 50)]
    shares += ["0.5", "0.075", "0.925", "0.07499999999999999", "1e-300", "0.9999999999999999", "1.1102230246251565e-16"]
    rows = {
        "normalCdf": [f"{x} {decimal(normal_share(mpf(float(x))))}" for x in xs],
        "normalQuantile": [],
        "lnGamma": [],
        "betaCdf": [],
        "betaQuantile": [],
    }
    for u in shares:
        start = statistics.NormalDist().inv_cdf(float(u))
        rows["normalQuantile"].append(f"{u} {decimal(normal_quantile(mpf(float(u)), start))}")
    for x in between(0.001, 3, 60) + between(3, 12, 40) + magnitudes(-300, 300, 40) + between(0.999, 2.001, 20, 9):
        rows["lnGamma"].append(f"{x} {decimal(mpmath.loggamma(mpf(float(x))))}")
    shapes = [(f"{10 ** rng.uniform(-1.3, 3):.4g}", f"{10 ** rng.uniform(-1.3, 3):.4g}") for _ in range(70)]
    shapes += [("0.5", "0.5"), ("1", "1"), ("2", "5"), ("1", "3"), ("0.05", "1000"), ("1000", "0.05"), ("1000", "1000")]
    for a_text, b_text in shapes:
        a, b = mpf(float(a_text)), mpf(float(b_text))
        mean, spread = a / (a + b), mpmath.sqrt(a * b / (a + b + 1)) / (a + b)
        for shift in (-3, -1, 0.3, 2):
            x = mean + spread * (shift + mpf(rng.uniform(-0.5, 0.5)))
            if not 0 < x < 1:
                x = mpf(rng.uniform(0.001, 0.999))
            x_text = f"{float(x):.6g}"
            if not 0 < float(x_text) < 1:
                continue
            share = beta_share(mpf(float(x_text)), a, b)
            if rounded(share)[0] in (0.0, 1.0) or share < mpf(10) ** -290:
                continue
            rows["betaCdf"].append(f"{x_text} {a_text} {b_text} {decimal(share)}")
            u = rounded(share)[0]
            if shift in (-1, 2) and u < 0.999999:
                quantile = beta_quantile(mpf(u), mpf(float(x_text)), a, b)
                rows["betaQuantile"].append(f"{u!r} {a_text} {b_text} {decimal(quantile)}")
    return rows


def philox(counter, key):
    """Philox 4x32-10 from the equations of Salmon et al. (SC11), section 3.3."""
    c, k = list(counter), list(key)
    for _ in range(10):
        first, second = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(second >> 32) ^ c[1] ^ k[0], second & 0xFFFFFFFF, (first >> 32) ^ c[3] ^ k[1], first & 0xFFFFFFFF]
        k = [(k[0] + 0x9E3779B9) & 0xFFFFFFFF, (k[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return c


def murmur_lane(units, start, c1, r1, c2, r2, addend):
    mask = 0xFFFFFFFF
    rotate = lambda word, by: ((word << by) | (word >> (32 - by))) & mask
    h = start
    for unit in units:
        h ^= rotate(unit * c1 & mask, r1) * c2 & mask
        h = (rotate(h, r2) * 5 + addend) & mask
    h ^= len(units)
    h = (h ^ (h >> 16)) * 0x85EBCA6B & mask
    h = (h ^ (h >> 13)) * 0xC2B2AE35 & mask
    return h ^ (h >> 16)


def stream_key(parts):
    units = []
    for part in parts:
        raw = part.encode("utf-16-le")
        units += [raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)] + [0x10000]
    return (
        murmur_lane(units, 0x243F6A88, 0xCC9E2D51, 15, 0x1B873593, 13, 0xE6546B64),
        murmur_lane(units, 0x85A308D3, 0x239B961B, 16, 0xAB0E9789, 17, 0x561CCD1B),
    )


def draws():
    words = lambda count: [rng.getrandbits(32) for _ in range(count)]
    blocks = []
    for _ in range(40):
        counter, key = words(4), words(2)
        blocks.append(" ".join(f"{w:08x}" for w in counter + key + philox(counter, key)))
    names = [[], [""], ["", ""], ["ab"], ["a", "b"], ["noise", "capex"], ["noise", "demand", "OpenAI"], ["é", "𝛼"]]
    keys = [{"parts": parts, "low": stream_key(parts)[0], "high": stream_key(parts)[1]} for parts in names]
    uniforms = []
    for _ in range(40):
        parts, seed = rng.choice(names), rng.choice([0, 1, 42, 2**32, 2**53 - 1, rng.getrandbits(53)])
        world, step = rng.choice([0, 7, 2**32 - 1, rng.getrandbits(14)]), rng.choice([0, 1, rng.getrandbits(9)])
        low, high = stream_key(parts)
        c = philox([world, step, low, high], [seed & 0xFFFFFFFF, seed >> 32])
        value = ((c[0] << 20 | c[1] >> 12) + mpf(1) / 2) / 2**52
        uniforms.append({"parts": parts, "seed": seed, "world": world, "step": step, "bits": bits(float(value))})
    return {"philox": blocks, "streamKey": keys, "uniform": uniforms}


def fit(name, function, low, high, count):
    """Print the polynomial through `count` Chebyshev nodes, constant first."""
    low, high = mpf(low), mpf(high)
    nodes = [(low + high + (high - low) * mpmath.cos(mpmath.pi * (2 * i + 1) / (2 * count))) / 2 for i in range(count)]
    powers = mpmath.matrix(count, count)
    for i, node in enumerate(nodes):
        for j in range(count):
            powers[i, j] = node**j
    print(name, [float(c) for c in mpmath.lu_solve(powers, mpmath.matrix([function(x) for x in nodes]))])


def chebyshev(name, function, count, nodes=80):
    """Print the Chebyshev series of a function of t, -1 <= t <= 1, highest order first."""
    angles = [mpmath.pi * (j + mpf(1) / 2) / nodes for j in range(nodes)]
    values = [function(mpmath.cos(angle)) for angle in angles]
    series = [2 * sum(v * mpmath.cos(k * angle) for v, angle in zip(values, angles)) / nodes for k in range(count)]
    print(name, [float(c) for c in reversed([series[0] / 2] + series[1:])])


def coefficients():
    root = mpmath.sqrt
    half = mpmath.log(2) / 2 * mpf("1.003")
    fit("exp", lambda r: (mpmath.exp(r) - 1 - r - r * r / 2) / r**3, -half, half, 10)
    artanh = lambda z: 2 * mpmath.atanh(root(z)) / root(z) - 2
    widest = lambda m: ((root(m) - 1) / (root(m) + 1)) ** 2 * mpf("1.001")
    fit("ln", lambda z: artanh(z) / z, 1e-30, widest(2), 7)
    fit("pow", lambda z: (artanh(z) / z - mpf(2) / 3) / z, 1e-20, widest(mpf(3) / 2), 6)
    octant = (mpmath.pi / 4 * mpf("1.001")) ** 2
    fit("sin", lambda z: (mpmath.sin(root(z)) / root(z) - 1) / z, 1e-30, octant, 7)
    fit("cos", lambda z: (mpmath.cos(root(z)) - 1 + z / 2) / z**2, 1e-25, octant, 6)
    fit("tanh", lambda z: (mpmath.tanh(root(z)) / root(z) - 1) / z, 1e-30, mpf("0.3026"), 11)

    def mills(t):
        x = 10 / (t + 1) - 5
        if x > 50:
            return 2 / (t + 1) / (x * root(2 * mpmath.pi)) * mpmath.hyp2f0(1, mpf(1) / 2, -2 / (x * x))
        return 2 / (t + 1) * normal_share(-x) * mpmath.exp(x * x / 2)

    chebyshev("mills", mills, 25)
    chebyshev("lnGamma", lambda t: mpmath.loggamma(1 + t / 2) * 2 / t, 30)


def write(name, text):
    (FOLDER / name).write_text(text + "\n", encoding="utf-8")


def lines(rows):
    return "\n".join(f"{name} {row}" for name in rows for row in rows[name])


if sys.argv[1:] == ["coefficients"]:
    coefficients()
else:
    FOLDER.mkdir(exist_ok=True)
    write("elementary.txt", lines(elementary()))
    write("distributions.txt", lines(distributions()))
    write("draws.json", json.dumps(draws(), indent=2, ensure_ascii=False))
