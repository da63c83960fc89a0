package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictModel;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.conflict.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class StoryConflictsCommandTest extends CommandTest {

  private static final List<String> PLACES = List.of("Ellery", "Haldane", "Ossory", "Talmuk");

  private static String sank(String place, int died) {
    return "A ferry sank off " + place + " in the night and " + died + " people died, police said.";
  }

  private static String built(String place, int died) {
    return "A ferry sank off "
        + place
        + " in a gale in 1961 and "
        + died
        + " people died that day.";
  }

  private static String line(String story, int article, String text) {
    return "{\"id\":\"%s/%d\",\"story\":\"%s\",\"text\":\"%s\",\"date\":\"2031-03-0%dT15:00:00Z\"}"
        .formatted(story, article, story, text, article);
  }

  /** Ferries of which the second article gives another toll, and the third that of an old one. */
  private List<Path> stories(int size) throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    List<String> articles = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String place = PLACES.get(i % PLACES.size());
      String story = "ferry" + i;
      int died = 20 + random.nextInt(40);
      articles.add(line(story, 1, sank(place, died)));
      articles.add(line(story, 2, sank(place, died + 7)));
      articles.add(line(story, 3, built(place, 2 + random.nextInt(15))));
      gold.add(
          ("{\"story\":\"%s\",\"kind\":\"NUMERIC\",\"nature\":\"CONFLICT\","
                  + "\"a\":{\"text\":\"%d people died\"},\"b\":{\"text\":\"%d people died\"}}")
              .formatted(story, died, died + 7));
    }
    return List.of(
        Files.write(folder.resolve("stories.jsonl"), articles),
        Files.write(folder.resolve("gold.jsonl"), gold));
  }

  private byte[] train(String name, List<Path> files) throws IOException {
    Path out = folder.resolve(name);
    assertEquals(
        0,
        run(
            "story-conflicts",
            files.get(0).toString(),
            files.get(1).toString(),
            "--out",
            out.toString(),
            "--rarer",
            "1"),
        said());
    return Files.readAllBytes(out);
  }

  @Test
  void whatWasListedIsLearned() throws IOException, InterruptedException, ExecutionException {
    List<Path> files = stories(60);
    byte[] first = train("one.bin", files);
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      assertArrayEquals(first, one.submit(() -> train("two.bin", files)).get());
    }
    assertTrue(said().contains(" clashes, 60 of them conflicts"), said());
    ConflictModel model;
    try (InputStream in = Files.newInputStream(folder.resolve("one.bin"))) {
      model = ConflictModel.read(in);
    }
    List<Account> accounts = new ArrayList<>();
    for (String text : List.of(sank("Ostwick", 31), sank("Ostwick", 38), built("Ostwick", 11))) {
      accounts.add(new Account("" + accounts.size(), text, Context.UNKNOWN, List.of()));
    }
    ConflictRule rule = ConflictRule.defaults().withStoryModel(model).withStoryThreshold(0.5);
    List<Conflict> conflicts = rule.finder().find(accounts);
    assertEquals(1, conflicts.size());
    assertEquals("31", conflicts.get(0).a().value().of(accounts.get(0).text()));
    assertEquals("38", conflicts.get(0).b().value().of(accounts.get(1).text()));
  }

  @Test
  void refusalsNameTheFileAndLine() throws IOException {
    List<Path> files = stories(1);
    String article = Files.readAllLines(files.get(0)).get(0);
    String gold = Files.readAllLines(files.get(1)).get(0);
    refused("a.jsonl:2: not JSON", write("a.jsonl", article + "\n{"), files.get(1));
    refused(
        "b.jsonl:1: must be an object with a string \"story\"",
        write("b.jsonl", article.replace("\"story\"", "\"tale\"")),
        files.get(1));
    refused(
        "c.jsonl:1: must be an object with a string \"nature\"",
        files.get(0),
        write("c.jsonl", gold.replace("\"nature\"", "\"sort\"")));
    refused(
        "d.jsonl:1: must be an object with a string \"text\"",
        files.get(0),
        write("d.jsonl", gold.replace("\"b\"", "\"c\"")));
    refused(
        "story 'barge' has no article in " + files.get(0),
        files.get(0),
        write("e.jsonl", gold.replace("ferry0", "barge")));
    refused("f.jsonl: no conflicts in it", files.get(0), write("f.jsonl", ""));
    refused("NoSuchFileException", folder.resolve("none"), files.get(1));
    refused("nothing to learn from", files.get(0), files.get(1));
    refused("rarer is 0.0", files.get(0), files.get(1), "--rarer", "0");
    refused("not a conflict model", files.get(0), files.get(1), "--pairs", files.get(0).toString());
  }

  private void refused(String reason, Path stories, Path conflicts, String... options) {
    List<String> args =
        new ArrayList<>(List.of("story-conflicts", stories.toString(), conflicts.toString()));
    args.addAll(List.of("--out", folder.resolve("x.bin").toString()));
    args.addAll(List.of(options));
    assertEquals(1, run(args.toArray(String[]::new)), said());
    assertTrue(said().contains(reason), said());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
