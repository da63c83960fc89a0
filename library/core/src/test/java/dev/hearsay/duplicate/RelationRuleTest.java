package dev.hearsay.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelationRuleTest {

  private final RelationRule rule = new RelationRule(Thresholds.defaults(), 0.3);

  @ParameterizedTest(name = "{0} shared of {1} and {2}, longest run {3}, telling {4}: {5}")
  @CsvSource({
    "100, 100, 100, 50, 1,   NEAR_DUPLICATE",
    " 67, 100, 100, 20, 1,   NEAR_DUPLICATE",
    " 60, 100, 100,  6, 1,   NEAR_DUPLICATE",
    " 59, 100, 100, 40, 1,   SHARES_PASSAGES",
    " 60, 100, 134, 40, 1,   CONTAINED_IN",
    " 60, 134, 100, 40, 1,   CONTAINS",
    " 60, 100, 133, 40, 1,   NEAR_DUPLICATE",
    " 75,  75, 100, 40, 1,   CONTAINED_IN",
    " 10, 100, 100, 16, 1,   SHARES_PASSAGES",
    " 10, 100, 100, 15, 1,   UNRELATED",
    "  9, 100, 100, 13, 1,   UNRELATED",
    "  0, 100, 100,  0, 1,   UNRELATED",
    "  0,   0, 100,  0, 1,   UNRELATED",
    " 15, 100, 100, 19, 0,   SHARES_BOILERPLATE",
    " 15, 100, 100, 19, 0.9, SHARES_PASSAGES",
    " 80, 100, 100, 60, 0,   SHARES_BOILERPLATE",
    " 80, 100, 100, 60, 0.05, SHARES_BOILERPLATE",
    " 97, 100, 100, 60, 0.1, NEAR_DUPLICATE",
    " 80, 100, 100, 60, 0.5, NEAR_DUPLICATE",
    "100, 100, 300, 60, 0,   SHARES_BOILERPLATE"
  })
  void theFirstRelationThatFits(
      int shared, int a, int b, int longestRun, double telling, Relation expected) {
    assertEquals(expected, rule.of(new Overlap(shared, a, b), longestRun, telling));
    assertEquals(expected.flipped(), rule.of(new Overlap(shared, b, a), longestRun, telling));
  }

  @ParameterizedTest
  @EnumSource
  void flippingTwiceChangesNothing(Relation relation) {
    assertEquals(relation, relation.flipped().flipped());
    assertEquals(relation.isDuplicate(), relation.flipped().isDuplicate());
  }

  @Test
  void overlapIsMeasuredAsDefined() {
    Overlap overlap = new Overlap(30, 40, 120);
    assertEquals(30.0 / 130, overlap.jaccard());
    assertEquals(0.75, overlap.containment());
    assertEquals(0.75, overlap.aInB());
    assertEquals(0.25, overlap.bInA());
    assertEquals(60.0 / 160, overlap.dice());
    assertEquals(0, new Overlap(0, 0, 0).jaccard());
    assertEquals(0, new Overlap(0, 0, 0).dice());
  }
}
