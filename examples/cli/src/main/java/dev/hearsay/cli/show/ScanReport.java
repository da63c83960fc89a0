package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.Counters;
import dev.hearsay.Findings;
import dev.hearsay.cli.read.Corpus;
import dev.hearsay.cli.read.Entry;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Passage;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.duplicate.Repetition;
import dev.hearsay.text.Span;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The findings of a scan as a person reads them. */
public final class ScanReport {
  private static final int ITEMS = 20;
  private static final int MEMBERS = 12;
  private static final int IDENTICAL_SHOWN = 5;
  private static final String MARGIN = "    ";
  private static final int RELATION = 16;
  private static final int FIGURE = 9;

  private final Corpus corpus;
  private final Findings findings;
  private final PrintStream out;
  private final Ink ink;
  private final int columns;
  private final boolean all;

  /** Clusters by member. */
  private final Map<String, Cluster> clusterOf = new HashMap<>();

  /** The pairs of each article with others, told from it. */
  private final Map<String, Map<String, Duplicate>> pairs = new HashMap<>();

  /** Which article has the same tokens and stands for it. */
  private final Map<String, String> sameAs = new HashMap<>();

  /**
   * A report to be printed.
   *
   * @param corpus what was read
   * @param findings what was found in it
   * @param out where to
   * @param ink colours
   * @param columns width
   * @param all whether to print long lists whole
   */
  public ScanReport(
      Corpus corpus, Findings findings, PrintStream out, Ink ink, int columns, boolean all) {
    this.corpus = corpus;
    this.findings = findings;
    this.out = out;
    this.ink = ink;
    this.columns = columns;
    this.all = all;
    for (Cluster cluster : findings.clusters()) {
      cluster.members().forEach(member -> clusterOf.put(member, cluster));
    }
    for (Duplicate pair : findings.duplicates()) {
      if (pair.relation() == Relation.IDENTICAL) {
        sameAs.put(pair.b(), pair.a());
      }
      if (pair.relation().isDuplicate()) {
        pairs.computeIfAbsent(pair.a(), a -> new HashMap<>()).put(pair.b(), pair);
        pairs.computeIfAbsent(pair.b(), b -> new HashMap<>()).put(pair.a(), pair.flipped());
      }
    }
  }

  /**
   * Prints it.
   *
   * @param took time from start to findings
   */
  public void print(Duration took) {
    out.println(ink.bold(overview()));
    clusters();
    strays();
    sharedPassages();
    boilerplate();
    repetitions();
    out.println();
    summary(took);
    out.flush();
  }

  private String overview() {
    Set<String> sources = new LinkedHashSet<>();
    Instant first = null;
    Instant last = null;
    for (Entry entry : corpus.entries()) {
      Article article = entry.article();
      if (article.source() != null) {
        sources.add(article.source());
      }
      Instant date = article.publishedAt();
      if (date != null) {
        first = first == null || date.isBefore(first) ? date : first;
        last = last == null || date.isAfter(last) ? date : last;
      }
    }
    StringBuilder line = new StringBuilder(Words.count(findings.counters().articles(), "article"));
    if (!sources.isEmpty()) {
      line.append(" from ").append(Words.count(sources.size(), "source"));
    }
    if (first != null && last != null) {
      String from = Words.day(first);
      String to = Words.day(last);
      line.append(", ").append(from.equals(to) ? from : from + " to " + to);
    }
    return line.toString();
  }

  private void clusters() {
    List<Cluster> clusters =
        findings.clusters().stream()
            .sorted(
                Comparator.comparingInt((Cluster c) -> -c.members().size())
                    .thenComparingInt(c -> corpus.position(c.canonical())))
            .toList();
    if (clusters.isEmpty()) {
      return;
    }
    section(
        Words.count(clusters.size(), "text told", "texts told") + " more than once",
        "copied: how much of the article stands in the first one; kept: how much of the first one"
            + " it keeps");
    for (int i = 0; i < shown(clusters.size(), ITEMS); i++) {
      cluster(i + 1, clusters.get(i));
    }
    more(clusters.size(), ITEMS, "cluster");
  }

