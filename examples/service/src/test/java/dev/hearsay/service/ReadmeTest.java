package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Hearsay;
import dev.hearsay.ReadmeCode;
import dev.hearsay.lucene.LuceneIndex;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents say of the service and of embedding does what they say. */
class ReadmeTest {
  private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SERVES = Pattern.compile("examples/serve --index \\S+ &");

  @TempDir private Path folder;

  /**
   * A command and what it prints.
   *
   * @param words of the command
   * @param printed parts of what it prints, in order, with … where something is left out
   */
  private record Line(List<String> words, String printed) {}

  @Test
  void theJavaThatNeedsTheIndexRuns() throws Exception {
    List<String> blocks =
        ReadmeCode.blocks().stream().filter(code -> code.contains("dev.hearsay.lucene")).toList();
    assertEquals(1, blocks.size());
    String code =
        blocks
            .getFirst()
            .replace(
                "Path.of(\"articles\")",
                "Path.of(\"" + folder.resolve("articles").toString().replace("\\", "\\\\") + "\")");
    ReadmeCode.check(code, folder, Hearsay.class, LuceneIndex.class);
  }

  @Test
  void theRequestsOfTheReadmeAreAnsweredAsItSays() throws Exception {
    String readme = ReadmeCode.readme();
    int section = readme.indexOf("## In a service");
    assertEquals(3, answered(readme.substring(section)));
  }

  @Test
  void theRequestsOfTheServicesReadmeAreAnsweredAsItSays() throws Exception {
    Path root = Path.of(System.getProperty("hearsay.root", ""));
    assertEquals(
        9,
        answered(
            Files.readString(root.resolve("examples").resolve("service").resolve("README.md"))));
  }

  /** Sends the requests of a document to a new service; returns how many have an answer there. */
  private int answered(String document) throws Exception {
    Settings settings = Settings.defaults().withPort(0).withIndex(folder.resolve("index"));
    int answers = 0;
    try (Service service = Service.start(settings);
        HttpClient http = HttpClient.newHttpClient()) {
      for (String block : SHELL.matcher(document).results().map(found -> found.group(1)).toList()) {
        for (Line line : lines(block)) {
          String command = String.join(" ", line.words);
          if (!line.words.getFirst().equals("curl")) {
            assertTrue(SERVES.matcher(command).matches() || command.equals("kill %1"), command);
            continue;
          }
          String reply = Curl.of(line.words).run(http, service.address());
          int from = 0;
          for (String part : line.printed.split("…", -1)) {
            int at = reply.indexOf(part, from);
            assertTrue(at >= 0 && (from > 0 || at == 0), command + "\n" + part + "\n" + reply);
            from = at + part.length();
          }
          answers += line.printed.isEmpty() ? 0 : 1;
        }
      }
    }
    return answers;
  }

  /** The commands of a block, each with the comment lines below it. */
  private static List<Line> lines(String block) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < block.length()) {
      if (block.charAt(at) == '\n') {
        at++;
      } else if (block.charAt(at) == '#') {
        int end = block.indexOf('\n', at);
        Line last = lines.removeLast();
        lines.add(new Line(last.words, last.printed + block.substring(at + 2, end)));
        at = end;
      } else {
        List<String> words = new ArrayList<>();
        at = words(block, at, words);
        lines.add(new Line(words, ""));
      }
    }
    return lines;
  }

  /** Reads the words of one command as a shell does; returns where its line ends. */
  private static int words(String block, int from, List<String> words) {
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int at = from; ; at++) {
      char c = block.charAt(at);
      if (quoted && c != '\'') {
        word.append(c);
      } else if (c == '\'') {
        quoted = !quoted;
      } else if (c == '\\') {
        at++;
      } else if (c != ' ' && c != '\n' && c != '#') {
        word.append(c);
      } else {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
        if (c != ' ') {
          return block.indexOf('\n', at);
        }
      }
    }
  }
}
