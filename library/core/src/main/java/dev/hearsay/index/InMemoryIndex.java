package dev.hearsay.index;

import dev.hearsay.internal.IntIntMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The index in memory. Almost all fingerprints of news occur once, so a single holder stands in the
 * map itself; only from the second on is there a posting. Fingerprints fall into parts that have
 * nothing to do with one another, so that several threads can add to them.
 */
final class InMemoryIndex implements ArticleIndex {

  /** A fingerprint's only article, or ~place of its posting. */
  private final IntIntMap holders = new IntIntMap();

  private final Postings[] postings = new Postings[IntIntMap.PARTS];
  private final HotBound bound;

  /** Known of articles that were added together, for as long as no other comes or goes. */
  private @Nullable Precedents precedents;

  /**
   * An empty index.
   *
   * @param bound when a fingerprint is hot
   * @param precedence compares the numbers of two articles held, as a comparator does; never 0 for
   *     two different ones
   * @param recurrence what is boilerplate
   */
  InMemoryIndex(HotBound bound, IntBinaryOperator precedence, Recurrence recurrence) {
    this.bound = bound;
    Arrays.setAll(postings, part -> new Postings(bound, precedence, recurrence));
  }

  @Override
  public void add(int article, int[] fingerprints) {
    precedents = null;
    for (int fingerprint : fingerprints) {
      add(article, fingerprint, postings[IntIntMap.part(fingerprint)]);
    }
  }

  /** Adds an article to those that hold a fingerprint; returns whether there are any. */
  private boolean add(int article, int fingerprint, Postings part) {
    int holder = holders.putIfAbsent(fingerprint, article);
    if (holder >= 0) {
      holders.put(fingerprint, ~part.create(holder, article));
    } else if (holder != IntIntMap.ABSENT) {
      int place = part.add(~holder, article);
      if (place != ~holder) {
        holders.put(fingerprint, ~place);
      }
    }
    return holder != IntIntMap.ABSENT;
  }

  @Override
  public void addAll(
      int articles, IntFunction<int[]> fingerprints, Consumer<List<Runnable>> threads) {
    holders.expect(IntStream.range(0, articles).mapToLong(i -> fingerprints.apply(i).length).sum());
    Precedents met = new Precedents(articles);
    Intake intake =
        new Intake(
            fingerprints,
            (article, fingerprint, place) -> {
              if (add(article, fingerprint, postings[IntIntMap.part(fingerprint)])) {
                met.note(article, place);
              }
            });
    intake.run(articles, threads);
    precedents = met;
  }

  @Override
  public void remove(int article, int[] fingerprints) {
    precedents = null;
    for (int fingerprint : fingerprints) {
      int holder = holders.get(fingerprint);
      if (holder >= 0) {
        holders.remove(fingerprint);
      } else if (holder != IntIntMap.ABSENT) {
        Postings part = postings[IntIntMap.part(fingerprint)];
        int place = part.remove(~holder, article);
        if (part.size(place) == 1) {
          holders.put(fingerprint, part.article(place, 0));
          part.free(place);
        } else if (place != ~holder) {
          holders.put(fingerprint, ~place);
        }
      }
    }
  }

  @Override
  public void collect(int self, int[] fingerprints, Scope scope, Candidates into) {
    into.clear();
    int end = scope == Scope.PRECEDING ? self : Integer.MAX_VALUE;
    Precedents known = scope == Scope.PRECEDING ? precedents : null;
    for (int place = 0; place < fingerprints.length; place++) {
      if (known != null && known.ruleOut(self, place)) {
        continue;
      }
      int fingerprint = fingerprints[place];
      int holder = holders.get(fingerprint);
      if (holder >= 0) {
        if (holder != self && holder < end) {
          into.count(holder, false);
        }
      } else if (holder != IntIntMap.ABSENT) {
        collect(postings[IntIntMap.part(fingerprint)], ~holder, self, end, into);
      }
    }
  }

  /**
   * Reads a posting up to {@code end}: where that is a number to precede, the part read is in
   * order.
   */
  private void collect(Postings part, int place, int self, int end, Candidates into) {
    if (part.article(place, 0) >= end) {
      return;
    }
    boolean boilerplate = part.isBoilerplate(place);
    int read = part.size(place);
    if (boilerplate && (part.isHot(read) || read > bound.boilerplate())) {
      into.countHot();
      return;
    }
    if (part.isHot(read) && !part.isHead(place, self)) {
      into.countHot();
      read = bound.heads();
    }
    for (int i = 0; i < read; i++) {
      int article = part.article(place, i);
      if (article >= end) {
        break;
      }
      if (article != self) {
        into.count(article, boilerplate);
      }
    }
  }

  @Override
  public boolean isBoilerplate(int fingerprint) {
    int holder = holders.get(fingerprint);
    return holder < 0
        && holder != IntIntMap.ABSENT
        && postings[IntIntMap.part(fingerprint)].isBoilerplate(~holder);
  }

  @Override
  public int size() {
    return holders.size();
  }

  @Override
  public int hot() {
    return Arrays.stream(postings).mapToInt(Postings::hot).sum();
  }
}
