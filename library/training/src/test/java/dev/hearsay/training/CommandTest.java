package dev.hearsay.training;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command, and keeps what it says. */
abstract class CommandTest {

  @TempDir Path folder = Path.of("");

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  int run(String... args) {
    return Main.run(new PrintStream(said, true, StandardCharsets.UTF_8), args);
  }

  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
