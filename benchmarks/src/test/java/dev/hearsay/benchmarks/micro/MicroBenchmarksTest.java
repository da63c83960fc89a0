package dev.hearsay.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Matches;
import dev.hearsay.benchmarks.peers.Peer;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.internal.Kernels;
import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.similarity.Profile;
import dev.hearsay.text.WordReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work that is timed is the work that is meant. */
final class MicroBenchmarksTest {

  @ParameterizedTest
  @ValueSource(ints = {60, 390, 2000})
  void textsHaveTheLengthAskedFor(int words) {
    NewsTexts texts = NewsTexts.ofWords(words);
    String first = texts.next();
    assertEquals(words, first.split("\\s+", -1).length);
    assertEquals(words, texts.next().split("\\s+", -1).length);
    assertTrue(first.chars().allMatch(c -> c < 128), "ASCII");
  }

  @Test
  void tokenizeShinglesWholeTexts() {
    TokenizeBenchmark benchmark = new TokenizeBenchmark();
    benchmark.words = 390;
    benchmark.makeTexts();
    Volume volume = new Volume();
    assertEquals(390 - 4, benchmark.shingles(volume).size());
    assertTrue(volume.bytes > 390 * 4);
    long[] set = benchmark.shingleSet(volume);
    assertArrayEquals(Arrays.stream(set).sorted().distinct().toArray(), set);
  }

  @Test
  void encodedTextsAreOfKnownWordsMostly() {
    StaticEncoder encoder = StaticEncoder.builtIn();
    int known = 0;
    for (int words : new int[] {20, 390}) {
      EncodeBenchmark benchmark = new EncodeBenchmark();
      benchmark.words = words;
      benchmark.makeTexts();
      String text = benchmark.next();
      WordReader reader = new WordReader().read(text);
      assertEquals(words, reader.size());
      for (int i = 0; i < words; i++) {
        known += encoder.row(reader.words()[i], reader.stems()[i]) >= 0 ? 1 : 0;
      }
      Volume volume = new Volume();
      float[] vector = benchmark.encode(volume);
      assertEquals(1, Kernels.active().dot(vector, vector), 1e-5);
      assertTrue(volume.bytes > words * 3L);
    }
    assertEquals(0.96 * 410, known, 15);
  }

  @Test
  void peersAreGivenTheSameTexts() {
    PeerSketchBenchmark ours = prepared(Peer.HEARSAY);
    PeerSketchBenchmark lucene = prepared(Peer.LUCENE);
    Volume volume = new Volume();
    Volume other = new Volume();
    assertEquals("Sketch", ours.sketch(volume).getClass().getSimpleName());
    assertTrue(lucene.sketch(other) instanceof long[] terms && terms.length > 200);
    assertEquals(volume.bytes, other.bytes);
  }

  private static PeerSketchBenchmark prepared(Peer peer) {
    PeerSketchBenchmark benchmark = new PeerSketchBenchmark();
    benchmark.words = 390;
    benchmark.peer = peer;
    benchmark.prepare();
    return benchmark;
  }

  @Test
  void pairsAreRelatedAsTheyAreCalled() {
    assertEquals(Relation.NEAR_DUPLICATE, compared(VerifyBenchmark.Kind.COPY).relation());
    Duplicate trim = compared(VerifyBenchmark.Kind.TRIM);
    assertEquals(Relation.CONTAINS, trim.relation());
    assertEquals(0.6, trim.overlap().jaccard(), 0.03);
    assertEquals(Relation.UNRELATED, compared(VerifyBenchmark.Kind.UNRELATED).relation());
  }

  private static Duplicate compared(VerifyBenchmark.Kind kind) {
    VerifyBenchmark benchmark = new VerifyBenchmark();
    benchmark.kind = kind;
    benchmark.makeArticles();
    return benchmark.compare();
  }

