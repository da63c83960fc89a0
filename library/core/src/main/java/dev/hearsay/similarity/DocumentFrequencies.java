package dev.hearsay.similarity;

import dev.hearsay.internal.LongIntMap;
import dev.hearsay.internal.Table;

/**
 * In how many articles each term occurs, and what a term weighs for that: the rarer, the more
 * (inverse document frequency, Spärck Jones 1972). The frequencies of general news count as a
 * hundred articles seen before, so that the first article is not blind; with some hundreds of
 * articles the collection's own prevail.
 *
 * <p>Safe for several threads while none adds or removes.
 */
public final class DocumentFrequencies {

  /** The articles that the shipped frequencies count as. */
  private static final int PRIOR_ARTICLES = 100;

  /** The articles that the shipped frequencies are counted in. */
  private static final int PRIOR_BASE = 100_000;

  /** What an article adds to the count of a term. */
  private static final int ONE = PRIOR_BASE / PRIOR_ARTICLES;

  private static final int MOST = Integer.MAX_VALUE - ONE;

  private static final double LEAST_IDF = 0.05;
  private static final double LEAST_SENTENCE_IDF = 0.5;

  private static final String PRIOR = "document-frequencies.tsv";

  /** For each term, thousandths of articles. */
  private final LongIntMap counts = Holder.PRIOR.copy();

  private int articles;

  private static final class Holder {
    static final LongIntMap PRIOR = read();
  }

  /** The frequencies of general news. */
  public DocumentFrequencies() {}

  /**
   * Counts an article in.
   *
   * @param article what it is about
   */
  public void add(Profile article) {
    articles++;
    for (int term : article.terms()) {
      int count = count(term);
      counts.put(key(term), Math.min(count, MOST) + ONE);
    }
  }

  /**
   * Takes out an article that was counted in.
   *
   * @param article what it is about
   */
  public void remove(Profile article) {
    articles--;
    for (int term : article.terms()) {
      int count = count(term) - ONE;
      if (count > 0) {
        counts.put(key(term), count);
      } else {
        counts.remove(key(term));
      }
    }
  }

  /**
   * What a term weighs: the idf to the power of 1.5, since what is shared is counted in both
   * articles.
   *
   * @param term a term of a profile
   * @return above 0
   */
  double weight(int term) {
    double occurs = (double) count(term) / ONE;
    double idf = Math.log((articles + PRIOR_ARTICLES + 1) / (occurs + 0.5));
    double bounded = Math.max(LEAST_IDF, idf);
    return bounded * Math.sqrt(bounded);
  }

  /**
   * What a term weighs in a sentence, where a word that stands in one of a thousand articles and
   * one that stands in none are to differ: the root of the idf.
   *
   * @param term a term
   * @return above 0
   */
  double sentenceWeight(int term) {
    double share = (double) count(term) / ONE / (articles + PRIOR_ARTICLES);
    return Math.sqrt(Math.max(LEAST_SENTENCE_IDF, -Math.log(share + 1.0 / PRIOR_BASE)));
  }

  /**
   * What a word weighs in a sentence.
   *
   * @param stem the hash of its stem, by {@link dev.hearsay.text.WordReader#stems}
   * @return the root of its idf, above 0
   */
  public double wordWeight(long stem) {
    return sentenceWeight(Profile.term(stem));
  }

  private int count(int term) {
    int count = counts.get(key(term));
    return count == LongIntMap.ABSENT ? 0 : count;
  }

  private static long key(int term) {
    return term & 0xFFFFFFFFL;
  }

  private static LongIntMap read() {
    LongIntMap counts = new LongIntMap();
    Table.read(
        DocumentFrequencies.class,
        PRIOR,
        columns -> counts.put(key(Profile.term(columns.get(0))), Integer.parseInt(columns.get(1))));
    return counts;
  }
}
