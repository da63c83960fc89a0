package dev.hearsay.model2vec;

import static dev.hearsay.model2vec.TinyModel.list;
import static dev.hearsay.model2vec.TinyModel.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.model2vec.TinyModel.Part;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every broken model is refused with an IOException that says where and why. */
final class BrokenModelTest {

  private static final int TOKENS = TinyModel.TOKENS.size();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private TinyModel model;

  @BeforeEach
  void write() {
    model = TinyModel.in(folder);
  }

  private void assertRefused(String file, String why) {
    String message = assertThrows(IOException.class, model::open).toString();
    assertTrue(message.contains(file) && message.contains(why), message);
  }

  private void assertTokenizerRefused(String why, Consumer<ObjectNode> change) {
    model.tokenizer(change);
    assertRefused("tokenizer.json", why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors"})
  void aFileIsMissing(String file) throws IOException {
    model.delete(file);
    assertRefused(file, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"config.json", "tokenizer.json"})
  void aFileIsNotAnObject(String file) {
    for (String json : List.of("", "[]", "{", "{} {}", "{\"a\":1,\"a\":2}", "\u0000", "null")) {
      model.write(file, json);
      assertRefused(file, "");
    }
    model.write(file, "[".repeat(100_000));
    assertRefused(file, "");
    model.write(file, new byte[] {'{', '"', (byte) 0xC3, '"', '}'});
    assertRefused(file, "");
  }

  @Test
  void aFileOfJsonIsHuge() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("tokenizer.json").toFile(), "rw")) {
      file.setLength(JsonFile.LONGEST + 1L);
    }
    assertRefused("tokenizer.json", "bytes of JSON");
  }

  @Test
  void theModelIsOfAnotherKind() {
    model.write("config.json", "{\"model_type\":\"bert\"}");
    assertRefused("config.json", "/model_type is bert, only model2vec is supported");
    model.write("config.json", "{\"model_type\":7}");
    assertRefused("config.json", "/model_type is NUMBER");
  }

  @ParameterizedTest
  @CsvSource({
    "model, Unigram, WordPiece",
    "model, BPE, WordPiece",
    "normalizer, Sequence, BertNormalizer",
    "pre_tokenizer, Metaspace, BertPreTokenizer"
  })
  void theTokenizerIsOfAnotherKind(String part, String type, String supported) {
    assertTokenizerRefused(
        "/" + part + "/type is " + type + ", only " + supported + " is supported",
        root -> ((ObjectNode) root.get(part)).put("type", type));
    assertTokenizerRefused(
        "/" + part + "/type is missing", root -> ((ObjectNode) root.get(part)).remove("type"));
    assertTokenizerRefused("/" + part + "/type is missing", root -> root.putNull(part));
  }

  @Test
  void theTokenizerCutsOrFills() {
    assertTokenizerRefused("/truncation", root -> root.putObject("truncation"));
    assertTokenizerRefused("/padding", root -> root.putObject("padding"));
  }

  @Test
  void aRuleIsOfAnotherType() {
    assertTokenizerRefused(
        "/normalizer/lowercase is not true or false",
        root -> ((ObjectNode) root.get("normalizer")).put("lowercase", "yes"));
    assertTokenizerRefused(
        "/model/unk_token is not a string",
        root -> ((ObjectNode) root.get("model")).put("unk_token", 1));
    assertTokenizerRefused(
        "/model/continuing_subword_prefix is not a string",
        root -> ((ObjectNode) root.get("model")).putObject("continuing_subword_prefix"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, only 1..10000 is supported",
    "-1, only 1..10000 is supported",
    "2000000000, only 1..10000 is supported",
    "3000000000, is out of range",
    "1.5, is not a whole number",
    "\"100\", is not a whole number"
  })
  void theLongestWordIsAbsurd(String number, String why) {
    assertTokenizerRefused(
        "/model/max_input_chars_per_word " + (why.startsWith("only") ? "is " + number : why),
        root ->
            ((ObjectNode) root.get("model"))
                .set("max_input_chars_per_word", JSON.readTree(number)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7"})
  void theVocabularyIsNone(String vocabulary) {
    assertTokenizerRefused(
        "/model/vocab is not an object",
        root -> ((ObjectNode) root.get("model")).set("vocab", JSON.readTree(vocabulary)));
  }

  @Test
  void theVocabularyIsEmpty() {
    assertTokenizerRefused(
        "/model/vocab is empty",
        root -> {
          ((ObjectNode) root.get("model")).putObject("vocab");
          root.putArray("added_tokens");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "-1, is not a whole one",
    "2.5, is not a whole one",
    "null, is not a whole one",
    "3000000000, is not a whole one",
    "9, of another token",
    "2000000000, past that of tokens"
  })
  void aTokenHasAnAbsurdNumber(String number, String why) {
    assertTokenizerRefused(
        why, root -> ((ObjectNode) root.at("/model/vocab")).set("boat", JSON.readTree(number)));
  }

  @Test
  void addedTokensAreNotSupportedOrContradict() {
    assertTokenizerRefused("/added_tokens is not an array", root -> root.put("added_tokens", 1));
    assertTokenizerRefused(
        "/added_tokens/1/single_word is true",
        root -> ((ObjectNode) root.at("/added_tokens/1")).put("single_word", true));
    assertTokenizerRefused(
        "/added_tokens/0/normalized is true",
        root -> ((ObjectNode) root.at("/added_tokens/0")).put("normalized", true));
    assertTokenizerRefused(
        "/added_tokens/2/content is missing",
        root -> ((ObjectNode) root.at("/added_tokens/2")).put("content", ""));
    assertTokenizerRefused(
        "/added_tokens/2: the number of '[SEP]'",
        root -> ((ObjectNode) root.at("/added_tokens/2")).remove("id"));
    assertTokenizerRefused(
        "'[SEP]' has the numbers 2 and 5",
        root -> ((ObjectNode) root.at("/added_tokens/2")).put("id", 5));
    assertTokenizerRefused(
        "/added_tokens/0/content is missing", root -> root.putArray("added_tokens").add(7));
  }

  @Test
  void theTableDoesNotFitTheVocabulary() {
    model.tensors(table("F32", TOKENS - 1));
    assertRefused("model.safetensors", "for " + TOKENS + " tokens of tokenizer.json");
    model.tensors(table("I8", TOKENS + 1));
    assertRefused("model.safetensors", "for " + TOKENS + " tokens of tokenizer.json");
    model.tensors(list("embeddings", "F32", new double[TOKENS]));
    assertRefused("model.safetensors", "is not a table");
    model.tensors(new Part("embeddings", "F32", List.of(TOKENS, 0), new byte[0]));
    assertRefused("model.safetensors", "is not a table");
    model.tensors(list("embedding.weight", "F32", 1));
    assertRefused("model.safetensors", "no tensor \"embeddings\"");
  }

  @Test
  void weightsDoNotFitTheVocabulary() {
    model.tensors(table("F32", TOKENS), list("weights", "F32", 1, 2, 3));
    assertRefused("model.safetensors", "tensor \"weights\" of F32 [3] for " + TOKENS);
    model.tensors(table("F32", TOKENS), list("weights", "I32", new double[TOKENS]));
    assertRefused("model.safetensors", "tensor \"weights\" of I32");
  }

  @Test
  void theMappingLeadsOutside() {
    double[] rows = new double[TOKENS];
    model.tensors(table("F32", 5), list("mapping", "I32", 1, 2, 3));
    assertRefused("model.safetensors", "tensor \"mapping\" of I32 [3] for " + TOKENS);
    for (double row : new double[] {5, -1, 1L << 40}) {
      rows[7] = row;
      model.tensors(table("F32", 5), list("mapping", "I64", rows));
      assertRefused("model.safetensors", Long.toString((long) row));
    }
    model.tensors(table("F32", 5), list("mapping", "F32", new double[TOKENS]));
    assertRefused("model.safetensors", "only I32 and I64 are supported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F16", "F32", "F64"})
  void anElementIsNotFinite(String type) {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e300}) {
      double[] values = new double[TOKENS * 4];
      values[17] = bad;
      model.tensors(
          new Part("embeddings", type, List.of(TOKENS, 4), TinyModel.bytes(type, values)));
      assertRefused("model.safetensors", "element 17 is not a finite number");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BF16", "U8", "F8_E4M3", "nonsense"})
  void theTypeIsNotSupported(String type) {
    model.tensors(new Part("embeddings", type, List.of(TOKENS, 4), new byte[TOKENS * 8]));
    assertRefused("model.safetensors", "of " + type + " [" + TOKENS + ", 4]");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 3, 1000, 1L << 20, (1L << 20) + 1, 1L << 40, -1, Long.MIN_VALUE})
  void theHeaderHasAnAbsurdLength(long length) {
    model.safetensors(length, "{}".getBytes(StandardCharsets.UTF_8));
    assertRefused("model.safetensors", "a header of " + Long.toUnsignedString(length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"a\"",
        "{\"embeddings\":7}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[2,2]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[2,2],\"data_offsets\":[0]}}",
        "{\"embeddings\":{\"shape\":[2,2],\"data_offsets\":[0,4]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[2,2],\"data_offsets\":[-4,0]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[2,2],\"data_offsets\":[0.5,4]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[2,2],\"data_offsets\":[4,0]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[-2,-2],\"data_offsets\":[0,4]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[3,2],\"data_offsets\":[0,4]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[2,2],\"data_offsets\":[0,99999999999999999999]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[4294967296,4294967297],\"data_offsets\":[0,4]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[2,3],\"data_offsets\":[0,6]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[3],\"data_offsets\":[0,3]}}",
        "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[3],\"data_offsets\":[1,4]}}",
        "{\"a\":{\"dtype\":\"I8\",\"shape\":[3],\"data_offsets\":[0,3]},"
            + "\"b\":{\"dtype\":\"I8\",\"shape\":[2],\"data_offsets\":[2,4]}}",
        "{\"a\":{\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"X\",\"shape\":[4],\"data_offsets\":[0,4]},"
            + "\"b\":{\"dtype\":\"X\",\"shape\":[4],\"data_offsets\":[4,0]}}",
        "{}"
      })
  void theHeaderDoesNotFitFourBytes(String header) {
    model.safetensors(header, new byte[4]);
    assertRefused("model.safetensors", "");
  }

  @Test
  void aFileIsCutAnywhere() throws IOException {
    for (String name : List.of("model.safetensors", "tokenizer.json", "config.json")) {
      byte[] whole = Files.readAllBytes(folder.resolve(name));
      for (int size = 0; size < whole.length; size++) {
        model.write(name, Arrays.copyOf(whole, size));
        assertRefused(name, "");
      }
      model.write(name, whole);
    }
    assertEquals(4, model.open().dimension());
  }

  /** Whatever a byte becomes, the model is read or refused, and what is read encodes. */
  @ParameterizedTest
  @ValueSource(strings = {"model.safetensors", "tokenizer.json"})
  void aByteIsAnother(String name) throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(name));
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 600; round++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
      model.write(name, changed);
      try {
        model.open().encode("Harbour boats, 12 boats.");
      } catch (IOException e) {
        assertTrue(e.toString().contains(name), e.toString());
      }
    }
  }
}
