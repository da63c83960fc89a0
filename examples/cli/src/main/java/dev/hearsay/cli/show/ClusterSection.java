package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The clusters, largest first: the canonical article and under it the others. */
final class ClusterSection {
  private static final int MEMBERS = 12;
  private static final int IDENTICAL = 5;
  private static final int RELATION = 15;
  private static final int FIGURE = 8;
  private static final String NO_FIGURES = " ".repeat(3 * FIGURE);

  private final Scene scene;
  private final Page page;

  ClusterSection(Scene scene, Page page) {
    this.scene = scene;
    this.page = page;
  }

  void print() {
    List<Cluster> clusters =
        scene.findings().clusters().stream()
            .sorted(
                Comparator.comparingInt((Cluster c) -> -c.members().size())
                    .thenComparingInt(c -> scene.articles().position(c.canonical())))
            .toList();
    if (clusters.isEmpty()) {
      return;
    }
    page.section(
        Words.count(clusters.size(), "text told", "texts told") + " more than once",
        "copied: how much of it stands in the first; kept: how much of the first it has");
    for (int i = 0; i < page.shown(clusters.size(), Page.ITEMS); i++) {
      page.line("");
      cluster(i + 1, clusters.get(i));
    }
    page.more(clusters.size(), "cluster");
  }

  private void cluster(int number, Cluster cluster) {
    Article canonical = scene.article(cluster.canonical());
    page.item(number, Words.headline(canonical));
    String size = Words.count(cluster.members().size(), "article");
    int room = page.room() - size.length() - 2;
    page.indented(Plain.pad(Plain.cut(Words.provenance(canonical), room), room) + "  " + size);
    quote(cluster);
    Map<String, List<String>> identical = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (String member : cluster.members()) {
      String same = scene.sameAs(member);
      if (same != null) {
        identical.computeIfAbsent(same, s -> new ArrayList<>()).add(member);
      } else if (!member.equals(cluster.canonical())) {
        others.add(member);
      }
    }
    if (!others.isEmpty()) {
      page.indented(page.ink().dim(" ".repeat(RELATION) + figures("copied", "kept", "Jaccard")));
    }
    identical("identical", identical.getOrDefault(cluster.canonical(), List.of()), canonical);
    int shown = page.shown(others.size(), MEMBERS);
    for (String other : others.subList(0, shown)) {
      member(other, canonical);
      identical("  the same", identical.getOrDefault(other, List.of()), scene.article(other));
    }
    if (shown < others.size()) {
      page.indented(
          page.ink().dim("… and " + (others.size() - shown) + " more (--all shows them)"));
    }
  }

  /** The longest passage that the canonical article shares with the first that is not the same. */
  private void quote(Cluster cluster) {
    String text = scene.article(cluster.canonical()).text();
    cluster.members().stream()
        .map(member -> scene.pair(cluster.canonical(), member))
        .filter(Objects::nonNull)
        .filter(pair -> pair.relation() != Relation.IDENTICAL)
        .findFirst()
        .map(SharedText::longest)
        .ifPresent(
            passage ->
                page.indented(page.ink().quote(Quote.of(passage.a().of(text), page.room()))));
  }

  private void member(String member, Article canonical) {
    Duplicate pair = scene.pair(canonical.id(), member);
    if (pair == null) {
      line("copy", NO_FIGURES, member, canonical);
      return;
    }
    Overlap overlap = pair.overlap();
    line(
        Words.relation(pair),
        figures(
            Words.percent(overlap.bInA()),
            Words.percent(overlap.aInB()),
            Words.ratio(overlap.jaccard())),
        member,
        canonical);
  }

  private void identical(String relation, List<String> members, Article to) {
    int shown = page.shown(members.size(), IDENTICAL);
    for (String member : members.subList(0, shown)) {
      line(relation, NO_FIGURES, member, to);
    }
    if (shown < members.size()) {
      int left = members.size() - shown;
      page.indented(
          page.ink().dim(" ".repeat(RELATION) + "and " + left + " more with the same text"));
    }
  }

  /** A member: relation, figures, its headline if that is another, and where it is from. */
  private void line(String relation, String figures, String member, Article first) {
    Article article = scene.article(member);
    String headline = Words.headline(article);
    boolean renamed = !headline.equals(Words.headline(first));
    String left = page.ink().relation(Plain.pad(relation, RELATION));
    String provenance =
        page.ink().dim(Plain.cut(Words.provenance(article), page.room() - RELATION));
    if (!renamed && figures.isBlank()) {
      page.indented(left + provenance);
      return;
    }
    int room = page.room() - RELATION - figures.length() - 2;
    page.indented(left + figures + (renamed ? "  " + Quote.of(headline, room) : ""));
    page.indented(" ".repeat(RELATION) + provenance);
  }

  private static String figures(String copied, String kept, String jaccard) {
    String column = "%" + FIGURE + "s";
    return String.format(Locale.ROOT, column.repeat(3), copied, kept, jaccard);
  }
}
