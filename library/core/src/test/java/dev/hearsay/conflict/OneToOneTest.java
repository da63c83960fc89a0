package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OneToOneTest {

  private record Pair(int a, int b) {}

  private static List<Pair> of(List<Pair> pairs) {
    return OneToOne.of(pairs, Pair::a, Pair::b);
  }

  @Test
  void theBestOfWhatIsFree() {
    assertEquals(List.of(), of(List.of()));
    assertEquals(
        List.of(new Pair(0, 1), new Pair(1, 0)),
        of(List.of(new Pair(0, 1), new Pair(0, 0), new Pair(1, 1), new Pair(1, 0))));
  }

  /** None stands in two pairs, and every pair left out shares a member with a better one. */
  @Test
  void nothingTwiceAndNothingForgotten() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 200; round++) {
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        pairs.add(new Pair(random.nextInt(9), random.nextInt(9)));
      }
      Set<Integer> takenA = new HashSet<>();
      Set<Integer> takenB = new HashSet<>();
      List<Pair> chosen = of(pairs);
      int next = 0;
      for (Pair pair : pairs) {
        if (next < chosen.size() && chosen.get(next).equals(pair) && !takenA.contains(pair.a)) {
          assertTrue(takenA.add(pair.a) && takenB.add(pair.b));
          next++;
        } else {
          assertTrue(takenA.contains(pair.a) || takenB.contains(pair.b), () -> pair.toString());
        }
      }
      assertEquals(chosen.size(), next);
    }
  }
}
