package dev.hearsay.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * Who writes to an index: a small file beside Lucene's lock, which only says whether somebody does.
 * The lock goes with the process; where the file is still there and the lock is not, the process
 * ended without closing.
 *
 * @param process its number
 * @param host the machine it runs on
 * @param since when it opened the index
 */
record Holder(long process, String host, Instant since) {

  static final String FILE = "hearsay.holder";

  static Holder self() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "unknown host";
    }
    return new Holder(
        ProcessHandle.current().pid(), host, Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  void write(Directory directory) throws IOException {
    remove(directory);
    try (IndexOutput out = directory.createOutput(FILE, IOContext.DEFAULT)) {
      out.writeVLong(process);
      out.writeString(host);
      out.writeString(since.toString());
    }
  }

  static void remove(Directory directory) throws IOException {
    try {
      directory.deleteFile(FILE);
    } catch (NoSuchFileException | FileNotFoundException e) {
      // Nobody left one.
    }
  }

  /** Names whoever holds the lock, as far as can be told. */
  static String name(Directory directory) {
    try (IndexInput in = directory.openInput(FILE, IOContext.READONCE)) {
      Holder holder = new Holder(in.readVLong(), in.readString(), Instant.parse(in.readString()));
      return "process "
          + holder.process
          + (holder.process == ProcessHandle.current().pid() ? " (this one)" : "")
          + " on "
          + holder.host
          + ", since "
          + holder.since;
    } catch (IOException | RuntimeException e) {
      return "a process that has not said which";
    }
  }
}
