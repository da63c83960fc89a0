package dev.hearsay.cli.show;

import dev.hearsay.cli.read.TextPair;
import dev.hearsay.conflict.Nature;
import dev.hearsay.conflict.Verdict;
import dev.hearsay.duplicate.Overlap;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** How pairs of texts stand to one another, as JSON, an object a line. */
public final class JsonScores implements AutoCloseable {
  private final ObjectLines lines;

  /**
   * Scores to be written.
   *
   * @param out where to; closed with the scores
   */
  public JsonScores(OutputStream out) {
    this.lines = new ObjectLines(out);
  }

  /**
   * Writes one pair.
   *
   * @param pair the pair
   * @param verdict whether its texts contradict one another
   * @param similarity of its contents, in 0..1
   * @param overlap of its texts
   */
  public void score(TextPair pair, Verdict verdict, double similarity, Overlap overlap) {
    JsonGenerator json = lines.json();
    lines.begin();
    json.writeName("id");
    if (pair.isNumber()) {
      json.writeNumber(pair.id());
    } else {
      json.writeString(pair.id());
    }
    json.writeBooleanProperty("contradiction", verdict.contradiction());
    lines.share("confidence", verdict.confidence());
    json.writeStringProperty("kind", verdict.kind() == null ? "" : verdict.kind().name());
    json.writeStringProperty("nature", nature(verdict));
    json.writeStringProperty("explanation", verdict.explanation());
    lines.share("similarity", similarity);
    lines.share("jaccard", overlap.jaccard());
    lines.share("containment", overlap.containment());
    json.writeEndObject();
  }

  /** How the texts stand to one another; "none" where they are not at odds. */
  private static String nature(Verdict verdict) {
    Nature nature = verdict.nature();
    return nature == null || (nature.isContradiction() && !verdict.contradiction())
        ? "none"
        : nature.name().toLowerCase(Locale.ROOT);
  }

  /** Ends the last line and closes the output. */
  @Override
  public void close() {
    lines.close();
  }
}
