package dev.hearsay.lucene;

import dev.hearsay.Hearsay;
import dev.hearsay.HearsayContract;
import dev.hearsay.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class HearsayOnLuceneTest extends HearsayContract {

  @TempDir private Path folder;

  private Path index = Path.of("");

  @Override
  protected Hearsay create(Options options) throws Exception {
    index = Files.createTempDirectory(folder, "index");
    return Hearsay.open(LuceneIndex.open(index), options);
  }

  @Override
  protected Hearsay restarted(Hearsay hearsay, Options options) {
    hearsay.close();
    return Hearsay.open(LuceneIndex.open(index), options);
  }
}
