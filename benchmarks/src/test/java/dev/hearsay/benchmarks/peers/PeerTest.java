package dev.hearsay.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import dev.hearsay.sketch.Sampling;
import dev.hearsay.text.Shingles;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is timed is right: the estimates are near the exact Jaccard index. */
final class PeerTest {

  /** Four standard deviations of an estimate by 126 components at most. */
  private static final double TOLERANCE = 0.18;

  private final SyntheticCorpus corpus = new SyntheticCorpus(Recipe.distinct(7, 10));
  private final String text = corpus.article(0).text();
  private final String other = corpus.article(1).text();

  @ParameterizedTest
  @EnumSource
  void estimatesTheJaccardIndex(Peer peer) {
    estimates(peer.sketcher());
  }

  private <S> void estimates(Sketcher<S> sketcher) {
    for (int tenths = 0; tenths <= 10; tenths++) {
      String part = text.substring(0, text.length() * tenths / 10);
      double estimate = sketcher.jaccard(sketcher.sketch(text), sketcher.sketch(part));
      assertEquals(exact(text, part), estimate, TOLERANCE, tenths + " tenths of the text");
    }
    assertEquals(0, sketcher.jaccard(sketcher.sketch(text), sketcher.sketch(other)), 0.05);
    assertEquals(
        1, sketcher.jaccard(sketcher.sketch(text), sketcher.sketch(text.toUpperCase(Locale.ROOT))));
  }

  @Test
  void oursKeepsTheFingerprintsOfTheEngine() {
    HearsaySketcher sketcher = new HearsaySketcher();
    Options options = Options.defaults();
    int[] expected =
        new Sampling(1.0 / 16, 48).sample(Shingles.of(text, options.seed()).distinct());
    assertEquals(new Sampling(1.0 / 16, 48), Hearsay.create(options).plan().sampling());
    assertArrayEquals(expected, sketcher.sketch(text).fingerprints());
  }

  @Test
  void shinglesForTheOthersAreTheSameSet() {
    assertEquals(shingles(text).size(), Arrays.stream(WordShingles.of(text)).distinct().count());
    assertEquals(Shingles.of(text, 1).size(), WordShingles.of(text).length);
    assertEquals(
        Arrays.stream(WordShingles.of(text)).distinct().count(),
        Arrays.stream(WordShingles.bySplitting(text)).distinct().count());
    assertEquals(Shingles.of(text, 1).size(), WordShingles.bySplitting(text).length);
    assertEquals(0, WordShingles.of("one two, three: four").length);
    assertArrayEquals(
        WordShingles.bySplitting("a b c d e"), WordShingles.bySplitting(" A-b\tC. d (E)"));
    assertArrayEquals(WordShingles.of("a b c d e"), WordShingles.of(" A-b\tC. d (E)"));
  }

  @ParameterizedTest
  @EnumSource(names = {"HASH4J_SUPERMINHASH", "JAVA_LSH"})
  void copiesMeetInABandAndOthersDoNot(Peer peer) {
    meet((BandedSketcher<?>) peer.sketcher());
  }

  private <S> void meet(BandedSketcher<S> sketcher) {
    long[] bands = sketcher.bands(sketcher.sketch(text));
    long[] ofPart = sketcher.bands(sketcher.sketch(text.substring(0, text.length() * 8 / 10)));
    long[] ofOther = sketcher.bands(sketcher.sketch(other));
    assertEquals(BandedSketcher.BANDS, bands.length);
    assertTrue(agreeing(bands, ofPart) > 8);
    assertEquals(0, agreeing(bands, ofOther));
  }

  private static long agreeing(long[] a, long[] b) {
    return IntStream.range(0, a.length).filter(i -> a[i] == b[i]).count();
  }

  private static double exact(String a, String b) {
    Set<List<String>> shared = new HashSet<>(shingles(a));
    Set<List<String>> either = new HashSet<>(shared);
    shared.retainAll(shingles(b));
    either.addAll(shingles(b));
    return (double) shared.size() / either.size();
  }

  private static Set<List<String>> shingles(String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("\\W+", 0));
    return IntStream.rangeClosed(0, words.size() - 5)
        .mapToObj(i -> words.subList(i, i + 5))
        .collect(Collectors.toSet());
  }
}
