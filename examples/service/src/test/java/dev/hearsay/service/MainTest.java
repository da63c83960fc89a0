package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.command(new PrintStream(out, true, StandardCharsets.UTF_8), new CountDownLatch(0))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  @Test
  void listensAndStops() {
    assertEquals(0, run("--port=0", "--no-stories"), err::toString);
    String printed = out.toString(StandardCharsets.UTF_8);
    assertTrue(
        printed.matches("hearsay listens at http://127\\.0\\.0\\.1:\\d+\\Rhearsay stops\\R"),
        printed);
  }

  @Test
  void helpNamesAllOptions() {
    assertEquals(0, run("--help"));
    String help = out.toString(StandardCharsets.UTF_8);
    assertTrue(help.contains("--index=DIR") && help.contains("(default: 8080)"), help);
  }

  @ParameterizedTest
  @CsvSource({
    "--port=70000,port",
    "--port=x,--port",
    "--body-limit=0,body",
    "--connections=0,connections",
    "--queue=-1,waiting",
    "--commit-every=0,changes",
    "--commit-after=0,interval",
    "--commit-after=-1,interval",
    "--commit-after=NaN,interval",
    "--keep-days=0,days",
    "--keep-days=-3,days",
    "--keep-days=999999999,days",
    "--keep-days=x,--keep-days",
    "--keep-articles=0,articles",
    "--keep-articles=99999999999,--keep-articles",
    "--expunge-every=0,expunges",
    "--expunge-every=-1,expunges",
    "--expunge-every=NaN,expunges",
    "--patience=0,patience",
    "--idle=0,idle",
    "--arrival=0,arrival",
    "--grace=-1,grace",
    "--nonsense,nonsense",
    "article.txt,article.txt",
  })
  void wrongUsageIsNamed(String argument, String named) {
    assertEquals(2, run(argument));
    assertTrue(err.toString().contains(named), err.toString());
  }
}
