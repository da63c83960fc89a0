package dev.hearsay.cli.show;

import dev.hearsay.Findings;
import dev.hearsay.cli.read.Articles;
import dev.hearsay.cli.read.Entry;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.Conflict.Side;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Passage;
import dev.hearsay.duplicate.Repetition;
import dev.hearsay.story.Bond;
import dev.hearsay.story.Story;
import dev.hearsay.text.Span;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Findings as JSON, an object a line, articles in their order. */
public final class JsonReport implements AutoCloseable {
  private final Function<String, Entry> entries;
  private final ObjectLines lines;
  private final JsonGenerator json;

  /**
   * A report to be written.
   *
   * @param out where to; closed with the report
   * @param entries tells of an article by its id
   */
  public JsonReport(OutputStream out, Function<String, Entry> entries) {
    this.entries = entries;
    this.lines = new ObjectLines(out);
    this.json = lines.json();
  }

  /**
   * Writes all findings.
   *
   * @param articles what the findings are of
   * @param findings what was found in them
   */
  public void findings(Articles articles, Findings findings) {
    findings.duplicates().stream()
        .map(d -> articles.position(d.a()) <= articles.position(d.b()) ? d : d.flipped())
        .sorted(
            Comparator.comparingInt((Duplicate d) -> articles.position(d.a()))
                .thenComparingInt(d -> articles.position(d.b())))
        .forEach(this::duplicate);
    findings.clusters().stream()
        .map(c -> inInputOrder(c, articles))
        .sorted(Comparator.comparingInt(c -> articles.position(c.members().getFirst())))
        .forEach(this::cluster);
    findings.stories().stream()
        .map(s -> inInputOrder(s, articles))
        .sorted(Comparator.comparingInt(s -> articles.position(s.members().getFirst())))
        .forEach(this::story);
    findings.conflicts().stream()
        .map(c -> inInputOrder(c, articles))
        .sorted(
            Comparator.comparingInt((Conflict c) -> articles.position(c.a().article()))
                .thenComparingInt(c -> c.a().value().start())
                .thenComparingInt(c -> articles.position(c.b().article()))
                .thenComparingInt(c -> c.b().value().start()))
        .forEach(this::conflict);
    findings.repetitions().stream()
        .sorted(
            Comparator.comparingInt((Repetition r) -> articles.position(r.article()))
                .thenComparingInt(r -> r.first().start())
                .thenComparingInt(r -> r.again().start()))
        .forEach(this::repetition);
  }

  private static Cluster inInputOrder(Cluster cluster, Articles articles) {
    return new Cluster(cluster.canonical(), inInputOrder(cluster.members(), articles));
  }

  private static Story inInputOrder(Story story, Articles articles) {
    return new Story(inInputOrder(story.members(), articles), story.tellings(), story.bond());
  }

  private static Conflict inInputOrder(Conflict conflict, Articles articles) {
    Side a = inInputOrder(conflict.a(), articles);
    Side b = inInputOrder(conflict.b(), articles);
    int order = articles.position(a.article()) - articles.position(b.article());
    boolean inOrder = order < 0 || (order == 0 && a.value().start() <= b.value().start());
    return new Conflict(
        conflict.kind(),
        conflict.nature(),
        conflict.confidence(),
        inOrder ? a : b,
        inOrder ? b : a,
        conflict.explanation());
  }

  private static Side inInputOrder(Side side, Articles articles) {
    return new Side(
        side.article(),
        side.value(),
        side.statement(),
        side.text(),
        inInputOrder(side.also(), articles));
  }

  private static List<String> inInputOrder(List<String> ids, Articles articles) {
    return ids.stream().sorted(Comparator.comparingInt(articles::position)).toList();
  }

  /**
   * Writes one pair.
   *
   * @param pair the pair
   */
  public void duplicate(Duplicate pair) {
    Overlap overlap = pair.overlap();
    begin("duplicate");
    json.writeStringProperty("a", pair.a());
    json.writeStringProperty("b", pair.b());
    json.writeStringProperty("relation", pair.relation().name());
    lines.share("jaccard", overlap.jaccard());
    lines.share("containment", overlap.containment());
    lines.share("a_in_b", overlap.aInB());
    lines.share("b_in_a", overlap.bInA());
    lines.share("similarity", pair.similarity());
    json.writeArrayPropertyStart("passages");
    for (Passage passage : pair.passages()) {
      json.writeStartObject();
      span("a", passage.a(), pair.a());
      span("b", passage.b(), pair.b());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void cluster(Cluster cluster) {
    begin("cluster");
    json.writeStringProperty("canonical", cluster.canonical());
    strings("members", cluster.members());
    json.writeEndObject();
  }

  private void story(Story story) {
    Bond bond = story.bond();
    begin("story");
    strings("members", story.members());
    strings("names", bond.names());
    strings("words", bond.words());
    lines.share("nearness", bond.nearness());
    json.writeEndObject();
  }

  /**
   * Writes one conflict.
   *
   * @param conflict the conflict
   */
  public void conflict(Conflict conflict) {
    begin("conflict");
    json.writeStringProperty("kind", conflict.kind().name());
    json.writeStringProperty("nature", conflict.nature().name().toLowerCase(Locale.ROOT));
    lines.share("confidence", conflict.confidence());
    side("a", conflict.a());
    side("b", conflict.b());
    json.writeStringProperty("explanation", conflict.explanation());
    json.writeEndObject();
  }

  private void side(String name, Side side) {
    int offset = entries.apply(side.article()).origin().offset();
    int before = side.statement().start();
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("article", side.article());
    json.writeNumberProperty("start", offset + side.value().start());
    json.writeNumberProperty("end", offset + side.value().end());
    json.writeStringProperty(
        "text", side.text().substring(side.value().start() - before, side.value().end() - before));
    strings("also", side.also());
    json.writeStringProperty("sentence", side.text());
    json.writeEndObject();
  }

  private void repetition(Repetition repetition) {
    begin("repetition");
    json.writeStringProperty("article", repetition.article());
    span("first", repetition.first(), repetition.article());
    span("again", repetition.again(), repetition.article());
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void begin(String type) {
    lines.begin();
    json.writeStringProperty("type", type);
  }

  /** Offsets into what the reader of the file sees. */
  private void span(String name, Span span, String id) {
    int offset = entries.apply(id).origin().offset();
    json.writeArrayPropertyStart(name);
    json.writeNumber(offset + span.start());
    json.writeNumber(offset + span.end());
    json.writeEndArray();
  }

  /** Ends the last line and closes the output. */
  @Override
  public void close() {
    lines.close();
  }
}
