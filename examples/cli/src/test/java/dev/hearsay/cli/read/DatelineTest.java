package dev.hearsay.cli.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HARLOW BAY, March 4 (Harbour Post) - The | Harbour Post |",
        "HARLOW BAY, March 4, 2026 (Harbour Post) - The | Harbour Post | 2026-03-04T00:00:00Z",
        "HARLOW BAY, 4 March 2026 (Harbour Post) — The | Harbour Post | 2026-03-04T00:00:00Z",
        "HARLOW BAY, Ont., 4 March (Harbour Post) – The | Harbour Post |",
        "HARLOW BAY (Harbour Post) -- The | Harbour Post |",
        "Harlow Bay (Reuters) - The | Reuters |",
        "Harlow Bay, March 4 (HARBOUR POST): The | HARBOUR POST |",
        "BEIJING, Sept. 3 /Xinhua/ -- The | Xinhua |",
        "SAINT-JEAN-DE-LUZ, Feb 10 (AFP) - The | AFP |",
        "QUILLAN, March 4, 2026 - The | | 2026-03-04T00:00:00Z",
        "Washington, DC – The | |",
      })
  void reads(String text, @Nullable String source, @Nullable Instant date) {
    assertEquals(new Dateline(source, date), Dateline.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The mayor (an engineer) - who is 60 - spoke.",
        "Agnes Dutt (Labour) - who spoke first - left.",
        "Agnes Dutt (D) - who spoke first - left.",
        "QUILLAN (population 4,000) - The town",
        "QUILLAN (Harbour Post) said nothing.",
        "It rained (Reuters) - again",
      })
  void takesNoOrdinaryParentheses(String text) {
    assertEquals(new Dateline(null, null), Dateline.of(text));
  }

  @Test
  void isQuickOnAnythingLong() {
    String capitals = "A ".repeat(500_000);
    assertEquals(new Dateline(null, null), Dateline.of(capitals));
    assertEquals(new Dateline(null, null), Dateline.of("A-".repeat(500_000)));
  }
}
