package dev.hearsay.cli.show;

import dev.hearsay.cli.read.TextPair;
import dev.hearsay.duplicate.Overlap;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** How alike pairs of texts are, as JSON, an object a line. */
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
   * @param similarity of its contents, in 0..1
   * @param overlap of its texts
   */
  public void score(TextPair pair, double similarity, Overlap overlap) {
    JsonGenerator json = lines.json();
    lines.begin();
    json.writeName("id");
    if (pair.isNumber()) {
      json.writeNumber(pair.id());
    } else {
      json.writeString(pair.id());
    }
    lines.share("similarity", similarity);
    lines.share("jaccard", overlap.jaccard());
    lines.share("containment", overlap.containment());
    json.writeEndObject();
  }

  /** Ends the last line and closes the output. */
  @Override
  public void close() {
    lines.close();
  }
}
