package dev.hearsay.benchmarks.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

final class ServiceRunTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private Path launcher(String main) throws IOException {
    Path launcher = folder.resolve("launcher");
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        exec "%s" $HEARSAY_JAVA_OPTS -cp "%s" %s "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                main));
    assertTrue(launcher.toFile().setExecutable(true));
    return launcher;
  }

  private int run(String... args) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new CommandLine(new ServiceRun(out))
        .setErr(new PrintWriter(Writer.nullWriter()))
        .execute(args);
  }

  @Test
  void loadsTheServiceAndLosesNothing() throws IOException {
    Path json = folder.resolve("service.json");
    Path work = folder.resolve("work");
    int status =
        run(
            "--launcher=" + launcher("dev.hearsay.service.Main"),
            "--clients=4",
            "--seconds=60",
            "-n=200",
            "--work=" + work,
            "--java-opts=-Xmx256m",
            "--json=" + json);
    assertEquals(0, status);
    JsonNode result = Trial.JSON.readTree(json).at("/results/0");
    int acknowledged = result.get("acknowledged").asInt();
    assertTrue(acknowledged > 150 && acknowledged <= 200, result.toString());
    List<String> routes =
        result.get("routes").valueStream().map(route -> route.get("route").asString()).toList();
    assertTrue(routes.contains("POST /articles") && routes.contains("POST /check"));
    assertEquals(0, result.get("lost").asInt());
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("| POST /articles | 200 |"));
    try (Stream<Path> left = Files.list(work)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aServiceThatDoesNotStartIsAFailure() throws IOException {
    assertEquals(1, run("--launcher=" + launcher("no.such.Main"), "--work=" + folder));
  }
}
