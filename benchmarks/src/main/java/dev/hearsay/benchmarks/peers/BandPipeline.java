package dev.hearsay.benchmarks.peers;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.quality.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Signatures, bands, candidates, and a filter by the estimated Jaccard index (Leskovec, Rajaraman,
 * Ullman, Mining of Massive Datasets, chapter 3).
 */
final class BandPipeline<S> implements Pipeline {

  private final String name;
  private final Supplier<? extends BandedSketcher<S>> sketchers;

  BandPipeline(String name, Supplier<? extends BandedSketcher<S>> sketchers) {
    this.name = name;
    this.sketchers = sketchers;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Claim> pairs(List<Article> articles, int threads) {
    List<S> signatures =
        Workers.map(
            articles.size(),
            threads,
            () -> {
              BandedSketcher<S> sketcher = sketchers.get();
              return i -> sketcher.sketch(articles.get(i).text());
            });
    List<long[]> bands =
        Workers.map(
            articles.size(),
            threads,
            () -> {
              BandedSketcher<S> sketcher = sketchers.get();
              return i -> distinct(sketcher.bands(signatures.get(i)));
            });
    BandedSketcher<S> sketcher = sketchers.get();
    Meetings meetings = new Meetings(bands);
    List<Claim> claims = new ArrayList<>();
    for (int b = 0; b < articles.size(); b++) {
      int candidates = meetings.add(b, bands.get(b));
      for (int i = 0; i < candidates; i++) {
        int a = meetings.met(i);
        double jaccard = sketcher.jaccard(signatures.get(a), signatures.get(b));
        if (jaccard >= JACCARD) {
          claims.add(
              new Claim(articles.get(a).id(), articles.get(b).id(), jaccard, jaccard, false));
        }
      }
    }
    return claims;
  }

  /** Keys of different bands are different keys. */
  private static long[] distinct(long[] bands) {
    for (int i = 0; i < bands.length; i++) {
      bands[i] = (bands[i] + i) * 0xD1342543DE82EF95L + i;
    }
    return bands;
  }
}
