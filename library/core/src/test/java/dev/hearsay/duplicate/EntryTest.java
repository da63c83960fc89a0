package dev.hearsay.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final String TEXT = "The ferry to the outer islands left an hour late.";

  private static Entry of(Instant date) {
    return Entries.of("a", TEXT, null, date);
  }

  @Test
  void datesStayInOrderHoweverAbsurd() {
    List<Entry> ascending =
        List.of(
            of(Instant.parse("1900-01-01T00:00:00Z")),
            of(Instant.EPOCH.minusNanos(1)),
            of(Instant.EPOCH),
            of(Instant.EPOCH.plusNanos(1)),
            of(Instant.parse("2026-11-25T08:00:00.000000001Z")),
            of(Instant.MAX),
            Entries.of("a", TEXT, null, null));
    for (int i = 0; i < ascending.size(); i++) {
      for (int j = 0; j < ascending.size(); j++) {
        int expected = Integer.compare(i, j);
        int actual = ascending.get(i).compareDate(ascending.get(j));
        assertEquals(expected, Integer.signum(actual), i + " and " + j);
      }
    }
    assertEquals(0, of(Instant.MAX).compareDate(of(Instant.parse("9999-12-31T00:00:00Z"))));
    assertEquals(0, of(Instant.MIN).compareDate(of(Instant.parse("-0001-12-31T00:00:00Z"))));
    assertEquals(-1, of(Instant.MIN).compareDate(of(Instant.parse("1700-01-01T00:00:00Z"))));
  }

  @Test
  void ordinaryDatesAreGivenBackAsTheyCame() {
    Instant date = Instant.parse("2026-11-25T08:15:30.123456789Z");
    assertEquals(date, of(date).publishedAt());
    assertEquals(Instant.EPOCH, of(Instant.EPOCH).publishedAt());
    assertNull(Entries.of("a", TEXT, null, null).publishedAt());
  }

  @Test
  void aTextThatIsNotElsewhereIsKept() {
    assertSame(TEXT, of(Instant.EPOCH).text());
  }
}
