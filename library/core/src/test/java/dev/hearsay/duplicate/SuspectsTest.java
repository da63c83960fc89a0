package dev.hearsay.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.duplicate.Suspects.Suspect;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuspectsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 99, 100, 101})
  void keepsThoseThatShareMostAndPrecede(int limit) {
    SplittableRandom random = new SplittableRandom(limit);
    List<Suspect> all =
        IntStream.range(0, 100)
            .mapToObj(i -> new Suspect(i * 37 % 100, random.nextInt(10), random.nextBoolean()))
            .toList();
    Suspects suspects = new Suspects(limit, Integer::compare);
    all.forEach(each -> suspects.add(each.article(), each.shared(), each.telling()));
    Comparator<Suspect> strongestFirst =
        Comparator.comparingInt((Suspect suspect) -> -suspect.shared())
            .thenComparingInt(Suspect::article);
    assertEquals(
        all.stream().sorted(strongestFirst).limit(limit).toList(),
        StreamSupport.stream(suspects.kept().spliterator(), false).sorted(strongestFirst).toList());
    assertEquals(Math.min(limit, 100), suspects.size());
    assertEquals(Math.max(0, 100 - limit), suspects.cut());
  }

  @Test
  void isEmptyUntilOneIsAdded() {
    Suspects suspects = new Suspects(0, Integer::compare);
    assertTrue(suspects.isEmpty());
    suspects.add(1, 2, true);
    assertEquals(1, suspects.cut());
    assertEquals(0, suspects.size());
  }
}
