package dev.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.cli.show.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is said of statements that contradict one another. */
class ConflictsTest {
  private static final String STORIES =
      Ran.TESTDATA.resolve("conflicts").resolve("stories.jsonl").toString();

  private static final String REST =
      " Smoke from the granary drifted over the chapel and the tannery towards the orchard of"
          + " Hexley. Neighbours carried sacks of barley out of the yard until the roof came down.\n";

  private static final String OTHER_REST =
      " Barley sacks were carried from the yard by neighbours before the roof of the granary came"
          + " down, and smoke hung over the orchard, the chapel and the tannery of Hexley.\n";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    write(
        "a.txt",
        "date 2026-03-06\nGranary burns\n\nThe fire in Hexley injured four people." + REST);
    write(
        "b.txt",
        "date 2026-03-06\nFlames in Hexley\n\nThe fire in Hexley injured nine people."
            + OTHER_REST);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aScanShowsThemUnderTheirStory() {
    Ran ran = Ran.of("scan", folder.toString(), "--confidence", "0");
    assertEquals(0, ran.status(), ran.err());
    String out = ran.out();
    assertTrue(out.indexOf("in several ways") < out.indexOf("    conflict       how many, "), out);
    assertTrue(out.contains("four"), out);
    assertTrue(out.contains("    6 Mar 2026     “The fire in Hexley injured «four"), out);
    assertTrue(out.contains("    6 Mar 2026     “The fire in Hexley injured «nine"), out);
    assertTrue(out.contains(" · 1 story of 2 articles · "), out);
    assertTrue(out.contains(" conflict"), out.substring(out.lastIndexOf(" story of ")));
  }

  @Test
  void withoutConflictsThereAreNone() {
    for (String option : List.of("--no-conflicts", "--no-stories")) {
      Ran ran = Ran.of("scan", folder.toString(), option, "--confidence", "0");
      assertEquals(0, ran.status(), ran.err());
      assertFalse(ran.out().contains("conflict"), ran.out());
      Ran json = Ran.of("scan", folder.toString(), option, "--json", "-");
      assertFalse(json.out().contains("\"conflict\""), json.out());
    }
  }

  @Test
  void jsonHasThemByTheContract() throws IOException {
    List<JsonNode> conflicts = conflicts("scan", folder.toString(), "--json", "-");
    JsonNode number =
        conflicts.stream()
            .filter(line -> line.get("kind").stringValue().equals("NUMERIC"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("type", "kind", "nature", "confidence", "a", "b", "explanation"),
        List.copyOf(number.propertyNames()));
    assertEquals("conflict", number.get("nature").stringValue());
    for (String side : List.of("a", "b")) {
      JsonNode said = number.get(side);
      assertEquals(
          List.of("article", "start", "end", "text", "also", "sentence"),
          List.copyOf(said.propertyNames()));
      String name = said.get("article").stringValue();
      assertEquals(side + ".txt", name);
      String text = Files.readString(folder.resolve(name));
      String value = text.substring(said.get("start").intValue(), said.get("end").intValue());
      assertEquals(value, said.get("text").stringValue());
      assertTrue(value.startsWith(side.equals("a") ? "four" : "nine"), value);
      assertTrue(said.get("sentence").stringValue().startsWith("The fire in Hexley injured "));
    }
  }

  private static List<JsonNode> conflicts(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--confidence";
    all[args.length + 1] = "0";
    Ran ran = Ran.of(all);
    assertEquals(0, ran.status(), ran.err());
    return ran.json().stream()
        .filter(line -> line.get("type").stringValue().equals("conflict"))
        .toList();
  }

  @Test
  void compareShowsThem() {
    Ran ran = Ran.of("compare", file("a.txt"), file("b.txt"), "--confidence", "0");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("statements that are at odds"), ran.out());
    assertTrue(ran.out().contains("«nine"), ran.out());
    assertFalse(conflicts("compare", file("a.txt"), file("b.txt"), "--json").isEmpty());
  }

  @Test
  void compareSaysWhyNot() throws IOException {
    Ran sure = Ran.of("compare", file("a.txt"), file("b.txt"), "--confidence", "1");
    assertTrue(
        sure.out().contains("No conflict  the two statements that come nearest"), sure.out());
    assertTrue(sure.out().contains("    nearest        "), sure.out());
    assertTrue(sure.out().contains("Why not: "), sure.out());
    assertTrue(sure.out().contains(" is under 1.00."), sure.out());
    write("c.txt", "Thanks\n\nBees hum.");
    Ran apart = Ran.of("compare", file("a.txt"), file("c.txt"));
    assertTrue(
        apart.out().contains("No conflict  no two statements come near to one"), apart.out());
    assertTrue(conflicts("compare", file("a.txt"), file("c.txt"), "--json").isEmpty());
  }

