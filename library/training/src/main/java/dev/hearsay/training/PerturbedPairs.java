package dev.hearsay.training;

import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.conflict.Context;
import dev.hearsay.conflict.Guard;
import dev.hearsay.conflict.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes pairs to learn from out of others: what news repeats word for word but for one thing, what
 * it tells in other words, of another event of the same make, and of a later moment. People who
 * write pairs by hand write few that are nearly the same, of which most of those in news contradict
 * each other. The same pairs and seed give the same.
 */
final class PerturbedPairs {

  /** Types of pairs of which both texts tell one fact. */
  private static final Set<String> SAME =
      Set.of("paraphrase_same_fact", "unit_format", "name_variant");

  private static final Instant FIRST = Instant.parse("2029-03-05T06:00:00Z");
  private static final int DAYS = 500;

  /** Hours between the dates of two articles that tell the same, at least and at most. */
  private static final double LEAST_APART = 0.1;

  private static final double MOST_APART = 30;

  /** Hours after which a later moment is told, at least and at most. */
  private static final double LEAST_LATER = 3;

  private static final double MOST_LATER = 63;

  private static final int NON_FUNCTIONAL =
      ConflictFinder.features().indexOf("guard." + Guard.NON_FUNCTIONAL);

  private final SplittableRandom random;
  private final Perturbation perturbation;
  private final Rewording rewording;
  private final List<ConflictPairs.Line> made = new ArrayList<>();

  private PerturbedPairs(List<ConflictPairs.Line> pairs, long seed) {
    random = new SplittableRandom(seed);
    List<String> texts = pairs.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).toList();
    perturbation = new Perturbation(texts, random);
    rewording = new Rewording(random);
  }

  /** Pairs made of the texts of others; each has the id of the pair that its texts are from. */
  static List<ConflictPairs.Line> of(List<ConflictPairs.Line> pairs, long seed) {
    PerturbedPairs perturbed = new PerturbedPairs(pairs, seed);
    for (ConflictPairs.Line pair : pairs) {
      perturbed.make(pair.id(), pair.a());
      perturbed.make(pair.id(), pair.b());
      if (!pair.contradiction() && SAME.contains(pair.type())) {
        perturbed.makeOfTwo(pair);
      }
    }
    return perturbed.made;
  }

  /** Whether what was changed contradicts what it was: with "visited" another town does not. */
  static boolean isPlain(LabelledPair made) {
    return made.kind() != Kind.ENTITY
        || made.clashes().stream()
            .noneMatch(
                clash -> clash.kind() == Kind.ENTITY && clash.features()[NON_FUNCTIONAL] > 0);
  }

  private void make(String id, String text) {
    Kind kind = Perturbation.kinds().get(random.nextInt(Perturbation.kinds().size()));
    String changed = perturbation.contradiction(kind, text);
    if (changed != null) {
      String other = random.nextBoolean() ? rewording.reworded(changed) : changed;
      add(id, text, other.contains(changedWords(changed, text)) ? other : changed, kind, apart());
    }
    if (random.nextInt(3) == 0) {
      String bound = perturbation.bound(text);
      if (bound != null) {
        add(id, text, bound, Kind.NUMERIC, apart());
      }
    }
    if (random.nextInt(3) == 0) {
      add(id, text, rewording.reworded(text), null, apart());
    }
    if (random.nextInt(4) == 0) {
      String number = perturbation.number(text);
      if (number != null) {
        double later = random.nextDouble(LEAST_LATER, MOST_LATER);
        add(id, text, rewording.later(number), null, later);
      }
    }
    if (random.nextInt(4) == 0) {
      String name = perturbation.name(text);
      String number = name == null ? null : perturbation.number(name);
      if (number != null) {
        add(id, text, number, null, apart());
      }
    }
  }

  /** Changes what both texts have in the same words. */
  private void makeOfTwo(ConflictPairs.Line pair) {
    for (Kind kind : List.of(Kind.NUMERIC, Kind.TEMPORAL, Kind.ENTITY)) {
      String changed = perturbation.contradiction(kind, pair.b());
      if (changed != null && pair.a().contains(changedWords(pair.b(), changed))) {
        add(pair.id(), pair.a(), changed, kind, apart());
      }
    }
  }

  /** The words of a text in place of which another has others. */
  private static String changedWords(String text, String other) {
    int least = Math.min(text.length(), other.length());
    int start = 0;
    while (start < least && text.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int from = text.lastIndexOf(' ', start - 1) + 1;
    int to = text.length() - end;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, Math.max(from, to));
  }

  /** Hours, more often few than many; negative where no dates are told. */
  private double apart() {
    return random.nextInt(3) == 0
        ? -1
        : LEAST_APART * StrictMath.pow(MOST_APART / LEAST_APART, random.nextDouble());
  }

  private void add(String id, String text, String other, @Nullable Kind kind, double apart) {
    if (text.equals(other)) {
      return;
    }
    boolean turned = random.nextBoolean();
    Context first = Context.UNKNOWN;
    Context second = Context.UNKNOWN;
    if (apart >= 0) {
      Instant date = FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
      first = new Context(date, null);
      second = new Context(date.plus(Duration.ofSeconds((long) (apart * 3600))), null);
    }
    made.add(
        new ConflictPairs.Line(
            id,
            turned ? other : text,
            turned ? second : first,
            turned ? text : other,
            turned ? first : second,
            kind != null,
            kind,
            "perturbed"));
  }
}
