package dev.hearsay.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Made-up reports of one event that contradict one another in this and that. */
public final class Dispatches {

  private static final List<String> SENTENCES =
      List.of(
          "The blast at %p quarry hurt %n workers on %d.",
          "At least %n people were hurt when the blast shook %p quarry.",
          "The quarry near %p was closed after the blast, the owners said.",
          "The quarry near %p was not closed after the blast, the owners said.",
          "The blast at %p quarry happened at %n.40 a.m. on %d.",
          "\"We lost %n houses,\" said Alva Renn, the mayor of %p.",
          "\"We saw it coming for %n years,\" said Oda Lunn, a driller from %p.",
          "The damage at %p comes to %n million crowns, the insurers said.",
          "Firemen from %p arrived after %n minutes.",
          "The owners denied that the store of explosives at %p was locked.",
          "All of the workers at %p quarry were insured.",
          "None of the workers at %p quarry were insured.");

  private static final List<String> PLACES = List.of("Brannock", "Tarnfoot");
  private static final List<String> DAYS = List.of("Thursday", "Friday", "March 5");

  private Dispatches() {}

  /**
   * Makes a report.
   *
   * @param random what it depends on
   * @param sentences how many, 12 at the most
   * @return a text
   */
  public static String text(RandomGenerator random, int sentences) {
    List<String> all = new ArrayList<>(SENTENCES);
    Collections.shuffle(all, Random.from(random));
    StringBuilder text = new StringBuilder();
    for (String sentence : all.subList(0, sentences)) {
      text.append(
          sentence
              .replace("%p", PLACES.get(random.nextInt(PLACES.size())))
              .replace("%d", DAYS.get(random.nextInt(DAYS.size())))
              .replace("%n", Integer.toString(2 + random.nextInt(9))));
      text.append(' ');
    }
    return text.toString();
  }
}
