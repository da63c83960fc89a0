package dev.hearsay.benchmarks.corpus;

import dev.hearsay.Article;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A synthetic corpus as JSON Lines, {@code {"id","title","text","date","source"}}. */
public final class CorpusFile {

  private static final JsonFactory FACTORY = JsonFactory.builder().rootValueSeparator("").build();
  private static final int PIECE = 1_000;
  private static final int PIECES_AHEAD = 4;

  private CorpusFile() {}

  /**
   * Writes the articles; the file appears when it is whole. No more than some thousands of articles
   * are in memory at a time.
   *
   * @param recipe of the corpus
   * @param file created or replaced
   * @param threads that make articles
   * @throws IOException if it cannot be written
   */
  public static void write(Recipe recipe, Path file, int threads) throws IOException {
    SyntheticCorpus corpus = new SyntheticCorpus(recipe);
    Path part = file.resolveSibling(Objects.requireNonNull(file.getFileName()) + ".part");
    try (ExecutorService pool = Executors.newFixedThreadPool(threads);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)) {
      Queue<Future<byte[]>> pieces = new ArrayDeque<>();
      for (int from = 0; from < recipe.articles(); from += PIECE) {
        int start = from;
        int end = Math.min(recipe.articles(), from + PIECE);
        pieces.add(pool.submit(() -> piece(corpus, start, end)));
        if (pieces.size() > threads * PIECES_AHEAD) {
          out.write(pieces.remove().get());
        }
      }
      while (!pieces.isEmpty()) {
        out.write(pieces.remove().get());
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] piece(SyntheticCorpus corpus, int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 22);
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      for (int i = from; i < to; i++) {
        write(corpus.article(i), json);
      }
    }
    return bytes.toByteArray();
  }

  private static void write(Article article, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", article.id());
    json.writeStringProperty("title", article.title());
    json.writeStringProperty("text", article.text());
    json.writeStringProperty("date", String.valueOf(article.publishedAt()));
    json.writeStringProperty("source", article.source());
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
