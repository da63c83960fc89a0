package dev.hearsay.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with places for figures, each between {@code <!-- figures:NAME -->} and {@code <!--
 * /figures:NAME -->}.
 */
record Sections(String document) {

  private static final Pattern START = Pattern.compile("<!-- figures:(\\w+) -->\\R");

  /** The names of the places, in order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    Matcher start = START.matcher(document);
    while (start.find()) {
      names.add(start.group(1));
    }
    return names;
  }

  /** The document with other figures in one place. */
  Sections with(String name, String figures) {
    String opening = "<!-- figures:" + name + " -->\n";
    String closing = "<!-- /figures:" + name + " -->";
    int start = document.indexOf(opening);
    int end = document.indexOf(closing);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no place for figures:" + name);
    }
    return new Sections(
        document.substring(0, start + opening.length())
            + "\n"
            + figures.strip()
            + "\n\n"
            + document.substring(end));
  }
}