  @Test
  void anArticleAloneMayContradictItself() throws IOException {
    Files.delete(folder.resolve("b.txt"));
    write(
        "a.txt",
        "Granary burns\n\nThe fire in Hexley injured four people."
            + REST
            + "The fire in Hexley injured nine people.");
    String out = Ran.of("scan", folder.toString(), "--confidence", "0").out();
    assertTrue(out.contains("1 article contradicts itself"), out);
    assertTrue(out.contains("«four"), out);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void noLineIsWiderThanTheTerminal(int columns) {
    Terminal terminal = new Terminal(false, false, columns);
    String out = Ran.on(terminal, "scan", STORIES, "--confidence", "0").out();
    assertTrue(out.contains("    conflict  "), out);
    assertTrue(out.lines().allMatch(line -> line.length() <= columns), out);
    String explained = Ran.on(terminal, "explain", STORIES).out();
    assertTrue(explained.lines().allMatch(line -> line.length() <= columns), explained);
  }

  @Test
  void storiesWithConflictsComeFirst() {
    String out = Ran.of("scan", STORIES, "--all").out();
    int first = out.indexOf("\n 1  ");
    int second = out.indexOf("\n 2  ");
    assertTrue(out.substring(first, second).contains(" % sure: "), out.substring(first, second));
  }

  @Test
  void confidenceIsAShare() {
    Ran ran = Ran.of("scan", folder.toString(), "--confidence", "50");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("conflict threshold is 50.0"), ran.err());
  }

  @Test
  void explainSaysWhatIsUnderstood() throws IOException {
    write(
        "e.txt",
        "date 2026-03-06\nBoats unharmed by the storm\n\nAt least 14 boats were not damaged on Tuesday, Mayor Ines Orme said."
            + " \"We may sell\", she added.\n");
    Ran ran = Ran.of("explain", file("e.txt"));
    assertEquals(0, ran.status(), ran.err());
    String out = ran.out();
    assertTrue(
        out.startsWith("Boats unharmed by the storm\n6 Mar 2026 · e.txt\n\n 1  “At least 14 boats"),
        out);
    assertTrue(
        out.contains("    number    “At least 14 boats” · 14 or more · count")
            || out.contains("    number    “At least 14” · 14 or more · count"),
        out);
    assertTrue(out.contains("    time      "), out);
    assertTrue(out.contains(" · 2026-03-03 · point · to the "), out);
    assertTrue(out.contains("Mayor Ines Orme · “said” · neutral"), out);
    assertTrue(out.contains("    not       "), out);
    assertTrue(out.contains("    quote     “We may sell”"), out);
    assertTrue(out.contains("    no fact   possible: "), out);
    assertTrue(out.contains("Ines Orme"), out);
  }

  @Test
  void explainTakesALineOfAFileOrAll() throws IOException {
    Path lines =
        write(
            "l.jsonl",
            "{\"id\":\"x\",\"text\":\"One came.\"}\n{\"id\":\"y\",\"text\":\"Two left.\"}\nno\n");
    Ran all = Ran.of("explain", lines.toString());
    assertEquals(1, all.status());
    assertTrue(all.out().contains("One came.") && all.out().contains("Two left."), all.out());
    assertTrue(all.err().contains("l.jsonl:3"), all.err());
    Ran one = Ran.of("explain", lines + "#y");
    assertTrue(!one.out().contains("One came.") && one.out().contains("Two left."), one.out());
    assertEquals(2, Ran.of("explain", lines + "#z").status());
    assertEquals(2, Ran.of("explain", folder.toString()).status());
    assertEquals(2, Ran.of("explain", file("nothing")).status());
    assertEquals(2, Ran.of("explain").status());
  }

  @Test
  void helpNamesTheCommands() {
    String help = Ran.of("--help").out();
    for (String command : List.of("scan", "compare", "explain", "plan")) {
      assertTrue(help.lines().anyMatch(line -> line.startsWith("  " + command + " ")), help);
    }
    assertTrue(Ran.of("scan", "--help").out().contains("--[no-]conflicts"));
    assertTrue(Ran.of("explain", "--help").out().contains("FILE#ID"));
  }
}
