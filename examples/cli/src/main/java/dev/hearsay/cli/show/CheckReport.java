package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Matches;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Passage;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.story.Neighbour;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** What an article repeats of those that are held, as a person reads it. */
public final class CheckReport {
  private static final int PASSAGES = 3;
  private static final int DATE = 15;

  private final Article asked;
  private final Hearsay hearsay;
  private final Page page;

  /**
   * A report to be printed.
   *
   * @param asked the article that was asked about
   * @param hearsay what it was compared with
   * @param page what it is printed on
   */
  public CheckReport(Article asked, Hearsay hearsay, Page page) {
    this.asked = asked;
    this.hearsay = hearsay;
    this.page = page;
  }

  /**
   * Prints it.
   *
   * @param matches what was found
   */
  public void print(Matches matches) {
    page.line(page.ink().bold(Plain.cut(Words.headline(asked), page.columns())));
    String size = Words.count(Plain.words(asked.text()), "word");
    page.line(page.ink().dim(Plain.cut(Words.provenance(asked) + " · " + size, page.columns())));
    duplicates(matches.duplicates());
    neighbours(matches.neighbours());
    page.line("");
    page.wrapped(summary(matches), page.ink()::bold);
    if (hearsay.article(asked.id()).isPresent()) {
      page.wrapped(
          "The index holds an article with this id, which this one was not compared with.",
          UnaryOperator.identity());
    }
    if (matches.cut() > 0) {
      page.wrapped(
          "Limits left out " + Words.count(matches.cut(), "weaker finding"), page.ink()::relation);
    }
    page.out().flush();
  }

  private void duplicates(List<Duplicate> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    page.section(
        Words.count(pairs.size(), "article shares", "articles share") + " text or content with it",
        "the strongest first");
    for (int i = 0; i < page.shown(pairs.size(), Page.ITEMS); i++) {
      page.line("");
      duplicate(i + 1, pairs.get(i));
    }
    page.more(pairs.size(), "article");
  }

  private void duplicate(int number, Duplicate pair) {
    Article other = held(pair.b());
    page.item(number, Words.headline(other));
    page.indented(page.ink().dim(Plain.cut(Words.provenance(other), page.room())));
    Plain.wrap(Words.relation(pair) + figures(pair), page.room())
        .forEach(line -> page.indented(page.ink().relation(line)));
    List<Passage> passages = pair.passages();
    int shown = page.shown(passages.size(), PASSAGES);
    for (Passage passage : passages.subList(0, shown)) {
      Quote.lines(passage.a().of(asked.text()), page.room(), 2)
          .forEach(line -> page.indented(page.ink().quote(line)));
    }
    if (shown < passages.size()) {
      page.indented(
          page.ink()
              .dim(
                  "… and "
                      + Words.count(passages.size() - shown, "more passage")
                      + " (--all shows them)"));
    }
  }

  /** How much the two have in common; nothing of those that have all. */
  private static String figures(Duplicate pair) {
    if (pair.relation() == Relation.IDENTICAL) {
      return "";
    }
    Overlap overlap = pair.overlap();
    return pair.relation() == Relation.REWRITE
        ? " · similarity of content " + Words.ratio(pair.similarity())
        : " · has "
            + Words.percent(overlap.aInB())
            + " of this one, which has "
            + Words.percent(overlap.bInA())
            + " of it · Jaccard "
            + Words.ratio(overlap.jaccard());
  }

  private void neighbours(List<Neighbour> neighbours) {
    if (neighbours.isEmpty()) {
      return;
    }
    page.section(
        Words.count(neighbours.size(), "article tells", "articles tell") + " of the same event",
        "the nearest first; copies of one text are told once");
    page.line("");
    int shown = page.shown(neighbours.size(), Page.ITEMS);
    neighbours.subList(0, shown).forEach(this::neighbour);
    page.more(neighbours.size(), "article");
  }

  private void neighbour(Neighbour neighbour) {
    Article article = held(neighbour.id());
    Instant date = article.publishedAt();
    String left = page.ink().relation(Plain.pad(date == null ? "no date" : Words.day(date), DATE));
    int room = page.room() - DATE;
    page.indented(left + Quote.of(Words.headline(article), room));
    String nearness = " · nearness " + Words.ratio(neighbour.nearness());
    page.indented(
        " ".repeat(DATE)
            + page.ink()
                .dim(Plain.cut(Words.origin(article), room - nearness.length()) + nearness));
  }

  private String summary(Matches matches) {
    String held = Words.count(hearsay.size(), "article") + " in the index";
    if (!matches.compared()) {
      return "Too short to judge · " + held;
    }
    long duplicates =
        matches.duplicates().stream().filter(pair -> pair.relation().isDuplicate()).count();
    return (duplicates == 0 ? "No duplicates" : Words.count(duplicates, "duplicate"))
        + " · "
        + (matches.neighbours().isEmpty()
            ? "no other article on the event"
            : Words.count(matches.neighbours().size(), "article") + " on the event")
        + " · "
        + held;
  }

  private Article held(String id) {
    return hearsay
        .article(id)
        .orElseThrow(() -> new NoSuchElementException("no article has the id " + id));
  }
}
