package dev.hearsay.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in Markdown: the first column to the left, the others to the right. */
public final class Table {

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param columns their headings
   */
  public Table(String... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column
   */
  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns.size());
    }
    rows.add(Arrays.asList(cells));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(columns, text);
    text.append("|---").append("|---:".repeat(columns.size() - 1)).append("|\n");
    rows.forEach(row -> line(row, text));
    return text.toString();
  }

  private static void line(List<String> cells, StringBuilder text) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
