package dev.hearsay.benchmarks.peers;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.benchmarks.quality.Claim;
import java.util.List;

/** The batch of this library, which also looks for passages, containment and clusters. */
final class HearsayPipeline implements Pipeline {

  @Override
  public String name() {
    return "Hearsay";
  }

  @Override
  public List<Claim> pairs(List<Article> articles, int threads) {
    return Hearsay.batch(articles.stream(), Options.defaults().withThreads(threads))
        .duplicates()
        .stream()
        .map(Claim::of)
        .filter(claim -> claim.jaccard() >= JACCARD)
        .toList();
  }
}
