package dev.hearsay.benchmarks.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells of processes below {@code /proc}; elsewhere zero. */
final class Proc {

  private static final Path FOLDER = Path.of("/proc");
  private static final String RESIDENT_PEAK = "VmHWM:";

  /** {@code cutime} and {@code cstime} in {@code /proc/self/stat}, counted after the name. */
  private static final int CHILD_TIME = 13;

  private static final double TICKS_A_SECOND = 100;

  private Proc() {}

  /** Bytes of a process in memory since its start, at the most; zero if it has ended. */
  static long residentPeak(long process) {
    try (Stream<String> lines = Files.lines(FOLDER.resolve(process + "/status"))) {
      return lines
          .filter(line -> line.startsWith(RESIDENT_PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** Processor time of all processes that this one has started and that have ended. */
  static double childSeconds() throws IOException {
    Path stat = FOLDER.resolve("self/stat");
    if (!Files.isReadable(stat)) {
      return 0;
    }
    String line = Files.readString(stat);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[CHILD_TIME]) + Long.parseLong(fields[CHILD_TIME + 1]))
        / TICKS_A_SECOND;
  }
}
