package dev.hearsay.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.text.Shingler;
import dev.hearsay.text.Shingles;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {

  private static final long SEED = 1;

  private static Passages between(String a, String b, int shown, int limit) {
    return Passages.between(
        Shingles.of(a, SEED), new ShingleTable(Shingles.of(b, SEED)), shown, limit);
  }

  @Test
  void aRunEndsWhereTheTextsPart() {
    String a = "One two three four five six seven EIGHT nine ten eleven twelve thirteen fourteen.";
    String b = "zero, one two three four five six seven 8 nine ten eleven twelve thirteen fourteen";
    Passages passages = between(a, b, 5, 10);
    assertEquals(
        List.of("One two three four five six seven", "nine ten eleven twelve thirteen fourteen"),
        passages.shown().stream().map(p -> p.a().of(a)).toList());
    assertEquals(
        List.of("one two three four five six seven", "nine ten eleven twelve thirteen fourteen"),
        passages.shown().stream().map(p -> p.b().of(b)).toList());
    assertEquals(7, passages.longest());
  }

  @Test
  void ofSeveralPlacesTheLongestRunIsTaken() {
    String a = "a b c d e f g h i j";
    String b = "a b c d e x a b c d e f g h y a b c d e f";
    Passages passages = between(a, b, 5, 10);
    assertEquals("a b c d e f g h", passages.shown().get(0).b().of(b));
    assertEquals(12, passages.shown().get(0).b().start());
  }

  @Test
  void pastTheLimitTheLongestStay() {
    String a = "a b c d e f 1 g h i j k l m n 2 o p q r s t u";
    String b = "a b c d e f 3 g h i j k l m n 4 o p q r s t u";
    assertEquals(
        List.of("g h i j k l m n", "o p q r s t u"),
        between(a, b, 5, 2).shown().stream().map(p -> p.a().of(a)).toList());
  }

  @Test
  void nothingSharedIsNothingShown() {
    assertEquals(List.of(), between("a b c d e f", "a b c d x e f", 5, 5).shown());
    assertEquals(0, between("", "", 5, 5).longest());
  }

  /**
   * Against a table of all common runs: every passage is one, cannot be made longer, and the
   * longest is among them.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTheTableOfCommonRuns(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> a = tokens(random, 300);
    List<String> b = new ArrayList<>(tokens(random, 100));
    for (int i = 0; i < 6; i++) {
      int from = random.nextInt(250);
      b.addAll(random.nextInt(b.size()), a.subList(from, from + 5 + random.nextInt(40)));
    }
    String textA = String.join(" ", a);
    String textB = String.join(" ", b);
    Passages passages = between(textA, textB, 5, 1_000);
    int longest = 0;
    int end = 0;
    for (Passage p : passages.shown()) {
      assertTrue(p.a().start() >= end, "disjoint and in order");
      end = p.a().end();
      assertEquals(p.a().of(textA), p.b().of(textB));
      int tokens = 1 + (int) p.a().of(textA).chars().filter(c -> c == ' ').count();
      longest = Math.max(longest, tokens);
      assertTrue(tokens >= 5);
    }
    int at = 0;
    for (int i = 0; i + 5 <= a.size(); i++) {
      String run = String.join(" ", a.subList(i, i + 5));
      Span place = new Span(at, at + run.length());
      at += a.get(i).length() + 1;
      assertTrue(
          !(" " + textB + " ").contains(" " + run + " ")
              || passages.shown().stream().anyMatch(p -> overlap(p.a(), place)),
          "every shared run is covered at least in part");
    }
    assertEquals(longestCommon(a, b), passages.longest());
    assertEquals(passages.longest(), longest);
  }

  private static List<String> tokens(SplittableRandom random, int count) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tokens.add("w" + random.nextInt(8));
    }
    return tokens;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static int longestCommon(List<String> a, List<String> b) {
    int longest = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        int n = 0;
        while (i + n < a.size() && j + n < b.size() && a.get(i + n).equals(b.get(j + n))) {
          n++;
        }
        longest = Math.max(longest, n);
      }
    }
    return longest < 5 ? 0 : longest;
  }

  @Test
  void aRepeatedParagraphIsFoundWithinItsArticle() {
    String paragraph =
        "The bridge at Tarn Lane will stay shut until the inspectors have looked at both of its piers,"
            + " the county said on Monday.";
    String text = paragraph + "\n\nTraffic goes by Mill Road.\n\n" + paragraph + "\u00A0";
    List<Repetition> found =
        Repetitions.of(Entries.of("x", text, null, null), new Shingler(SEED), 16);
    assertEquals(1, found.size());
    assertEquals(found.get(0).first().of(text), found.get(0).again().of(text));
    assertTrue(found.get(0).first().of(text).startsWith("The bridge"));
    assertTrue(found.get(0).again().start() > found.get(0).first().end());
  }

  @Test
  void oneWordForEverIsNoEndlessWork() {
    String text = "again ".repeat(200_000);
    Shingles shingles = Shingles.of(text, SEED);
    Entry entry = Entries.of("x", text, null, null);
    assertTrue(Repetitions.of(entry, new Shingler(SEED), 16).size() < 100);
    assertEquals(200_000, Passages.between(shingles, new ShingleTable(shingles), 8, 5).longest());
  }
}
