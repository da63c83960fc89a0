package dev.hearsay.benchmarks.quality;

import dev.hearsay.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All pairs of articles with containment of at least 0.6, found without sampling and without the
 * engine's code: words by regular expression, shingles compared word for word, every shared shingle
 * counted through inverted lists. Pairs with a Jaccard of at least 0.5 are among them. Articles
 * with fewer than 20 distinct shingles are left out.
 *
 * <p>Shingles that occur in one article only, almost all of them, get no list; what is kept of an
 * article is the number of each of its words and of its recurring shingles.
 */
public final class ExactJoin {

  static final double CONTAINMENT = 0.6;
  static final double JACCARD = 0.5;
  private static final int LEAST_SHINGLES = 20;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private final List<Article> articles;
  private final int[] sizes;

  /** For each article, the numbers of its shingles that recur. */
  private final int[][] recurring;

  /** For each shingle that recurs, the articles that hold it, ascending. */
  private final int[][] holders;

  private ExactJoin(List<Article> articles) {
    this.articles = articles;
    this.sizes = new int[articles.size()];
    this.recurring = new int[articles.size()][];
    int[][] words = words(articles);
    int numbers = number(words, survey(words));
    this.holders = holders(numbers);
  }

  /**
   * Joins a corpus with itself.
   *
   * @param articles with ids of their own
   * @return the pairs, each once, by the place of the later and then of the earlier article
   */
  public static List<ExactPair> of(List<Article> articles) {
    return new ExactJoin(articles).pairs();
  }

  private static int[][] words(List<Article> articles) {
    Map<String, Integer> numbers = new HashMap<>();
    int[][] words = new int[articles.size()][];
    for (int i = 0; i < words.length; i++) {
      Matcher matcher = WORD.matcher(articles.get(i).text().toLowerCase(Locale.ROOT));
      words[i] =
          matcher
              .results()
              .mapToInt(word -> numbers.computeIfAbsent(word.group(), w -> numbers.size()))
              .toArray();
    }
    return words;
  }

  private static Set<Shingle> shingles(int[] words) {
    Set<Shingle> shingles = new HashSet<>();
    for (int i = 0; i + Shingle.SIZE <= words.length; i++) {
      shingles.add(Shingle.at(words, i));
    }
    return shingles;
  }

  /** Takes the sizes of all articles and notes which shingles recur among those long enough. */
  private Recurring survey(int[][] words) {
    Recurring survey = new Recurring(Arrays.stream(words).mapToLong(w -> w.length).sum());
    for (int i = 0; i < words.length; i++) {
      Set<Shingle> shingles = shingles(words[i]);
      sizes[i] = shingles.size();
      if (shingles.size() >= LEAST_SHINGLES) {
        shingles.forEach(survey::add);
      }
    }
    return survey;
  }

  /** Gives numbers to the shingles that recur; returns how many there are. */
  private int number(int[][] words, Recurring survey) {
    Map<Shingle, Integer> numbers = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      recurring[i] =
          sizes[i] < LEAST_SHINGLES
              ? new int[0]
              : shingles(words[i]).stream()
                  .filter(survey::mayContain)
                  .mapToInt(shingle -> numbers.computeIfAbsent(shingle, s -> numbers.size()))
                  .toArray();
    }
    return numbers.size();
  }

  private int[][] holders(int numbers) {
    int[] counts = new int[numbers];
    for (int[] shingles : recurring) {
      for (int shingle : shingles) {
        counts[shingle]++;
      }
    }
    int[][] lists = new int[numbers][];
    for (int i = 0; i < recurring.length; i++) {
      for (int shingle : recurring[i]) {
        if (lists[shingle] == null) {
          lists[shingle] = new int[counts[shingle]];
        }
        int[] list = lists[shingle];
        list[list.length - counts[shingle]--] = i;
      }
    }
    return lists;
  }

  private List<ExactPair> pairs() {
    List<ExactPair> pairs = new ArrayList<>();
    int[] shared = new int[articles.size()];
    int[] met = new int[articles.size()];
    for (int b = 0; b < articles.size(); b++) {
      int count = 0;
      for (int shingle : recurring[b]) {
        for (int a : holders[shingle]) {
          if (a >= b) {
            break;
          }
          if (shared[a]++ == 0) {
            met[count++] = a;
          }
        }
      }
      Arrays.sort(met, 0, count);
      for (int i = 0; i < count; i++) {
        int a = met[i];
        int least = Math.min(sizes[a], sizes[b]);
        double containment = (double) shared[a] / least;
        if (containment >= CONTAINMENT) {
          double jaccard = (double) shared[a] / (sizes[a] + sizes[b] - shared[a]);
          pairs.add(
              new ExactPair(articles.get(a).id(), articles.get(b).id(), jaccard, containment));
        }
        shared[a] = 0;
      }
    }
    return pairs;
  }
}
