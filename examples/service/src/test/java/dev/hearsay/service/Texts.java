package dev.hearsay.service;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Articles to be sent. */
final class Texts {
  static final String QUAY =
      "The harbour board voted on Thursday to close the north quay for eleven weeks while divers"
          + " replace the timber piles at its western end. Ferries to the outer islands will leave"
          + " from the fish market instead. The work will cost 3.2 million crowns.";

  private Texts() {}

  /** An article in JSON. */
  static String article(String id, String text) {
    return object(text).put("id", id).toString();
  }

  /** An article without an id in JSON. */
  static String article(String text) {
    return object(text).toString();
  }

  private static ObjectNode object(String text) {
    return Client.JSON.createObjectNode().put("text", text);
  }

  /** Eighty made-up words, for each number others. */
  static String of(int number) {
    SplittableRandom random = new SplittableRandom(number);
    return IntStream.range(0, 80)
        .mapToObj(i -> "w" + Integer.toString(random.nextInt(1 << 20), 36))
        .collect(Collectors.joining(" "));
  }
}