  private void cluster(int number, Cluster cluster) {
    Article canonical = article(cluster.canonical());
    out.println();
    item(number, Words.headline(canonical));
    String size = Words.count(cluster.members().size(), "article");
    out.println(MARGIN + spread(Words.provenance(canonical), size));
    quoteOf(cluster);
    out.println(
        ink.dim(
            MARGIN + " ".repeat(RELATION) + figures("copied", "kept", "Jaccard").stripTrailing()));
    Map<String, List<String>> identical = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (String member : cluster.members()) {
      String same = sameAs.get(member);
      if (same != null) {
        identical.computeIfAbsent(same, s -> new ArrayList<>()).add(member);
      } else if (!member.equals(cluster.canonical())) {
        others.add(member);
      }
    }
    identical(identical.getOrDefault(cluster.canonical(), List.of()), canonical, "identical");
    for (int i = 0; i < shown(others.size(), MEMBERS); i++) {
      String member = others.get(i);
      member(cluster.canonical(), member);
      identical(identical.getOrDefault(member, List.of()), article(member), "  the same");
    }
    if (shown(others.size(), MEMBERS) < others.size()) {
      out.println(
          ink.dim(MARGIN + "… and " + (others.size() - MEMBERS) + " more (--all shows them)"));
    }
  }

  /** The longest passage that the canonical article shares with the first that is not the same. */
  private void quoteOf(Cluster cluster) {
    cluster.members().stream()
        .map(member -> pair(cluster.canonical(), member))
        .filter(Objects::nonNull)
        .filter(pair -> pair.relation() != Relation.IDENTICAL)
        .findFirst()
        .map(ScanReport::longest)
        .ifPresent(
            passage ->
                out.println(
                    MARGIN
                        + ink.quote(
                            quote(
                                passage.a().of(article(cluster.canonical()).text()),
                                columns - MARGIN.length()))));
  }

  private void member(String canonical, String member) {
    Duplicate pair = pair(canonical, member);
    if (pair == null) {
      line("copy", figures("", "", ""), member, article(canonical));
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
        article(canonical));
  }

  private void identical(List<String> members, Article to, String relation) {
    int shown = shown(members.size(), IDENTICAL_SHOWN);
    for (int i = 0; i < shown; i++) {
      line(relation, figures("", "", ""), members.get(i), to);
    }
    if (shown < members.size()) {
      out.println(
          ink.dim(
              MARGIN
                  + " ".repeat(RELATION)
                  + "and "
                  + (members.size() - shown)
                  + " more with the same text"));
    }
  }

  /** A member: relation, figures, where it is from, and its headline if that is another. */
  private void line(String relation, String figures, String member, Article first) {
    Article article = article(member);
    int indent = MARGIN.length() + RELATION + 3 * FIGURE + 2;
    String left = MARGIN + ink.relation(Plain.pad(relation, RELATION)) + figures + "  ";
    out.println(left + Plain.cut(Words.provenance(article), columns - indent));
    String headline = Words.headline(article);
    if (!headline.equals(Words.headline(first))) {
      out.println(" ".repeat(indent) + quote(headline, columns - indent));
    }
  }

  private static String figures(String copied, String kept, String jaccard) {
    return String.format(
        Locale.ROOT, "%" + FIGURE + "s%" + FIGURE + "s%" + FIGURE + "s", copied, kept, jaccard);
  }

  /** Duplicates that no cluster holds together. */
  private void strays() {
    List<Duplicate> strays =
        findings.duplicates().stream()
            .filter(pair -> pair.relation().isDuplicate())
            .filter(pair -> apart(pair))
            .toList();
    if (strays.isEmpty()) {
      return;
    }
    section(
        Words.count(strays.size(), "more pair") + " of duplicates",
        "each resembles the other, but not what stands for the other's cluster");
    for (int i = 0; i < shown(strays.size(), ITEMS); i++) {
      Duplicate pair = strays.get(i);
      pair(
          i + 1, pair, Words.relation(pair) + ", Jaccard " + Words.ratio(pair.overlap().jaccard()));
    }
    more(strays.size(), ITEMS, "pair");
  }

  private boolean apart(Duplicate pair) {
    return !representative(pair.a()).equals(representative(pair.b()));
  }

  /** Pairs that share passages, one for the same two clusters. */
  private void sharedPassages() {
    Map<List<String>, List<Duplicate>> groups = new LinkedHashMap<>();
    for (Duplicate pair : findings.duplicates()) {
      if (pair.relation() == Relation.SHARES_PASSAGES && apart(pair)) {
        List<String> key =
            List.of(representative(pair.a()), representative(pair.b())).stream().sorted().toList();
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(pair);
      }
    }
    List<List<Duplicate>> sorted =
        groups.values().stream()
            .sorted(Comparator.comparingDouble(group -> -strongest(group).overlap().containment()))
            .toList();
    if (sorted.isEmpty()) {
      return;
    }
    section(
        "Shared passages in " + Words.count(sorted.size(), "pair"), "the rest of the two differs");
    for (int i = 0; i < shown(sorted.size(), ITEMS); i++) {
      List<Duplicate> group = sorted.get(i);
      Duplicate pair = strongest(group);
      int words =
          pair.passages().stream().mapToInt(p -> Plain.words(p.a().of(text(pair.a())))).sum();
      String what =
          Words.count(words, "word")
              + (pair.passages().size() > 1 ? " in " + pair.passages().size() + " passages" : "")
              + (group.size() > 1
                  ? "; the same between "
                      + Words.count(group.size() - 1, "other copy", "other copies")
                  : "");
      pair(i + 1, pair, what);
    }
    more(sorted.size(), ITEMS, "pair");
  }

