package dev.hearsay.training;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads articles from files, one after the other. In a .txt file articles are separated by a line
 * of {@value #SEPARATOR} alone; the first line of each is its headline. A .jsonl file has an object
 * with "title" and "text" a line. Both may be compressed by gzip, with .gz after the name. Folders
 * are searched for such files, in order of their paths.
 */
final class StoryFiles {

  private static final String SEPARATOR = "%%";
  private static final String ENDINGS = ".txt, .txt.gz, .jsonl or .jsonl.gz";

  private final Consumer<Story> reader;
  private final ObjectMapper json = new ObjectMapper();

  private StoryFiles(Consumer<Story> reader) {
    this.reader = reader;
  }

  /** Reads all articles in order. */
  static void read(List<Path> paths, Consumer<Story> reader) throws IOException {
    StoryFiles files = new StoryFiles(reader);
    for (Path path : paths) {
      files.readAll(path);
    }
  }

  private void readAll(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      readFile(path);
      return;
    }
    List<Path> found;
    try (Stream<Path> walk = Files.walk(path)) {
      found = walk.filter(StoryFiles::isCorpus).filter(Files::isRegularFile).sorted().toList();
    }
    if (found.isEmpty()) {
      throw new IOException(path + ": no file in it ends in " + ENDINGS);
    }
    for (Path file : found) {
      readFile(file);
    }
  }

  private static boolean isCorpus(Path file) {
    String name = plainName(file);
    return name.endsWith(".txt") || name.endsWith(".jsonl");
  }

  private static String plainName(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private void readFile(Path file) throws IOException {
    if (!isCorpus(file)) {
      throw new IOException(file + ": must end in " + ENDINGS);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        BufferedReader lines = lines(String.valueOf(file).endsWith(".gz") ? unpacked(in) : in)) {
      if (plainName(file).endsWith(".jsonl")) {
        readObjects(file, lines);
      } else {
        readBlocks(lines);
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not in UTF-8", e);
    } catch (ZipException | EOFException e) {
      throw new IOException(file + ": damaged gzip: " + e.getMessage(), e);
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    return new GZIPInputStream(in, 1 << 16);
  }

  private static BufferedReader lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
  }

  private void readBlocks(BufferedReader lines) throws IOException {
    @Nullable String title = null;
    StringBuilder text = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.strip().equals(SEPARATOR)) {
        give(title, text.toString());
        title = null;
        text.setLength(0);
      } else if (title == null) {
        title = line.isBlank() ? null : line.strip();
      } else {
        text.append(line).append('\n');
      }
    }
    give(title, text.toString());
  }

  private void give(@Nullable String title, String text) {
    if (title != null) {
      reader.accept(new Story(title, text.strip()));
    }
  }

  private void readObjects(Path file, BufferedReader lines) throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        reader.accept(story(file, number, line));
      }
    }
  }

  private Story story(Path file, int number, String line) throws IOException {
    JsonNode object;
    try {
      object = json.readTree(line);
    } catch (JacksonException e) {
      throw new IOException(file + ":" + number + ": not JSON: " + e.getOriginalMessage(), e);
    }
    if (!object.path("text").isString()) {
      throw new IOException(file + ":" + number + ": must be an object with a string \"text\"");
    }
    return new Story(object.path("title").asString(""), object.path("text").asString());
  }
}
