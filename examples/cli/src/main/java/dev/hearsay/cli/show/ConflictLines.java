package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.text.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.function.Function;

/**
 * A conflict as a person reads it: what the two disagree on and how sure that is, then each side
 * with its date, its sentence with the value marked, and who else says so.
 */
final class ConflictLines {
  private static final int LABEL = 15;

  /** Lines of a sentence, and of the reason. */
  private static final int SENTENCE = 3;

  /** Names of those who say the same. */
  private static final int NAMED = 3;

  private static final String BEGIN = "«";
  private static final String END = "»";

  private final Function<String, Article> articles;
  private final Page page;
  private final int room;

  ConflictLines(Function<String, Article> articles, Page page) {
    this.articles = articles;
    this.page = page;
    this.room = page.room() - LABEL;
  }

  /** Prints some conflicts, and how many more there are. */
  void print(List<Conflict> conflicts, int most) {
    int shown = page.shown(conflicts.size(), most);
    for (Conflict conflict : conflicts.subList(0, shown)) {
      page.line("");
      print(Words.nature(conflict.nature()), conflict);
    }
    int left = conflicts.size() - shown;
    if (left > 0) {
      page.line("");
      page.indented(
          page.ink().dim("… and " + Words.count(left, "more conflict") + " (--all shows them)"));
    }
  }

  /** Prints one, under a word for what it is. */
  void print(String label, Conflict conflict) {
    String sure = Words.percent(conflict.confidence()) + " sure";
    String what = Words.kind(conflict.kind()) + ", " + sure + ": " + conflict.explanation();
    labelled(page.ink().heading(Plain.pad(label, LABEL)), cut(Plain.wrap(Plain.line(what), room)));
    side(conflict.a());
    side(conflict.b());
  }

  /** A side: its day, and its hour if that is known, beside its sentence. */
  private void side(Conflict.Side side) {
    Article article = articles.apply(side.article());
    Instant date = article.publishedAt();
    List<String> lines = new ArrayList<>(sentence(side));
    lines.add(page.ink().dim(Plain.cut(origin(article, side.also()), room)));
    labelled(
        page.ink().relation(Plain.pad(date == null ? "no date" : Words.day(date), LABEL)),
        date == null ? "" : hour(date),
        lines);
  }

  private static String hour(Instant date) {
    LocalTime time = date.atOffset(ZoneOffset.UTC).toLocalTime();
    return time.equals(LocalTime.MIDNIGHT)
        ? ""
        : String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
  }

  private void labelled(String label, List<String> lines) {
    labelled(label, "", lines);
  }

  private void labelled(String label, String second, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String left =
          i == 0
              ? label
              : i == 1 ? page.ink().relation(Plain.pad(second, LABEL)) : " ".repeat(LABEL);
      page.indented(left + lines.get(i));
    }
  }

  private String origin(Article article, List<String> also) {
    String origin = Words.origin(article);
    if (also.isEmpty()) {
      return origin;
    }
    List<String> others = List.copyOf(names(also));
    int shown = page.all() ? others.size() : Math.min(others.size(), NAMED);
    String left = shown < others.size() ? " and " + (others.size() - shown) + " more" : "";
    return origin + " · also " + String.join(", ", others.subList(0, shown)) + left;
  }

  private SequencedSet<String> names(Collection<String> ids) {
    SequencedSet<String> names = new LinkedHashSet<>();
    for (String id : ids) {
      String source = articles.apply(id).source();
      names.add(Plain.line(source == null ? id : source));
    }
    return names;
  }

  /** The sentence, or what of it fits around the value, which is marked. */
  private List<String> sentence(Conflict.Side side) {
    Span value = side.value();
    int from = Math.clamp(value.start() - side.statement().start(), 0, side.text().length());
    int to = Math.clamp(value.end() - side.statement().start(), from, side.text().length());
    String before = Plain.line(side.text().substring(0, from) + "|");
    String after = Plain.line("|" + side.text().substring(to));
    before = before.substring(0, before.length() - 1);
    after = after.substring(1);
    String marked = Plain.line(side.text().substring(from, to));
    int most = page.all() ? Integer.MAX_VALUE : SENTENCE * (room - 2) - 12;
    if (Plain.width(before + marked + after) > most) {
      before = ending(before, most / 2);
      marked = Plain.cut(marked, most / 2);
      after = Plain.cut(after, Math.max(8, most - Plain.width(before + marked)));
    }
    return coloured(Plain.wrap("“" + before + BEGIN + marked + END + after + "”", room));
  }

  /** The last words of a line, after an ellipsis. */
  private static String ending(String line, int columns) {
    if (Plain.width(line) <= columns) {
      return line;
    }
    int start = line.length();
    while (start > 0 && Plain.width(line.substring(start - 1)) <= columns - 2) {
      start--;
    }
    int space = line.indexOf(' ', start);
    return "… " + line.substring(space < 0 ? start : space + 1);
  }

  /** The lines, with what stands between the first marks in another colour. */
  private List<String> coloured(List<String> lines) {
    List<String> coloured = new ArrayList<>();
    boolean begun = false;
    boolean ended = false;
    for (String line : lines) {
      int begin = begun ? 0 : line.indexOf(BEGIN);
      if (begin < 0 || ended) {
        coloured.add(line);
        continue;
      }
      begun = true;
      int end = line.indexOf(END, begin);
      ended = end >= 0;
      int stop = ended ? end + 1 : line.length();
      coloured.add(
          line.substring(0, begin)
              + page.ink().bold(line.substring(begin, stop))
              + line.substring(stop));
    }
    return coloured;
  }

  private List<String> cut(List<String> lines) {
    if (page.all() || lines.size() <= SENTENCE) {
      return lines;
    }
    List<String> cut = new ArrayList<>(lines.subList(0, SENTENCE));
    cut.set(SENTENCE - 1, Plain.cut(lines.get(SENTENCE - 1) + " " + lines.get(SENTENCE), room));
    return cut;
  }
}
