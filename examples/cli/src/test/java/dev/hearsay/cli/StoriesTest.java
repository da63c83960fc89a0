package dev.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.cli.show.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is said of articles that tell of one event in words of their own. */
class StoriesTest {
  private static final String NEWS = Ran.TESTDATA.resolve("news").toString();
  private static final Path FERRY = Path.of(NEWS, "ferry-strike");
  private static final Path QUARRY = Path.of(NEWS, "quarry-blast");

  private static Ran compare(Path a, Path b, String... options) {
    return Ran.of(
        Stream.concat(Stream.of("compare", a.toString(), b.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void aScanTellsEventsFirst() {
    String out = Ran.of("scan", NEWS).out();
    assertTrue(
        out.indexOf("events told in several ways") < out.indexOf("texts told more than once"), out);
    assertTrue(out.contains(" articles of 6 sources\n"), out);
    assertTrue(out.contains("\n    6 Jan 2026 to "), out);
    assertTrue(out.contains("    in common: "), out);
    assertTrue(out.contains("ferry-strike/harbour-post.txt · +4 copies"), out);
    assertTrue(
        out.contains(
            """
                5 Mar 2026     Meridian News Agency · comet-meridian · +2 copies
                6 Mar 2026     rewrite  “The smudge that would not wipe off”
                               Harbour Post · comet-find/harbour-post.txt
                               of “Watchman with home-made telescope finds a comet”
            """),
        out);
    assertTrue(out.contains(", or the reverse\n"), out);
    assertTrue(out.contains(" stories of "), out);
    assertTrue(out.replace('\n', ' ').contains(" rewrites · "), out);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void noLineIsWiderThanTheTerminal(int columns) {
    Ran ran = Ran.on(new Terminal(false, false, columns), "scan", NEWS);
    assertTrue(ran.out().lines().allMatch(line -> line.length() <= columns), ran.out());
    Ran pair =
        Ran.on(
            new Terminal(false, false, columns),
            "compare",
            FERRY + "/eastshore-radio.txt",
            FERRY + "/harbour-post.txt");
    assertTrue(pair.out().lines().allMatch(line -> line.length() <= columns), pair.out());
  }

  @Test
  void withoutStoriesThereAreNeitherStoriesNorRewrites() {
    String out = Ran.of("scan", "--no-stories", NEWS).out();
    assertFalse(out.contains("in several ways"), out);
    assertFalse(out.contains("rewrite  “"), out);
    assertFalse(out.replace('\n', ' ').contains(" rewrites · "), out);
    assertTrue(out.contains("12 texts told more than once"), out);
    assertEquals(tellings(Ran.of("scan", NEWS)), tellings(Ran.of("scan", "--stories", NEWS)));
    List<JsonNode> lines = Ran.of("scan", "--no-stories", "--json", "-", NEWS).json();
    assertTrue(lines.stream().noneMatch(line -> line.get("type").stringValue().equals("story")));
    assertTrue(
        lines.stream()
            .filter(line -> line.has("relation"))
            .noneMatch(line -> line.get("relation").stringValue().equals("REWRITE")));
  }

  /** The report without its last lines, which say how long it took. */
  private static String tellings(Ran ran) {
    return ran.out().substring(0, ran.out().indexOf("texts told more than once"));
  }

  @Test
  void compareSaysWhyItIsARewrite() {
    Ran ran = compare(FERRY.resolve("eastshore-radio.txt"), FERRY.resolve("harbour-post.txt"));
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("A rewrite: "), ran.out());
    assertTrue(ran.out().contains("similarity of content 0."), ran.out());
    assertTrue(ran.out().contains(" · at the same time\n"), ran.out());
    assertTrue(ran.out().contains("Both have "), ran.out());
    assertTrue(ran.out().contains("Ingrid Vaslow"), ran.out());
    assertTrue(ran.out().contains(" more.\n"), ran.out());
    assertTrue(ran.out().contains("Why a rewrite: "), ran.out());
    assertTrue(ran.out().contains("Why not shared passages: containment 0.00"), ran.out());
    Ran all =
        compare(FERRY.resolve("eastshore-radio.txt"), FERRY.resolve("harbour-post.txt"), "--all");
    assertFalse(all.out().contains(" more.\n"), all.out());
  }

  @Test
  void compareSaysWhyItIsOneEventAndNoRewrite() {
    Path first = QUARRY.resolve("meridian-first.txt");
    Path later = QUARRY.resolve("northgate-times.txt");
    String out = compare(first, later).out();
    assertTrue(out.contains("The same event, "), out);
    assertTrue(out.contains(" · 2 days apart\n"), out);
    assertTrue(out.contains("Brannock Stone"), out);
    assertTrue(out.contains("Why one event: nearness 0."), out);
    assertTrue(out.contains("is at least 0.13"), out);
    assertTrue(out.contains("Why not a rewrite: "), out);
    List<JsonNode> lines = compare(first, later, "--json").json();
    assertEquals("SAME_STORY", lines.getFirst().get("relation").stringValue());
    assertTrue(lines.getFirst().get("similarity").doubleValue() > 0.2);
  }

  @Test
  void compareSaysWhyItIsNotOneEvent() {
    Path quarry = QUARRY.resolve("meridian-first.txt");
    String out = compare(quarry, Path.of(NEWS, "singles", "honey-brief.txt")).out();
    assertTrue(out.contains("Unrelated:"), out);
    assertTrue(out.contains("Why not one event: nearness 0.00 is under 0.13"), out);
    assertFalse(out.contains("Both have"), out);
  }
}
