package dev.hearsay.cli;

import dev.hearsay.cli.read.Corpus;
import java.nio.file.Path;
import java.util.Set;

/** The command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    long t = System.nanoTime();
    Corpus c = Corpus.of(java.util.Arrays.stream(args).map(Path::of).toList(), Set.of());
    long chars = 0;
    while (c.hasNext()) chars += c.next().text().length();
    System.err.println((System.nanoTime() - t) / 1e9 + " s, chars " + chars);
    if (c.entries().size() < 500)
      c.entries()
          .forEach(
              e ->
                  System.out.println(
                      e.article().id()
                          + " | "
                          + e.article().title()
                          + " | "
                          + e.article().publishedAt()
                          + " | "
                          + e.article().source()
                          + " | "
                          + e.origin().offset()
                          + " | "
                          + e.article()
                              .text()
                              .substring(0, Math.min(60, e.article().text().length()))
                              .replace('\n', ' ')));
    c.problems().forEach(System.err::println);
  }
}
