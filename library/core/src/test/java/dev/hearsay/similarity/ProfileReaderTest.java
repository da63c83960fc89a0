package dev.hearsay.similarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.text.WordReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProfileReaderTest {

  private final ProfileReader reader = new ProfileReader(FixedEncoder.BY_PARITY);

  private static int at(Profile profile, String word) {
    int term = Profile.term(new WordReader().read(word).stems()[0]);
    int at = Arrays.binarySearch(profile.terms(), term);
    return at < 0 ? -1 : at;
  }

  @Test
  void countsHeadlineWordsThriceInAllAndTwiceInTheLead() {
    Profile profile = reader.read("Quay closed", "The quay was closed. Quays close.");
    int quay = at(profile, "quay");
    assertEquals(3 + 2, profile.count(quay));
    assertEquals(2 + 2, profile.lead(quay));
    assertEquals(at(profile, "close"), at(profile, "closing"));
  }

  @Test
  void theLeadIsTheFirstEightyWords() {
    String body = "harbour ".repeat(79) + "pier ferry";
    Profile profile = reader.read(null, body);
    assertEquals(79, profile.lead(at(profile, "harbour")));
    assertEquals(1, profile.lead(at(profile, "pier")));
    assertEquals(0, profile.lead(at(profile, "ferry")));
    assertEquals(1, profile.count(at(profile, "ferry")));
  }

  @Test
  void namesAreCapitalisedWithinASentence() {
    Profile profile =
        reader.read(null, "Divers told Vaslow: Ferries wait. Divers left Port Ellery with Vaslow.");
    assertEquals(2, profile.name(at(profile, "vaslow")));
    assertEquals(1, profile.name(at(profile, "ellery")));
    assertEquals(0, profile.name(at(profile, "diver")));
    assertEquals(0, profile.name(at(profile, "ferries")));
  }

  @Test
  void countsStopAtWhatAByteHolds() {
    Profile profile = reader.read(null, "harbour ".repeat(1_000));
    assertEquals(127, profile.count(at(profile, "harbour")));
  }

  @Test
  void anArticleWithoutWordsIsAboutNothing() {
    Profile profile = reader.read("", " … \u0000 \uD800");
    assertEquals(0, profile.terms().length);
  }

  @Test
  void oneReaderReadsManyArticles() {
    Profile first = new ProfileReader(FixedEncoder.BY_PARITY).read("A b", "c d e");
    reader.read("A longer one", "with many words that must not stay behind");
    Profile again = reader.read("A b", "c d e");
    assertArrayEquals(first.terms(), again.terms());
    assertArrayEquals(first.vector(), again.vector());
  }

  @Test
  void theWordsOfTheSourceSayNothing() {
    Profile profile =
        reader.read("Quay closed", "PORT ELLERY (Harbour Post) - Divers left.", "Harbour Post");
    assertEquals(-1, at(profile, "harbour"));
    assertEquals(-1, at(profile, "post"));
    assertEquals(1, profile.count(at(profile, "diver")));
  }
}
