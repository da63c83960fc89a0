package dev.hearsay.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClusteringTest {

  private static final int[] NONE = {};

  private final List<Entry> entries = new ArrayList<>();
  private final List<int[]> links = new ArrayList<>();
  private int limit = 1_000;
  private int cut;

  /** An entry of so many shingles; days count from the first of the month, 0 is no date. */
  private int entry(int shingles, int day) {
    int place = entries.size();
    String text =
        IntStream.range(0, shingles + 4)
            .mapToObj(i -> "e" + place + "w" + i)
            .collect(Collectors.joining(" "));
    @Nullable Instant date =
        day == 0 ? null : Instant.parse("2026-03-%02dT00:00:00Z".formatted(day));
    entries.add(Entries.of("n" + place, text, null, date));
    return place;
  }

  private void link(int a, int b, int shared) {
    links.add(new int[] {a, b, shared});
  }

  private List<List<Integer>> clusters(int... copies) {
    int[] all = new int[entries.size()];
    Arrays.setAll(all, i -> i < copies.length ? copies[i] : 1);
    Clustering clustering = new Clustering(entries::get, all, 0.75, limit);
    for (int[] l : links) {
      clustering.link(
          l[0], l[1], new Overlap(l[2], entries.get(l[0]).size(), entries.get(l[1]).size()));
    }
    List<List<Integer>> clusters =
        clustering.clusters().stream().map(c -> Arrays.stream(c).boxed().toList()).toList();
    cut = clustering.cut();
    return clusters;
  }

  @Test
  void aRoundUpDoesNotChainItsTwoStories() {
    int bridge = entry(200, 9);
    int a1 = entry(100, 1);
    int a2 = entry(100, 2);
    int b1 = entry(100, 3);
    int b2 = entry(100, 4);
    link(a1, a2, 95);
    link(b1, b2, 94);
    for (int story : new int[] {a1, a2, b1, b2}) {
      link(bridge, story, 100);
    }
    assertEquals(List.of(List.of(bridge, a1, a2), List.of(b1, b2)), clusters(NONE));
  }

  @Test
  void aRoundUpOfTwoSingleStoriesDoesNotChainThemEither() {
    int bridge = entry(200, 0);
    int a = entry(99, 0);
    int b = entry(98, 0);
    link(bridge, a, 99);
    link(bridge, b, 98);
    assertEquals(List.of(List.of(bridge, a)), clusters(NONE));
  }

  @Test
  void excerptsOfAnEarlierArticleHangOnIt() {
    int whole = entry(300, 1);
    int head = entry(100, 2);
    int tail = entry(100, 3);
    link(whole, head, 100);
    link(whole, tail, 100);
    assertEquals(List.of(List.of(whole, head, tail)), clusters(NONE));
  }

  @Test
  void aChainOfEditsBreaksWhereItLeavesItsRepresentative() {
    int a = entry(100, 1);
    int b = entry(100, 2);
    int c = entry(100, 3);
    int d = entry(100, 4);
    link(a, b, 80);
    link(b, c, 79);
    link(c, d, 78);
    assertEquals(List.of(List.of(a, b), List.of(c, d)), clusters(NONE));
  }

  @Test
  void manyCopiesOutweighOneArticle() {
    int one = entry(100, 1);
    int many = entry(100, 2);
    int trim = entry(70, 3);
    link(one, many, 70);
    link(many, trim, 68);
    assertEquals(List.of(List.of(many, one, trim)), clusters(1, 50, 1));
  }

  @Test
  void theCanonicalArticleIsTheFirstThatAllRepeat() {
    int early = entry(100, 1);
    int middle = entry(100, 2);
    int late = entry(100, 3);
    link(middle, late, 95);
    link(early, middle, 90);
    link(early, late, 89);
    assertEquals(List.of(List.of(early, middle, late)), clusters(NONE));
  }

  @Test
  void aClusterDoesNotOutgrowItsLimit() {
    limit = 3;
    for (int i = 0; i < 4; i++) {
      entry(100, i + 1);
      for (int j = 0; j < i; j++) {
        link(j, i, 90);
      }
    }
    assertEquals(List.of(List.of(0, 1, 2)), clusters(NONE));
    assertEquals(3, cut);
  }

  @Test
  void theOrderOfThePairsDoesNotMatter() {
    for (int i = 0; i < 12; i++) {
      entry(80 + i, i % 4);
      for (int j = 0; j < i; j++) {
        if ((i * 7 + j * 5) % 3 > 0) {
          link(j, i, 60 + (i * j) % 20);
        }
      }
    }
    List<List<Integer>> expected = clusters(NONE);
    Collections.reverse(links);
    assertEquals(expected, clusters(NONE));
    Collections.shuffle(links, new Random(3));
    assertEquals(expected, clusters(NONE));
  }
}
