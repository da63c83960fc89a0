package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Smile is under the GPL: only the module that is so itself uses it, and nothing uses that. */
class LicencesTest {

  private static final Set<String> SKIPPED = Set.of("target", ".git");
  private static final Pattern SMILE_CODE = Pattern.compile("(?m)^import (static )?smile\\.");
  private static final Pattern SMILE_OR_TRAINING =
      Pattern.compile("<artifactId>(smile-.*|hearsay-training)</artifactId>");

  private static Path root() {
    String root = System.getProperty("hearsay.root");
    assertNotNull(root, "system property hearsay.root names the repository");
    return Path.of(root);
  }

  private static Path training() {
    return root().resolve("library").resolve("training");
  }

  @Test
  void onlyTrainingDependsOnSmile() throws IOException {
    String managed = "(?s)<dependencyManagement>.*</dependencyManagement>";
    List<Path> poms = files("pom.xml");
    assertTrue(poms.size() >= 6, poms.size() + " found");
    assertEquals(
        List.of(training().resolve("pom.xml")),
        poms.stream()
            .filter(pom -> SMILE_OR_TRAINING.matcher(read(pom).replaceAll(managed, "")).find())
            .toList());
  }

  @Test
  void onlyTrainingUsesSmile() throws IOException {
    List<Path> using =
        files(".java").stream().filter(file -> SMILE_CODE.matcher(read(file)).find()).toList();
    assertTrue(
        !using.isEmpty() && using.stream().allMatch(f -> f.startsWith(training())), "" + using);
  }

  @Test
  void licencesAreThoseThatPomsSay() {
    assertTrue(read(root().resolve("LICENSE")).strip().startsWith("Apache License"));
    assertTrue(read(root().resolve("pom.xml")).contains("<name>Apache-2.0</name>"));
    String gpl = read(training().resolve("LICENSE"));
    assertTrue(gpl.strip().startsWith("GNU GENERAL PUBLIC LICENSE"));
    assertTrue(read(training().resolve("pom.xml")).contains("<name>GPL-3.0-or-later</name>"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED.contains(folder.getFileName() + "")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(ending)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }
}
