/* The functions of src/numeric, operation by operation, for vectors of worlds: the same bits as ours, or the twin is none.
   VB is the width of a vector in bytes, W the worlds of a block. Built with -ffp-contract=off and without fast-math. */
#include <immintrin.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define L (VB / 8)
#define NV (W / L)
#define INLINE static inline __attribute__((always_inline))
#define NOINLINE static __attribute__((noinline))

typedef double vd __attribute__((vector_size(VB)));
typedef int64_t vi __attribute__((vector_size(VB)));
typedef uint64_t vu __attribute__((vector_size(VB)));

INLINE vd K(double x) { return x - (vd){0}; }
INLINE vi KI(int64_t x) { return x - (vi){0}; }

#if VB == 16
INLINE vd sel(vi m, vd a, vd b) { return _mm_blendv_pd(b, a, (vd)m); }
INLINE int lanes_of(vi m) { return _mm_movemask_pd((vd)m); }
INLINE vd vsqrt(vd a) { return _mm_sqrt_pd(a); }
INLINE vd vfloor(vd a) { return _mm_floor_pd(a); }
INLINE vd vround(vd a) { return _mm_round_pd(a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
INLINE vd min2(vd a, vd b) { return _mm_min_pd(a, b); }
INLINE vd max2(vd a, vd b) { return _mm_max_pd(a, b); }
INLINE vu mul32(vu a, vu b) { return (vu)_mm_mul_epu32((__m128i)a, (__m128i)b); }
#elif VB == 32
INLINE vd sel(vi m, vd a, vd b) { return _mm256_blendv_pd(b, a, (vd)m); }
INLINE int lanes_of(vi m) { return _mm256_movemask_pd((vd)m); }
INLINE vd vsqrt(vd a) { return _mm256_sqrt_pd(a); }
INLINE vd vfloor(vd a) { return _mm256_floor_pd(a); }
INLINE vd vround(vd a) { return _mm256_round_pd(a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
INLINE vd min2(vd a, vd b) { return _mm256_min_pd(a, b); }
INLINE vd max2(vd a, vd b) { return _mm256_max_pd(a, b); }
INLINE vu mul32(vu a, vu b) { return (vu)_mm256_mul_epu32((__m256i)a, (__m256i)b); }
#else
INLINE vd sel(vi m, vd a, vd b) { return _mm512_mask_blend_pd(_mm512_movepi64_mask((__m512i)m), b, a); }
INLINE int lanes_of(vi m) { return _mm512_movepi64_mask((__m512i)m); }
INLINE vd vsqrt(vd a) { return _mm512_sqrt_pd(a); }
INLINE vd vfloor(vd a) { return _mm512_roundscale_pd(a, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC); }
INLINE vd vround(vd a) { return _mm512_roundscale_pd(a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
INLINE vd min2(vd a, vd b) { return _mm512_min_pd(a, b); }
INLINE vd max2(vd a, vd b) { return _mm512_max_pd(a, b); }
INLINE vu mul32(vu a, vu b) { return (vu)_mm512_mul_epu32((__m512i)a, (__m512i)b); }
#endif

/* A mask as a number, 1 or 0; a number as a mask. */
INLINE vd num(vi m) { return (vd)(m & (vi)K(1.0)); }
INLINE vi truth(vd a) { return a != K(0.0); }
/* Math.min and Math.max: NaN passes through, -0 lies below +0. */
INLINE vd vmin(vd a, vd b) { return (vd)((vi)min2(a, b) | (vi)min2(b, a)); }
INLINE vd vmax(vd a, vd b) {
  return (vd)(((vi)max2(a, b) & (vi)max2(b, a)) | (a != a) | (b != b));
}
INLINE vd vabs(vd a) { return (vd)((vi)a & KI(0x7fffffffffffffff)); }

#define ROUNDER 6755399441055744.0
#define LN2_HIGH 0.6931471805598903
#define LN2_LOW 5.497923018708371e-14
#define SPLITTER 134217729.0
#define SMALLEST_NORMAL 2.2250738585072014e-308
#define TWO_54 18014398509481984.0

/* Small whole numbers: from double to integer lanes (through the rounder) and back, both exact. */
INLINE vd whole_to_double(vi k) { return (vd)(k + (vi)K(ROUNDER)) - ROUNDER; }
INLINE vd power_of_two(vi k) { return (vd)((k + 1023) << 52); }

INLINE vd exp_of_sum(vd high, vd low) {
  vd x = sel(high < -746.0, K(-746.0), sel(high > 710.0, K(710.0), high));
  vd rounded = x * 1.4426950408889634 + ROUNDER;
  vd k = rounded - ROUNDER;
  vd r0 = x - k * LN2_HIGH;
  vd r1 = low - k * LN2_LOW;
  vd r = r0 + r1;
  vd r2 = r * r;
  vd r4 = r2 * r2;
  vd q = 0.16666666666666669 + r * 0.041666666666666664 +
         r2 * (0.008333333333329985 + r * 0.0013888888888886498) +
         r4 * (0.0001984126986343555 + r * 2.4801587317417246e-5 +
               r2 * (2.7557267868262007e-6 + r * 2.755728254697946e-7) +
               r4 * (2.5100666142918374e-8 + r * 2.0911437045984246e-9));
  vd rest = r1 + r2 * (0.5 + r * q);
  vd sum = 1.0 + r0;
  vd power = sum + (r0 - (sum - 1.0) + rest);
  vi whole = (vi)rounded - (vi)K(ROUNDER);
  /* Floor of half of it, without an arithmetic shift of 64 bits, which narrow vectors lack. */
  vi half = (vi)((vu)(whole + 4096) >> 1) - 2048;
  return power * power_of_two(half) * power_of_two(whole - half);
}
INLINE vd vexp(vd x) { return exp_of_sum(x, K(0.0)); }

/* x / 2^exponent between limits, and the exponent, for x above 0. */
INLINE vd split_exponent(vd x, int64_t offset, vi *exponent) {
  vi subnormal = x < SMALLEST_NORMAL;
  vd scaled = sel(subnormal, x * TWO_54, x);
  vu high = (vu)scaled >> 32;
  vi e = (vi)((high + (uint64_t)((4096LL << 20) + offset)) >> 20) - 4096;
  *exponent = e - (subnormal & 54);
  return (vd)((vi)scaled - (e << 52));
}

INLINE vd vln(vd x) {
  vi exponent;
  vd f = split_exponent(x, -0x3fe6a09e, &exponent) - 1.0;
  vd k = whole_to_double(exponent);
  vd s = f / (2.0 + f);
  vd z = s * s;
  vd z2 = z * z;
  vd remainder = z * (0.666666666666667 + z * 0.3999999999989889 +
                      z2 * (0.28571428626253836 + z * 0.22222211089379496) +
                      z2 * z2 * (0.1818289243253687 + z * 0.15331611722055008 + z2 * 0.14617807153417325));
  vd half_square = 0.5 * f * f;
  vd result = k * LN2_HIGH - (half_square - (s * (half_square + remainder) + k * LN2_LOW) - f);
  vd edge = sel(x == 0.0, K(-INFINITY), sel(x > 0.0, x, K(NAN)));
  return sel((x > 0.0) & (x < INFINITY), result, edge);
}

INLINE vd positive_power(vd x, vd power) {
  vd y = sel(power > 36893488147419103232.0, K(36893488147419103232.0),
             sel(power < -36893488147419103232.0, K(-36893488147419103232.0), power));
  vi exponent;
  vd m = split_exponent(x, -0x3febb67a, &exponent);
  vd k = whole_to_double(exponent);
  vi middle = m > 1.224744871391589;
  vd centre = sel(middle, K(1.5), K(1.0));
  vd top = m - centre;
  vd bottom = m + centre;
  vd bottom_low = m - (bottom - centre);
  vd s0 = top / bottom;
  vd s0_split = SPLITTER * s0;
  vd s0_high = s0_split - (s0_split - s0);
  vd s0_low = s0 - s0_high;
  vd bottom_split = SPLITTER * bottom;
  vd bottom_high = bottom_split - (bottom_split - bottom);
  vd bottom_tail = bottom - bottom_high;
  vd product = s0 * bottom;
  vd product_low = s0_high * bottom_high - product + s0_high * bottom_tail + s0_low * bottom_high + s0_low * bottom_tail;
  vd s1 = (top - product - product_low - s0 * bottom_low) / bottom;
  vd z0 = s0 * s0;
  vd z1 = s0_high * s0_high - z0 + 2.0 * s0_high * s0_low + s0_low * s0_low + 2.0 * s0 * s1;
  vd z2 = z0 * z0;
  vd tail = z0 * (0.3999999999999999 + z0 * 0.2857142857147586 +
                  z2 * (0.22222222168251946 + z0 * 0.18181840693071563) +
                  z2 * z2 * (0.15380376478768656 + z0 * 0.13700141281009914));
  vd t0 = 0.6666666666666666 + tail;
  vd t1 = tail - (t0 - 0.6666666666666666) + 3.700743415417188e-17;
  vd z0_split = SPLITTER * z0;
  vd z0_high = z0_split - (z0_split - z0);
  vd z0_low = z0 - z0_high;
  vd t0_split = SPLITTER * t0;
  vd t0_high = t0_split - (t0_split - t0);
  vd t0_low = t0 - t0_high;
  vd p0 = z0 * t0;
  vd p1 = z0_high * t0_high - p0 + z0_high * t0_low + z0_low * t0_high + z0_low * t0_low + (z0 * t1 + z1 * t0);
  vd p0_split = SPLITTER * p0;
  vd p0_high = p0_split - (p0_split - p0);
  vd p0_low = p0 - p0_high;
  vd c0 = s0 * p0;
  vd c1 = s0_high * p0_high - c0 + s0_high * p0_low + s0_low * p0_high + s0_low * p0_low + (s0 * p1 + s1 * p0);
  vd twice = 2.0 * s0;
  vd near0 = twice + c0;
  vd near1 = c0 - (near0 - twice) + (c1 + 2.0 * s1);
  vd far = k * LN2_HIGH + sel(middle, K(0.4054651081080465), K(0.0));
  vd far_low = k * LN2_LOW + sel(middle, K(1.1790280407716567e-13), K(0.0));
  vd sum = far + near0;
  vd sum_low = sel(far == 0.0, K(0.0), near0 - (sum - far));
  vd ln0 = sum;
  vd ln1 = sum_low + (near1 + far_low);
  vd y_split = SPLITTER * y;
  vd y_high = y_split - (y_split - y);
  vd y_low = y - y_high;
  vd ln_split = SPLITTER * ln0;
  vd ln_high = ln_split - (ln_split - ln0);
  vd ln_low = ln0 - ln_high;
  vd e0 = y * ln0;
  vd e1 = y_high * ln_high - e0 + y_high * ln_low + y_low * ln_high + y_low * ln_low + y * ln1;
  return exp_of_sum(e0, sel(vabs(e0) < 1000.0, e1, K(0.0)));
}

INLINE vd vpow(vd x, vd y) {
  vd size = vabs(x);
  vi y_integer = vfloor(y) == y;
  vi y_odd = y_integer & (vfloor(y * 0.5) * 2.0 != y);
  vi negative = (vi)x < 0;
  vi edge = (size == 0.0) | (size == INFINITY);
  vi up = (size == 0.0) == (y < 0.0);
  vd magnitude = sel(edge, sel(up, K(INFINITY), K(0.0)), positive_power(size, y));
  vd other = sel(y_integer | edge, magnitude, K(NAN));
  vd result = sel(negative, sel(y_odd, -magnitude, other), magnitude);
  return sel((x == 1.0) | (y == 0.0), K(1.0), sel((x != x) | (y != y), K(NAN), result));
}

INLINE vd vtanh(vd x) {
  vd size = vabs(x);
  vd z = x * x;
  vd z2 = z * z;
  vd z4 = z2 * z2;
  vd p = -0.3333333333333333 + z * 0.13333333333332714 +
         z2 * (-0.05396825396743174 + z * 0.021869488493563037) +
         z4 * (-0.008863234395418095 + z * 0.003592110347096177 +
               z2 * (-0.0014556615775702365 + z * 0.0005889348072447028) +
               z4 * (-0.00023463104528300406 + z * 8.510707927354112e-5 + z2 * -2.0598556673275166e-5));
  vd near = sel(x == 0.0, x, x + x * (z * p));
  vd far = 1.0 - 2.0 / (vexp(2.0 * size) + 1.0);
  return sel(size < 0.55, near, sel(x < 0.0, -far, far));
}

INLINE vd vsigmoid(vd x) {
  vd e = vexp(-vabs(x));
  return sel(x < 0.0, e, K(1.0)) / (1.0 + e);
}

INLINE vd at_quadrant(vd x, int64_t shift) {
  vd rounded = x * 0.6366197723675814 + ROUNDER;
  vd n = rounded - ROUNDER;
  vd first = x - n * 1.5707963267341256;
  vd second = n * 6.077100506303966e-11;
  vd a = first - second;
  vd a_back = first - a;
  vd a_low = a_back - second + (first - (a + a_back));
  vd third = n * 2.0222662487111665e-21;
  vd b = a - third;
  vd b_back = a - b;
  vd b_low = b_back - third + (a - (b + b_back));
  vd tail = a_low + b_low - n * 8.4784276603689e-32;
  vd r = b + tail;
  vd low = b - r + tail;
  vd z = r * r;
  vd z2 = z * z;
  vd sin_tail = 0.008333333333333331 + z * -0.00019841269841265017 +
                z2 * (2.755731921930192e-6 + z * -2.5052106219521895e-8 +
                      z2 * (1.6058529572267877e-10 + z * -7.586576588171073e-13));
  vd sine = r + (r * z * (-0.16666666666666666 + z * sin_tail) + low * (1.0 - 0.5 * z));
  vd cos_tail = 0.041666666666666664 + z * -0.0013888888888887382 +
                z2 * (2.480158729874307e-5 + z * -2.7557317260008837e-7 +
                      z2 * (2.0876143827993133e-9 + z * -1.1382456778061306e-11));
  vd half_square = 0.5 * z;
  vd base = 1.0 - half_square;
  vd cosine = base + (1.0 - base - half_square + (z2 * cos_tail - r * low));
  vi quadrant = (vi)rounded - (vi)K(ROUNDER) + shift;
  vd chosen = sel((quadrant & 1) == 0, sine, cosine);
  vd sign = sel((quadrant & 2) == 0, chosen, -chosen);
  return sel(vabs(x) <= 1048576.0, sign, K(NAN));
}
INLINE vd vsin(vd x) { return sel(x == 0.0, x, at_quadrant(x, 0)); }
INLINE vd vcos(vd x) { return at_quadrant(x, 1); }

/* Piecewise linear table of n points, its ends held. */
INLINE vd vlookup(const double *xs, const double *ys, int n, vd x) {
  vd x0 = K(xs[0]), y0 = K(ys[0]), dx = K(xs[1] - xs[0]), dy = K(ys[1] - ys[0]);
  for (int i = 1; i < n - 1; i++) {
    vi past = x > xs[i];
    x0 = sel(past, K(xs[i]), x0);
    y0 = sel(past, K(ys[i]), y0);
    dx = sel(past, K(xs[i + 1] - xs[i]), dx);
    dy = sel(past, K(ys[i + 1] - ys[i]), dy);
  }
  vd inside = y0 + dy * (x - x0) / dx;
  return sel(x <= xs[0], K(ys[0]), sel(x >= xs[n - 1], K(ys[n - 1]), inside));
}
