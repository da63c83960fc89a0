package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.ConflictModel;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.conflict.NliModel;
import dev.hearsay.duplicate.BoilerplateRule;
import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Thresholds;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.story.StoryRule;
import dev.hearsay.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTest {

  private static final Options OPTIONS = Options.defaults();
  private static final Limits LIMITS = Limits.defaults();
  private static final Thresholds THRESHOLDS = Thresholds.defaults();
  private static final StaticEncoder ENCODER =
      StaticEncoder.of(1, List.of("ferry"), new float[][] {{1}}, new float[0][]);

  private static final ConflictModel OTHER_MODEL =
      ConflictModel.builder(List.of("gap"), 0).tree(new int[] {-1}, new double[] {0}).build();

  private static final ConflictModel MODEL = ConflictModel.mean(List.of(ConflictModel.builtIn()));
  private static final ConflictModel STORY_MODEL =
      ConflictModel.mean(List.of(ConflictModel.builtInOfStories()));
  private static final NliModel NLI = (premise, hypothesis) -> new NliModel.Scores(0, 1, 0);

  static Stream<Arguments> outOfRange() {
    return Stream.of(
        bad("recall", () -> OPTIONS.withRecall(1)),
        bad("recall", () -> OPTIONS.withRecall(0)),
        bad("recall", () -> OPTIONS.withRecall(Double.NaN)),
        bad("minimumShingles", () -> OPTIONS.withMinimumShingles(0)),
        bad("threads", () -> OPTIONS.withThreads(0)),
        bad("textLength", () -> LIMITS.withTextLength(0)),
        bad("hotHeads", () -> LIMITS.withHotPosting(10, 11)),
        bad("candidates", () -> LIMITS.withCandidates(0)),
        bad("pairs", () -> LIMITS.withPairs(0, 0)),
        bad("boilerplatePairs", () -> LIMITS.withPairs(1, -1)),
        bad("passages", () -> LIMITS.withPassages(0)),
        bad("clusterSize", () -> LIMITS.withClusterSize(0)),
        bad("storySize", () -> LIMITS.withStorySize(0)),
        bad("statements", () -> LIMITS.withConflicts(0, 1)),
        bad("conflicts", () -> LIMITS.withConflicts(1, 0)),
        bad("stories", () -> OPTIONS.withConflicts(ConflictRule.defaults())),
        bad(
            "stories",
            () ->
                OPTIONS
                    .withStories(StoryRule.defaults())
                    .withConflicts(ConflictRule.defaults())
                    .withStories(null)),
        bad("conflict threshold", () -> ConflictRule.defaults().withThreshold(1.01)),
        bad("conflict threshold", () -> ConflictRule.defaults().withThreshold(Double.NaN)),
        bad("features", () -> ConflictRule.defaults().withModel(OTHER_MODEL)),
        bad("story conflict threshold", () -> ConflictRule.defaults().withStoryThreshold(-0.01)),
        bad("of stories", () -> ConflictRule.defaults().withStoryModel(OTHER_MODEL)),
        bad(
            "of stories",
            () -> ConflictRule.defaults().withStoryModel(ConflictRule.defaults().model())),
        bad("story threshold", () -> StoryRule.defaults().withThreshold(1)),
        bad("memory", () -> StoryRule.defaults().withMemory(0)),
        bad("jaccard", () -> THRESHOLDS.withDuplicates(0, 0.6)),
        bad("containment", () -> THRESHOLDS.withDuplicates(0.5, 1.1)),
        bad("passages", () -> THRESHOLDS.withPassages(0.7, 16)),
        bad("passageTokens", () -> THRESHOLDS.withPassages(0.1, 4)),
        bad("ofOneSource", () -> new BoilerplateRule(1, 12, 0.3, Duration.ZERO)),
        bad("kinship", () -> new BoilerplateRule(5, 12, 0, Duration.ZERO)),
        bad("rerun", () -> new BoilerplateRule(5, 12, 0.3, Duration.ofDays(-1))),
        bad("shared 3", () -> new Overlap(3, 2, 4)),
        bad("span", () -> new Span(4, 3)));
  }

  private static Arguments bad(String named, Executable executable) {
    return Arguments.of(named, executable);
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void aValueOutOfRangeIsNamed(String named, Executable executable) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, executable);
    assertTrue(String.valueOf(e.getMessage()).contains(named), e.getMessage());
  }

  @Test
  void eachChangeChangesOneThing() {
    Options changed =
        OPTIONS
            .withRecall(0.999)
            .withMinimumShingles(7)
            .withSeed(42)
            .withThreads(3)
            .withThresholds(THRESHOLDS.withDuplicates(0.7, 0.8).withPassages(0.2, 20))
            .withBoilerplate(new BoilerplateRule(3, 9, 0.2, Duration.ofDays(1)))
            .withCanonical(CanonicalPolicy.sources("A", "B"))
            .withLimits(
                LIMITS
                    .withTextLength(1)
                    .withHotPosting(3, 2)
                    .withBoilerplatePosting(10)
                    .withCandidates(4)
                    .withPairs(5, 6)
                    .withPassages(7)
                    .withClusterSize(8)
                    .withStorySize(9)
                    .withHeldShingles(10)
                    .withConflicts(11, 12)
                    .withLiveGroups(13, 14, 15, 16, 17))
            .withStories(StoryRule.defaults().withThreshold(0.3))
            .withConflicts(
                ConflictRule.defaults()
                    .withThreshold(0.75)
                    .withStoryThreshold(0.65)
                    .withModel(MODEL)
                    .withStoryModel(STORY_MODEL)
                    .withNli(NLI, 18))
            .withEncoder(ENCODER);
    assertEquals(
        new Options(
            new Thresholds(0.7, 0.8, 0.75, 0.2, 20, 8),
            0.999,
            7,
            new BoilerplateRule(3, 9, 0.2, Duration.ofDays(1)),
            new CanonicalPolicy(CanonicalPolicy.Rule.SOURCE_PRIORITY, List.of("A", "B")),
            new Limits(1, 3, 2, 10, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 10),
            new StoryRule(0.3, 5, 3, 40, 1_000),
            new ConflictRule(MODEL, 0.75, STORY_MODEL, 0.65, NLI, 18),
            ENCODER,
            42,
            3),
        changed);
  }
}
