/* Draws and folds of the twin. Worlds of a block follow one another. */

/* Philox 4x32-10, 32-bit words in 64-bit lanes: worlds `world` and on. */
INLINE vd uniform_of(uint32_t low, uint32_t high, int64_t world, int64_t step) {
  vu c0 = (vu){0}, c1 = (vu)KI(step), c2 = (vu)KI(low), c3 = (vu)KI(high);
  for (int i = 0; i < L; i++) c0[i] = (uint64_t)(world + i);
  uint32_t k0 = SEED_LOW, k1 = SEED_HIGH;
  for (int round = 0; round < 10; round++) {
    vu p0 = mul32(c0, (vu)KI(0xd2511f53));
    vu p1 = mul32(c2, (vu)KI(0xcd9e8d57));
    c0 = (p1 >> 32) ^ c1 ^ (uint64_t)k0;
    c1 = p1;
    c2 = (p0 >> 32) ^ c3 ^ (uint64_t)k1;
    c3 = p0;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  vu n = ((c0 & 0xffffffff) << 20) | ((c1 & 0xffffffff) >> 12);
  vd whole = (vd)(n | 0x4330000000000000) - 4503599627370496.0;
  return (whole + 0.5) * 2.220446049250313e-16;
}

NOINLINE vd normal_tail(vd u, vd q) {
  vd distance = vsqrt(-vln(sel(q < 0.0, u, 1.0 - u)));
  vd r = distance - 1.6;
  vd top = ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r + 3.6478483247632045) * r + 5.769497221460691) * r + 4.630337846156546) * r + 1.4234371107496835;
  vd bottom = ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) * r + 0.6897673349851) * r + 1.6763848301838038) * r + 2.053191626637759) * r + 1.0;
  vd size = top / bottom;
  vi far = distance > 5.0;
  if (lanes_of(far)) {
    r = distance - 5.0;
    top = ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) * r + 0.29656057182850487) * r + 1.7848265399172913) * r + 5.463784911164114) * r + 6.657904643501103;
    bottom = ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 0.0007868691311456133) * r + 0.014875361290850615) * r + 0.1369298809227358) * r + 0.599832206555888) * r + 1.0;
    size = sel(far, top / bottom, size);
  }
  return sel(q < 0.0, -size, size);
}

/* Standard normal quantile of u strictly between 0 and 1. */
INLINE vd normal_of(vd u) {
  vd q = u - 0.5;
  vd r = 0.180625 - q * q;
  vd top = ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r + 13731.69376550946) * r + 1971.5909503065513) * r + 133.14166789178438) * r + 3.3871328727963665;
  vd bottom = ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r + 5394.196021424751) * r + 687.1870074920579) * r + 42.31333070160091) * r + 1.0;
  vd size = q * top / bottom;
  vi tail = vabs(q) > 0.425;
  return lanes_of(tail) ? sel(tail, normal_tail(u, q), size) : size;
}

NOINLINE double exp1(double x) { return vexp(K(x))[0]; }
NOINLINE double ln1(double x) { return vln(K(x))[0]; }
NOINLINE double normal1(double u) { return normal_of(K(u))[0]; }
NOINLINE double uniform1(uint32_t low, uint32_t high, int64_t world, int64_t step) {
  return uniform_of(low, high, world, step)[0];
}

/* Quantiles that the twin does not compute (beta, pert, triangular, choice), drawn beforehand, in the order of their keys. */
typedef struct { double key[4], value; } drawn_quantile; /* shock, 0 size or 1 duration, world, step */
static drawn_quantile *quantiles;
static long quantile_count;
NOINLINE double drawn(int shock, int what, int64_t world, int64_t step) {
  const double key[4] = {shock, what, world, step};
  long low = 0, high = quantile_count;
  while (low < high) {
    long middle = (low + high) / 2, i = 0;
    while (i < 4 && quantiles[middle].key[i] == key[i]) i++;
    if (i == 4) return quantiles[middle].value;
    if (quantiles[middle].key[i] < key[i]) low = middle + 1;
    else high = middle;
  }
  fprintf(stderr, "no quantile was drawn for shock %d, world %ld, step %ld\n", shock, (long)world, (long)step);
  exit(1);
}

