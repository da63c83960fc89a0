package dev.hearsay.benchmarks;

import dev.hearsay.benchmarks.plot.Plots;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the tables of finished runs into a document, and draws the plots. */
@Command(
    name = "Report",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the tables of finished runs into a document, and draws the plots.",
      "RESULTS holds NAME.md and NAME.json of each run; the table goes between the lines",
      "<!-- figures:NAME --> and <!-- /figures:NAME -->. What did not run stays as it is."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:done", "1:failed", "2:usage error"})
public final class Report implements Callable<Integer> {

  private final PrintStream out;

  @Parameters(paramLabel = "RESULTS", description = "Folder of results.")
  private Path results = Path.of("");

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description = "The document (default: ${DEFAULT-VALUE}).")
  private Path document = Path.of("benchmarks", "README.md");

  @Option(
      names = "--plots",
      paramLabel = "FOLDER",
      description = "Where plots are written (default: ${DEFAULT-VALUE}).")
  private Path plots = Path.of("benchmarks", "plots");

  Report(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new CommandLine(new Report(out)).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Sections sections = new Sections(Files.readString(document));
    for (String name : sections.names()) {
      Path table = results.resolve(name + ".md");
      if (Files.exists(table)) {
        sections = sections.with(name, "Measured on " + Files.readString(table));
        out.println("figures of " + name);
      }
    }
    Files.writeString(document, sections.document());
    Files.createDirectories(plots);
    for (Path plot : new Plots(results).write(plots)) {
      out.println("plot " + plot);
    }
    return 0;
  }
}
