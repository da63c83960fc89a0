package dev.hearsay.story;

import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.Profile;
import dev.hearsay.text.WordReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Reads out of the articles of a story what they have in common. */
final class BondReader {

  /** The articles that speak for a story. */
  private static final int SPEAKERS = 8;

  /** Names and words that are given. */
  private static final int SHOWN = 5;

  private final StorySearch search;
  private final ArticleSimilarity similarity;

  BondReader(StorySearch search, ArticleSimilarity similarity) {
    this.search = search;
    this.similarity = similarity;
  }

  Bond read(int[] story, IntFunction<String> texts) {
    int[] speakers = Spread.of(story, SPEAKERS);
    Common common = new Common(speakers);
    for (int speaker : speakers) {
      common.spell(texts.apply(speaker));
    }
    List<Instant> dates =
        Arrays.stream(story)
            .mapToObj(place -> search.telling(place).publishedAt())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    return new Bond(
        heaviest(common.names),
        heaviest(common.words),
        dates.isEmpty() ? null : dates.get(0),
        dates.isEmpty() ? null : dates.get(dates.size() - 1),
        search.meanNearness(speakers));
  }

  private static List<String> heaviest(Map<String, Double> spelled) {
    return spelled.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The terms that more than half of some articles hold, and how the articles spell them. */
  private final class Common {
    private final Map<Integer, Double> weights = new HashMap<>();
    private final Set<Integer> shared;
    private final Set<Integer> naming;
    private final Set<Integer> spelled = new HashSet<>();
    private final WordReader reader = new WordReader();

    /** Names and other words as they are spelled, with what they weigh. */
    private final Map<String, Double> names = new HashMap<>();

    private final Map<String, Double> words = new HashMap<>();

    Common(int[] articles) {
      Map<Integer, Integer> holders = new HashMap<>();
      Map<Integer, Integer> namers = new HashMap<>();
      for (int article : articles) {
        similarity.forEachTerm(
            search.measured(article),
            (term, weight, isName) -> {
              weights.merge(term, weight, Double::sum);
              holders.merge(term, 1, Integer::sum);
              if (isName) {
                namers.merge(term, 1, Integer::sum);
              }
            });
      }
      shared = most(holders, articles.length);
      naming = most(namers, articles.length);
    }

    private static Set<Integer> most(Map<Integer, Integer> holders, int of) {
      return holders.entrySet().stream()
          .filter(held -> 2 * held.getValue() > of)
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    /** Takes from a text the spelling of what is not spelled yet. */
    void spell(String text) {
      reader.read(text);
      int word = 0;
      while (word < reader.size()) {
        int end = nameEnd(word);
        if (end > word) {
          spellName(text, word, end);
          word = end;
        } else {
          int term = term(word);
          if (shared.contains(term) && !naming.contains(term) && spelled.add(term)) {
            words.put(reader.folded(word), weights.getOrDefault(term, 0.0));
          }
          word++;
        }
      }
    }

    /** The end of the common names that stand side by side from a word on. */
    private int nameEnd(int start) {
      int end = start;
      while (end < reader.size()
          && reader.isCapitalized(end)
          && naming.contains(term(end))
          && (end == start || reader.span(end - 1).end() + 1 == reader.span(end).start())) {
        end++;
      }
      return end;
    }

    private void spellName(String text, int start, int end) {
      double weight = 0;
      boolean isNew = false;
      for (int i = start; i < end; i++) {
        weight += weights.getOrDefault(term(i), 0.0);
        isNew |= spelled.add(term(i));
      }
      if (isNew) {
        names.put(text.substring(reader.span(start).start(), reader.span(end - 1).end()), weight);
      }
    }

    private int term(int word) {
      return Profile.term(reader.stems()[word]);
    }
  }
}
