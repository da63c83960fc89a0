package dev.hearsay.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a figure depends on besides the code.
 *
 * @param cpu model of the processor
 * @param processors processors the JVM may use
 * @param jdk virtual machine and version
 * @param kernel operating system and version
 * @param date day of the run, UTC
 * @param load load average of the last minute when asked, or negative where there is none
 */
public record Machine(
    String cpu, int processors, String jdk, String kernel, String date, double load) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /**
   * The machine this runs on.
   *
   * @return its description as of now
   */
  public static Machine here() {
    return new Machine(
        cpuModel(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name", "?") + " " + Runtime.version(),
        System.getProperty("os.name", "?") + " " + System.getProperty("os.version", "?"),
        LocalDate.now(ZoneOffset.UTC).toString(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String cpuModel() {
    if (!Files.isReadable(CPU_INFO)) {
      return System.getProperty("os.arch", "?");
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch", "?"));
    } catch (IOException e) {
      return System.getProperty("os.arch", "?");
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s, %d processors, %s, %s, %s, load average %.2f at the start",
        cpu,
        processors,
        jdk,
        kernel,
        date,
        load);
  }
}
