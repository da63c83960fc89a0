package dev.hearsay.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the zones of times of day: GMT, EDT, local time, Moscow time. */
final class Zones {

  /**
   * A zone.
   *
   * @param name "utc" if it is known how far it is from UTC, else its name
   * @param minutes to be added for UTC; 0 if it is not known
   * @param end the token after it
   */
  record Zone(String name, int minutes, int end) {}

  private static final String KNOWN = "utc";

  /** Minutes from the time of a zone to UTC. */
  private static final Map<String, Integer> MINUTES =
      Map.ofEntries(
          Map.entry("gmt", 0),
          Map.entry("utc", 0),
          Map.entry("bst", -60),
          Map.entry("cet", -60),
          Map.entry("cest", -120),
          Map.entry("ist", -330),
          Map.entry("edt", 240),
          Map.entry("est", 300),
          Map.entry("cdt", 300),
          Map.entry("cst", 360),
          Map.entry("mdt", 360),
          Map.entry("mst", 420),
          Map.entry("pdt", 420),
          Map.entry("pst", 480));

  /** Words of the name of a zone before "time", at most. */
  private static final int LONGEST = 3;

  private Zones() {}

  /** The zone that begins at a token, or null. */
  static @Nullable Zone at(Sentence sentence, int at) {
    boolean bracket = sentence.is(at, "(") && sentence.is(at + 2, ")");
    int word = bracket ? at + 1 : at;
    String name = sentence.folded(word);
    int end = bracket ? at + 3 : at + 1;
    boolean upper = sentence.isCapitalized(word);
    Integer minutes = upper ? MINUTES.get(name) : null;
    if (minutes != null) {
      return new Zone(KNOWN, minutes, end);
    }
    return switch (name) {
      case "local" -> sentence.is(at + 1, "time") ? new Zone(name, 0, at + 2) : null;
      case "et",
          "ct",
          "mt",
          "pt",
          "eastern",
          "pacific",
          "sgt",
          "hkt",
          "jst",
          "aest",
          "aedt",
          "msk",
          "wat",
          "eat",
          "cat",
          "sast",
          "pkt" ->
          upper ? new Zone(brief(name), 0, timeAfter(sentence, end)) : null;
      default -> named(sentence, at);
    };
  }

  private static String brief(String name) {
    return name.equals("eastern") ? "et" : name.equals("pacific") ? "pt" : name;
  }

  private static int timeAfter(Sentence sentence, int at) {
    int end = sentence.is(at, "daylight") || sentence.is(at, "standard") ? at + 1 : at;
    return sentence.is(end, "time") ? end + 1 : at;
  }

  /** "Arizona time", "New York time". */
  private static @Nullable Zone named(Sentence sentence, int at) {
    int end = at;
    StringBuilder name = new StringBuilder();
    while (end - at < LONGEST && sentence.isCapitalized(end) && !sentence.is(end, "time")) {
      name.append(name.isEmpty() ? "" : " ").append(sentence.folded(end));
      end++;
    }
    return end > at && sentence.is(end, "time") ? new Zone(name.toString(), 0, end + 1) : null;
  }
}
