package dev.hearsay.conflict;

import dev.hearsay.conflict.Reading.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences of a story, and which of them may tell of the same. For one thread. */
final class Neighbours {

  /** Statements that each is compared with, at most. */
  private static final int CANDIDATES = 12;

  /** Statements before a quotation in which another of the same remark is looked for. */
  private static final int QUOTING = 8;

  /** What two statements must have in common to be compared. */
  private static final double ALIKE = 0.2;

  private final List<Told> told = new ArrayList<>();
  private final StatementIndex index;

  /**
   * One sentence of the story.
   *
   * @param accounts the articles that have it, the first one's places counting
   */
  record Told(List<Integer> accounts, Sentence read) {
    int account() {
      return accounts.get(0);
    }

    boolean isOfSameArticle(Told other) {
      return account() == other.account();
    }

    Passage passage() {
      return read.passage();
    }

    String sentence() {
      return read.text();
    }
  }

  /** The sentences of some articles, each once. */
  Neighbours(List<Reading> read, Lexemes lexemes) {
    Map<String, Told> seen = new HashMap<>();
    for (int a = 0; a < read.size(); a++) {
      for (Sentence sentence : read.get(a).sentences()) {
        Told known = seen.get(sentence.text());
        if (known == null) {
          known = new Told(new ArrayList<>(List.of(a)), sentence);
          seen.put(sentence.text(), known);
          told.add(known);
        } else if (!known.accounts.contains(a)) {
          known.accounts.add(a);
        }
      }
    }
    index = new StatementIndex(told.stream().map(t -> t.read.keywords()).toList(), lexemes);
  }

  /** All sentences, in the order of the articles. */
  List<Told> told() {
    return told;
  }

  /** The sentences before one that it is to be compared with, in order. */
  List<Told> before(int statement) {
    BitSet others = new BitSet();
    index.nearest(statement, CANDIDATES, ALIKE).forEach(near -> others.set(near.statement()));
    addQuoting(statement, others);
    return others.stream().mapToObj(told::get).toList();
  }

  /** Adds what an article quotes shortly before: words of one remark need not be alike. */
  private void addQuoting(int statement, BitSet others) {
    Told own = told.get(statement);
    if (!own.read.isQuoting()) {
      return;
    }
    for (int s = Math.max(0, statement - QUOTING); s < statement; s++) {
      Told other = told.get(s);
      if (other.isOfSameArticle(own)
          && other.read.isQuoting()
          && Speakers.mayBeOne(own.passage(), other.passage())) {
        others.set(s);
      }
    }
  }
}
