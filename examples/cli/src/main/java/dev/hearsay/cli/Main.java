package dev.hearsay.cli;

import dev.hearsay.StorageException;
import dev.hearsay.cli.show.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code hearsay} command. */
@Command(
    name = "hearsay",
    version = "hearsay 0.1.0",
    mixinStandardHelpOptions = true,
    header = "Finds news articles that repeat or contradict one another, and shows the evidence.",
    description = {
      "",
      "Copies, trimmed copies and excerpts are found among any number of articles, measured on"
          + " their text, and shown with the passages that they share; rewrites and other articles on"
          + " the same event, with the names and numbers that they share; and what the articles on an"
          + " event state against one another, with both sentences and how sure it is.",
      ""
    },
    footer = {
      "",
      "Try:",
      "  hearsay scan news/                 which articles in a folder repeat or contradict one another",
      "  hearsay scan news/ --index DIR     the same, of all that was ever added to an index on disk",
      "  hearsay check one.txt --index DIR  what an article repeats of those in the index",
      "  hearsay compare one.txt two.txt    how two articles stand to one another, side by side",
      "  hearsay explain one.txt            what it understands of an article, sentence by sentence",
      "  hearsay plan news/                 what the index keeps of them, and what recall follows",
      "  hearsay scan --help                all that can be set, and what is read",
      "",
      "Long input: HEARSAY_JAVA_OPTS=-Xmx8g gives the command more memory."
    })
public final class Main implements Runnable {
  static final int OK = 0;
  static final int UNREADABLE = 1;
  static final int USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /**
   * Runs the command and ends the process with its exit status.
   *
   * @param args what stands on the command line
   */
  public static void main(String[] args) {
    try (PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err)) {
      int status = run(new Console(out, err, Terminal.ofThisProcess()), args);
      out.flush();
      err.flush();
      System.exit(status);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    boolean flush = descriptor == FileDescriptor.err;
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13),
        flush,
        StandardCharsets.UTF_8);
  }

  /** Runs the command. */
  static int run(Console console, String... args) {
    boolean colours = console.ink(Console.Colour.auto).on();
    CommandLine command =
        new CommandLine(new Main())
            .addSubcommand(new ScanCommand(console))
            .addSubcommand(new CompareCommand(console))
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new PlanCommand(console))
            .addSubcommand(new CommandLine.HelpCommand())
            .setColorScheme(Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
            .setUsageHelpWidth(Math.min(100, console.terminal().columns()))
            .setOut(writer(console.out()))
            .setErr(writer(console.err()))
            .setParameterExceptionHandler((e, wrong) -> misused(console, e))
            .setExecutionExceptionHandler((e, c, parsed) -> failed(console, e));
    try {
      return command.execute(args);
    } catch (OutOfMemoryError e) {
      return failed(console, e);
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int misused(Console console, ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println(name + ": " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, writer(console.err()));
    console.err().println("Try '" + name + " --help'.");
    return USAGE;
  }

  private static int failed(Console console, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        console
            .err()
            .println(
                "hearsay: out of memory at "
                    + megabytes
                    + " MB; give it more, such as"
                    + " HEARSAY_JAVA_OPTS=-Xmx"
                    + Math.max(2, megabytes / 512)
                    + "g");
        return UNREADABLE;
      }
    }
    console.err().println("hearsay: " + reason(failure));
    return UNREADABLE;
  }

  /** A failure in one line. */
  static String reason(Throwable failure) {
    String message =
        failure instanceof FileSystemException system
            ? system.getFile() + (system.getReason() == null ? "" : ": " + system.getReason())
            : failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    boolean said =
        failure instanceof IOException
            || failure instanceof IllegalArgumentException
            || failure instanceof StorageException;
    return message == null
        ? kind
        : said ? message : kind + ": " + message.lines().findFirst().orElse("");
  }

  /** Without a subcommand there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "what to do? one of scan, compare, check, explain, plan");
  }
}
