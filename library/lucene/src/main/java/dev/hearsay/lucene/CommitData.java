package dev.hearsay.lucene;

import dev.hearsay.GroupIds;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** What every commit says of the terms that its articles are stored on. */
final class CommitData {

  private static final String PREFIX = "hearsay.";
  private static final String FORMAT = "hearsay.format";

  private static final String GROUPS = "hearsay.groups";
  private static final String SEPARATOR = ";";

  private final Map<String, String> data = new TreeMap<>();

  CommitData(Map<String, String> terms) {
    terms.forEach((name, value) -> data.put(PREFIX + name, value));
    data.put(FORMAT, Integer.toString(ArticleForm.VERSION));
  }

  /** What a commit says, with the ids of groups that are kept. */
  Iterable<Map.Entry<String, String>> entries(GroupIds ids) {
    Map<String, String> all = new TreeMap<>(data);
    all.put(
        GROUPS,
        ids.lastCluster()
            + SEPARATOR
            + ids.lastStory()
            + SEPARATOR
            + text(ids.formerClusters())
            + SEPARATOR
            + text(ids.formerStories()));
    return all.entrySet();
  }

  private static String text(Map<Long, Long> former) {
    return former.entrySet().stream()
        .map(merged -> merged.getKey() + ">" + merged.getValue())
        .collect(Collectors.joining(","));
  }

  /** The ids of groups that a commit says. */
  static GroupIds groupIds(Iterable<Map.Entry<String, String>> said) {
    for (Map.Entry<String, String> entry : said) {
      if (entry.getKey().equals(GROUPS)) {
        String[] parts = entry.getValue().split(SEPARATOR, -1);
        return new GroupIds(
            Long.parseLong(parts[0]), Long.parseLong(parts[1]), former(parts[2]), former(parts[3]));
      }
    }
    return GroupIds.none();
  }

  private static Map<Long, Long> former(String text) {
    Map<Long, Long> former = new LinkedHashMap<>();
    for (String merged : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int at = merged.indexOf('>');
      former.put(Long.parseLong(merged.substring(0, at)), Long.parseLong(merged.substring(at + 1)));
    }
    return former;
  }

  /**
   * Checks whether an index in a directory, if there is one, was written on these terms.
   *
   * @throws dev.hearsay.StorageException if it was not, or what is there is something else
   */
  void check(Directory directory, LuceneErrors errors) throws IOException {
    List<String> files =
        Arrays.stream(directory.listAll())
            .filter(file -> !file.equals(IndexWriter.WRITE_LOCK_NAME) && !file.equals(Holder.FILE))
            .toList();
    if (DirectoryReader.indexExists(directory)) {
      check(SegmentInfos.readLatestCommit(directory).getUserData(), errors);
    } else if (files.stream().anyMatch(file -> file.matches("_[a-z0-9]+\\..*"))) {
      throw errors.because(
          "be opened",
          "the list of its segments, segments_N, is missing",
          "Restore the folder from a copy",
          null);
    } else if (!files.isEmpty()) {
      throw errors.because(
          "be opened",
          "there is none, and the folder holds something else, such as " + files.get(0),
          "Name an empty folder, or one that Hearsay has made",
          null);
    }
  }

  private void check(Map<String, String> found, LuceneErrors errors) {
    String format = found.get(FORMAT);
    if (format == null) {
      throw errors.because(
          "be opened",
          "it is a Lucene index that Hearsay has not made",
          "Name an empty folder, or one that Hearsay has made",
          null);
    }
    if (!format.equals(data.get(FORMAT))) {
      throw errors.because(
          "be opened",
          "it has version " + format + " of the form, this release reads " + data.get(FORMAT),
          "Open it with the release that wrote it, and add its articles to a new index",
          null);
    }
    data.forEach(
        (name, value) -> {
          if (!value.equals(found.get(name))) {
            throw errors.because(
                "be opened",
                "it was made with "
                    + name.substring(PREFIX.length())
                    + " "
                    + found.get(name)
                    + ", and the options say "
                    + value,
                "Open it with the options that it was made with, or add its articles to a new"
                    + " index",
                null);
          }
        });
  }
}
