package dev.hearsay.cli.show;

import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a report is printed on.
 *
 * @param out where to
 * @param ink colours
 * @param columns width
 * @param all whether to print long lists whole
 */
public record Page(PrintStream out, Ink ink, int columns, boolean all) {
  static final String MARGIN = "    ";

  /** Items of a section that are shown unless all are. */
  static final int ITEMS = 20;

  /** Columns beside the margin. */
  int room() {
    return columns - MARGIN.length();
  }

  /** How many of a list to show. */
  int shown(int size, int most) {
    return all ? size : Math.min(size, most);
  }

  /** An empty line. */
  public void blank() {
    line("");
  }

  void line(String text) {
    out.println(text.stripTrailing());
  }

  void indented(String text) {
    line(MARGIN + text);
  }

  void section(String title, String gloss) {
    line("");
    if (Plain.width(title) + 2 + Plain.width(gloss) <= columns) {
      line(ink.heading(title) + "  " + ink.dim(gloss));
    } else {
      line(ink.heading(title));
      wrapped(gloss, ink::dim);
    }
  }

  /** A numbered item with its headline. */
  void item(int number, String headline) {
    line(numbered(number) + ink.bold(Plain.cut(headline, room())));
  }

  /** A numbered item that is a quotation. */
  void quoted(int number, String text) {
    List<String> lines = Quote.lines(text, room(), 2);
    line(numbered(number) + ink.quote(lines.getFirst()));
    lines.stream().skip(1).forEach(line -> indented(ink.quote(line)));
  }

  /** Says how many items of a section are left out, if any. */
  void more(int size, String noun) {
    int left = size - shown(size, ITEMS);
    if (left > 0) {
      line("");
      indented(ink.dim("… and " + Words.count(left, "more " + noun) + " (--all shows them)"));
    }
  }

  void wrapped(String text, UnaryOperator<String> look) {
    Plain.wrap(text, columns).forEach(line -> line(look.apply(line)));
  }

  private String numbered(int number) {
    return ink.dim(Plain.pad(" " + number, MARGIN.length()));
  }
}
