package dev.hearsay.training;

import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.conflict.ConflictFinder.StoryCandidate;
import dev.hearsay.conflict.ConflictModel;
import dev.hearsay.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads stories, an article a line, with what people found to conflict in them. */
final class ConflictStories {

  /** Natures of what cannot both be true. */
  private static final Set<String> CONTRADICTIONS = Set.of("CONFLICT", "STALE");

  private ConflictStories() {}

  private record Line(String story, Account account) {}

  /**
   * What somebody found in a story.
   *
   * @param a words of a sentence that hold the one value
   * @param b words of another that hold the other
   * @param contradiction whether both cannot be true; else one brings the other up to date, or two
   *     dispute it
   */
  private record Gold(String story, String a, String b, boolean contradiction) {

    /** Whether it stands in two sentences. */
    boolean isIn(StoryCandidate candidate) {
      return (candidate.a().contains(a) && candidate.b().contains(b))
          || (candidate.a().contains(b) && candidate.b().contains(a));
    }

    /** Whether it is where a clash is. */
    boolean is(StoryCandidate candidate) {
      return (touches(candidate.a(), candidate.valueA(), a)
              && touches(candidate.b(), candidate.valueB(), b))
          || (touches(candidate.a(), candidate.valueA(), b)
              && touches(candidate.b(), candidate.valueB(), a));
    }

    private static boolean touches(String sentence, Span value, String words) {
      int start = sentence.indexOf(words);
      return start >= 0 && value.start() < start + words.length() && value.end() > start;
    }
  }

  /**
   * The clashes of all stories. Updates and disputes are left out, and what clashes elsewhere in
   * two sentences of which something was found: it may say the same in other words.
   *
   * @throws IOException if a file cannot be read or a line is not what it must be
   */
  static List<LabelledClash> read(Path stories, Path conflicts, ConflictModel pairs)
      throws IOException {
    Map<String, List<Account>> accounts = new LinkedHashMap<>();
    for (Line line : JsonLines.read(stories, "articles", ConflictStories::line)) {
      accounts.computeIfAbsent(line.story, story -> new ArrayList<>()).add(line.account);
    }
    Map<String, List<Gold>> gold =
        JsonLines.read(conflicts, "conflicts", ConflictStories::gold).stream()
            .collect(Collectors.groupingBy(Gold::story));
    for (String story : gold.keySet()) {
      if (!accounts.containsKey(story)) {
        throw new IOException(conflicts + ": story '" + story + "' has no article in " + stories);
      }
    }
    return accounts.entrySet().parallelStream()
        .flatMap(
            story -> {
              List<Gold> own = gold.getOrDefault(story.getKey(), List.of());
              return ConflictFinder.candidates(story.getValue(), pairs).stream()
                  .filter(clash -> isClear(clash, own))
                  .map(clash -> labelled(story.getKey(), clash, own));
            })
        .toList();
  }

  /** Whether it can be said if a clash is a conflict. */
  private static boolean isClear(StoryCandidate clash, List<Gold> gold) {
    return gold.stream().noneMatch(found -> found.isIn(clash))
        || gold.stream().anyMatch(found -> found.is(clash));
  }

  private static LabelledClash labelled(String story, StoryCandidate clash, List<Gold> gold) {
    boolean conflict = gold.stream().anyMatch(found -> found.contradiction && found.is(clash));
    return new LabelledClash(story, clash.clash(), clash.alone(), conflict);
  }

  private static Line line(JsonNode object, String where) throws IOException {
    Account account =
        new Account(
            JsonLines.text(object, "id", where),
            JsonLines.text(object, "text", where),
            JsonLines.context(object, "", where),
            List.of());
    return new Line(JsonLines.text(object, "story", where), account);
  }

  private static Gold gold(JsonNode object, String where) throws IOException {
    return new Gold(
        JsonLines.text(object, "story", where),
        JsonLines.text(object.path("a"), "text", where),
        JsonLines.text(object.path("b"), "text", where),
        CONTRADICTIONS.contains(JsonLines.text(object, "nature", where)));
  }
}
