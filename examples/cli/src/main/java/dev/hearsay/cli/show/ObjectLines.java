package dev.hearsay.cli.show;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON that is written, an object a line. */
final class ObjectLines implements AutoCloseable {
  private static final JsonFactory FACTORY = JsonFactory.builder().rootValueSeparator("\n").build();

  private final JsonGenerator json;
  private boolean empty = true;

  ObjectLines(OutputStream out) {
    this.json =
        FACTORY.createGenerator(
            ObjectWriteContext.empty(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  JsonGenerator json() {
    return json;
  }

  /** Begins an object on a line of its own. */
  void begin() {
    empty = false;
    json.writeStartObject();
  }

  /** A number in 0..1, to four decimals. */
  void share(String name, double share) {
    json.writeNumberProperty(name, Math.round(share * 10_000) / 10_000.0);
  }

  /** Ends the last line and closes the output. */
  @Override
  public void close() {
    if (!empty) {
      json.writeRaw('\n');
    }
    json.close();
  }
}
