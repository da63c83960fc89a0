package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.claim.StatementReader;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.DocumentFrequencies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts made ready, and what is found of them. */
final class Given {

  static final Lexemes LEXEMES = new Lexemes(StaticEncoder.builtIn(), new DocumentFrequencies());

  private static final StatementReader READER = new StatementReader();

  private Given() {}

  static Context context(@Nullable String published) {
    return new Context(published == null ? null : Instant.parse(published), null);
  }

  static Passage passage(String text) {
    return passage(text, Context.UNKNOWN);
  }

  static Passage passage(String text, Context context) {
    return new Passage(READER.read(text, context.published()), LEXEMES);
  }

  static Matching matching(String a, String b) {
    return new Matching(passage(a), passage(b), LEXEMES);
  }

  static List<Clash> clashes(Rule rule, String a, String b) {
    List<Clash> clashes = new ArrayList<>();
    rule.find(matching(a, b), clashes::add);
    clashes.sort(Comparator.comparingInt((Clash clash) -> clash.a().start()));
    return clashes;
  }

  /**
   * What clashes with what by a rule, as "SORT here/there", in the order of the first text; the
   * same must be found the other way round.
   */
  static String found(Rule rule, String a, String b) {
    List<Clash> clashes = clashes(rule, a, b);
    List<Clash> turned = clashes(rule, b, a);
    assertEquals(
        clashes.stream().map(c -> c.a() + " " + c.b()).sorted().toList(),
        turned.stream().map(c -> c.b() + " " + c.a()).sorted().toList(),
        "the other way round");
    return clashes.stream()
        .map(c -> c.sort() + " " + c.a().of(a) + "/" + c.b().of(b))
        .collect(Collectors.joining("; "));
  }

  /** All clashes of two texts, by all rules. */
  static Evidence evidence(String a, Context contextA, String b, Context contextB) {
    return new Evidence(passage(a, contextA), contextA, passage(b, contextB), contextB, LEXEMES);
  }

  /** The guards that fire for the clash of a sort. */
  static Set<Guard> fired(Clash.Sort sort, String a, Context contextA, String b, Context contextB) {
    Evidence evidence = evidence(a, contextA, b, contextB);
    return evidence.clashes().stream()
        .filter(clash -> clash.sort() == sort)
        .findFirst()
        .map(evidence::fired)
        .orElseThrow();
  }
}
