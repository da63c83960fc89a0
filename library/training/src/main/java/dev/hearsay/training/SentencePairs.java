package dev.hearsay.training;

import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.similarity.Sentence;
import dev.hearsay.similarity.SentenceReader;
import dev.hearsay.similarity.SentenceSimilarity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads pairs of sentences with what people say of them. */
final class SentencePairs {

  private final SentenceReader reader =
      new SentenceReader(new DocumentFrequencies(), StaticEncoder.builtIn());
  private final SentenceSimilarity similarity = new SentenceSimilarity(StaticEncoder.builtIn());
  private final ObjectMapper mapper = new ObjectMapper();

  /** A pair of sentences: what they are like, what people say, and the half of the set it is in. */
  static final class Example {
    private final double[] features;
    private final double label;
    private final int half;

    Example(double[] features, double label, int half) {
      this.features = features;
      this.label = label;
      this.half = half;
    }

    double[] features() {
      return features;
    }

    double label() {
      return label;
    }

    int half() {
      return half;
    }
  }

  /**
   * Reads a file of lines {@code {"a","b","label"}}. A label that is a number counts as it is;
   * "paraphrase" counts 1 and any other word 0.
   */
  List<Example> read(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          examples.add(example(line, file + ", line " + number));
        }
      }
    }
    if (examples.isEmpty()) {
      throw new IOException(file + ": no pairs in it");
    }
    return examples;
  }

  private Example example(String line, String where) throws IOException {
    JsonNode pair;
    try {
      pair = mapper.readTree(line);
    } catch (JacksonException e) {
      throw new IOException(where + ": no JSON object: " + e.getOriginalMessage(), e);
    }
    JsonNode a = pair.path("a");
    JsonNode b = pair.path("b");
    JsonNode label = pair.path("label");
    if (!a.isString() || !b.isString() || !(label.isNumber() || label.isString())) {
      throw new IOException(where + ": \"a\", \"b\" or \"label\" is missing");
    }
    Sentence first = reader.read(a.asString());
    Sentence second = reader.read(b.asString());
    if (first.size() == 0 || second.size() == 0) {
      throw new IOException(where + ": a sentence without words");
    }
    double rated =
        label.isNumber() ? label.asDouble() : "paraphrase".equals(label.asString()) ? 1 : 0;
    return new Example(
        similarity.features(first, second).values(), rated, half(a.asString() + b.asString()));
  }

  private static int half(String pair) {
    CRC32 crc = new CRC32();
    crc.update(pair.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % 2);
  }
}
