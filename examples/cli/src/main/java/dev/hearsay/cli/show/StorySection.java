package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.story.Bond;
import dev.hearsay.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The events told in several ways, those with conflicts first, then the largest; under each its
 * tellings in order of time, and what they state against one another.
 */
final class StorySection {
  private static final int TELLINGS = 12;
  private static final int DATE = 15;
  private static final int CONFLICTS = 5;

  private final Scene scene;
  private final Page page;

  StorySection(Scene scene, Page page) {
    this.scene = scene;
    this.page = page;
  }

  void print() {
    List<Story> stories =
        scene.stories().stream()
            .sorted(
                Comparator.comparing((Story s) -> scene.conflicts(s).isEmpty())
                    .thenComparingInt(s -> -s.members().size())
                    .thenComparingInt(this::position))
            .toList();
    if (stories.isEmpty()) {
      return;
    }
    page.section(
        Words.count(stories.size(), "event told", "events told") + " in several ways",
        "in order of time; copies of one text are told once, and listed below");
    for (int i = 0; i < page.shown(stories.size(), Page.ITEMS); i++) {
      page.line("");
      story(i + 1, stories.get(i));
    }
    page.more(stories.size(), "event");
  }

  /** The place of the first of a story's articles in the order of reading. */
  private int position(Story story) {
    return story.members().stream().mapToInt(scene.articles()::position).min().orElse(0);
  }

  private void story(int number, Story story) {
    Article first = scene.article(story.tellings().getFirst());
    page.item(number, Words.headline(first));
    String size = Words.count(story.members().size(), "article") + sources(story);
    int room = page.room() - size.length() - 2;
    page.indented(Plain.pad(Plain.cut(dates(story.bond()), room), room) + "  " + size);
    page.indented(page.ink().dim(Plain.cut(bond(story.bond()), page.room())));
    List<String> tellings = story.tellings();
    int shown = page.shown(tellings.size(), TELLINGS);
    for (int i = 0; i < shown; i++) {
      telling(tellings.get(i), first, rewritten(tellings, i));
    }
    if (shown < tellings.size()) {
      page.indented(
          page.ink().dim("… and " + (tellings.size() - shown) + " more (--all shows them)"));
    }
    new ConflictLines(scene::article, page).print(scene.conflicts(story), CONFLICTS);
  }

  private String sources(Story story) {
    long sources =
        story.members().stream()
            .map(id -> scene.entry(id).article().source())
            .filter(Objects::nonNull)
            .distinct()
            .count();
    return sources == 0 ? "" : " of " + Words.count(sources, "source");
  }

  private static String dates(Bond bond) {
    Instant from = bond.from();
    Instant to = bond.to();
    return from == null || to == null ? "no date" : Words.days(from, to);
  }

  /** Why the articles are together. */
  private static String bond(Bond bond) {
    List<String> parts = new ArrayList<>();
    for (List<String> common : List.of(bond.names(), bond.words())) {
      if (!common.isEmpty()) {
        parts.add(Plain.line(String.join(", ", common)));
      }
    }
    return parts.isEmpty() ? "alike in their words" : "in common: " + String.join(" · ", parts);
  }

  /** The first of the earlier tellings that one rewrites; null if it rewrites none. */
  private @Nullable String rewritten(List<String> tellings, int of) {
    return tellings.subList(0, of).stream()
        .filter(earlier -> scene.isRewrite(earlier, tellings.get(of)))
        .findFirst()
        .orElse(null);
  }

  /**
   * A telling: when, its headline if that is another than the first one's, and where it is from.
   */
  private void telling(String id, Article first, @Nullable String original) {
    Article article = scene.article(id);
    Instant date = article.publishedAt();
    String left = page.ink().relation(Plain.pad(date == null ? "no date" : Words.day(date), DATE));
    String copies = scene.copies(id) == 0 ? "" : " · +" + copies(scene.copies(id));
    int room = page.room() - DATE;
    String origin =
        page.ink().dim(Plain.cut(Words.origin(article), room - copies.length()) + copies);
    String headline = Words.headline(article);
    if (headline.equals(Words.headline(first)) && original == null) {
      page.indented(left + origin);
      return;
    }
    String mark = original == null ? "" : "rewrite  ";
    page.indented(left + page.ink().relation(mark) + Quote.of(headline, room - mark.length()));
    page.indented(" ".repeat(DATE) + origin);
    if (original != null) {
      rewriteOf(scene.article(original), article, room);
    }
  }

  /** What a telling rewrites; which of two was first, only their dates can tell. */
  private void rewriteOf(Article original, Article article, int room) {
    Instant before = original.publishedAt();
    Instant after = article.publishedAt();
    boolean told = before != null && after != null && before.isBefore(after);
    String of = "of ";
    String reserve = told ? "" : ", or the reverse";
    String quote = Quote.of(Words.headline(original), room - of.length() - reserve.length());
    page.indented(" ".repeat(DATE) + page.ink().dim(of + quote + reserve));
  }

  private static String copies(int number) {
    return Words.count(number, "copy", "copies");
  }
}
