package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.claim.Attribution;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Quote;
import dev.hearsay.claim.Statement;
import dev.hearsay.claim.StatementReader;
import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.Word;
import dev.hearsay.cli.read.Entry;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is understood of an article, sentence by sentence. */
public final class ExplainReport {
  private static final int LABEL = 10;

  private final Article article;
  private final int offset;
  private final Page page;

  /**
   * A report to be printed.
   *
   * @param entry the article, and where it stands
   * @param page what it is printed on
   */
  public ExplainReport(Entry entry, Page page) {
    this.article = entry.article();
    this.offset = entry.origin().offset();
    this.page = page;
  }

  /** Prints it. */
  public void print() {
    page.line(page.ink().bold(Plain.cut(Words.headline(article), page.columns())));
    page.line(page.ink().dim(Plain.cut(Words.provenance(article), page.columns())));
    int number = 0;
    for (Statement statement : new StatementReader().read(article.text(), article.publishedAt())) {
      page.line("");
      number++;
      page.quoted(number, statement.span().of(article.text()));
      page.indented(page.ink().dim("at " + place(statement.span())));
      statement.quantities().forEach(quantity -> part("number", number(quantity)));
      statement.times().forEach(time -> part("time", time(time)));
      statement.quotes().forEach(quote -> part("quote", quote(quote)));
      statement.attributions().forEach(attribution -> part("says", attribution(attribution)));
      negated(statement);
      notFacts(statement);
      names(statement);
    }
    page.out().flush();
  }

  private void part(String label, String text) {
    List<String> lines = Plain.wrap(Plain.line(text), page.room() - LABEL);
    for (int i = 0; i < lines.size(); i++) {
      String left = i == 0 ? page.ink().relation(Plain.pad(label, LABEL)) : " ".repeat(LABEL);
      page.indented(left + lines.get(i));
    }
  }

  private String place(Span span) {
    return String.format(Locale.ROOT, "%,d–%,d", offset + span.start(), offset + span.end());
  }

  private String text(Span span) {
    return "“" + span.of(article.text()) + "”";
  }

  private String number(Quantity quantity) {
    List<String> parts = new ArrayList<>();
    parts.add(text(quantity.span()));
    parts.add(Moments.interval(quantity.low(), quantity.high()) + unit(quantity));
    parts.add(word(quantity.kind()));
    if (!quantity.head().isEmpty()) {
      parts.add("of " + quantity.head());
    }
    if (quantity.role() != null) {
      parts.add("role " + quantity.role());
    }
    if (quantity.bound() != Quantity.Bound.EXACT) {
      parts.add(word(quantity.bound()));
    }
    parts.add(word(quantity.aspect()));
    return String.join(" · ", parts);
  }

  private static String unit(Quantity quantity) {
    return quantity.dimension().isEmpty() ? "" : " " + quantity.dimension();
  }

  private String time(TimeExpression time) {
    return text(time.span())
        + " · "
        + Moments.of(time)
        + " · "
        + word(time.kind())
        + " · to the "
        + word(time.grain());
  }

  private String quote(Quote quote) {
    return text(quote.span()) + (quote.open() ? " · goes on" : "");
  }

  private String attribution(Attribution attribution) {
    String speaker = attribution.speaker().of(article.text());
    return (speaker.isBlank() ? "somebody" : speaker)
        + " · "
        + text(attribution.cue())
        + " · "
        + word(attribution.stance());
  }

  private void negated(Statement statement) {
    String words =
        statement.words().stream()
            .filter(word -> word.isNegated() && word.isTelling())
            .map(Word::form)
            .collect(Collectors.joining(", "));
    if (!words.isEmpty()) {
      part("not", words);
    }
  }

  private void notFacts(Statement statement) {
    for (Word.Mood mood : Word.Mood.values()) {
      String words =
          statement.words().stream()
              .filter(word -> word.mood() == mood && word.isTelling())
              .map(Word::form)
              .collect(Collectors.joining(", "));
      if (mood != Word.Mood.FACT && !words.isEmpty()) {
        part("no fact", word(mood) + ": " + words);
      }
    }
  }

  /** The names, those in a row as one. */
  private void names(Statement statement) {
    List<String> names = new ArrayList<>();
    List<Word> words = statement.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).kind() != Word.Kind.NAME) {
        continue;
      }
      int start = words.get(i).start();
      while (i + 1 < words.size()
          && words.get(i + 1).kind() == Word.Kind.NAME
          && words.get(i + 1).start() <= words.get(i).end() + 2) {
        i++;
      }
      names.add(new Span(start, words.get(i).end()).of(article.text()));
    }
    if (!names.isEmpty()) {
      part("names", String.join(", ", names));
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
