package dev.hearsay.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The terms that Lucene indexes for similarity search: StandardTokenizer, lower case, shingles of
 * five, and a MinHashFilter with its defaults, one hash function and the least hash of each of 512
 * buckets. The sketch is the set of terms, hashed, ascending; two sets are compared as sets.
 */
final class LuceneSketcher implements Sketcher<long[]> {

  private static final int SHINGLE = 5;
  private static final String FIELD = "text";

  private final Analyzer analyzer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(words), SHINGLE, SHINGLE);
          shingles.setOutputUnigrams(false);
          return new TokenStreamComponents(
              words,
              new MinHashFilter(
                  shingles,
                  MinHashFilter.DEFAULT_HASH_COUNT,
                  MinHashFilter.DEFAULT_BUCKET_COUNT,
                  MinHashFilter.DEFAULT_HASH_SET_SIZE,
                  true));
        }
      };

  @Override
  public long[] sketch(String text) {
    long[] terms = new long[MinHashFilter.DEFAULT_BUCKET_COUNT];
    int count = 0;
    try (TokenStream stream = analyzer.tokenStream(FIELD, text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms[count++] = hash(term);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.stream(terms, 0, count).sorted().distinct().toArray();
  }

  private static long hash(CharTermAttribute term) {
    long hash = 0;
    for (int i = 0; i < term.length(); i++) {
      hash = (hash ^ term.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  @Override
  public double jaccard(long[] a, long[] b) {
    return SortedSets.jaccard(a, b);
  }
}
