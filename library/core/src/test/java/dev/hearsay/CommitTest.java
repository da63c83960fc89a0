package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever changes something does not wait for the disk. */
class CommitTest {

  private static final Options OPTIONS = Options.defaults();

  private final KeptStorage storage = new KeptStorage(OPTIONS);

  private static Article article(String id, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Article.of(
        id,
        IntStream.range(0, 60)
            .mapToObj(i -> "w" + random.nextInt(20_000))
            .collect(Collectors.joining(" ")));
  }

  /** Work of a storage that has begun, and lasts until it is let go. */
  private static final class Begun implements AutoCloseable {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    void work() {
      begun.countDown();
      awaited(release);
    }

    void await() {
      awaited(begun);
    }

    private static void awaited(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      release.countDown();
    }
  }

  @Test
  void changesGoOnDuringACommitAndWaitForTheNext() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Hearsay hearsay = Hearsay.open(storage, OPTIONS);
      hearsay.add(article("kept", 1));
      hearsay.add(article("removed later", 2));
      Future<?> commit;
      try (Begun begun = new Begun()) {
        storage.whileCommitting(begun::work);
        commit = threads.submit(hearsay::commit);
        begun.await();
        hearsay.add(article("late", 3));
        hearsay.update(article("kept", 4));
        assertTrue(hearsay.remove("removed later"));
        assertEquals(1, hearsay.add(article("copy", 3)).duplicates().size());
        assertEquals(2, hearsay.live().cluster("late").orElseThrow().cluster().members().size());
        assertFalse(commit.isDone());
      }
      commit.get();
      assertEquals(List.of("kept", "removed later"), ids());
      assertEquals(article("kept", 1), Hearsay.open(storage, OPTIONS).article("kept").get());
      hearsay.commit();
      assertEquals(List.of("copy", "kept", "late"), ids());
    } finally {
      threads.shutdown();
    }
  }

  private List<String> ids() {
    return Hearsay.open(storage, OPTIONS).articles().map(Article::id).sorted().toList();
  }

  @Test
  void changesAndCommitsGoOnWhileRoomIsGivenBack() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Hearsay hearsay = Hearsay.open(storage, OPTIONS)) {
      hearsay.add(article("old", 1));
      hearsay.add(article("older", 2));
      Future<Integer> expunged;
      try (Begun begun = new Begun()) {
        storage.whileReclaiming(begun::work);
        expunged = threads.submit(() -> hearsay.expunge(Retention.atMost(1)));
        begun.await();
        assertEquals(1, ids().size());
        hearsay.add(article("late", 3));
        hearsay.commit();
        assertEquals(2, ids().size());
        assertFalse(expunged.isDone());
      }
      assertEquals(1, expunged.get());
    } finally {
      threads.shutdown();
    }
  }

  /** The storage complains if two threads write to it at once. */
  @Test
  void oneThreadAtATimeStores() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Hearsay hearsay = Hearsay.open(storage, OPTIONS);
      storage.setFull(true);
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int own = thread;
        all.add(threads.submit(() -> change(hearsay, own)));
      }
      for (Future<?> one : all) {
        one.get();
      }
      List<String> held = hearsay.articles().map(Article::id).sorted().toList();
      hearsay.close();
      assertEquals(held, ids());
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdown();
    }
  }

  private static void change(Hearsay hearsay, int own) {
    SplittableRandom random = new SplittableRandom(own);
    for (int step = 0; step < 100; step++) {
      String id = own + "/" + random.nextInt(20);
      switch (random.nextInt(8)) {
        case 0 -> hearsay.commit();
        case 1 -> hearsay.remove(id);
        case 2 ->
            hearsay.addAll(
                IntStream.range(0, 3).mapToObj(i -> article(id + "/" + i, random.nextInt(50))));
        case 3 -> hearsay.expunge(Retention.atMost(60));
        default -> hearsay.update(article(id, random.nextInt(50)));
      }
    }
  }
}
