package dev.hearsay.lucene;

import dev.hearsay.index.ArticleIndex;
import dev.hearsay.index.ArticleIndexContract;
import dev.hearsay.index.Candidates;
import dev.hearsay.index.HotBound;
import dev.hearsay.index.Recurrence;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Every so many changes, all that waits is written; once by merging, once by adding a segment. */
class FingerprintIndexTest extends ArticleIndexContract {

  @Override
  protected ArticleIndex create(
      HotBound bound, IntBinaryOperator precedence, Recurrence recurrence) {
    try {
      return new WrittenNowAndThen(bound, precedence, recurrence);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class WrittenNowAndThen implements ArticleIndex {
    private static final int CHANGES = 7;

    private final LuceneErrors errors = new LuceneErrors("memory");
    private final IndexWriter writer;
    private final Map<Integer, int[]> held = new HashMap<>();
    private final Map<Integer, int[]> waiting = new HashMap<>();
    private final FingerprintIndex index;
    private Settled settled;
    private int changes;
    private int next = CHANGES;

    WrittenNowAndThen(HotBound bound, IntBinaryOperator precedence, Recurrence recurrence)
        throws IOException {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
      settled = new Settled(DirectoryReader.open(writer), null);
      index = new FingerprintIndex(bound, precedence, recurrence, settled, this::takeBack, errors);
    }

    private void takeBack(int number) {
      settled.remove(number);
      waiting.put(number, held.getOrDefault(number, new int[0]));
    }

    private void changed() {
      if (++changes < next) {
        return;
      }
      next = changes + Math.max(CHANGES, changes / 4);
      errors.doing(
          "be written",
          () -> {
            for (Map.Entry<Integer, int[]> entry : waiting.entrySet()) {
              writer.deleteDocuments(ArticleForm.term(entry.getKey()));
              int[] fingerprints = entry.getValue();
              Document document = new Document();
              ArticleForm.addNumber(
                  document, entry.getKey(), index.isPending(entry.getKey()), fingerprints);
              writer.addDocument(document);
            }
            waiting.clear();
            settled = new Settled(DirectoryReader.openIfChanged(settled.reader(), writer), settled);
            index.settle(settled);
            return this;
          });
    }

    @Override
    public void add(int article, int[] fingerprints) {
      held.put(article, fingerprints);
      index.add(article, fingerprints);
      waiting.put(article, fingerprints);
      changed();
    }

    @Override
    public void addAll(
        int articles, IntFunction<int[]> fingerprints, Consumer<List<Runnable>> threads) {
      for (int article = 0; article < articles; article++) {
        add(article, fingerprints.apply(article));
      }
    }

    @Override
    public void remove(int article, int[] fingerprints) {
      index.remove(article, fingerprints);
      held.remove(article);
      waiting.put(article, fingerprints);
      changed();
    }

    @Override
    public void collect(int self, int[] fingerprints, Scope scope, Candidates into) {
      index.collect(self, fingerprints, scope, into);
    }

    @Override
    public boolean isBoilerplate(int fingerprint) {
      return index.isBoilerplate(fingerprint);
    }

    @Override
    public int size() {
      return index.size();
    }

    @Override
    public int hot() {
      return index.hot();
    }
  }
}
