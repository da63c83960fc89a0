package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Quantity.Aspect;
import dev.hearsay.claim.Quantity.Bound;
import dev.hearsay.conflict.Passage.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Numbers of one thing that cannot be one number. */
final class NumericRule implements Rule {

  private static final double PART_OF_LEVEL = 0.9;
  private static final double CHANGE_OF_LEVEL = 0.5;
  private static final double OTHER_CHANGE = 0.2;

  private static final double LEAST = 0.45;

  /** What speaks against one number where an open bound lies far from the other. */
  private static final double FAR = -0.5;

  /** What each digit counts by which two numbers agree. */
  private static final double DIGIT = 0.8;

  private static final int MOST_DIGITS = 4;

  /** The gap from which on a number lies far from an open bound. */
  private static final double FAR_OFF = Math.log(3);

  /** Two numbers that say the same or exclude one another. */
  record Pair(
      Placed<Quantity> a,
      Placed<Quantity> b,
      double match,
      double near,
      double wide,
      double beside,
      double scope)
      implements Comparison {

    @Override
    public boolean agrees() {
      return agree(a.value(), b.value());
    }

    @Override
    public double slot() {
      return match + near + wide + beside + (scope - Scopes.UNKNOWN);
    }

    /**
     * How much speaks for one number, the less the likelier two numbers agree by chance: with each
     * digit that they share, and each by which one lies close to the bound of the other.
     */
    double agreement() {
      if (!agrees()) {
        return 0;
      }
      Quantity q = a.value();
      Quantity r = b.value();
      boolean bounded = isOpen(q) != isOpen(r);
      if (bounded && gap(q, r) > FAR_OFF) {
        return FAR;
      }
      double digits =
          bounded
              ? -Math.log10(gap(q, r))
              : Math.min(Rounding.digits(q.value()), Rounding.digits(r.value()));
      return DIGIT * Math.clamp(digits, 0, MOST_DIGITS) * aspects(q.aspect(), r.aspect());
    }
  }

