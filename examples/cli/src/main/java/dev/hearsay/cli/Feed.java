package dev.hearsay.cli;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Progress;
import dev.hearsay.Progress.Stage;
import dev.hearsay.Rejection;
import dev.hearsay.cli.read.Corpus;
import dev.hearsay.cli.show.Intake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings a collection up to date with what is read: new articles come in, those that have changed
 * take the place of the ones with their ids.
 */
final class Feed {
  private static final int ARTICLES_AT_A_TIME = 4_096;
  private static final int CHARACTERS_AT_A_TIME = 1 << 24;

  private final Hearsay hearsay;
  private final Corpus corpus;
  private final Set<String> refused = new HashSet<>();
  private long added;
  private long updated;
  private long unchanged;

  Feed(Hearsay hearsay, Corpus corpus) {
    this.hearsay = hearsay;
    this.corpus = corpus;
  }

  /** Takes all that can be read, and commits; says what became of it. */
  Intake run(Progress progress) {
    while (corpus.hasNext()) {
      take(some());
      progress.at(Stage.READ, corpus.entries().size(), -1);
    }
    hearsay.commit();
    return new Intake(added, updated, unchanged, hearsay.size());
  }

  /** The next articles, at least one. */
  private List<Article> some() {
    List<Article> some = new ArrayList<>();
    int characters = 0;
    while (some.size() < ARTICLES_AT_A_TIME
        && characters < CHARACTERS_AT_A_TIME
        && corpus.hasNext()) {
      Article article = corpus.next();
      some.add(article);
      characters += article.text().length();
    }
    return some;
  }

  private void take(List<Article> some) {
    List<Article> fresh = new ArrayList<>();
    List<Article> changed = new ArrayList<>();
    for (Article article : some) {
      Article held = hearsay.article(article.id()).orElse(null);
      if (held == null) {
        fresh.add(article);
      } else if (held.equals(article)) {
        unchanged++;
      } else {
        changed.add(article);
      }
    }
    List<Rejection> rejections = hearsay.addAll(fresh.stream());
    added += fresh.size() - rejections.size();
    rejections.forEach(rejection -> refuse(rejection.id(), rejection.reason()));
    changed.forEach(this::update);
  }

  private void update(Article article) {
    try {
      hearsay.update(article);
      updated++;
    } catch (IllegalArgumentException e) {
      refuse(article.id(), String.valueOf(e.getMessage()));
    }
  }

  private void refuse(String id, String reason) {
    refused.add(id);
    corpus.reject(List.of(new Rejection(id, corpus.position(id), reason)));
  }

  /** All articles held, those that were read first. */
  HeldArticles articles() {
    return new HeldArticles(hearsay, corpus, refused);
  }
}