  private String representative(String id) {
    Cluster cluster = clusterOf.get(id);
    return cluster == null ? id : cluster.canonical();
  }

  private static Duplicate strongest(List<Duplicate> group) {
    return group.stream()
        .max(Comparator.comparingDouble(pair -> pair.overlap().containment()))
        .orElseThrow();
  }

  /** Two articles, what they share, and how much of each it is. */
  private void pair(int number, Duplicate pair, String what) {
    Passage longest = longest(pair);
    out.println();
    if (longest == null) {
      item(number, what);
    } else {
      String quoted = Plain.line(longest.a().of(text(pair.a())));
      List<String> lines = quoteLines(quoted, columns - MARGIN.length(), 2);
      out.println(ink.dim(Plain.pad(" " + number, MARGIN.length())) + ink.quote(lines.getFirst()));
      lines.stream().skip(1).forEach(line -> out.println(MARGIN + ink.quote(line)));
      out.println(MARGIN + ink.dim(what));
    }
    side(pair.overlap().aInB(), article(pair.a()));
    side(pair.overlap().bInA(), article(pair.b()));
  }

  private void side(double share, Article article) {
    String left = String.format(Locale.ROOT, "%6s of  ", Words.percent(share));
    int room = columns - MARGIN.length() - left.length();
    out.println(MARGIN + ink.relation(left) + Plain.cut(Words.headline(article), room));
    out.println(
        MARGIN + " ".repeat(left.length()) + ink.dim(Plain.cut(Words.provenance(article), room)));
  }

  /** Templates and footers, each with all articles that share it. */
  private void boilerplate() {
    List<Boilerplate> groups = Boilerplate.groups(findings.duplicates());
    if (groups.isEmpty()) {
      return;
    }
    section("Boilerplate", "a template, footer or notice: no evidence of copying");
    for (int i = 0; i < shown(groups.size(), ITEMS); i++) {
      Boilerplate group = groups.get(i);
      out.println();
      item(
          i + 1,
          "The same text stands in " + Words.count(group.articles().size(), "article") + of(group));
      Passage longest = longest(group.example());
      if (longest != null) {
        String quoted = Plain.line(longest.a().of(text(group.example().a())));
        quoteLines(quoted, columns - MARGIN.length(), 2)
            .forEach(line -> out.println(MARGIN + ink.quote(line)));
      }
      out.println(
          MARGIN
              + ink.dim(
                  Plain.cut(
                      Plain.line(String.join(", ", group.articles())), columns - MARGIN.length())));
    }
    more(groups.size(), ITEMS, "text");
  }

  private String of(Boilerplate group) {
    List<String> sources =
        group.articles().stream()
            .map(id -> article(id).source())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return switch (sources.size()) {
      case 0 -> "";
      case 1 -> " of " + Plain.line(sources.getFirst());
      default -> " of " + Words.count(sources.size(), "source");
    };
  }

  private void repetitions() {
    List<Repetition> repetitions =
        findings.repetitions().stream()
            .sorted(Comparator.comparingInt(r -> corpus.position(r.article())))
            .toList();
    if (repetitions.isEmpty()) {
      return;
    }
    section(
        Words.count(repetitions.size(), "passage stands", "passages stand")
            + " twice in one article",
        "positions count characters as --json does");
    for (int i = 0; i < shown(repetitions.size(), ITEMS); i++) {
      Repetition repetition = repetitions.get(i);
      Entry entry = corpus.entry(repetition.article());
      String text = entry.article().text();
      out.println();
      item(i + 1, Words.headline(entry.article()));
      out.println(MARGIN + Plain.cut(Words.provenance(entry.article()), columns - MARGIN.length()));
      quoteLines(Plain.line(repetition.first().of(text)), columns - MARGIN.length(), 2)
          .forEach(line -> out.println(MARGIN + ink.quote(line)));
      out.println(
          MARGIN
              + ink.dim(
                  Words.count(Plain.words(repetition.first().of(text)), "word")
                      + ", at "
                      + place(entry, repetition.first())
                      + " and again at "
                      + place(entry, repetition.again())));
    }
    more(repetitions.size(), ITEMS, "passage");
  }

