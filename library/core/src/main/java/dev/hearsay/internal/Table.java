package dev.hearsay.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A table that comes with the library: columns parted by tabs; lines that begin with # are notes.
 */
public final class Table {

  private Table() {}

  /**
   * Shows each line's columns, in the order of the lines.
   *
   * @param owner the class beside which the table lies
   * @param resource its name
   * @param each takes the columns of a line
   */
  public static void read(Class<?> owner, String resource, Consumer<List<String>> each) {
    try (InputStream in =
            Objects.requireNonNull(
                owner.getResourceAsStream(resource), "the jar lacks " + resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          each.accept(columns(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>(4);
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      columns.add(line.substring(from, tab));
      from = tab + 1;
    }
    columns.add(line.substring(from));
    return columns;
  }
}
