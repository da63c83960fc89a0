package dev.hearsay.training;

import dev.hearsay.claim.Statement;
import dev.hearsay.claim.StatementReader;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Kind;
import dev.hearsay.internal.Table;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes one thing in a text, so that the text and what comes of it cannot both be right. Where a
 * text has no place for a change it gives null.
 */
final class Perturbation {

  private static final StatementReader READER = new StatementReader();

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  /** Without May, which is a verb more often. */
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Pattern TIME =
      Pattern.compile(
          "\\b(?:"
              + String.join("|", WEEKDAYS)
              + "|"
              + String.join("|", MONTHS)
              + "|(?:19|20)\\d\\d)\\b");

  private static final Pattern AUXILIARY =
      Pattern.compile("\\b(was|were|is|are|has|have|had|will|would|can|could)( not)?\\b(?! been)");

  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "at", "near", "from", "of", "outside");

  private static final List<String> ABOVE =
      List.of("more than", "more than", "over", "at least", "above");

  private static final List<String> BELOW =
      List.of("less than", "fewer than", "under", "at most", "below");

  /** How far beyond a number a bound lies, as a logarithm of the part of it. */
  private static final double LEAST_BEYOND = -5;

  private static final double MOST_BEYOND = 1;

  private static final String IN = "in ";

  /** Years to another year. */
  private static final int MOST_YEARS = 9;

  /** Numbers from here on are rounded as well. */
  private static final double MANY = 100;

  /** Tries to find a name that fits. */
  private static final int TRIES = 50;

  private static final Map<String, List<String>> OPPOSITES = new HashMap<>();

  static {
    Table.read(
        Perturbation.class,
        "swaps.tsv",
        row -> {
          OPPOSITES.computeIfAbsent(row.get(0), k -> new ArrayList<>()).add(row.get(1));
          OPPOSITES.computeIfAbsent(row.get(1), k -> new ArrayList<>()).add(row.get(0));
        });
  }

  private final List<String> places;
  private final List<String> people;
  private final SplittableRandom random;

  /**
   * Changes that are chosen by chance.
   *
   * @param texts where other names are taken from
   * @param random chooses
   */
  Perturbation(Collection<String> texts, SplittableRandom random) {
    this.random = random;
    Set<String> behindPrepositions = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (String text : texts) {
      for (Span name : names(text)) {
        (isPlace(text, name) ? behindPrepositions : others).add(name.of(text));
      }
    }
    others.removeAll(behindPrepositions);
    places = List.copyOf(behindPrepositions);
    people = List.copyOf(others);
  }

  /** The kinds of contradiction that it can make. */
  static List<Kind> kinds() {
    return List.of(Kind.NUMERIC, Kind.TEMPORAL, Kind.ENTITY, Kind.NEGATION, Kind.ANTONYM);
  }

  /** A text that contradicts another in one thing. */
  @Nullable String contradiction(Kind kind, String text) {
    return switch (kind) {
      case NUMERIC -> number(text);
      case TEMPORAL -> time(text);
      case ENTITY -> name(text);
      case NEGATION -> negation(text);
      case ANTONYM -> opposite(text);
      default -> throw new IllegalArgumentException("no change of kind " + kind);
    };
  }

  /** Another number. */
  @Nullable String number(String text) {
    Figure figure = any(figures(text));
    if (figure == null) {
      return null;
    }
    boolean less = random.nextBoolean();
    double factor = less ? random.nextDouble(0.3, 0.8) : random.nextDouble(1.25, 3.25);
    String other = figure.times(factor);
    return other.equals(figure.written()) ? null : replaced(text, figure.place(), other);
  }

  /** A bound that a number does not keep, in its place: "more than 300" of 250. */
  @Nullable String bound(String text) {
    Figure figure =
        any(
            figures(text).stream()
                .filter(one -> one.start(text) > 0 && text.charAt(one.start(text) - 1) == ' ')
                .toList());
    if (figure == null) {
      return null;
    }
    boolean above = random.nextBoolean();
    double times = 1 + StrictMath.exp(random.nextDouble(LEAST_BEYOND, MOST_BEYOND));
    String number =
        figure.value() >= MANY && random.nextBoolean()
            ? figure.rounded(above)
            : figure.times(above ? times : 1 / times);
    if (number.equals(figure.written())) {
      return null;
    }
    List<String> bounds = above ? ABOVE : BELOW;
    String bound = bounds.get(random.nextInt(bounds.size()));
    Span place = new Span(figure.start(text), figure.place().end());
    String sign = text.substring(place.start(), figure.place().start());
    return replaced(text, place, bound + " " + sign + number);
  }

  private static List<Figure> figures(String text) {
    List<Figure> figures = new ArrayList<>();
    for (Statement statement : READER.read(text, null)) {
      figures.addAll(Figure.of(text, statement));
    }
    return figures;
  }

  /** Another weekday, month or year. */
  private @Nullable String time(String text) {
    List<Span> times = new ArrayList<>();
    Matcher matcher = TIME.matcher(text);
    while (matcher.find()) {
      if (text.indexOf(matcher.group()) == text.lastIndexOf(matcher.group())) {
        times.add(new Span(matcher.start(), matcher.end()));
      }
    }
    Span time = any(times);
    if (time == null) {
      return null;
    }
    String told = time.of(text);
    int start = time.start() - IN.length();
    if (isYear(told) && text.startsWith(IN, start) && random.nextBoolean()) {
      return replaced(text, new Span(start, time.end()), otherSide(told));
    }
    return replaced(text, time, otherTime(told));
  }

  private static boolean isYear(String time) {
    return Character.isDigit(time.charAt(0));
  }

  /** The years on one side of another. */
  private String otherSide(String year) {
    int far = random.nextInt(MOST_YEARS);
    return random.nextBoolean()
        ? "before " + (Integer.parseInt(year) - far)
        : "after " + (Integer.parseInt(year) + far);
  }

  private String otherTime(String given) {
    int day = WEEKDAYS.indexOf(given);
    if (day >= 0) {
      return WEEKDAYS.get((day + 2 + random.nextInt(4)) % WEEKDAYS.size());
    }
    int month = MONTHS.indexOf(given);
    return month >= 0
        ? MONTHS.get((month + 1 + random.nextInt(MONTHS.size() - 1)) % MONTHS.size())
        : Integer.toString(Integer.parseInt(given) - 1 - random.nextInt(MOST_YEARS));
  }

  /** Another name, of a place where there was one. */
  @Nullable String name(String text) {
    Span name = any(names(text));
    if (name == null) {
      return null;
    }
    List<String> pool = isPlace(text, name) ? places : people;
    int words = words(name.of(text)).length;
    for (int tries = 0; tries < TRIES && !pool.isEmpty(); tries++) {
      String other = pool.get(random.nextInt(pool.size()));
      boolean isOther = true;
      for (String word : words(other)) {
        isOther &= !text.contains(word);
      }
      if (isOther && words(other).length == words) {
        return replaced(text, name, other);
      }
    }
    return null;
  }

  private static String[] words(String name) {
    return name.split(" ", -1);
  }

  /** Runs of names that stand in a text once, and do not begin a sentence. */
  private static List<Span> names(String text) {
    List<Span> names = new ArrayList<>();
    for (Statement statement : READER.read(text, null)) {
      List<Word> words = statement.words();
      int end;
      for (int i = 0; i < words.size(); i = end) {
        end = nameEnd(words, i);
        if (end > i && i > 0) {
          Span name = new Span(words.get(i).start(), words.get(end - 1).end());
          String written = name.of(text);
          if (text.indexOf(written) == text.lastIndexOf(written)) {
            names.add(name);
          }
        }
        end = Math.max(end, i + 1);
      }
    }
    return names;
  }

  private static int nameEnd(List<Word> words, int from) {
    int end = from;
    while (end < words.size()
        && words.get(end).kind() == Word.Kind.NAME
        && (end == from || words.get(end).start() == words.get(end - 1).end() + 1)) {
      end++;
    }
    return end;
  }

  private static boolean isPlace(String text, Span name) {
    int end = Math.max(0, name.start() - 1);
    int start = text.lastIndexOf(' ', end - 1) + 1;
    return start <= end && BEFORE_PLACES.contains(text.substring(start, end));
  }

  /** Denied what was told, or told what was denied. */
  private @Nullable String negation(String text) {
    List<Span> verbs = new ArrayList<>();
    Matcher matcher = AUXILIARY.matcher(text);
    while (matcher.find()) {
      verbs.add(new Span(matcher.start(), matcher.end()));
    }
    Span verb = any(verbs);
    if (verb == null) {
      return null;
    }
    String told = verb.of(text);
    boolean denied = told.endsWith(" not");
    return replaced(text, verb, denied ? told.substring(0, told.indexOf(' ')) : told + " not");
  }

  /** An opposite in place of a word. */
  private @Nullable String opposite(String text) {
    List<Span> words = new ArrayList<>();
    for (Statement statement : READER.read(text, null)) {
      for (Word word : statement.words()) {
        if (OPPOSITES.containsKey(text.substring(word.start(), word.end()))) {
          words.add(new Span(word.start(), word.end()));
        }
      }
    }
    Span word = any(words);
    if (word == null) {
      return null;
    }
    List<String> others = Objects.requireNonNull(OPPOSITES.get(word.of(text)));
    return replaced(text, word, others.get(random.nextInt(others.size())));
  }

  private <T> @Nullable T any(List<T> all) {
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  static String replaced(String text, Span span, String by) {
    return text.substring(0, span.start()) + by + text.substring(span.end());
  }
}
