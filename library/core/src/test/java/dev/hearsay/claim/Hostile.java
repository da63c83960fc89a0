package dev.hearsay.claim;

import java.util.ArrayList;
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

  /** Sentences with much of what readers look for, to be cut where no sentence ends. */
  private static final List<String> WHOLE =
      List.of(
          "The ferry company, which is expected to fail to pay at least 40 percent of its debts by"
              + " Friday, declined to say whether the talks had been called off.",
          "\"We will not be forced to close,\" Ole Brandt, a former chief executive of the port, told"
              + " reporters after nearly two-thirds of the crew had refused to leave.",
          "Police said on 12 May 2024 that neither of the two men, aged 31 and 45, was believed to"
              + " have been in the house in Lorne before it burned down.",
          "Profit rose 8.4 percent to $1.92 billion in the third quarter, from between 1.6 and 1.7"
              + " billion a year earlier, but would have fallen had it not been for the sale.",
          "Unless the court rules otherwise, nobody who denied having seen her jailed may be due for"
              + " release until the end of next month, according to people said to know the plan.",
          "No fewer than 300 of the 1,200 families were allegedly told to get out or risk being left"
              + " without water for up to ten days, the union claimed, accusing Mayor Ana Lund of lying.");

  private Hostile() {}

  /** Every run of up to 12 words of those, and each from a word on. */
  public static List<String> cuts() {
    List<String> cuts = new ArrayList<>();
    for (String sentence : WHOLE) {
      List<String> words = List.of(sentence.split(" "));
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= Math.min(from + 12, words.size()); to++) {
          cuts.add(String.join(" ", words.subList(from, to)));
        }
        cuts.add(String.join(" ", words.subList(from, words.size())));
      }
    }
    return cuts;
  }
}
