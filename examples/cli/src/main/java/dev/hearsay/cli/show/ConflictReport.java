package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictFinder.Rejected;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.conflict.Context;
import dev.hearsay.conflict.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What two articles state against one another, or how near they come to it. */
public final class ConflictReport {
  private static final int CONFLICTS = 10;

  private final Article a;
  private final Article b;
  private final Page page;
  private final ConflictLines lines;

  /**
   * A report to be printed.
   *
   * @param a one article
   * @param b the other
   * @param page what it is printed on
   */
  public ConflictReport(Article a, Article b, Page page) {
    this.a = a;
    this.b = b;
    this.page = page;
    this.lines = new ConflictLines(this::article, page);
  }

  private Article article(String id) {
    return id.equals(a.id()) ? a : b;
  }

  /**
   * Prints the conflicts; if there are none, the two statements that come nearest to one, and why
   * they are none.
   *
   * @param conflicts of the two articles
   * @param rule from where on two statements contradict one another
   */
  public void print(List<Conflict> conflicts, ConflictRule rule) {
    if (conflicts.isEmpty()) {
      nearest(rule);
    } else {
      page.section(Words.count(conflicts.size(), "conflict"), "statements that are at odds");
      lines.print(conflicts, CONFLICTS);
    }
    page.out().flush();
  }

  private void nearest(ConflictRule rule) {
    Rejected nearest = rule.finder().nearest(List.of(account(a), account(b)));
    if (nearest == null) {
      page.section("No conflict", "no two statements come near to one");
      return;
    }
    page.section("No conflict", "the two statements that come nearest to one");
    page.line("");
    lines.print("nearest", nearest.clash());
    page.line("");
    page.wrapped("Why not: " + why(nearest, rule), UnaryOperator.identity());
  }

  private static Account account(Article article) {
    Context context = new Context(article.publishedAt(), article.source());
    return new Account(article.id(), article.text(), context, List.of());
  }

  private static String why(Rejected nearest, ConflictRule rule) {
    double confidence = nearest.clash().confidence();
    List<String> reasons = new ArrayList<>();
    nearest.guards().stream().sorted().map(Guard::reason).forEach(reasons::add);
    if (confidence < rule.storyThreshold()) {
      reasons.add(
          "confidence "
              + Words.ratio(confidence)
              + " is under "
              + Words.ratio(rule.storyThreshold()));
    }
    return reasons.isEmpty()
        ? "too little of what stands around them is the same."
        : String.join("; ", reasons) + ".";
  }
}
