package dev.hearsay.cli;

import dev.hearsay.Article;
import dev.hearsay.cli.read.Corpus;
import dev.hearsay.cli.show.ExplainReport;
import dev.hearsay.cli.show.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    customSynopsis = "hearsay explain [OPTIONS] FILE",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Says what Hearsay understands of an article, sentence by sentence.",
    description = {
      "",
      "Prints under each sentence its numbers with what they leave open, the times that it names,"
          + " resolved against the article's date, what it quotes, who says it, what it negates,"
          + " what it does not tell as a fact, and its names: what statements are compared by when"
          + " conflicts are looked for.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  hearsay explain one.txt",
      "  hearsay explain archive.jsonl#a17   a line of a file, by its id",
      "",
      "Exit status: 0 explained, 1 an article could not be read, 2 wrong usage."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      hideParamSyntax = true,
      paramLabel = "FILE",
      description = "A file with one article or several, or FILE#ID for one of several.")
  private String argument = "";

  @Mixin private Colours colours = new Colours();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ArticleArgument named = ArticleArgument.of(argument);
    if (!named.complaint().isEmpty()) {
      throw new ParameterException(spec.commandLine(), named.complaint());
    }
    Page page = colours.page(console, true);
    try (Corpus corpus = Corpus.of(List.of(named.file()), Set.of())) {
      boolean found = false;
      while (corpus.hasNext()) {
        Article article = corpus.next();
        if (named.id() == null || named.id().equals(article.id())) {
          if (found) {
            page.blank();
          }
          found = true;
          new ExplainReport(corpus.entry(article.id()), page).print();
        }
      }
      console.report(corpus);
      if (!found && named.id() != null && !corpus.entries().isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "no article in " + named.file() + " has the id " + named.id());
      }
      return corpus.errors() > 0 ? Main.UNREADABLE : Main.OK;
    }
  }
}
