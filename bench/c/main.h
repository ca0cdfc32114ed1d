/* Worlds that are timed together: short enough that some slices escape what else the machine does. */
#define SLICE 128

/* twin MODE WORLDS PARAMETERS QUANTILES QUANTILE_COUNT OUT: `time` runs the worlds once after a short warm-up and prints
   the seconds of each slice; `check` writes the memory and paths of the first block, then all outcomes, to OUT. */
int main(int argc, char **argv) {
  if (argc < 7) return 2;
  int checks = strcmp(argv[1], "check") == 0;
  worlds = atol(argv[2]);
  parameters = read_file(argv[3], (size_t)worlds * COLUMNS * 8);
  quantile_count = atol(argv[5]);
  quantiles = read_file(argv[4], quantile_count * sizeof(drawn_quantile));
  outcomes = calloc(worlds * OUTCOMES + 1, 8);
  FILE *out = checks ? fopen(argv[6], "wb") : NULL;
  long bad = 0;
  if (!checks)
    for (long world = 0; world < worlds && world < 4 * W; world += W) run_block(world, NULL);
  events = clamps = 0;
  printf("{\"slices\": [");
  double from = seconds_now();
  for (long world = 0; world + W <= worlds; world += W) {
    run_block(world, world == 0 ? out : NULL);
    for (int w = 0; w < W; w++) bad += not_finite[w] >= 0;
    if (checks && world == 0) fwrite(paths, sizeof paths, 1, out);
    if ((world + W) % SLICE == 0) {
      double now = seconds_now();
      printf("%s%.9f", world + W > SLICE ? ", " : "", now - from);
      from = seconds_now();
    }
  }
  if (checks) fwrite(outcomes, 8, worlds * OUTCOMES, out);
  if (out) fclose(out);
  printf("], \"events\": %ld, \"clamps\": %ld, \"notFinite\": %ld}\n", events, clamps, bad);
  return 0;
}
