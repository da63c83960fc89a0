package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.Counters;
import dev.hearsay.Findings;
import dev.hearsay.cli.read.Articles;
import dev.hearsay.cli.read.Entry;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.Nature;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.duplicate.Repetition;
import dev.hearsay.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The findings of a scan as a person reads them. */
public final class ScanReport {
  private final Articles articles;
  private final Findings findings;
  private final Scene scene;
  private final Page page;

  /**
   * A report to be printed.
   *
   * @param articles what the findings are of
   * @param findings what was found in them
   * @param page what it is printed on
   */
  public ScanReport(Articles articles, Findings findings, Page page) {
    this.articles = articles;
    this.findings = findings;
    this.scene = new Scene(articles, findings);
    this.page = page;
  }

  /**
   * Prints it.
   *
   * @param took time from start to findings
   */
  public void print(Duration took) {
    page.wrapped(overview(), page.ink()::bold);
    new StorySection(scene, page).print();
    new OwnConflictSection(scene, page).print();
    new ClusterSection(scene, page).print();
    new SharedSection(scene, page).print();
    repetitions();
    page.line("");
    summary(took);
    page.out().flush();
  }

  private String overview() {
    Set<String> sources = new HashSet<>();
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (Entry entry : articles.entries()) {
      Article article = entry.article();
      if (article.source() != null) {
        sources.add(article.source());
      }
      Instant date = article.publishedAt();
      if (date != null) {
        first = date.isBefore(first) ? date : first;
        last = date.isAfter(last) ? date : last;
      }
    }
    StringBuilder line = new StringBuilder(Words.count(findings.counters().articles(), "article"));
    if (!sources.isEmpty()) {
      line.append(" from ").append(Words.count(sources.size(), "source"));
    }
    if (!last.isBefore(first)) {
      line.append(", ").append(Words.days(first, last));
    }
    return line.toString();
  }

  private void repetitions() {
    List<Repetition> repetitions =
        findings.repetitions().stream()
            .sorted(Comparator.comparingInt(r -> articles.position(r.article())))
            .toList();
    if (repetitions.isEmpty()) {
      return;
    }
    int size = repetitions.size();
    page.section(
        Words.count(size, "passage stands", "passages stand") + " twice in one article",
        "positions count characters, as --json does");
    for (int i = 0; i < page.shown(size, Page.ITEMS); i++) {
      page.line("");
      repetition(i + 1, repetitions.get(i));
    }
    page.more(size, "passage");
  }

  private void repetition(int number, Repetition repetition) {
    Entry entry = articles.entry(repetition.article());
    Article article = articles.article(repetition.article());
    String passage = repetition.first().of(article.text());
    page.quoted(number, passage);
    page.indented(
        page.ink()
            .dim(
                Words.count(Plain.words(passage), "word")
                    + ", at "
                    + place(entry, repetition.first())
                    + " and again at "
                    + place(entry, repetition.again())));
    page.indented("in  " + Plain.cut(Words.headline(article), page.room() - 4));
    page.indented("    " + page.ink().dim(Plain.cut(Words.provenance(article), page.room() - 4)));
  }

  private static String place(Entry entry, Span span) {
    return String.format(Locale.ROOT, "%,d", entry.origin().offset() + span.start());
  }

  private void summary(Duration took) {
    Counters counters = findings.counters();
    List<String> parts = new ArrayList<>();
    parts.add(
        findings.clusters().isEmpty()
            ? "no clusters"
            : Words.count(findings.clusters().size(), "cluster")
                + " of "
                + Words.count(scene.clustered(), "article"));
    if (!scene.stories().isEmpty()) {
      parts.add(
          Words.count(scene.stories().size(), "story", "stories")
              + " of "
              + Words.count(
                  scene.stories().stream().mapToLong(s -> s.members().size()).sum(), "article"));
    }
    add(parts, conflicts(Nature::isContradiction), "conflict", "conflicts");
    add(parts, conflicts(nature -> nature == Nature.UPDATE), "update", "updates");
    add(parts, conflicts(nature -> nature == Nature.DISPUTED), "dispute", "disputes");
    add(parts, duplicates(), "duplicate pair", "duplicate pairs");
    add(parts, pairs(Relation.REWRITE), "rewrite", "rewrites");
    add(parts, pairs(Relation.SHARES_PASSAGES), "pair shares passages", "pairs share passages");
    add(parts, counters.tooShort(), "article too short to judge", "articles too short to judge");
    add(parts, articles.passedOver(), "file of another kind", "files of other kinds");
    add(parts, articles.notes(), "note", "notes");
    parts.add(String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0));
    page.wrapped(String.join(" · ", parts), page.ink()::bold);
    if (articles.errors() > 0) {
      page.wrapped(
          Words.count(articles.errors(), "input was", "inputs were")
              + " not read: see standard error",
          page.ink()::relation);
    }
    String cut = cut(counters);
    if (!cut.isEmpty()) {
      page.wrapped("Limits left out " + cut, page.ink()::relation);
    }
  }

  private long duplicates() {
    return findings.duplicates().stream().filter(pair -> pair.relation().isDuplicate()).count();
  }

  private long conflicts(Predicate<Nature> nature) {
    return findings.conflicts().stream().map(Conflict::nature).filter(nature).count();
  }

  private long pairs(Relation relation) {
    return findings.duplicates().stream().filter(pair -> pair.relation() == relation).count();
  }

  private static String cut(Counters counters) {
    List<String> parts = new ArrayList<>();
    add(parts, counters.cutCandidates(), "candidate pair", "candidate pairs");
    add(parts, counters.cutPairs(), "weaker finding", "weaker findings");
    add(parts, counters.cutClusters(), "merge of clusters", "merges of clusters");
    add(parts, counters.cutStories(), "merge of stories", "merges of stories");
    add(parts, counters.cutStatements(), "sentence", "sentences");
    add(parts, counters.cutConflicts(), "weaker conflict", "weaker conflicts");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long number, String one, String many) {
    if (number > 0) {
      parts.add(Words.count(number, one, many));
    }
  }
}
