package dev.hearsay.benchmarks.quality;

import dev.hearsay.benchmarks.Figure;
import dev.hearsay.benchmarks.JsonReport;
import dev.hearsay.benchmarks.Machine;
import dev.hearsay.benchmarks.Table;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.model2vec.Model2VecEncoder;
import dev.hearsay.similarity.TextSimilarity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well similarities of texts agree with people. */
@Command(
    name = "SimilarityRun",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well similarities of texts agree with people: Pearson's and Spearman's",
      "correlation where labels are numbers, and the area under the ROC curve where they are",
      "words, of which \"paraphrase\" is alike and any other is not."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:done", "1:a file could not be read", "2:usage error"})
public final class SimilarityRun implements Callable<Integer> {

  private final PrintStream out;

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "JSON Lines of {\"a\",\"b\",\"label\"}, or .gz. May be repeated.")
  private List<Path> pairs = List.of();

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      description = "Articles whose ids the pairs have for texts. May be repeated.")
  private List<Path> articles = List.of();

  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description = "A static model in the format of Model2Vec. May be repeated.")
  private List<Path> models = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  SimilarityRun(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(commandLine(out).execute(args));
  }

  static CommandLine commandLine(PrintStream out) {
    return FileErrors.toldBy(new SimilarityRun(out));
  }

  /** What is compared: of each name, the similarity for a set of these texts. */
  private Map<String, Function<List<String>, Similarity>> similarities() throws IOException {
    Map<String, Function<List<String>, Similarity>> similarities = new LinkedHashMap<>();
    similarities.put("TF-IDF", TfIdf::over);
    Similarity builtIn = Similarity.by(StaticEncoder.builtIn());
    similarities.put("encoder", texts -> builtIn);
    TextSimilarity hybrid = new TextSimilarity(StaticEncoder.builtIn());
    similarities.put("hybrid", texts -> hybrid::of);
    for (Path model : models) {
      Similarity cosine = Similarity.by(Model2VecEncoder.open(model));
      similarities.put(CorpusName.of(model), texts -> cosine);
    }
    return similarities;
  }

  @Override
  public Integer call() throws IOException {
    Machine machine = Machine.here();
    Map<String, Function<List<String>, Similarity>> similarities = similarities();
    Map<String, String> texts = PairSet.articles(articles);
    List<Judgement> results = new ArrayList<>();
    for (Path file : pairs) {
      PairSet set = PairSet.read(file, texts);
      similarities.forEach(
          (name, over) ->
              results.add(Judgement.of(CorpusName.of(file), set, name, over.apply(set.texts()))));
    }
    out.println(machine);
    out.println();
    out.print(table(results));
    if (json != null) {
      new JsonReport<>(machine, results).write(json);
    }
    return 0;
  }

  private static Table table(List<Judgement> results) {
    Table table = new Table("set", "pairs", "similarity", "Pearson", "Spearman", "AUC");
    for (Judgement result : results) {
      table.row(
          result.set(),
          Figure.count(result.pairs()),
          result.similarity(),
          cell(result.pearson()),
          cell(result.spearman()),
          cell(result.auc()));
    }
    return table;
  }

  private static String cell(@Nullable Double figure) {
    return figure == null ? "" : String.format(Locale.ROOT, "%.3f", figure);
  }
}
