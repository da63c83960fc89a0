package dev.hearsay.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoilerplateTest {

  private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

  private final List<Entry> entries = new ArrayList<>();

  /** An article with shared text of one length and text of its own of another. */
  private void article(
      @Nullable String source, @Nullable Duration after, int sharedWords, int ownWords) {
    int number = entries.size();
    String text = words("s", sharedWords) + " " + words("own" + number + "x", ownWords);
    @Nullable Instant date = after == null ? null : START.plus(after);
    entries.add(Entries.of("n" + number, text, source, date));
  }

  private static String words(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }

  private boolean isBoilerplate() {
    int[] holders = IntStream.range(0, entries.size()).toArray();
    return BoilerplateRule.defaults().over(entries::get).isBoilerplate(holders, holders.length);
  }

  @Test
  void aFooterOfOneSourceIsLearnedFromFiveArticles() {
    for (int i = 0; i < 4; i++) {
      article("Post", null, 40, 200);
    }
    assertEquals(false, isBoilerplate());
    article("Post", null, 40, 200);
    assertEquals(true, isBoilerplate());
  }

  @Test
  void aTextThatMayComeFromAnywhereTakesEight() {
    for (int i = 0; i < 7; i++) {
      article(i % 2 == 0 ? null : "Source " + i, null, 40, 200);
    }
    assertEquals(false, isBoilerplate());
    article(null, null, 40, 200);
    assertEquals(true, isBoilerplate());
  }

  @Test
  void aWireStoryOnManySitesNeverIs() {
    for (int i = 0; i < 500; i++) {
      article("Site " + i, Duration.ofHours(i), 200, 40);
    }
    assertEquals(false, isBoilerplate());
  }

  @Test
  void aRunningStoryOfOneSourceIsNot() {
    for (int i = 0; i < 20; i++) {
      article("Agency", Duration.ofHours(3L * i), 200, 60);
    }
    assertEquals(false, isBoilerplate());
  }

  @Test
  void aTemplateThatOneSourceFillsInEveryWeekIs() {
    for (int i = 0; i < 5; i++) {
      article("Agency", Duration.ofDays(7L * i), 200, 30);
      article("Copycat", Duration.ofDays(7L * i), 200, 30);
    }
    assertEquals(true, isBoilerplate());
  }

  @Test
  void withoutDatesALikenessIsKinship() {
    for (int i = 0; i < 30; i++) {
      article("Agency", null, 200, 100);
    }
    assertEquals(false, isBoilerplate());
  }

  @Test
  void manyHoldersAreJudgedByASpreadOfThem() {
    for (int i = 0; i < 300; i++) {
      article("Agency", Duration.ofMinutes(i), 200, 30);
    }
    for (int i = 1; i < 40; i++) {
      article("Agency", Duration.ofDays(7L * i), 200, 30);
    }
    assertEquals(true, isBoilerplate());
  }
}
