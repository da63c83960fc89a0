package dev.hearsay.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.Findings;
import dev.hearsay.Hearsay;
import dev.hearsay.LiveStory;
import dev.hearsay.Options;
import dev.hearsay.Retention;
import dev.hearsay.SyntheticNews;
import dev.hearsay.embedding.Encoder;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What articles are about is kept with them, and told the same wherever it comes from. */
class ProfilesOnLuceneTest {

  private static final List<Article> ARTICLES = SyntheticNews.of(6, 90);
  private static final Options PLAIN = Options.defaults().withThreads(2);

  @TempDir private Path folder;

  /** Turns texts into vectors by their letters, and counts them. */
  private static final class LetterEncoder implements Encoder {
    private final int step;
    private final AtomicInteger texts = new AtomicInteger();

    LetterEncoder(int step) {
      this.step = step;
    }

    @Override
    public int dimension() {
      return 16;
    }

    @Override
    public float[] encode(String text) {
      texts.incrementAndGet();
      float[] vector = new float[dimension()];
      for (int i = 0; i < text.length(); i++) {
        vector[text.charAt(i) * step % dimension()] += 1;
      }
      double squares = 0;
      for (float x : vector) {
        squares += x * x;
      }
      for (int i = 0; i < vector.length && squares > 0; i++) {
        vector[i] /= (float) Math.sqrt(squares);
      }
      return vector;
    }

    int takeTexts() {
      return texts.getAndSet(0);
    }
  }

  private final LetterEncoder encoder = new LetterEncoder(3);
  private final Options withStories = PLAIN.withStories(StoryRule.defaults()).withEncoder(encoder);

  private Hearsay open(String index, Options options) {
    return Hearsay.open(LuceneIndex.open(folder.resolve(index)), options);
  }

  /** Texts encoded by opening an index that holds no articles: those to know the encoder by. */
  private int textsToKnowTheEncoder() {
    open("empty", withStories).close();
    return encoder.takeTexts();
  }

  @Test
  void openingReadsNoTextThatWasReadBefore() throws IOException {
    int least = textsToKnowTheEncoder();
    try (Hearsay hearsay = open("index", withStories)) {
      hearsay.addAll(ARTICLES.stream().limit(60));
      hearsay.commit();
      ARTICLES.stream().skip(60).forEach(hearsay::add);
      for (int i = 0; i < 20; i++) {
        Article other = ARTICLES.get(i + 30);
        hearsay.update(ARTICLES.get(i).withTitle("Changed").withPublishedAt(other.publishedAt()));
        if (i % 6 == 0) {
          hearsay.commit();
        }
      }
      hearsay.remove(ARTICLES.get(33).id());
      hearsay.expunge(Retention.atMost(hearsay.size()));
      hearsay.live().stories(Long.MAX_VALUE, 1);
    }
    for (Path file : articleFiles("index")) {
      damage(file);
    }
    encoder.takeTexts();
    try (Hearsay hearsay = open("index", withStories)) {
      assertEquals(ARTICLES.size() - 1, hearsay.size());
      assertEquals(least, encoder.takeTexts());
    }
  }

  private List<Path> articleFiles(String index) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(index))) {
      return files
          .filter(file -> file.toString().endsWith("_Lucene90_1.dvd"))
          .filter(file -> file.toFile().length() > 1_000)
          .toList();
    }
  }

  private static void damage(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      int before = bytes.read();
      bytes.seek(bytes.length() / 2);
      bytes.write(before ^ 0x10);
    }
  }

  /** What is said, the neighbours and the live stories included. */
  private static List<Object> told(Hearsay hearsay) {
    Findings findings = hearsay.findings();
    List<Object> told = new ArrayList<>();
    told.add(findings);
    for (Article article : ARTICLES) {
      told.add(hearsay.check(article));
      told.add(hearsay.live().storyOf(article.id()).map(LiveStory::story));
    }
    return told;
  }

  @Test
  void keptOrReadAnewTheSameIsSaid() {
    try (Hearsay with = open("with", withStories);
        Hearsay without = open("without", PLAIN)) {
      with.addAll(ARTICLES.stream());
      without.addAll(ARTICLES.stream());
      without.live().clusters(Long.MAX_VALUE, 1);
    }
    int read = textsToKnowTheEncoder();
    try (Hearsay kept = open("with", withStories)) {
      assertEquals(read, encoder.takeTexts());
      Findings expected = Hearsay.batch(ARTICLES.stream(), withStories);
      encoder.takeTexts();
      assertFalse(expected.stories().isEmpty());
      assertEquals(expected, kept.findings());
      assertEquals(0, encoder.takeTexts());
      try (Hearsay anew = open("without", withStories)) {
        assertTrue(encoder.takeTexts() > read);
        assertEquals(told(kept), told(anew));
      }
    }
    try (Hearsay without = open("with", PLAIN)) {
      assertEquals(Hearsay.batch(ARTICLES.stream(), PLAIN), without.findings());
    }
  }

  /** An article that is written once more because a twin came before it keeps its profile. */
  @Test
  void oneWithoutStoriesLeavesThemWhereTheyAre() {
    try (Hearsay hearsay = open("index", withStories)) {
      hearsay.addAll(ARTICLES.stream());
    }
    List<Article> now = new ArrayList<>(ARTICLES);
    try (Hearsay hearsay = open("index", PLAIN)) {
      for (int i = 0; i < 10; i++) {
        Article twin = ARTICLES.get(i * 7);
        if (twin.publishedAt() != null) {
          Article earlier =
              new Article(
                  "earlier" + i,
                  twin.title(),
                  twin.text(),
                  twin.publishedAt().minus(Duration.ofDays(1)),
                  twin.source(),
                  null);
          hearsay.add(earlier);
          now.add(earlier);
        }
      }
    }
    int added = now.size() - ARTICLES.size();
    int least = textsToKnowTheEncoder();
    try (Hearsay hearsay = open("index", withStories)) {
      assertTrue(encoder.takeTexts() <= least + added);
      assertEquals(Hearsay.batch(now.stream(), withStories), hearsay.findings());
      now.subList(ARTICLES.size(), now.size()).forEach(one -> hearsay.remove(one.id()));
    }
    encoder.takeTexts();
    try (Hearsay hearsay = open("index", withStories)) {
      assertEquals(least, encoder.takeTexts());
      assertEquals(Hearsay.batch(ARTICLES.stream(), withStories), hearsay.findings());
    }
  }

  @Test
  void thoseOfAnotherEncoderAreNotTaken() {
    try (Hearsay hearsay = open("index", withStories)) {
      hearsay.addAll(ARTICLES.stream());
    }
    Options other = withStories.withEncoder(new LetterEncoder(5));
    try (Hearsay hearsay = open("index", other)) {
      assertEquals(Hearsay.batch(ARTICLES.stream(), other), hearsay.findings());
    }
  }
}
