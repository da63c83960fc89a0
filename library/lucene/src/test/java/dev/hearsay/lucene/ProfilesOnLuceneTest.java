package dev.hearsay.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.Findings;
import dev.hearsay.Hearsay;
import dev.hearsay.Matches;
import dev.hearsay.Options;
import dev.hearsay.Retention;
import dev.hearsay.SyntheticNews;
import dev.hearsay.embedding.Encoder;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
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
    encoder.takeTexts();
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
    damageTexts(folder.resolve("index"));
    encoder.takeTexts();
    try (Hearsay hearsay = open("index", withStories)) {
      assertEquals(ARTICLES.size() - 1, hearsay.size());
      assertEquals(least, encoder.takeTexts());
    }
  }

  /** Flips a byte in the middle of every file of articles. */
  private static void damageTexts(Path index) throws IOException {
    List<String> files = new ArrayList<>();
    try (Directory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        SegmentCommitInfo segment = ((SegmentReader) leaf.reader()).getSegmentInfo();
        String start = ArticleCodec.files(segment, leaf.reader().getFieldInfos());
        if (start != null) {
          files.add(start + "dvd");
        }
      }
    }
    assertFalse(files.isEmpty());
    for (String file : files) {
      try (RandomAccessFile bytes = new RandomAccessFile(index.resolve(file).toFile(), "rw")) {
        bytes.seek(bytes.length() / 2);
        int before = bytes.read();
        bytes.seek(bytes.length() / 2);
        bytes.write(before ^ 0x10);
      }
    }
  }

  /** What is said of each article, its neighbours included. */
  private static List<Matches> matches(Hearsay hearsay) {
    return ARTICLES.stream().map(hearsay::check).toList();
  }

  @Test
  void keptOrReadAnewTheSameIsSaid() {
    try (Hearsay with = open("with", withStories);
        Hearsay without = open("without", PLAIN)) {
      with.addAll(ARTICLES.stream());
      with.live().clusters(Long.MAX_VALUE, 1);
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
        assertEquals(kept.findings(), anew.findings());
        assertEquals(matches(kept), matches(anew));
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
