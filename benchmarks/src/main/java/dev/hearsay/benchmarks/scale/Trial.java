package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import dev.hearsay.Findings;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.benchmarks.corpus.ArticleFile;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import dev.hearsay.benchmarks.quality.Claim;
import dev.hearsay.benchmarks.quality.PlantedPairs;
import dev.hearsay.benchmarks.quality.Score;
import dev.hearsay.benchmarks.quality.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One batch to be timed.
 *
 * @param scenario what the articles are like; null if they come from a file
 * @param file where they come from instead, the first {@code articles} of it
 * @param articles their number
 * @param seed of the synthetic corpus
 * @param threads of the batch
 * @param warmUp articles of another batch that goes before, untimed
 */
record Trial(
    @Nullable Scenario scenario,
    @Nullable String file,
    int articles,
    long seed,
    int threads,
    int warmUp) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  /** Measures the trial that its argument describes and prints the outcome, both as JSON. */
  public static void main(String[] args) throws IOException {
    System.out.println(JSON.writeValueAsString(JSON.readValue(args[0], Trial.class).measure()));
  }

  String name() {
    return scenario == null
        ? String.valueOf(Path.of(String.valueOf(file)).getFileName())
        : scenario.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Makes or reads the articles, warms up, and only then takes the time. */
  Measurement measure() throws IOException {
    List<Article> articles = take();
    Options options = Options.defaults().withThreads(threads);
    Hearsay.batch(
        new SyntheticCorpus(Recipe.news(~seed, warmUp)).articles().toList().stream(), options);
    try (Gauge gauge = new Gauge()) {
      Findings findings = Hearsay.batch(articles.stream(), options);
      Usage usage = gauge.read();
      return new Measurement(
          usage,
          findings.duplicates().size(),
          findings.clusters().size(),
          findings.counters().candidates(),
          findings.counters().verified(),
          findings.counters().cutCandidates() + findings.counters().cutPairs(),
          scenario == Scenario.DISTINCT ? score(findings) : null);
    }
  }

  private List<Article> take() throws IOException {
    return scenario == null
        ? List.copyOf(ArticleFile.read(Path.of(String.valueOf(file))).subList(0, articles))
        : scenario.articles(articles, seed).toList();
  }

  private Agreement score(Findings findings) {
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(seed, articles));
    Score score =
        Scorer.score(
            PlantedPairs.of(corpus), findings.duplicates().stream().map(Claim::of).toList());
    return new Agreement(score.jaccard(), score.containment(), score.precision());
  }
}