  private static String place(Entry entry, Span span) {
    return String.format(Locale.ROOT, "%,d", entry.origin().offset() + span.start());
  }

  private void summary(Duration took) {
    Counters counters = findings.counters();
    long duplicates =
        findings.duplicates().stream().filter(pair -> pair.relation().isDuplicate()).count();
    long passages =
        findings.duplicates().stream()
            .filter(pair -> pair.relation() == Relation.SHARES_PASSAGES)
            .count();
    List<String> parts = new ArrayList<>();
    parts.add(
        findings.clusters().isEmpty()
            ? "no duplicates"
            : Words.count(findings.clusters().size(), "cluster")
                + " of "
                + Words.count(clusterOf.size(), "article"));
    if (duplicates > 0) {
      parts.add(Words.count(duplicates, "duplicate pair"));
    }
    if (passages > 0) {
      parts.add(Words.count(passages, "pair shares passages", "pairs share passages"));
    }
    if (counters.tooShort() > 0) {
      parts.add(Words.count(counters.tooShort(), "article") + " too short to judge");
    }
    if (corpus.passedOver() > 0) {
      parts.add(Words.count(corpus.passedOver(), "file") + " of other kinds passed over");
    }
    if (corpus.notes() > 0) {
      parts.add(Words.count(corpus.notes(), "note"));
    }
    parts.add(String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0));
    wrapped(String.join(" · ", parts), ink::bold);
    if (corpus.errors() > 0) {
      wrapped(
          Words.count(corpus.errors(), "input was", "inputs were")
              + " not read, named on standard error",
          ink::relation);
    }
    String cut = cut(counters);
    if (!cut.isEmpty()) {
      wrapped("Limits left out " + cut, ink::relation);
    }
  }

  private static String cut(Counters counters) {
    List<String> cuts = new ArrayList<>();
    if (counters.cutCandidates() > 0) {
      cuts.add(Words.count(counters.cutCandidates(), "candidate pair"));
    }
    if (counters.cutPairs() > 0) {
      cuts.add(Words.count(counters.cutPairs(), "weaker finding"));
    }
    if (counters.cutClusters() > 0) {
      cuts.add(Words.count(counters.cutClusters(), "merge") + " of clusters");
    }
    return String.join(", ", cuts);
  }

  private void section(String title, String gloss) {
    out.println();
    out.println(
        ink.heading(title) + ink.dim(Plain.cut("  " + gloss, columns - Plain.width(title))));
  }

  private void item(int number, String text) {
    out.println(
        ink.dim(Plain.pad(" " + number, MARGIN.length()))
            + ink.bold(Plain.cut(text, columns - MARGIN.length())));
  }

  private void more(int size, int most, String noun) {
    int left = size - shown(size, most);
    if (left > 0) {
      out.println();
      out.println(
          ink.dim(
              MARGIN
                  + "… and "
                  + Words.count(left, "more " + noun)
                  + " (--all or --json shows them)"));
    }
  }

  private int shown(int size, int most) {
    return all ? size : Math.min(size, most);
  }

  /** Two texts at both ends of a line. */
  private String spread(String left, String right) {
    int room = columns - MARGIN.length() - right.length() - 2;
    return Plain.pad(Plain.cut(left, room), room) + "  " + right;
  }

  private void wrapped(String text, UnaryOperator<String> look) {
    Plain.wrap(text, columns).forEach(line -> out.println(look.apply(line)));
  }

  private static String quote(String text, int columns) {
    return "“" + Plain.cut(Plain.line(text), columns - 2) + "”";
  }

  /** A quotation over some lines at most. */
  private static List<String> quoteLines(String line, int columns, int most) {
    List<String> lines = new ArrayList<>(Plain.wrap("“" + line + "”", columns));
    if (lines.size() <= most) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, most));
    first.set(most - 1, Plain.cut(lines.get(most - 1) + " " + lines.get(most), columns - 1) + "”");
    return first;
  }

  private static @Nullable Passage longest(Duplicate pair) {
    return pair.passages().stream()
        .max(Comparator.comparingInt(passage -> passage.a().length()))
        .orElse(null);
  }

  private @Nullable Duplicate pair(String a, String b) {
    return pairs.getOrDefault(a, Map.of()).get(b);
  }

  private Article article(String id) {
    return corpus.entry(id).article();
  }

  private String text(String id) {
    return article(id).text();
  }
}
