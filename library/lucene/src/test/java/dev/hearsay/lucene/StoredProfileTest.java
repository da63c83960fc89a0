package dev.hearsay.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.SyntheticNews;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.Profile;
import dev.hearsay.similarity.ProfileReader;
import java.io.IOException;
import java.util.Random;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredProfileTest {

  private static void assertKept(StoredProfile profile) throws IOException {
    assertEquals(profile, StoredProfile.of(profile.bytes(), "here"));
  }

  private static StoredProfile random(Random random) {
    int[] terms = random.ints(random.nextInt(300)).sorted().distinct().toArray();
    byte[] counts = new byte[3 * terms.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (byte) random.nextInt(random.nextInt(8) == 0 ? 128 : 3);
    }
    byte[] vector = new byte[random.nextInt(3) * 64];
    random.nextBytes(vector);
    return new StoredProfile(random.nextInt(), Profile.of(terms, counts, vector));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyProfileComesBack(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      assertKept(random(random));
    }
  }

  @Test
  void thoseOfTextsComeBack() throws IOException {
    ProfileReader reader = new ProfileReader(StaticEncoder.builtIn());
    for (Article article : SyntheticNews.of(1, 60)) {
      assertKept(
          new StoredProfile(1, reader.read(article.title(), article.text(), article.source())));
    }
    assertKept(new StoredProfile(1, reader.read("", " … \u0000 \uD800")));
    assertKept(new StoredProfile(1, reader.read("Harbour", "")));
    assertKept(new StoredProfile(1, reader.read("Harbour", "The Harbour harbour ".repeat(999))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damageIsToldOrGivesAnotherProfile(long seed) {
    Random random = new Random(seed);
    int told = 0;
    for (int i = 0; i < 2_000; i++) {
      BytesRef bytes = random(random).bytes();
      if (i % 2 == 0) {
        bytes.length = random.nextInt(bytes.length);
      }
      for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
        bytes.bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        StoredProfile.of(bytes, "here");
      } catch (CorruptIndexException e) {
        told++;
      }
    }
    assertTrue(told > 500, told + " times");
  }
}
