package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.Options;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Passage;
import dev.hearsay.story.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** How two articles stand to one another, side by side. */
public final class CompareReport {
  private static final String GUTTER = " │ ";

  /** Lines of a shared passage, and of text between passages, that are shown. */
  private static final int PASSAGE_LINES = 8;

  private static final int BETWEEN_LINES = 4;

  private static final Pattern EDGES = Pattern.compile("^[\\s.,;:!?'\"’”)]+|[\\s'\"‘“(]+$");

  private final Article a;
  private final Article b;
  private final Duplicate pair;
  private final Options options;
  private final Page page;
  private final int column;

  /**
   * A report to be printed.
   *
   * @param a the article on the left
   * @param b the article on the right
   * @param pair how {@code a} stands to {@code b}
   * @param options what they were compared with
   * @param page what it is printed on
   */
  public CompareReport(Article a, Article b, Duplicate pair, Options options, Page page) {
    this.a = a;
    this.b = b;
    this.pair = pair;
    this.options = options;
    this.page = page;
    this.column = (page.columns() - GUTTER.length()) / 2;
  }

  /** Prints it. */
  public void print() {
    article("A", a);
    article("B", b);
    page.line("");
    page.wrapped(verdict(), page.ink()::heading);
    page.wrapped(measures(), UnaryOperator.identity());
    page.wrapped(content(), UnaryOperator.identity());
    page.line("");
    if (pair.passages().isEmpty()) {
      page.wrapped(
          "No passage of " + options.thresholds().shownTokens() + " words or more is the same.",
          UnaryOperator.identity());
    } else {
      sideBySide();
    }
    page.line("");
    Reasons reasons = new Reasons(a, b, pair, options, page.all());
    reasons.given().forEach(reason -> page.wrapped(reason, UnaryOperator.identity()));
    page.out().flush();
  }

  private void article(String name, Article article) {
    page.line(
        " "
            + page.ink().dim(name)
            + "  "
            + page.ink().bold(Plain.cut(Words.headline(article), page.room())));
    String size = Words.count(Plain.words(article.text()), "word");
    page.indented(Plain.cut(Words.provenance(article) + " · " + size, page.room()));
  }

  private String verdict() {
    return switch (pair.relation()) {
      case IDENTICAL -> "Identical: the same words, whatever their case and punctuation.";
      case CONTAINS ->
          "A contains B: B is " + part(pair.overlap().b(), pair.overlap().a()) + " of A.";
      case CONTAINED_IN ->
          "B contains A: A is " + part(pair.overlap().a(), pair.overlap().b()) + " of B.";
      case NEAR_DUPLICATE -> "Near duplicates: most of the text is the same, at like lengths.";
      case SHARES_BOILERPLATE ->
          "Shared boilerplate: site chrome, a footer or a template, no evidence of copying.";
      case SHARES_PASSAGES -> "Shared passages: a sentence or more is the same, the rest is not.";
      case REWRITE -> "A rewrite: the same content throughout, in other words.";
      case SAME_STORY -> "The same event, told independently or at another stage.";
      case UNRELATED -> "Unrelated: no more in common than any two articles may have.";
    };
  }

  private static String part(int part, int whole) {
    return 3L * part < whole ? "an excerpt" : "a trim";
  }

  private String measures() {
    Overlap overlap = pair.overlap();
    return String.join(
        " · ",
        "Jaccard " + Words.ratio(overlap.jaccard()),
        "containment " + Words.ratio(overlap.containment()),
        Words.percent(overlap.aInB()) + " of A stands in B",
        Words.percent(overlap.bInA()) + " of B stands in A");
  }

  /** How alike the contents are, and how far apart in time. */
  private String content() {
    double days = Telling.days(a.publishedAt(), b.publishedAt());
    return "similarity of content "
        + Words.ratio(pair.similarity())
        + (Double.isNaN(days) ? "" : " · " + Words.apart(days));
  }

  /*
   * Row by row in the order of A: what stands before a passage, then the passage. On the right, what
   * stands before it is shown only if B has come no further than that; a passage that B has earlier
   * stands alone.
   */
  private void sideBySide() {
    page.line(page.ink().bold(Plain.pad("A", column) + GUTTER + "B"));
    int aEnd = 0;
    int bEnd = 0;
    for (int i = 0; i < pair.passages().size(); i++) {
      Passage passage = pair.passages().get(i);
      boolean inOrder = passage.b().start() >= bEnd;
      between(
          a.text().substring(aEnd, Math.max(aEnd, passage.a().start())),
          inOrder ? b.text().substring(bEnd, passage.b().start()) : "");
      passage(i, passage, inOrder);
      aEnd = Math.max(aEnd, passage.a().end());
      bEnd = Math.max(bEnd, passage.b().end());
    }
    between(a.text().substring(aEnd), b.text().substring(bEnd));
  }

  private void between(String left, String right) {
    rows(
        cut(Plain.wrap(bare(left), column), BETWEEN_LINES),
        cut(Plain.wrap(bare(right), column), BETWEEN_LINES),
        page.ink()::dim);
  }

  /** Text between passages, without the punctuation that joins it to them. */
  private static String bare(String between) {
    return EDGES.matcher(Plain.line(between)).replaceAll("");
  }

  private void passage(int number, Passage passage, boolean inOrder) {
    String label = "[" + (number + 1) + "] ";
    String right = label + (inOrder ? "" : "(earlier in B) ");
    rows(
        cut(Plain.wrap(label + Plain.line(passage.a().of(a.text())), column), PASSAGE_LINES),
        cut(Plain.wrap(right + Plain.line(passage.b().of(b.text())), column), PASSAGE_LINES),
        text -> page.ink().passage(number, text));
  }

  private void rows(List<String> left, List<String> right, UnaryOperator<String> look) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String l = i < left.size() ? left.get(i) : "";
      String r = i < right.size() ? right.get(i) : "";
      page.line(look.apply(Plain.pad(l, column)) + page.ink().dim(GUTTER) + look.apply(r));
    }
  }

  /** The first and last of many lines, and between them how much is left out. */
  private List<String> cut(List<String> lines, int most) {
    if (page.all() || lines.size() <= most + 1) {
      return lines;
    }
    int first = most / 2;
    int last = most - first;
    List<String> cut = new ArrayList<>(lines.subList(0, first));
    List<String> left = lines.subList(first, lines.size() - last);
    cut.add("    ⋯ " + Words.count(Plain.words(String.join(" ", left)), "word") + " ⋯");
    cut.addAll(lines.subList(lines.size() - last, lines.size()));
    return cut;
  }
}
