package dev.hearsay.benchmarks.quality;

import dev.hearsay.benchmarks.Table;
import dev.hearsay.story.StoryRule;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Stories by one rule after the other, of the articles of the one half of the events and of those
 * of the other, so that a rule chosen on one half can be reported on the other.
 */
final class StorySweep {

  private final BiFunction<EventSet, StoryRule, GroupingScore> scores;
  private final String corpus;
  private final EventSet[] halves;
  private final EventSet[] undated;

  /** A sweep; {@code scores} says how well a rule does on a set. */
  StorySweep(String corpus, EventSet set, BiFunction<EventSet, StoryRule, GroupingScore> scores) {
    this.corpus = corpus;
    this.scores = scores;
    this.halves = new EventSet[] {set.half(0), set.half(1)};
    this.undated = new EventSet[] {halves[0].undated(), halves[1].undated()};
  }

  /** By the threshold, dates counting. */
  Table thresholds() {
    Table table = table("threshold");
    IntStream.rangeClosed(10, 30)
        .mapToObj(hundredths -> StoryRule.defaults().withThreshold(hundredths / 100.0))
        .forEach(rule -> row(table, rule.threshold(), rule, halves));
    return table;
  }

  /** By the days that count as lying between articles without dates. */
  Table days() {
    Table table = table("undated");
    StoryRule usual = StoryRule.defaults();
    IntStream.rangeClosed(0, 16)
        .mapToObj(
            quarters ->
                new StoryRule(
                    usual.threshold(),
                    usual.memory(),
                    quarters / 4.0,
                    usual.neighbours(),
                    usual.reach()))
        .forEach(rule -> row(table, rule.undated(), rule, undated));
    return table;
  }

  private static Table table(String rule) {
    return new Table("corpus", rule, "half 1: B³ F1", "pairs F1", "half 2: B³ F1", "pairs F1");
  }

  private void row(Table table, double value, StoryRule rule, EventSet[] sets) {
    GroupingScore one = scores.apply(sets[0], rule);
    GroupingScore other = scores.apply(sets[1], rule);
    table.row(
        corpus,
        String.format(Locale.ROOT, "%.2f", value),
        cell(one.f1()),
        cell(one.pairF1()),
        cell(other.f1()),
        cell(other.pairF1()));
  }

  private static String cell(double figure) {
    return String.format(Locale.ROOT, "%.4f", figure);
  }
}
