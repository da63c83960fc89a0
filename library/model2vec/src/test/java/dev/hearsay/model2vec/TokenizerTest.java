package dev.hearsay.model2vec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

final class TokenizerTest {

  @TempDir private Path folder;
  private Tokenizer tokenizer;

  @BeforeEach
  void read() throws IOException {
    TinyModel.in(folder);
    tokenizer = TokenizerFile.read(folder.resolve("tokenizer.json")).tokenizer();
  }

  private void change(Consumer<ObjectNode> change) throws IOException {
    TinyModel.in(folder).tokenizer(change);
    tokenizer = TokenizerFile.read(folder.resolve("tokenizer.json")).tokenizer();
  }

  private void changeNormalizer(String name, boolean value) throws IOException {
    change(root -> ((ObjectNode) root.get("normalizer")).put(name, value));
  }

  private List<String> tokens(String text) {
    return tokens(text, 1000);
  }

  private List<String> tokens(String text, int enough) {
    return Arrays.stream(tokenizer.tokens(text, enough)).mapToObj(TinyModel.TOKENS::get).toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "harbour, harbour",
        "harbours, harbour ##s",
        "harb, har ##b",
        "harbbour, har ##b ##bour",
        "harour, har ##our",
        "harbo, \"\"",
        "bour, \"\"",
        "xharbour, \"\"",
        "boat xyz boats, boat boat ##s",
        "1222, 1 ##2 ##2 ##2",
        "12222222222, \"\"",
        "boatssssss, boat ##s ##s ##s ##s ##s ##s",
        "boatsssssss, \"\"",
      })
  void aWordIsTheLongestPiecesOrUnknown(String text, String pieces) {
    assertEquals(pieces, String.join(" ", tokens(text)));
  }

  @Test
  void lettersLoseCaseAndMarks() {
    assertEquals(List.of("naive", "naive"), tokens("NA\u00cfVE nai\u0308ve"));
    assertEquals(List.of("istanbul", "istanbul"), tokens("\u0130stanbul ISTANBUL"));
    assertEquals(List.of("\u03c3", "##\u03c3"), tokens("\u03a3\u03a3"));
    assertEquals(List.of("\u1112", "##\u1161", "##\u11ab"), tokens("\ud55c"));
  }

  @Test
  void punctuationStandsAlone() {
    assertEquals(List.of("boat", "\u2019", "boat", ",", ".", "."), tokens("boat\u2019boat,.."));
    assertEquals(List.of("boat", "boat"), tokens("boat$boat|"));
    assertEquals(List.of("boat"), tokens("boat\u20acboat boat"));
  }

  @Test
  void ideographsStandAlone() {
    assertEquals(List.of("boat", "\u6f22", "\u5b57", "boat"), tokens("boat\u6f22\u5b57boat"));
    assertEquals(List.of("\ud840\udc00", "boat"), tokens("\ud840\udc00boat"));
    assertEquals(List.of("boat"), tokens("\u3400boat\ufa11"));
  }

  @Test
  void whatIsNoTextIsLeftOut() {
    assertEquals(
        List.of("harbour"), tokens("h\u0000ar\u00ad\u200b\ufffdb\ud800o\ue000ur\u0085\ufeff"));
    assertEquals(List.of("boat", "boat"), tokens("boat\tboat"));
    assertEquals(List.of(), tokens("boat\u0378"));
    assertEquals(List.of("boat", "boat"), tokens("\u3000boat\u00a0\r\nboat\u2028"));
    assertEquals(List.of(), tokens(""));
  }

  @Test
  void namedTokensAreTakenAsTheyAre() {
    assertEquals(List.of("boat", "[SEP]", "boat"), tokens("boat[SEP]boat"));
    assertEquals(List.of("boat", "boat"), tokens("boat[UNK]boat"));
    assertEquals(List.of("boat"), tokens("boat[sep]"));
    assertEquals(List.of("boat"), tokens("boat [SE"));
    assertEquals(List.of("[SEP]"), tokens("[SE[SEP]"));
  }

  @Test
  void whatIsKnownCountsUpToTheLimit() {
    assertEquals(List.of("boat", "##s"), tokens("xyz boats boat", 2));
    assertEquals(List.of("boat"), tokens("xyz boats boat", 1));
  }

  @Test
  void accentsStayWhereTheRulesSaySo() throws IOException {
    changeNormalizer("strip_accents", false);
    assertEquals(List.of("naive"), tokens("na\u00efve naive"));
    assertEquals(List.of("boat"), tokens("\u0130stanbul boat"));
  }

  @Test
  void caseAndWithItAccentsStayWhereTheRulesSaySo() throws IOException {
    changeNormalizer("lowercase", false);
    assertEquals(List.of("boat"), tokens("Boat b\u00f6at boat"));
  }

  @Test
  void ideographsJoinWhereTheRulesSaySo() throws IOException {
    changeNormalizer("handle_chinese_chars", false);
    assertEquals(List.of("\u6f22"), tokens("\u6f22\u5b57 \u6f22"));
  }

  @Test
  void nothingIsLeftOutWhereTheRulesSaySo() throws IOException {
    changeNormalizer("clean_text", false);
    assertEquals(List.of("boat", "boat"), tokens("bo\u00adat boat\u0085boat \ud800boat"));
  }

  @Test
  void aVocabularyMayHaveNoPiecesThatContinueAWord() throws IOException {
    change(root -> ((ObjectNode) root.get("model")).put("continuing_subword_prefix", "@@"));
    assertEquals(List.of("boat"), tokens("boats boat"));
  }

  @Test
  void manyStringsAreFoundAgain() {
    Map<String, Integer> strings = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      strings.put(Integer.toString(i, 36), i);
    }
    Trie trie = new Trie(strings);
    strings.forEach((string, value) -> assertEquals(value, trie.value(trie.node(string))));
    assertEquals(Trie.NONE, trie.node("zzzz"));
  }
}
