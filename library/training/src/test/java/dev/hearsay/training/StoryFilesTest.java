package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryFilesTest {

  @TempDir Path folder = Path.of("");

  @Test
  void readsBlocks() throws IOException {
    Path file = write("a.txt", "\n One \nFirst line.\n\nSecond.\n%%\nTwo\nText.\n%%\n\n%%\n");
    assertEquals(
        List.of(new Story("One", "First line.\n\nSecond."), new Story("Two", "Text.")), read(file));
  }

  @Test
  void readsObjects() throws IOException {
    Path file =
        write("a.jsonl", "{\"title\":\"One\",\"text\":\"Text.\",\"id\":7}\n\n{\"text\":\"É\"}\n");
    assertEquals(List.of(new Story("One", "Text."), new Story("", "É")), read(file));
  }

  @Test
  void readsFoldersInOrderAndGzip() throws IOException {
    Files.createDirectory(folder.resolve("b"));
    Path packed = folder.resolve("b/z.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("Packed\nText.".getBytes(StandardCharsets.UTF_8));
    }
    write("b/a.jsonl", "{\"title\":\"Line\",\"text\":\"Text.\"}");
    write("a.txt", "Plain\nText.");
    write("notes.md", "not read");
    assertEquals(
        List.of("Plain", "Line", "Packed"), read(folder).stream().map(Story::title).toList());
  }

  @Test
  void refusalsNameTheFileAndLine() throws IOException {
    refused("a.jsonl:2: not JSON", write("a.jsonl", "{\"text\":\"x\"}\n{\"text\":"));
    refused("b.jsonl:1: must be an object", write("b.jsonl", "[1]"));
    refused("c.csv: must end in .txt", write("c.csv", "x"));
    refused("d.txt: not in UTF-8", write("d.txt", "caf\u00e9", StandardCharsets.ISO_8859_1));
    refused("e.txt.gz: damaged gzip", write("e.txt.gz", "not gzip at all"));
    Files.createDirectory(folder.resolve("empty"));
    refused("no file in it ends in", folder.resolve("empty"));
    byte[] whole = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    Files.write(folder.resolve("f.txt.gz"), whole);
    refused("f.txt.gz: damaged gzip", folder.resolve("f.txt.gz"));
  }

  private static void refused(String reason, Path path) {
    String message = String.valueOf(assertThrows(IOException.class, () -> read(path)).getMessage());
    assertTrue(message.contains(reason), message);
  }

  @Test
  void aHeadlineThatIsTheStartOfTheTextIsNone() {
    assertTrue(new Story("Ship sails", "The ship left.").isTitled());
    assertFalse(new Story("The ship", "The ship left.").isTitled());
    assertFalse(new Story(" ", "The ship left.").isTitled());
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve(name), text, charset);
  }

  private static List<Story> read(Path... paths) throws IOException {
    List<Story> stories = new ArrayList<>();
    StoryFiles.read(Arrays.asList(paths), stories::add);
    return stories;
  }
}
