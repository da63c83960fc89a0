package dev.hearsay.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.embedding.StaticEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {

  private static final StaticEncoder ENCODER = StaticEncoder.builtIn();

  private static final String[] VOCABULARY = {
    "quay",
    "quays",
    "harbour",
    "harbor",
    "harbours",
    "ship",
    "boat",
    "ferry",
    "ferries",
    "the",
    "the",
    "of",
    "closed",
    "close",
    "shut",
    "shuts",
    "Ostrow",
    "Haldane",
    "Port",
    "Ellery",
    "two",
    "2",
    "3.5",
    "12",
    "percent",
    "minister",
    "president",
    "talks",
    "talk",
    "killed",
    "dead"
  };

  private final SentenceReader reader = new SentenceReader(new DocumentFrequencies(), ENCODER);

  private List<Word> words(String text) {
    return reader.read(text).words();
  }

  private static String sentence(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(25); i >= 0; i--) {
      text.append(VOCABULARY[random.nextInt(VOCABULARY.length)]).append(' ');
    }
    return text.toString();
  }

  private record Link(int i, int j, double similarity, long steps) {}

  /** Each word's counterpart, by taking the best link that is left, over and over. */
  private static double[][] greedy(List<Word> a, List<Word> b) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double similarity = a.get(i).similarity(b.get(j), ENCODER);
        if (similarity > 0) {
          links.add(new Link(i, j, similarity, Math.round((1 - similarity) * (1 << 20))));
        }
      }
    }
    Comparator<Link> order =
        Comparator.comparingLong(Link::steps)
            .thenComparingInt(link -> Math.abs(link.i - link.j))
            .thenComparingInt(link -> link.i + link.j)
            .thenComparingInt(Link::i);
    double[][] found = {new double[a.size()], new double[b.size()]};
    while (!links.isEmpty()) {
      Link best = links.stream().min(order).orElseThrow();
      found[0][best.i] = best.similarity;
      found[1][best.j] = best.similarity;
      links.removeIf(link -> link.i == best.i || link.j == best.j);
    }
    return found;
  }

  private static double share(List<Word> words, List<Word> others, double[] found) {
    Set<List<Long>> pairs = new HashSet<>();
    for (int i = 1; i < others.size(); i++) {
      pairs.add(List.of(others.get(i - 1).stem(), others.get(i).stem()));
    }
    double sum = 0;
    double all = 0;
    for (int i = 0; i < words.size(); i++) {
      double weight = words.get(i).weight();
      double rest = 1;
      if (i > 0 && pairs.contains(stems(words, i))) {
        rest -= 0.35;
      }
      if (i + 1 < words.size() && pairs.contains(stems(words, i + 1))) {
        rest -= 0.35;
      }
      sum += weight * rest * found[i];
      all += weight * rest;
    }
    return sum / all;
  }

  private static List<Long> stems(List<Word> words, int second) {
    return List.of(words.get(second - 1).stem(), words.get(second).stem());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithTakingTheBestLinkOverAndOver(long seed) {
    Random random = new Random(seed);
    for (int n = 0; n < 60; n++) {
      String one = sentence(random);
      String other = sentence(random);
      List<Word> a = words(one);
      List<Word> b = words(other);
      Alignment alignment = new Alignment(a, b, ENCODER);
      double[][] expected = greedy(a, b);
      for (int i = 0; i < a.size(); i++) {
        assertEquals(expected[0][i], alignment.ofA(i), 2e-6, one + "/ " + other);
      }
      for (int j = 0; j < b.size(); j++) {
        assertEquals(expected[1][j], alignment.ofB(j), 2e-6, one + "/ " + other);
      }
      assertEquals(
          (share(a, b, expected[0]) + share(b, a, expected[1])) / 2, alignment.aligned(), 1e-5);
    }
  }

  @Test
  void isTheSameFromBothSides() {
    Random random = new Random(7);
    SentenceSimilarity similarity = new SentenceSimilarity(ENCODER);
    for (int n = 0; n < 500; n++) {
      Sentence a = reader.read(sentence(random));
      Sentence b = reader.read(sentence(random));
      Alignment one = new Alignment(a.words(), b.words(), ENCODER);
      Alignment other = new Alignment(b.words(), a.words(), ENCODER);
      assertEquals(one.aligned(), other.aligned());
      assertEquals(one.weight(), other.weight());
      for (int i = 0; i < a.size(); i++) {
        assertEquals(one.ofA(i), other.ofB(i));
      }
      assertEquals(similarity.of(a, b), similarity.of(b, a));
    }
  }

  @Test
  void theLongestSentencesFit() {
    List<Word> words = words("quay 5% ".repeat(300));
    Alignment alignment = new Alignment(words, words, ENCODER);
    assertEquals(1, alignment.aligned(), 1e-12);
    assertEquals(1, alignment.ofB(words.size() - 1));
  }
}
