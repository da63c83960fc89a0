package dev.hearsay.model2vec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A {@code tokenizer.json} of Hugging Face's tokenizers, as far as it describes a tokenizer of
 * BERT's kind.
 *
 * @param tokenizer as described
 * @param size the number of tokens, which are 0..size-1
 */
record TokenizerFile(Tokenizer tokenizer, int size) {

  /** The code points of a word, at most. */
  private static final int LONGEST_WORD = 10_000;

  private static final String SUPPORTED_WORD_LENGTH = "1.." + LONGEST_WORD;

  /**
   * Reads a file.
   *
   * @param path of the file
   * @return what it describes
   * @throws IOException if it cannot be read, contradicts itself or describes another kind of
   *     tokenizer
   */
  static TokenizerFile read(Path path) throws IOException {
    JsonFile json = JsonFile.read(path);
    json.require("/model/type", "WordPiece");
    json.require("/normalizer/type", "BertNormalizer");
    json.require("/pre_tokenizer/type", "BertPreTokenizer");
    json.refuse("/truncation");
    json.refuse("/padding");
    Map<String, Integer> vocabulary = vocabulary(json);
    Map<String, Integer> named = named(json);
    int size = size(json, vocabulary, named);
    int longest = json.number("/model/max_input_chars_per_word", 100);
    if (longest < 1 || longest > LONGEST_WORD) {
      throw json.error(
          "/model/max_input_chars_per_word is "
              + longest
              + ", only "
              + SUPPORTED_WORD_LENGTH
              + " is supported");
    }
    String prefix = json.string("/model/continuing_subword_prefix", "##");
    Integer unknown = vocabulary.get(json.string("/model/unk_token", "[UNK]"));
    Tokenizer tokenizer =
        new Tokenizer(
            new Trie(named),
            rules(json),
            new WordPieces(new Trie(vocabulary), prefix, longest),
            unknown == null ? Trie.NONE : unknown);
    return new TokenizerFile(tokenizer, size);
  }

  private static TextRules rules(JsonFile json) throws IOException {
    boolean lowercases = json.flag("/normalizer/lowercase", true);
    return new TextRules(
        json.flag("/normalizer/clean_text", true),
        json.flag("/normalizer/handle_chinese_chars", true),
        json.flag("/normalizer/strip_accents", lowercases),
        lowercases);
  }

  private static Map<String, Integer> vocabulary(JsonFile json) throws IOException {
    JsonNode node = json.find("/model/vocab");
    if (node == null || !node.isObject()) {
      throw json.error("/model/vocab is not an object");
    }
    Map<String, Integer> vocabulary = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      vocabulary.put(entry.getKey(), id(json, "/model/vocab", entry.getKey(), entry.getValue()));
    }
    return vocabulary;
  }

  private static Map<String, Integer> named(JsonFile json) throws IOException {
    Map<String, Integer> named = new HashMap<>();
    JsonNode node = json.find("/added_tokens");
    if (node == null) {
      return named;
    }
    if (!node.isArray()) {
      throw json.error("/added_tokens is not an array");
    }
    for (int i = 0; i < node.size(); i++) {
      String pointer = "/added_tokens/" + i;
      String content = json.string(pointer + "/content", "");
      for (String condition : new String[] {"/single_word", "/normalized"}) {
        if (json.flag(pointer + condition, false)) {
          throw json.error(pointer + condition + " is true, which is not supported");
        }
      }
      if (content.isEmpty()) {
        throw json.error(pointer + "/content is missing");
      }
      named.put(content, id(json, pointer, content, node.get(i).path("id")));
    }
    return named;
  }

  private static int id(JsonFile json, String where, String token, JsonNode id) throws IOException {
    if (!id.isInt() || id.asInt() < 0) {
      throw json.error(where + ": the number of '" + token + "' is not a whole one of at least 0");
    }
    return id.asInt();
  }

  /** Counts the tokens, which must be numbered without gaps and have one number each. */
  private static int size(
      JsonFile json, Map<String, Integer> vocabulary, Map<String, Integer> named)
      throws IOException {
    Map<String, Integer> all = new HashMap<>(vocabulary);
    for (Map.Entry<String, Integer> token : named.entrySet()) {
      Integer other = all.put(token.getKey(), token.getValue());
      if (other != null && !other.equals(token.getValue())) {
        throw json.error(
            "'" + token.getKey() + "' has the numbers " + other + " and " + token.getValue());
      }
    }
    BitSet taken = new BitSet();
    for (Map.Entry<String, Integer> token : all.entrySet()) {
      int id = token.getValue();
      if (id >= all.size() || taken.get(id)) {
        throw json.error(
            "'"
                + token.getKey()
                + "' has the number "
                + id
                + (id >= all.size()
                    ? ", past that of tokens, " + all.size()
                    : " of another token"));
      }
      taken.set(id);
    }
    if (all.isEmpty()) {
      throw json.error("/model/vocab is empty");
    }
    return all.size();
  }
}
