package dev.hearsay.training;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Statement;
import dev.hearsay.claim.StatementReader;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the same in another way, or the same of a later moment. */
final class Rewording {

  private static final StatementReader READER = new StatementReader();

  private static final Pattern SAID =
      Pattern.compile("([^\"“”.]{30,}), ([^,\"“”]{3,50}) (said|announced|reported)\\.");

  private static final Pattern LAST_CLAUSE = Pattern.compile("([^\"“”]{40,}), [^,.\"“”]{12,}\\.");

  private static final Pattern PERFECT = Pattern.compile("\\b(?:has|have|is|are)\\b(?! now)");

  /** Words that are lower case within a sentence. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:The|A|An|At|In|On|About|More|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven"
              + "|Twelve) .*",
          Pattern.DOTALL);

  private static final List<String> LATER =
      List.of(
          "By late afternoon ",
          "By nightfall, ",
          "By the evening ",
          "By Thursday ",
          "By the next morning ",
          "A day later ",
          "In an updated count, ",
          "In its final tally, ",
          "On a second count, ",
          "In the latest figures, ",
          "As of the weekend, ");

  /** Numbers of three digits and more are told rounded. */
  private static final double ROUNDED = 100;

  private static final int WAYS = 5;

  private final SplittableRandom random;

  Rewording(SplittableRandom random) {
    this.random = random;
  }

  /** The same in other words, in up to three ways; the text itself if it has a place for none. */
  String reworded(String text) {
    int times = random.nextInt(1, 4);
    int first = random.nextInt(WAYS);
    String told = text;
    for (int i = 0; i < WAYS && times > 0; i++) {
      String other =
          switch ((first + i) % WAYS) {
            case 0 -> attributionFirst(told);
            case 1 -> inSigns(told);
            case 2 -> inDigits(told);
            case 3 -> rounded(told);
            default -> shortened(told);
          };
      times -= other.equals(told) ? 0 : 1;
      told = other;
    }
    return told;
  }

  /** As news of a later moment. */
  String later(String text) {
    Matcher perfect = PERFECT.matcher(text);
    return random.nextBoolean() && perfect.find()
        ? text.substring(0, perfect.end()) + " now" + text.substring(perfect.end())
        : LATER.get(random.nextInt(LATER.size())) + within(text);
  }

  private static String attributionFirst(String text) {
    Matcher match = SAID.matcher(text);
    if (!match.matches()) {
      return text;
    }
    String speaker = match.group(2);
    return Character.toUpperCase(speaker.charAt(0))
        + speaker.substring(1)
        + " "
        + match.group(3)
        + " that "
        + within(match.group(1))
        + ".";
  }

  /** As it stands behind other words of the sentence. */
  private static String within(String text) {
    return PLAIN.matcher(text).matches()
        ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  private static String inSigns(String text) {
    return text.replaceAll("(\\d) percent\\b", "$1%")
        .replaceAll("(\\d) million\\b", "$1m")
        .replaceAll("(\\d) kilometres\\b", "$1 km");
  }

  private static String inDigits(String text) {
    for (Statement statement : READER.read(text, null)) {
      for (Figure figure : Figure.of(text, statement)) {
        if (figure.kind() == Quantity.Kind.COUNT && figure.isWord() && figure.place().start() > 0) {
          return Perturbation.replaced(text, figure.place(), figure.digits());
        }
      }
    }
    return text;
  }

  private String rounded(String text) {
    for (Statement statement : READER.read(text, null)) {
      for (Figure figure : Figure.of(text, statement)) {
        boolean up = random.nextBoolean();
        boolean plain = figure.written().indexOf('.') < 0 && figure.value() >= ROUNDED;
        boolean own = figure.place().start() > 0 && text.charAt(figure.place().start() - 1) == ' ';
        if (plain && own && !figure.rounded(false).equals(figure.written())) {
          String other = (up ? "nearly " : "more than ") + figure.rounded(up);
          return Perturbation.replaced(text, figure.place(), other);
        }
      }
    }
    return text;
  }

  private static String shortened(String text) {
    Matcher match = LAST_CLAUSE.matcher(text);
    return match.matches() ? match.group(1) + "." : text;
  }
}
