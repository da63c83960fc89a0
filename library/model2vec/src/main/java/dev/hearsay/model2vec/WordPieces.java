package dev.hearsay.model2vec;

/**
 * Splits a word into pieces of a vocabulary: the longest one that it starts with, then the longest
 * one that goes on from there. A word that does not come out even is unknown as a whole.
 *
 * <p>Immutable.
 */
final class WordPieces {

  private final Trie vocabulary;
  private final int continuing;
  private final int longest;

  /**
   * A vocabulary in which pieces that continue a word are marked.
   *
   * @param vocabulary pieces with their tokens
   * @param prefix what marks a piece that continues a word
   * @param longest the code points of a word at most, longer ones are unknown; at least 1
   */
  WordPieces(Trie vocabulary, String prefix, int longest) {
    this.vocabulary = vocabulary;
    this.continuing = vocabulary.node(prefix);
    this.longest = longest;
  }

  int longest() {
    return longest;
  }

  /**
   * Splits a word.
   *
   * @param word its code points
   * @param length how many there are, at least 1
   * @param into takes the tokens, none if the word is unknown
   */
  void split(int[] word, int length, TokenIds into) {
    int before = into.size();
    int root = Trie.ROOT;
    int start = 0;
    while (start < length) {
      int end = start;
      int token = Trie.NONE;
      int node = root;
      for (int i = start; i < length && node != Trie.NONE; i++) {
        node = vocabulary.next(node, word[i]);
        if (node != Trie.NONE && vocabulary.value(node) != Trie.NONE) {
          token = vocabulary.value(node);
          end = i + 1;
        }
      }
      if (token == Trie.NONE) {
        into.cut(before);
        return;
      }
      into.add(token);
      start = end;
      root = continuing;
    }
  }
}