/* One shock: elements x worlds. */
typedef struct { int profile; vd *size, *age, *length; } shock_state; /* 0 constant, 1 fade, 2 ramp */
static long events;
INLINE void begin(const shock_state *s, vd *onset, int e, int w, double size, double months) {
  double steps = vround(K(months / (STEP_YEARS * 12)))[0];
  if (!(steps > 1)) steps = 1;
  ((double *)onset)[w] = size;
  ((double *)s->size)[e * W + w] = size;
  ((double *)s->age)[e * W + w] = 0;
  ((double *)s->length)[e * W + w] = steps * (s->profile == 1 ? 5 : 1);
  events++;
}
INLINE vi running(const shock_state *s, int e, int v) {
  vd age = s->age[e * NV + v];
  return s->profile == 2 ? age < INFINITY : age < s->length[e * NV + v];
}
INLINE vd active_now(const shock_state *s, int e, int v) {
  vd age = s->age[e * NV + v], length = s->length[e * NV + v], shape;
  vi on = running(s, e, v);
  s->age[e * NV + v] = age + 1.0;
  if (!lanes_of(on)) return K(0.0);
  if (s->profile == 0) shape = K(1.0);
  else if (s->profile == 1) shape = vexp(-5.0 * age / length);
  else shape = vmin(K(1.0), (age + 1.0) / vmax(length, K(1.0)));
  return sel(on & (shape > 0.0), s->size[e * NV + v] * shape, K(0.0));
}

/* Folds of a path over steps `from` to `to`; rows lie `stride` vectors apart. */
#define X(k) (x[(k) * stride])
INLINE double year_of(long k) { return START_YEAR + k * STEP_YEARS; }
NOINLINE vd fold_peak(const vd *x, long stride, long from, long to) {
  vd all = X(from);
  for (long k = from + 1; k <= to; k++) all = vmax(all, X(k));
  return all;
}
NOINLINE vd fold_trough(const vd *x, long stride, long from, long to) {
  vd all = X(from);
  for (long k = from + 1; k <= to; k++) all = vmin(all, X(k));
  return all;
}
NOINLINE vd fold_average(const vd *x, long stride, long from, long to) {
  vd all = X(from);
  for (long k = from + 1; k <= to; k++) all = all + X(k);
  return all / (double)(to - from + 1);
}
NOINLINE vd fold_share(const vd *x, long stride, long from, long to) {
  vd all = K(0.0);
  for (long k = from; k <= to; k++) all = all + num(truth(X(k)));
  return all / (double)(to - from + 1);
}
NOINLINE vd fold_total(const vd *x, long stride, long from, long to) {
  if (to == from) return X(from);
  vd sum = K(0.0);
  for (long k = from; k < to; k++) sum = sum + X(k);
  return sum * DT;
}
NOINLINE vd fold_first_time(const vd *x, long stride, long from, long to) {
  vd when = K(NAN);
  for (long k = to; k >= from; k--) when = sel(truth(X(k)), K(year_of(k)), when);
  return when;
}
NOINLINE vd fold_within(const vd *x, long stride, long from, long to, double first, double last) {
  vi found = KI(0);
  for (long k = from; k <= to; k++)
    if (year_of(k) >= first - 1e-6 && year_of(k) <= last + 1e-6) found |= truth(X(k));
  return num(found);
}
NOINLINE vd fold_drawdown(const vd *x, long stride, long from, long to, long window) {
  vd worst = K(0.0);
  for (long k = from; k <= to; k++) {
    vd high = X(k);
    for (long j = k - window > from ? k - window : from; j < k; j++) high = vmax(high, X(j));
    worst = vmax(worst, 1.0 - X(k) / high);
  }
  return worst;
}

static double seconds_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}
static void *read_file(const char *path, size_t size) {
  void *data = malloc(size + 1);
  FILE *f = fopen(path, "rb");
  if (!f || fread(data, 1, size, f) != size) {
    fprintf(stderr, "%s cannot be read\n", path);
    exit(1);
  }
  fclose(f);
  return data;
}