  /** All pairs of numbers that may tell of one thing, the best first. */
  static List<Pair> all(Matching matching) {
    List<Pair> pairs = new ArrayList<>();
    List<Placed<Quantity>> numbersA = matching.a().quantities();
    List<Placed<Quantity>> numbersB = matching.b().quantities();
    Scopes scopes = new Scopes(matching);
    for (int i = 0; i < numbersA.size(); i++) {
      for (int j = 0; j < numbersB.size(); j++) {
        Placed<Quantity> q = numbersA.get(i);
        Placed<Quantity> r = numbersB.get(j);
        double match = match(q.value(), r.value());
        if (match > 0) {
          int afterQ = matching.a().after(q);
          int afterR = matching.b().after(r);
          double near = matching.near(q.place(), afterQ, r.place(), afterR);
          double wide = matching.wide(q.place(), r.place());
          double beside = Frame.beside(matching, q.place(), afterQ, r.place(), afterR);
          pairs.add(new Pair(q, r, match, near, wide, beside, scopes.alike(i, j)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair p) -> -(p.slot() + p.agreement())));
    pairs.removeIf(pair -> pair.match + pair.near + pair.wide <= LEAST && !pair.agrees());
    return pairs;
  }

  /** The pairs one to one. */
  static List<Pair> pairs(Matching matching, List<Pair> pairs) {
    // "Three of the judges" is a count and a share in one place: places do not tell them apart.
    return OneToOne.of(
        pairs,
        pair -> matching.a().quantities().indexOf(pair.a),
        pair -> matching.b().quantities().indexOf(pair.b));
  }

  /** Whether a number is bounded on one side only: at least 10, less than 10. */
  static boolean isOpen(Quantity quantity) {
    return quantity.bound() == Bound.AT_LEAST || quantity.bound() == Bound.AT_MOST;
  }

  /** Whether two numbers are of one kind and dimension, and no score on the way to another. */
  static boolean areComparable(Quantity q, Quantity r) {
    boolean onTheWay = q.kind() == Quantity.Kind.SCORE && q.aspect() != r.aspect();
    return q.kind() == r.kind() && q.dimension().equals(r.dimension()) && !onTheWay;
  }

  /** Whether two numbers that are comparable can be one. */
  static boolean agree(Quantity q, Quantity r) {
    return q.kind() == Quantity.Kind.SCORE
        ? q.low() == r.low() && q.high() == r.high()
        : q.meets(r) || Rounding.joins(q, r);
  }

  /** How likely two numbers tell of one thing, by what they count; 0 if they cannot be compared. */
  private static double match(Quantity q, Quantity r) {
    if (!areComparable(q, r)) {
      return 0;
    }
    return (roles(q, r) + heads(q, r)) / 2 * aspects(q.aspect(), r.aspect());
  }

  /** How likely what two numbers say of what they count is the same, in 0..1. */
  static double roles(Quantity q, Quantity r) {
    return q.role() == null || r.role() == null ? 0.5 : q.role().equals(r.role()) ? 1 : 0.1;
  }

  /** How likely two numbers count the same, in 0..1. */
  static double heads(Quantity q, Quantity r) {
    if (q.kind() == Quantity.Kind.MONEY) {
      // What is counted is the currency: it says nothing of what is paid for.
      return 0.5;
    }
    if (q.head().equals(r.head())) {
      return q.head().isEmpty() ? 0.6 : 1;
    }
    if (q.head().isEmpty() || r.head().isEmpty()) {
      return 0.4;
    }
    return switch (Lexicon.relation(q.head(), r.head())) {
      case SAME -> 0.9;
      case INCLUDES -> 0.6;
      case NONE -> 0.3;
      default -> 0.1;
    };
  }

  /** How well two numbers of one thing can be compared, by how they stand to others. */
  private static double aspects(Aspect q, Aspect r) {
    if (q == r) {
      return 1;
    }
    boolean part = q == Aspect.PART || r == Aspect.PART;
    boolean level = q == Aspect.LEVEL || r == Aspect.LEVEL;
    return level ? (part ? PART_OF_LEVEL : CHANGE_OF_LEVEL) : OTHER_CHANGE;
  }

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    for (Pair pair : matching.numbers()) {
      Quantity q = pair.a.value();
      Quantity r = pair.b.value();
      if (!pair.agrees() && !(areNoneAndAll(q, r) && ofOpposites(matching, q, r))) {
        boolean real = matching.a().isReal(pair.a.place()) && matching.b().isReal(pair.b.place());
        boolean quantified = q.isQuantifier() || r.isQuantifier();
        found.accept(
            new Clash(
                quantified ? Kind.QUANTIFIER : Kind.NUMERIC,
                quantified ? Clash.Sort.QUANTIFIED : Clash.Sort.NUMBERS,
                q.span(),
                r.span(),
                pair.a.place(),
                pair.b.place(),
                pair.near,
                pair.wide,
                pair.match,
                gap(q, r),
                real));
      }
    }
  }

  /** Whether what is said of two numbers is opposite: none were hurt, all were unhurt. */
  private static boolean ofOpposites(Matching matching, Quantity q, Quantity r) {
    boolean roles = q.role() != null && r.role() != null && !q.role().equals(r.role());
    return roles || matching.hasOpposites();
  }

  private static boolean areNoneAndAll(Quantity q, Quantity r) {
    return (isWhole(q, 0) && isWhole(r, 100)) || (isWhole(q, 100) && isWhole(r, 0));
  }

  private static boolean isWhole(Quantity share, double percent) {
    return share.isQuantifier() && share.low() == percent && share.high() == percent;
  }

  /** How many times the one exceeds the other, as a logarithm. */
  private static double gap(Quantity q, Quantity r) {
    double low = Math.min(Math.abs(q.value()), Math.abs(r.value()));
    double high = Math.max(Math.abs(q.value()), Math.abs(r.value()));
    return Math.log((high + 0.5) / (low + 0.5));
  }
}
