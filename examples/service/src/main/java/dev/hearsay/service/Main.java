package dev.hearsay.service;

import dev.hearsay.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command that runs the service until it is told to stop. */
@Command(
    name = "serve",
    version = "hearsay-service 0.1.0",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Serves Hearsay over HTTP: add articles, ask before publishing, correct, withdraw.",
    description = {
      "",
      "Prints the address when it listens. SIGTERM or Ctrl-C stops it: it takes no more requests,"
          + " ends those under way, commits and exits. GET /openapi.yaml tells what can be asked.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  serve                                      in memory, at http://127.0.0.1:8080",
      "  serve --index articles/                    durable, in this folder",
      "  serve --index articles/ --commit-every 1   every change is committed by itself",
      "  serve --index articles/ --keep-days 90     what is older is removed every hour",
      "",
      "There is no authentication and no TLS: let it listen beyond this machine only behind a proxy.",
      "",
      "Exit status: 143 or 130 stopped by a signal, 1 it could not start, 2 wrong usage."
    })
public final class Main implements Callable<Integer> {
  private static final Settings DEFAULTS = Settings.defaults();

  private final PrintStream out;
  private final CountDownLatch stop;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Where to listen (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = DEFAULTS.host();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port, 0 for any (default: ${DEFAULT-VALUE}).")
  private int port = DEFAULTS.port();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Folder of the durable index, made if missing (default: none, in memory).")
  private @Nullable Path index;

  @Option(
      names = "--commit-every",
      paramLabel = "N",
      description = "Commit after so many changes (default: ${DEFAULT-VALUE}) …")
  private int commitEvery = DEFAULTS.commits().changes();

  @Option(
      names = "--commit-after",
      paramLabel = "SECONDS",
      description = "… or so long after the first of them (default: ${DEFAULT-VALUE}).")
  private double commitAfter = seconds(DEFAULTS.commits().interval());

  @Option(
      names = "--keep-days",
      paramLabel = "N",
      description = "Articles that came out longer ago are removed for good (default: none).")
  private @Nullable Integer keepDays;

  @Option(
      names = "--keep-articles",
      paramLabel = "N",
      description =
          "Of more than so many the oldest are, those without a date first (default: none).")
  private int keepArticles = DEFAULTS.keep().articles();

  @Option(
      names = "--expunge-every",
      paramLabel = "SECONDS",
      description =
          "How often: at the start, and so long after the last time (default: ${DEFAULT-VALUE}).")
  private double expungeEvery = seconds(DEFAULTS.keep().interval());

  @Option(
      names = "--body-limit",
      paramLabel = "BYTES",
      description = "Largest body of a request (default: ${DEFAULT-VALUE}).")
  private int body = DEFAULTS.limits().body();

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Connections open at once (default: ${DEFAULT-VALUE}).")
  private int connections = DEFAULTS.limits().connections();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description =
          "Changes that may wait for their turn, questions and findings too; more get 503"
              + " (default: ${DEFAULT-VALUE}).")
  private int queue = DEFAULTS.limits().waiting();

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long one waits at the most (default: ${DEFAULT-VALUE}).")
  private double patience = seconds(DEFAULTS.limits().patience());

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      description = "A connection is closed when silent for so long (default: ${DEFAULT-VALUE}).")
  private double idle = seconds(DEFAULTS.limits().idle());

  @Option(
      names = "--arrival",
      paramLabel = "SECONDS",
      description = "Time in which a body must have come (default: ${DEFAULT-VALUE}).")
  private double arrival = seconds(DEFAULTS.limits().arrival());

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      description = "Time that requests have to end when it stops (default: ${DEFAULT-VALUE}).")
  private double grace = seconds(DEFAULTS.grace());

  @Option(
      names = "--stories",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Group articles by event, find rewrites and conflicts (the default).")
  private boolean stories;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Key of the shingle hash, kept to oneself where strangers send articles.")
  private @Nullable Long seed;

  Main(PrintStream out, CountDownLatch stop) {
    this.out = out;
    this.stop = stop;
  }

  /**
   * Runs the service until the process is told to end.
   *
   * @param args what stands on the command line
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    CountDownLatch stop = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Thread hook =
        new Thread(
            () -> {
              stop.countDown();
              joined(main);
            });
    Runtime.getRuntime().addShutdownHook(hook);
    int status = command(out, stop).execute(args);
    if (stop.getCount() > 0) {
      Runtime.getRuntime().exit(status);
    }
  }

  /** The command, which runs until {@code stop} is counted down. */
  static CommandLine command(PrintStream out, CountDownLatch stop) {
    return new CommandLine(new Main(out, stop))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              command.getErr().println("serve: " + reason(e));
              return 1;
            });
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings;
    try {
      settings = settings();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
    try (Service service = Service.start(settings)) {
      out.println("hearsay listens at " + service.address());
      stop.await();
      out.println("hearsay stops");
    }
    return 0;
  }

  private Settings settings() {
    Options engine = stories ? DEFAULTS.engine() : Options.defaults();
    return new Settings(
        host,
        port,
        index,
        new CommitPolicy(commitEvery, time(commitAfter)),
        new KeepPolicy(
            keepDays == null ? null : Duration.ofDays(keepDays), keepArticles, time(expungeEvery)),
        new Settings.Limits(
            body,
            connections,
            time(idle),
            time(arrival),
            DEFAULTS.limits().running(),
            queue,
            time(patience)),
        time(grace),
        seed == null ? engine : engine.withSeed(seed));
  }

  private static String reason(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static Duration time(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
