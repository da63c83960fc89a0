package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shape of corpus that an engine may be slow on. */
enum Scenario {
  /** News, one article in ten a planted repeat. */
  DISTINCT {
    @Override
    Stream<Article> articles(int count, long seed) {
      return new SyntheticCorpus(Recipe.news(seed, count)).articles();
    }
  },
  /** One text over and over, from many sources. */
  IDENTICAL {
    @Override
    Stream<Article> articles(int count, long seed) {
      SyntheticCorpus corpus = new SyntheticCorpus(Recipe.distinct(seed, count));
      char[] text = corpus.article(0).text().toCharArray();
      return corpus.articles().map(article -> withText(article, String.valueOf(text)));
    }
  },
  /** One source on many dates, with a footer of 60 words below texts of their own. */
  FOOTER {
    @Override
    Stream<Article> articles(int count, long seed) {
      SyntheticCorpus corpus = new SyntheticCorpus(Recipe.distinct(seed, count));
      String footer = corpus.footer(0, FOOTER_WORDS);
      return corpus
          .articles()
          .map(article -> withText(article, article.text() + "\n\n" + footer))
          .map(article -> article.withSource("outlet"));
    }
  },
  /** One story on every twentieth site, with a line of each site's own, among distinct articles. */
  NEAR_IDENTICAL {
    @Override
    Stream<Article> articles(int count, long seed) {
      SyntheticCorpus corpus = new SyntheticCorpus(Recipe.distinct(seed, count));
      String story = corpus.article(0).text();
      return IntStream.range(0, count)
          .mapToObj(
              i -> {
                Article article = corpus.article(i);
                return i % SITES_AMONG != 0
                    ? article
                    : withText(article, corpus.line(i) + "\n\n" + story).withSource("site-" + i);
              });
    }
  };

  private static final int FOOTER_WORDS = 60;
  private static final int SITES_AMONG = 20;

  abstract Stream<Article> articles(int count, long seed);

  private static Article withText(Article article, String text) {
    return new Article(
        article.id(),
        article.title(),
        text,
        article.publishedAt(),
        article.source(),
        article.url());
  }
}
