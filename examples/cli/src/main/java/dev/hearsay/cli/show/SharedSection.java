package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Passage;
import dev.hearsay.duplicate.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Texts that articles share without being copies of one another. */
final class SharedSection {
  private static final int ARTICLES = 12;

  private final Scene scene;
  private final Page page;

  SharedSection(Scene scene, Page page) {
    this.scene = scene;
    this.page = page;
  }

  void print() {
    shared(
        "Duplicates between clusters",
        "each resembles the other, but not what stands for the other's cluster",
        scene.duplicatesApart());
    shared(
        "Shared passages",
        "in articles that otherwise differ",
        scene.apart(Relation.SHARES_PASSAGES));
    boilerplate(
        scene.findings().duplicates().stream()
            .filter(pair -> pair.relation() == Relation.SHARES_BOILERPLATE)
            .toList());
  }

  private void shared(String title, String gloss, List<Duplicate> pairs) {
    List<SharedText> texts = SharedText.of(pairs);
    if (texts.isEmpty()) {
      return;
    }
    page.section(title, gloss);
    for (int i = 0; i < page.shown(texts.size(), Page.ITEMS); i++) {
      page.line("");
      shared(i + 1, texts.get(i));
    }
    page.more(texts.size(), "text");
  }

  /** A text and the articles that share it, one for each cluster. */
  private void shared(int number, SharedText text) {
    quote(number, text.example());
    Map<String, List<String>> copies = new LinkedHashMap<>();
    for (String id : text.shares().keySet()) {
      copies.computeIfAbsent(scene.representative(id), r -> new ArrayList<>()).add(id);
    }
    List<List<String>> groups = List.copyOf(copies.values());
    int shown = page.shown(groups.size(), ARTICLES);
    groups.subList(0, shown).forEach(group -> side(group, text.shares()));
    if (shown < groups.size()) {
      page.indented(
          page.ink().dim("… and " + (groups.size() - shown) + " more (--all shows them)"));
    }
  }

  /** The longest passage of a pair, and how much the pair shares in all. */
  private void quote(int number, Duplicate pair) {
    Passage longest = SharedText.longest(pair);
    if (longest == null) {
      page.item(number, Words.relation(pair));
      return;
    }
    String text = scene.article(pair.a()).text();
    page.quoted(number, longest.a().of(text));
    int words = pair.passages().stream().mapToInt(p -> Plain.words(p.a().of(text))).sum();
    int passages = pair.passages().size();
    page.indented(
        page.ink()
            .dim(
                Words.count(words, "word")
                    + (passages > 1 ? " in " + passages + " passages" : "")));
  }

  /** Of some copies of one another, the one of which most is shared. */
  private void side(List<String> copies, Map<String, Double> shares) {
    String most =
        copies.stream()
            .max(Comparator.comparingDouble(id -> shares.getOrDefault(id, 0.0)))
            .orElseThrow();
    Article article = scene.article(most);
    double share = shares.getOrDefault(most, 0.0);
    String left = String.format(Locale.ROOT, "%5s of  ", Words.percent(share));
    int others = copies.size() - 1;
    String more = others == 0 ? "" : " · and " + Words.count(others, "copy", "copies") + " of it";
    int room = page.room() - left.length();
    page.indented(page.ink().relation(left) + Plain.cut(Words.headline(article), room));
    page.indented(
        " ".repeat(left.length())
            + page.ink().dim(Plain.cut(Words.provenance(article), room - more.length()) + more));
  }

  private void boilerplate(List<Duplicate> pairs) {
    List<SharedText> texts = SharedText.of(pairs);
    if (texts.isEmpty()) {
      return;
    }
    page.section("Boilerplate", "templates, footers and notices: no evidence of copying");
    for (int i = 0; i < page.shown(texts.size(), Page.ITEMS); i++) {
      SharedText text = texts.get(i);
      Set<String> ids = text.shares().keySet();
      page.line("");
      quote(i + 1, text.example());
      page.indented("stands in " + Words.count(ids.size(), "article") + of(ids));
      page.indented(page.ink().dim(Plain.cut(Plain.line(String.join(", ", ids)), page.room())));
    }
    page.more(texts.size(), "text");
  }

  private String of(Set<String> ids) {
    List<String> sources =
        ids.stream()
            .map(id -> scene.article(id).source())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return switch (sources.size()) {
      case 0 -> "";
      case 1 -> " of " + Plain.line(sources.getFirst());
      default -> " of " + Words.count(sources.size(), "source");
    };
  }
}
