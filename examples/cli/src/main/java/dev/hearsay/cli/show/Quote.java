package dev.hearsay.cli.show;

import java.util.ArrayList;
import java.util.List;

/** Text of articles between quotation marks; an ellipsis says where a sentence is not whole. */
final class Quote {
  private Quote() {}

  /** A quotation on one line. */
  static String of(String text, int columns) {
    return "“" + Plain.cut(begun(text), columns - 2) + "”";
  }

  /** A quotation over some lines at most. */
  static List<String> lines(String text, int columns, int most) {
    List<String> lines = new ArrayList<>(Plain.wrap("“" + begun(text) + "”", columns));
    if (lines.size() <= most) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, most));
    String last = lines.get(most - 1) + " " + lines.get(most);
    first.set(most - 1, Plain.cut(last, columns - 1) + "”");
    return first;
  }

  private static String begun(String text) {
    String line = Plain.line(text);
    boolean inside = !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
    return inside ? "… " + line : line;
  }
}
