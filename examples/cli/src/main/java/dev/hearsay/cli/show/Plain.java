package dev.hearsay.cli.show;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Text of unknown origin, made fit for one line of a terminal. */
final class Plain {
  private static final String ELLIPSIS = "…";

  private Plain() {}

  /** White space collapsed; control and direction characters, which a terminal obeys, dropped. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !line.isEmpty();
      } else if (isShown(c)) {
        line.append(space ? " " : "").appendCodePoint(c);
        space = false;
      }
    }
    return line.toString();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.FORMAT -> c == 0x200c || c == 0x200d;
      default -> true;
    };
  }

  /** Columns that a line takes. */
  static int width(String line) {
    return line.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }

  /** The line, or as much of it as fits before an ellipsis, to the end of a word if one is near. */
  static String cut(String line, int columns) {
    if (width(line) <= columns) {
      return line;
    }
    int end = fitting(line, 0, columns - 1);
    int space = line.lastIndexOf(' ', end);
    if (space > end * 2 / 3) {
      end = space;
    }
    while (end > 0 && " ,;:–—-".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end) + ELLIPSIS;
  }

  /** The line, filled up with spaces. */
  static String pad(String line, int columns) {
    return line + " ".repeat(Math.max(0, columns - width(line)));
  }

  /** The line in several, none wider than {@code columns}. */
  static List<String> wrap(String line, int columns) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < line.length()) {
      int end = fitting(line, start, columns);
      if (end < line.length()) {
        int space = line.lastIndexOf(' ', end);
        end = space > start ? space : Math.max(end, line.offsetByCodePoints(start, 1));
      }
      lines.add(line.substring(start, end));
      start = end;
      while (start < line.length() && line.charAt(start) == ' ') {
        start++;
      }
    }
    return lines;
  }

  /** The end of what fits into so many columns from {@code start} on. */
  private static int fitting(String line, int start, int columns) {
    int end = start;
    int width = 0;
    while (end < line.length()) {
      int c = line.codePointAt(end);
      width += Math.max(0, WCWidth.wcwidth(c));
      if (width > columns) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** Runs of text between white space. */
  static int words(String text) {
    String line = line(text);
    return line.isEmpty() ? 0 : (int) line.chars().filter(c -> c == ' ').count() + 1;
  }
}
