package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.conflict.Kind;
import dev.hearsay.conflict.Nature;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Overlap;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings and articles in plain words. */
final class Words {
  private static final int LONGEST_DERIVED_TITLE = 100;

  /** A part of less than this share of the whole is an excerpt. */
  private static final double EXCERPT = 1.0 / 3;

  private static final double CLOSE_COPY = 0.9;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);

  private Words() {}

  /** What {@code b} is to {@code a}. */
  static String relation(Duplicate pair) {
    Overlap overlap = pair.overlap();
    return switch (pair.relation()) {
      case IDENTICAL -> "identical";
      case CONTAINS -> overlap.b() < EXCERPT * overlap.a() ? "excerpt" : "trim";
      case CONTAINED_IN -> "longer version";
      case NEAR_DUPLICATE -> {
        if (overlap.jaccard() >= CLOSE_COPY) {
          yield "copy";
        }
        yield overlap.jaccard() >= 0.5 ? "edited copy" : "partial copy";
      }
      case SHARES_BOILERPLATE -> "same boilerplate";
      case SHARES_PASSAGES -> "shared passages";
      case REWRITE -> "rewrite";
      case SAME_STORY -> "same story";
      case UNRELATED -> "unrelated";
    };
  }

  /** What two statements disagree on. */
  static String kind(Kind kind) {
    return switch (kind) {
      case NUMERIC -> "how many";
      case TEMPORAL -> "when";
      case NEGATION -> "whether it is so";
      case ANTONYM -> "one or the opposite";
      case SCALE -> "how far it goes";
      case QUANTIFIER -> "all, some or none";
      case ENTITY -> "who or what";
      case PLACE -> "where";
      case ROLE -> "who did it to whom";
      case QUOTE -> "the words of a quotation";
      case ATTRIBUTION -> "who said it";
    };
  }

  /** How two statements stand to one another. */
  static String nature(Nature nature) {
    return switch (nature) {
      case CONFLICT -> "conflict";
      case UPDATE -> "update";
      case STALE -> "out of date";
      case DISPUTED -> "disputed";
      case COMPATIBLE_RANGE -> "compatible";
      case DIFFERENT_SCOPE -> "other scope";
    };
  }

  /** The headline, or the first sentence marked as such. */
  static String headline(Article article) {
    return article.title() == null
        ? "(no headline) " + firstSentence(article.text())
        : Plain.line(article.title());
  }

  private static String firstSentence(String text) {
    String start = Plain.line(text.substring(0, Math.min(text.length(), 1_000)));
    if (start.isEmpty()) {
      return "(no text)";
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(start);
    String sentence = start.substring(0, sentences.next()).strip();
    return Plain.cut(sentence, LONGEST_DERIVED_TITLE);
  }

  /** Source, date and id. */
  static String provenance(Article article) {
    return Stream.of(
            article.source() == null ? null : Plain.line(article.source()),
            article.publishedAt() == null ? null : date(article.publishedAt()),
            Plain.line(article.id()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  /** Source and id. */
  static String origin(Article article) {
    String id = Plain.line(article.id());
    return article.source() == null ? id : Plain.line(article.source()) + " · " + id;
  }

  /** The day, and the time unless it is midnight. */
  static String date(Instant moment) {
    OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
    return (utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MINUTE).format(utc);
  }

  static String day(Instant moment) {
    return DAY.format(moment.atOffset(ZoneOffset.UTC));
  }

  /** From one day to another, or the one if they are the same. */
  static String days(Instant first, Instant last) {
    String from = day(first);
    String to = day(last);
    return from.equals(to) ? from : from + " to " + to;
  }

  /** "at the same time", "2.5 days apart". */
  static String apart(double days) {
    double tenths = Math.round(days * 10) / 10.0;
    if (tenths == 0) {
      return "at the same time";
    }
    String number =
        tenths == Math.rint(tenths)
            ? String.format(Locale.ROOT, "%,d", (long) tenths)
            : String.format(Locale.ROOT, "%,.1f", tenths);
    return number + (tenths == 1 ? " day apart" : " days apart");
  }

  /** A share in full per cents; 100 only for all of it, 0 only for nothing. */
  static String percent(double share) {
    long rounded = Math.round(100 * share);
    if (share < 1 && rounded == 100) {
      rounded = 99;
    }
    if (share > 0 && rounded == 0) {
      rounded = 1;
    }
    return rounded + " %";
  }

  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** "1 article", "2,300 articles". */
  static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  static String count(long number, String noun) {
    return count(number, noun, noun + "s");
  }
}
