package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java that needs the core alone does what it says. */
class ReadmeTest {

  @Test
  void theExamplesRunAsWritten(@TempDir Path folder) throws Exception {
    List<String> blocks =
        ReadmeCode.blocks().stream().filter(code -> !code.contains("dev.hearsay.lucene")).toList();
    for (int i = 0; i < blocks.size(); i++) {
      Path own = Files.createDirectory(folder.resolve("block" + i));
      ReadmeCode.check(blocks.get(i), own, Hearsay.class);
    }
    assertEquals(2, blocks.size());
  }
}
