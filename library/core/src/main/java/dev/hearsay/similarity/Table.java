package dev.hearsay.similarity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;

/** A table that comes with the library: a key a line, a tab, a value. */
final class Table {

  private Table() {}

  /** Shows each key with its value, in the order of the lines. */
  static void read(String resource, BiConsumer<String, String> each) {
    try (InputStream in =
            Objects.requireNonNull(
                Table.class.getResourceAsStream(resource), "the jar lacks " + resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        each.accept(line.substring(0, tab), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
