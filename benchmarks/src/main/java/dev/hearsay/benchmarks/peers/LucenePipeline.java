package dev.hearsay.benchmarks.peers;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.quality.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * Lucene's terms, which two articles share, counted in an inverted list: it spares the writing and
 * searching of an index.
 */
final class LucenePipeline implements Pipeline {

  @Override
  public String name() {
    return "Lucene MinHashFilter";
  }

  @Override
  public List<Claim> pairs(List<Article> articles, int threads) {
    List<long[]> sketches =
        Workers.map(
            articles.size(),
            threads,
            () -> {
              LuceneSketcher sketcher = new LuceneSketcher();
              return i -> sketcher.sketch(articles.get(i).text());
            });
    Meetings meetings = new Meetings(sketches);
    List<Claim> claims = new ArrayList<>();
    for (int b = 0; b < articles.size(); b++) {
      int candidates = meetings.add(b, sketches.get(b));
      for (int i = 0; i < candidates; i++) {
        int a = meetings.met(i);
        int shared = meetings.shared(i);
        int either = sketches.get(a).length + sketches.get(b).length - shared;
        double jaccard = (double) shared / either;
        if (jaccard >= JACCARD) {
          claims.add(
              new Claim(articles.get(a).id(), articles.get(b).id(), jaccard, jaccard, false));
        }
      }
    }
    return claims;
  }
}
