package dev.hearsay.benchmarks.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class CorpusFileTest {

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsTheCorpus() throws IOException {
    Recipe recipe = Recipe.news(5, 2_500);
    Path file = folder.resolve("news.jsonl");
    CorpusFile.write(recipe, file, 2);
    assertEquals(new SyntheticCorpus(recipe).articles().toList(), ArticleFile.read(file));
    assertEquals(2_500, Files.readAllLines(file).size());
    assertFalse(Files.exists(folder.resolve("news.jsonl.part")));
  }

  @Test
  void theCommandWritesOne() throws IOException {
    Path file = folder.resolve("news.jsonl");
    CommandLine command = new CommandLine(new WriteCorpus());
    assertEquals(0, command.execute(file.toString(), "-n=20", "--seed=5", "--distinct"));
    assertEquals(
        new SyntheticCorpus(Recipe.distinct(5, 20)).articles().toList(), ArticleFile.read(file));
  }

  @Test
  void emptyIsAFileToo() throws IOException {
    Path file = folder.resolve("none.jsonl");
    CorpusFile.write(Recipe.news(5, 0), file, 1);
    assertEquals(0, Files.size(file));
  }
}