  @Test
  void someQuestionsHaveAnswers() {
    IndexQueryBenchmark benchmark = new IndexQueryBenchmark();
    benchmark.held = 500;
    benchmark.fill();
    long answered =
        IntStream.range(0, 512)
            .mapToObj(i -> benchmark.check())
            .map(Matches::duplicates)
            .filter(duplicates -> duplicates.stream().anyMatch(d -> d.relation().isDuplicate()))
            .count();
    assertTrue(answered > 10 && answered < 100, () -> answered + " of 512");
  }

  @Test
  void sentencesAreReadAndCompared() {
    SentenceSimilarityBenchmark benchmark = new SentenceSimilarityBenchmark();
    benchmark.words = 10;
    benchmark.makeSentences();
    assertEquals(10, benchmark.read().size());
    for (int i = 0; i < 512; i++) {
      double similarity = benchmark.compare();
      assertTrue(similarity >= 0 && similarity < 1, () -> "similarity " + similarity);
    }
  }

  @Test
  void articlesAreReadAndCompared() {
    ArticleSimilarityBenchmark benchmark = new ArticleSimilarityBenchmark();
    benchmark.makeArticles();
    ArticleSimilarity similarity = new ArticleSimilarity(new DocumentFrequencies());
    Profile profile = benchmark.read();
    assertTrue(similarity.tellingTerms(similarity.measure(profile), 1_000).length > 100);
    for (int i = 0; i < 512; i++) {
      double found = benchmark.compare();
      assertTrue(found > 0 && found < 0.9, () -> "similarity " + found);
    }
  }

  @Test
  void someQuestionsHaveNeighbours() {
    StoryBenchmark benchmark = new StoryBenchmark();
    benchmark.articles = 500;
    benchmark.fill();
    long answered =
        IntStream.range(0, 512)
            .mapToObj(i -> benchmark.check())
            .filter(matches -> !matches.neighbours().isEmpty())
            .count();
    assertTrue(answered > 10, () -> answered + " of 512");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void someOfTheArticlesHeldAreInGroups(boolean stories) {
    LiveGroupsBenchmark benchmark = new LiveGroupsBenchmark();
    benchmark.articles = 1_000;
    benchmark.stories = stories;
    benchmark.fill();
    for (int i = 0; i < 20; i++) {
      assertTrue(benchmark.addAndRemove().compared());
    }
    long answered =
        IntStream.range(0, 512)
            .mapToObj(i -> benchmark.group())
            .filter(group -> group.isPresent())
            .count();
    assertTrue(answered > 10, () -> answered + " of 512");
  }

  @Test
  void statementsAreReadSentenceBySentence() {
    StatementBenchmark benchmark = new StatementBenchmark();
    benchmark.makeArticles();
    Volume volume = new Volume();
    for (int i = 0; i < 20; i++) {
      assertEquals(25, benchmark.read(volume).size());
    }
    assertEquals(20 * 25 * 75, (double) volume.bytes, 20 * 25 * 15);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void someTextsAreJudgedToContradict(int sentences) {
    JudgeBenchmark benchmark = new JudgeBenchmark();
    benchmark.sentences = sentences;
    benchmark.makeTexts();
    int clashes = 0;
    for (int i = 0; i < 512; i++) {
      clashes += benchmark.judge().kind() == null ? 0 : 1;
    }
    int found = clashes;
    assertTrue(found > 100 && found < 512, () -> found + " of 512");
  }

  @Test
  void storiesHaveConflicts() {
    ConflictStoryBenchmark benchmark = new ConflictStoryBenchmark();
    benchmark.articles = 100;
    benchmark.makeStory();
    List<Conflict> conflicts = benchmark.find();
    assertTrue(conflicts.size() > 10, () -> conflicts.size() + " conflicts");
    assertEquals(conflicts, benchmark.find());
    long sentences =
        new Reports()
            .story(100, 25).stream()
                .flatMap(
                    account -> Arrays.stream(account.text().split("(?<=[.,]\"?) (?=[A-Z\"])", -1)))
                .distinct()
                .count();
    assertTrue(sentences > 2_000, () -> sentences + " sentences of their own");
  }
}
