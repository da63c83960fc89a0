package dev.hearsay.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.sketch.Sampler;
import dev.hearsay.sketch.Sampling;
import dev.hearsay.text.Shingler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

  private static final int SEED = 1;

  private final ShingledEntries shingled = new ShingledEntries(SEED);

  private static Entry held(String text) {
    return new Entry(
        "held",
        text,
        null,
        null,
        null,
        new Shingler(SEED).read(text),
        new Sampler(new Sampling(1, 0)),
        new Room(1 << 20));
  }

  private static String words(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + "-" + i).collect(Collectors.joining(" "));
  }

  private int shared(Entry a, Entry b) {
    return shingled.of(a).overlap(shingled.of(b)).shared();
  }

  private Screen screen(Entry entry) {
    return new Screen(shingled.of(entry), new Shingler(SEED));
  }

  /** Texts of some stretches that others share, whole or cut, and some of their own. */
  private static String text(SplittableRandom random) {
    List<String> stretches = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String name = random.nextBoolean() ? "all" + random.nextInt(8) : "own" + random.nextLong();
      stretches.add(words(name, random.nextInt(1, 60)));
    }
    Collections.shuffle(stretches, new Random(random.nextLong()));
    return String.join(random.nextBoolean() ? ". " : " 東京都 caf\u00e9\u0301 ", stretches);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatSharesEnoughIsNeverRuledOut(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 60; round++) {
      String text = text(random);
      Entry entry = Entries.of("a", text(random), null, null);
      Entry other = Entries.of("b", text, null, null);
      int shared = shared(entry, other);
      Screen screen = screen(entry);
      for (int least = 0; least <= shared; least++) {
        assertTrue(screen.mayShare(other, least), least + " of " + shared + ": " + text);
        assertTrue(screen.mayShare(held(text), least), least + " of " + shared + ": " + text);
      }
    }
  }

  @Test
  void whatSharesLittleIsRuledOut() {
    Entry entry = Entries.of("a", words("one", 300) + " " + words("footer", 20), null, null);
    String other = words("two", 400) + " " + words("footer", 20);
    assertEquals(36, shared(entry, Entries.of("b", other, null, null)));
    assertFalse(screen(entry).mayShare(Entries.of("b", other, null, null), 150));
    assertFalse(screen(entry).mayShare(held(other), 150));
  }

  @Test
  void aTextIsFetchedOnce() {
    StringBuilder read = new StringBuilder();
    String text = words("two", 400);
    Entry other =
        new Entry(
            "b",
            text,
            () -> {
              read.append('.');
              return text;
            },
            null,
            null,
            new Shingler(SEED).read(text),
            new Sampler(new Sampling(1, 0)),
            new Room(0));
    assertFalse(screen(Entries.of("a", words("one", 300), null, null)).mayShare(other, 200));
    assertEquals(".", read.toString());
  }

  @Test
  void textsWithoutShinglesShareNone() {
    Entry empty = Entries.of("a", "", null, null);
    Entry text = Entries.of("b", words("one", 50), null, null);
    assertTrue(screen(empty).mayShare(text, 0));
    assertFalse(screen(empty).mayShare(text, 10));
    assertFalse(screen(text).mayShare(empty, 1));
  }
}
