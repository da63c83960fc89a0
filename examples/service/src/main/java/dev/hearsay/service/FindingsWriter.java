package dev.hearsay.service;

import dev.hearsay.Article;
import dev.hearsay.LiveCluster;
import dev.hearsay.LiveStory;
import dev.hearsay.Matches;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.Conflict.Side;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Passage;
import dev.hearsay.story.Bond;
import dev.hearsay.story.Neighbour;
import dev.hearsay.story.Story;
import dev.hearsay.text.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Articles and what is said of them, as JSON, in the words of {@code hearsay scan --json}.
 *
 * @param json where it goes
 */
record FindingsWriter(JsonGenerator json) {

  /** An article: the keys that have a value, of an object that has begun. */
  void article(Article article) {
    json.writeStringProperty("id", article.id());
    optional("title", article.title());
    json.writeStringProperty("text", article.text());
    optional("date", article.publishedAt());
    optional("source", article.source());
    optional("url", article.url());
  }

  /** What an article repeats: the keys of an object that has begun. */
  void matches(Matches matches) {
    json.writeBooleanProperty("compared", matches.compared());
    json.writeNumberProperty("cut", matches.cut());
    json.writeArrayPropertyStart("duplicates");
    matches.duplicates().forEach(this::duplicate);
    json.writeEndArray();
    json.writeArrayPropertyStart("neighbours");
    for (Neighbour neighbour : matches.neighbours()) {
      json.writeStartObject();
      json.writeStringProperty("article", neighbour.id());
      share("nearness", neighbour.nearness());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void duplicate(Duplicate pair) {
    Overlap overlap = pair.overlap();
    json.writeStartObject();
    json.writeStringProperty("a", pair.a());
    json.writeStringProperty("b", pair.b());
    json.writeStringProperty("relation", pair.relation().name());
    share("jaccard", overlap.jaccard());
    share("containment", overlap.containment());
    share("a_in_b", overlap.aInB());
    share("b_in_a", overlap.bInA());
    share("similarity", pair.similarity());
    json.writeArrayPropertyStart("passages");
    for (Passage passage : pair.passages()) {
      json.writeStartObject();
      span("a", passage.a());
      span("b", passage.b());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A cluster, as a property of an object that has begun. */
  void cluster(LiveCluster live) {
    Cluster cluster = live.cluster();
    json.writeObjectPropertyStart("cluster");
    json.writeNumberProperty("id", live.id());
    json.writeStringProperty("canonical", cluster.canonical());
    strings("members", cluster.members());
    json.writeEndObject();
  }

  /** A story: the keys of an object that has begun. */
  void story(LiveStory live) {
    Story story = live.story();
    Bond bond = story.bond();
    json.writeNumberProperty("id", live.id());
    strings("members", story.members());
    strings("tellings", story.tellings());
    strings("names", bond.names());
    strings("words", bond.words());
    optional("from", bond.from());
    optional("to", bond.to());
    share("nearness", bond.nearness());
  }

  /** A conflict, as an element of an array that has begun. */
  void conflict(Conflict conflict) {
    json.writeStartObject();
    json.writeStringProperty("kind", conflict.kind().name());
    json.writeStringProperty("nature", conflict.nature().name().toLowerCase(Locale.ROOT));
    share("confidence", conflict.confidence());
    side("a", conflict.a());
    side("b", conflict.b());
    json.writeStringProperty("explanation", conflict.explanation());
    json.writeEndObject();
  }

  private void side(String name, Side side) {
    int before = side.statement().start();
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("article", side.article());
    json.writeNumberProperty("start", side.value().start());
    json.writeNumberProperty("end", side.value().end());
    json.writeStringProperty(
        "text", side.text().substring(side.value().start() - before, side.value().end() - before));
    strings("also", side.also());
    json.writeStringProperty("sentence", side.text());
    json.writeEndObject();
  }

  private void span(String name, Span span) {
    json.writeArrayPropertyStart(name);
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void optional(String name, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  /** A number in 0..1, to four decimals. */
  private void share(String name, double share) {
    json.writeNumberProperty(name, Math.round(share * 10_000) / 10_000.0);
  }
}
