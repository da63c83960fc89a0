package dev.hearsay.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
  @Test
  void collapsesSpaceAndDropsWhatATerminalObeys() {
    assertEquals("a b c", Plain.line("\ta\u00a0 b\r\n\u0007c \u202e"));
    assertEquals("", Plain.line(" \n"));
  }

  @ParameterizedTest
  @CsvSource({
    "The wheel turns, 20, 'The wheel turns'",
    "The wheel turns, 15, 'The wheel turns'",
    "The wheel turns, 14, 'The wheel…'",
    "Donaudampfschiff, 8, 'Donauda…'",
    "水车七十年来, 7, '水车七…'",
  })
  void cutsToColumns(String line, int columns, String cut) {
    assertEquals(cut, Plain.cut(line, columns));
    assertTrue(Plain.width(cut) <= columns);
  }

  @Test
  void wrapsAtSpacesAndWithinWordsThatAreTooLong() {
    assertEquals(List.of("The wheel", "turns"), Plain.wrap("The wheel turns", 10));
    assertEquals(List.of("Donau", "dampf"), Plain.wrap("Donaudampf", 5));
    assertEquals(List.of("水车", "七十"), Plain.wrap("水车七十", 4));
    assertEquals(List.of(), Plain.wrap("", 4));
  }
}
