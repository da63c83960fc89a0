package dev.hearsay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up news for tests of stories. */
final class Events {

  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private Events() {}

  /** Articles of some events, some of them copies of others; ids begin with the event. */
  static List<Article> articles(long seed, int events) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int event = 0; event < events; event++) {
      int tellings = 1 + random.nextInt(4);
      for (int t = 0; t < tellings; t++) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < 70; w++) {
          text.append('e').append(event).append('w').append(random.nextInt(80)).append(' ');
          text.append("common").append(random.nextInt(300)).append(' ');
        }
        Instant at = START.plus(Duration.ofHours(event * 30L + t));
        String id = "e" + event + "/t" + t;
        articles.add(Article.of(id, text.toString()).withPublishedAt(at));
        if (random.nextInt(3) == 0) {
          articles.add(
              Article.of(id + "/copy", "Agency. " + text)
                  .withPublishedAt(at.plus(Duration.ofDays(random.nextInt(30)))));
        }
        if (random.nextInt(4) == 0) {
          articles.add(Article.of(id + "/twin", text.toString().toUpperCase(Locale.ROOT)));
        }
      }
    }
    return articles;
  }
}
