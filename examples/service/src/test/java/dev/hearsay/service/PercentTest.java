package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

  @Test
  void anyTextIsReadAsItWasWritten() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        int point = random.nextInt(random.nextBoolean() ? 0x80 : 0x11_0000);
        text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? '%' : point);
      }
      String encoded = Percent.encode(text.toString());
      assertTrue(encoded.matches("[A-Za-z0-9._~%-]*"), encoded);
      assertEquals(text.toString(), Percent.decode(encoded));
    }
  }

  @Test
  void isDecodedOnce() {
    assertEquals("%2F", Percent.decode("%252F"));
    assertEquals("a/b+c;d é", Percent.decode("a%2fb+c;d%20é"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "a%", "%4", "%4g", "%g4", "%%41", "%+1", "%c3", "%c3%28", "%ff"})
  void whatIsNoEncodingIsRefused(String part) {
    assertThrows(Refusal.class, () -> Percent.decode(part));
  }
}
