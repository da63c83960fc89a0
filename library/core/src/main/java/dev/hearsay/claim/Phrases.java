package dev.hearsay.claim;

import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more tokens, each with values: a tree by token, read forwards or backwards. A
 * phrase is cut as a sentence is, so "year-old" meets "year", "-", "old".
 */
final class Phrases<V> {

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>(2);
    private final List<V> values = new ArrayList<>(1);
    private final int words;

    Node(int words) {
      this.words = words;
    }
  }

  /**
   * A phrase found.
   *
   * @param start its first token
   * @param end the token after its last
   * @param words its tokens, without articles and possessives that stand between them
   * @param values what the phrase stands for, as the lines came
   */
  record Found<V>(int start, int end, int words, List<V> values) {
    V first() {
      return values.get(0);
    }

    int size() {
      return end - start;
    }

    /** Whether an article or a possessive stands between its words: "lost their lives". */
    boolean isParted() {
      return words < size();
    }
  }

  /** What may stand within a phrase that takes words apart: "lost their lives". */
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "its", "their", "our", "my", "your");

  /** Bits of a number of a set of words. */
  private static final int BITS = 15;

  private final Node<V> root = new Node<>(0);

  /** The words that phrases begin with, by their hash codes: most words are not among them. */
  private final BitSet first = new BitSet(1 << BITS);

  private final boolean backwards;
  private final boolean lemmas;
  private final boolean apart;

  /**
   * Of no phrase yet.
   *
   * @param backwards whether phrases are looked for by their end
   * @param lemmas whether a word of a phrase stands for its forms, if it is listed as lemma
   */
  Phrases(boolean backwards, boolean lemmas) {
    this(backwards, lemmas, false);
  }

  private Phrases(boolean backwards, boolean lemmas, boolean apart) {
    this.backwards = backwards;
    this.lemmas = lemmas;
    this.apart = apart;
  }

  /** Of no phrase yet, between whose words, by their lemmas, an article or a possessive may be. */
  static <V> Phrases<V> apart() {
    return new Phrases<>(false, true, true);
  }

  void add(String phrase, V value) {
    List<Token> tokens = TokenReader.read(phrase, new Span(0, phrase.length()));
    Node<V> node = root;
    int size = tokens.size();
    first.set(number(tokens.get(backwards ? size - 1 : 0).folded()));
    for (int i = 0; i < size; i++) {
      String key = tokens.get(backwards ? size - 1 - i : i).folded();
      int words = i + 1;
      node = node.next.computeIfAbsent(key, word -> new Node<>(words));
    }
    node.values.add(value);
  }

  /** The first tokens of all phrases; of phrases read backwards the last. */
  Set<String> beginnings() {
    return root.next.keySet();
  }

  /** The longest phrase that begins at a token (read backwards: that ends before it), or null. */
  @Nullable Found<V> longest(Sentence sentence, int at) {
    return longest(sentence, at, sentence.size());
  }

  /** The longest phrase that begins at a token and ends before another, or null. */
  @Nullable Found<V> longest(Sentence sentence, int at, int end) {
    int token = backwards ? at - 1 : at;
    return mayBegin(sentence, token) ? longest(root, sentence, at, at, end) : null;
  }

  private boolean mayBegin(Sentence sentence, int token) {
    return first.get(number(sentence.folded(token)))
        || (lemmas && first.get(number(sentence.lemma(token))));
  }

  /** The number of a word in a set, in 0..2^{@value #BITS}-1. */
  private static int number(String word) {
    return (word.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
  }

  /**
   * What a phrase of two tokens stands for of which each stands elsewhere; nothing if none does.
   */
  List<V> pair(Sentence sentence, int first, int second) {
    List<V> values = pair(root.next.get(sentence.folded(first)), sentence, second);
    return values.isEmpty() ? pair(root.next.get(sentence.lemma(first)), sentence, second) : values;
  }

  private List<V> pair(@Nullable Node<V> node, Sentence sentence, int second) {
    if (node == null) {
      return List.of();
    }
    Node<V> end = node.next.get(sentence.folded(second));
    if (end == null || end.values.isEmpty()) {
      end = node.next.get(sentence.lemma(second));
    }
    return end == null ? List.of() : end.values;
  }

  private @Nullable Found<V> longest(Node<V> node, Sentence sentence, int from, int at, int end) {
    if (node.next.isEmpty()) {
      return null;
    }
    Found<V> found = here(node, sentence, from, at, end);
    boolean gap = apart && at > from && DETERMINERS.contains(sentence.folded(at));
    return gap ? longer(found, here(node, sentence, from, at + 1, end)) : found;
  }

  private @Nullable Found<V> longer(@Nullable Found<V> one, @Nullable Found<V> other) {
    return other != null && (one == null || other.size() > one.size()) ? other : one;
  }

  private @Nullable Found<V> here(Node<V> node, Sentence sentence, int from, int at, int end) {
    int token = backwards ? at - 1 : at;
    if (!sentence.has(token) || token >= end) {
      return null;
    }
    String written = sentence.folded(token);
    Found<V> found = longest(node.next.get(written), sentence, from, at, token, end);
    if (lemmas) {
      String lemma = sentence.lemma(token);
      Found<V> other =
          lemma.equals(written)
              ? null
              : longest(node.next.get(lemma), sentence, from, at, token, end);
      return longer(found, other);
    }
    return found;
  }

  private @Nullable Found<V> longest(
      @Nullable Node<V> node, Sentence sentence, int from, int at, int token, int end) {
    if (node == null) {
      return null;
    }
    int next = backwards ? token : at + 1;
    Found<V> found = longest(node, sentence, from, next, end);
    if (found != null || node.values.isEmpty()) {
      return found;
    }
    return backwards
        ? new Found<>(next, from, node.words, node.values)
        : new Found<>(from, next, node.words, node.values);
  }
}
