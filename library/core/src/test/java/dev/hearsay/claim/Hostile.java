package dev.hearsay.claim;

import java.util.List;

/** Sentences that no newspaper prints. */
public final class Hostile {

  public static final List<String> SENTENCES =
      List.of(
          "a",
          "\"",
          "'",
          ":",
          ",",
          "said",
          "not",
          "if",
          "No",
          "By",
          "-",
          "\u2014",
          "\uD83D\uDE00",
          "\uD83D\uDE00 said \uD83D\uDE00",
          "\uD83D",
          "said said said said",
          "not not not not never no",
          "said, said, said, said,",
          ", , , , , ,",
          "\"\"\"\"\"\"\"",
          "''' ' ' '\u2019\u2018\u2018\u201C\u201C",
          "((((((()))))",
          "\u2014 \u2014 \u2014 \u2014",
          "that that that that that",
          "if if if would would",
          "who, who, who, said, who",
          ": : : minister",
          "to to to to to",
          "according to",
          "by",
          "and and and said",
          "PORT ELLERY (",
          "UPDATE 2-",
          "UPDATE",
          "A".repeat(10_000),
          "\u00e9".repeat(10_000),
          "\"" + "x".repeat(9_999),
          "not ".repeat(400),
          "said ".repeat(400),
          "(".repeat(1_900),
          "' ".repeat(900),
          "\" ".repeat(900),
          ", ".repeat(900));

  private Hostile() {}
}
