package dev.hearsay.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.embedding.StaticEncoder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSimilarityTest {

  private final SentenceReader reader =
      new SentenceReader(new DocumentFrequencies(), StaticEncoder.builtIn());
  private final SentenceSimilarity similarity = new SentenceSimilarity(StaticEncoder.builtIn());

  private double of(String a, String b) {
    return similarity.of(reader.read(a), reader.read(b));
  }

  @Test
  void theSameWordsAreOne() {
    assertEquals(1, of("Ferries collide off Port Ellery", "ferries collide, off PORT ELLERY!"));
    assertEquals(1, of("", "\u2026"));
    assertEquals(0, of("", "Ferries collide"));
    assertEquals(0, of("Ferries collide", "\u2026"));
  }

  @Test
  void figuresAreComparedByTheirValue() {
    assertEquals(1, of("1,250 homes flooded", "1250 homes flooded"));
    assertEquals(1, of("two dead", "2 dead"));
    assertEquals(1, of("Prices rise 4%", "Prices rise 4 percent"));
    SentenceSimilarity.Features same =
        similarity.features(reader.read("four of 12 boats sank"), reader.read("12 and 4 lost"));
    assertEquals(1, same.numbers());
    SentenceSimilarity.Features part =
        similarity.features(reader.read("four of 12 boats sank"), reader.read("12 lost"));
    assertEquals(2.0 / 3, part.numbers());
    SentenceSimilarity.Features other =
        similarity.features(reader.read("four of 12 boats sank"), reader.read("12 and 5 lost"));
    assertEquals(0, other.numbers());
  }

  @Test
  void aNameOfItsOwnOnBothSidesCounts() {
    Sentence a = reader.read("the port of Ellery was closed");
    assertEquals(1, similarity.features(a, reader.read("the port of Tolmark opens")).names());
    assertEquals(0, similarity.features(a, reader.read("the port of Ellery opens")).names());
    assertEquals(0, similarity.features(a, reader.read("the port is open")).names());
  }

  @Test
  void featuresHaveTheirOrder() {
    assertEquals(
        7, similarity.features(reader.read("a quay"), reader.read("the quay")).values().length);
    assertEquals(
        1.0, similarity.features(reader.read("quay"), reader.read("quay ".repeat(13))).longer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ferry sinks off Port Ellery, 12 dead|Twelve killed as ferry sinks near Port Ellery|Ferry fares at Port Ellery to rise
          Harbour board votes to close north quay|Harbour board decides to shut the north quay|Senate votes to close two army bases
          President signs climate treaty in Oslo|Climate treaty signed by president in Oslo|Storm delays flights from Oslo airport
          Police arrest three men over museum theft|Three men arrested over theft at museum|Museum opens new wing for children
          """)
  void theSameEventIsNearerThanAnother(String headline, String same, String other) {
    assertTrue(
        of(headline, same) > of(headline, other) + 0.1,
        of(headline, same) + " and " + of(headline, other));
  }

  @Test
  void isBetweenZeroAndOne() {
    Random random = new Random(5);
    for (int n = 0; n < 300; n++) {
      double found = of(noise(random), noise(random));
      assertTrue(found >= 0 && found <= 1, "similarity " + found);
    }
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(80); i > 0; i--) {
      text.append((char) (random.nextInt(3) == 0 ? ' ' : '0' + random.nextInt(75)));
    }
    return text.toString();
  }
}
