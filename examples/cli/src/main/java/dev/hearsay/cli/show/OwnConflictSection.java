package dev.hearsay.cli.show;

import dev.hearsay.conflict.Conflict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conflicts within articles that are alone in telling of their event, by article. */
final class OwnConflictSection {
  private static final int CONFLICTS = 3;

  private final Scene scene;
  private final Page page;

  OwnConflictSection(Scene scene, Page page) {
    this.scene = scene;
    this.page = page;
  }

  void print() {
    Map<String, List<Conflict>> conflicts = new LinkedHashMap<>();
    scene
        .ownConflicts()
        .forEach(c -> conflicts.computeIfAbsent(c.a().article(), a -> new ArrayList<>()).add(c));
    if (conflicts.isEmpty()) {
      return;
    }
    List<String> articles =
        conflicts.keySet().stream()
            .sorted(Comparator.comparingInt(scene.articles()::position))
            .toList();
    page.section(
        Words.count(
            articles.size(), "article contradicts itself", "articles contradict themselves"),
        "those that tell of an event by themselves");
    ConflictLines lines = new ConflictLines(scene::article, page);
    for (int i = 0; i < page.shown(articles.size(), Page.ITEMS); i++) {
      page.line("");
      page.item(i + 1, Words.headline(scene.article(articles.get(i))));
      lines.print(conflicts.getOrDefault(articles.get(i), List.of()), CONFLICTS);
    }
    page.more(articles.size(), "article");
  }
}
