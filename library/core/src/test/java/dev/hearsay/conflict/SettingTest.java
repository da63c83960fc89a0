package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.conflict.Clash.Sort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

  /** Two sentences that clash, each with a sentence of its article, and how they stand in it. */
  private static Setting setting(Sort sort, String a, String besideA, String b, String besideB) {
    Clash clash =
        Given.evidence(a, Context.UNKNOWN, b, Context.UNKNOWN).clashes().stream()
            .filter(found -> found.sort() == sort)
            .max(Comparator.comparingDouble(Clash::fit))
            .orElseThrow();
    return Setting.of(
        clash, Given.passage(a), contents(a, besideA), Given.passage(b), contents(b, besideB));
  }

  private static Contents contents(String... sentences) {
    return new Contents(Stream.of(sentences).map(Given::passage).toList());
  }

  private static final String DEAD_12 = "The flood in Cawdle killed 12 people.";
  private static final String DEAD_19 = "The flood in Cawdle killed 19 people.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rain fell.|Soldiers came.|0|0",
        "Rain fell.|On Friday 12 people had been found dead.|0|2",
        "Rain fell.|The water carried off 12 sheep.|0|1",
        "Rain fell.|The water rose by 12 metres.|0|0",
        "Rain fell.|Police spoke of a dozen people.|0|2",
        "In 2019 the river drowned 19 people.|It lost 12 people then.|2|2",
      })
  void numbersThatTheOtherArticleHasElsewhere(
      String besideA, String besideB, int saysA, int saysB) {
    Setting setting = setting(Sort.NUMBERS, DEAD_12, besideA, DEAD_19, besideB);
    assertEquals(saysA, setting.saysA());
    assertEquals(saysB, setting.saysB());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rain fell.|1",
        "Among them were 3 people of Tarn.|2",
        "Among them were 12 people of Tarn.|1",
        "It cost $12.|1",
        "Then 40 people fled, 7 people hid and 2 people stayed.|4",
      })
  void differentNumbersOfWhatIsCounted(String besideA, int rivals) {
    Setting setting = setting(Sort.NUMBERS, DEAD_12, besideA, DEAD_19, "Soldiers came.");
    assertEquals(rivals, setting.rivalsA());
    assertEquals(1, setting.rivalsB());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dam burst at noon.|Rain fell.|The dam burst at midnight.|Rain fell.|0|0|1|1",
        "The dam burst at noon.|Aid came at midnight.|The dam burst at midnight.|Rain fell.|1|0|2|1",
        "The dam burst at noon.|Rain fell.|The dam burst at midnight.|By noon it was dry.|0|1|1|2",
      })
  void timesThatTheOtherArticleHasElsewhere(
      String a, String besideA, String b, String besideB, int saysA, int saysB, int inA, int inB) {
    assertEquals(new Setting(saysA, saysB, inA, inB), setting(Sort.TIMES, a, besideA, b, besideB));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rain fell.|Rain fell.|0|0",
        "The quay was not damaged then.|Rain fell.|1|0",
        "Rain fell.|Brandt said the quay was damaged in 2019.|0|1",
        "Rain fell.|Brandt said the dam was not damaged.|0|0",
      })
  void wordsThatTheOtherArticleHasElsewhereDeniedOrNot(
      String besideA, String besideB, int saysA, int saysB) {
    String a = "The Tarn quay was damaged.";
    String b = "The Tarn quay was not damaged.";
    assertEquals(new Setting(saysA, saysB, 0, 0), setting(Sort.NEGATED, a, besideA, b, besideB));
  }

  /** The other way round is the same, turned. */
  @Test
  void bothSidesAreTreatedAlike() {
    String besideA = "Then 40 people fled, and 19 people hid.";
    Setting here = setting(Sort.NUMBERS, DEAD_12, besideA, DEAD_19, "Rain fell.");
    Setting there = setting(Sort.NUMBERS, DEAD_19, "Rain fell.", DEAD_12, besideA);
    assertEquals(new Setting(2, 0, 3, 1), here);
    assertEquals(new Setting(0, 2, 1, 3), there);
    assertEquals(Arrays.toString(values(here)), Arrays.toString(values(there)));
  }

  private static double[] values(Setting setting) {
    Features features = new Features();
    setting.addTo(features);
    return features.values();
  }

  /** Of what it knows nothing an article says nothing. */
  @Test
  void anEmptyArticleSaysNothing() {
    Clash clash =
        Given.evidence(DEAD_12, Context.UNKNOWN, DEAD_19, Context.UNKNOWN).clashes().get(0);
    assertEquals(0, contents().says(clash, Given.passage(DEAD_12), true));
    assertEquals(0, contents().rivals(clash, Given.passage(DEAD_12), true));
  }
}
