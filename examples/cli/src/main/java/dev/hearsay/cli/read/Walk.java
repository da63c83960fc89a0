package dev.hearsay.cli.read;

import dev.hearsay.cli.read.Problem.Severity;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the files to read: folders in order of names, symbolic links followed, every file and
 * folder once, whatever its names. Hidden files are not looked at.
 */
final class Walk {
  private final Set<Path> except;
  private final List<Found> found = new ArrayList<>();

  /** How each file and folder met, known by what the file system knows it by, was shown. */
  private final Map<Object, String> met = new HashMap<>();

  private long passedOver;

  /**
   * A walk.
   *
   * @param except real paths of files and folders to leave out
   */
  Walk(Set<Path> except) {
    this.except = except;
  }

  List<Found> found() {
    return found;
  }

  /** Files whose names tell of other kinds of content. */
  long passedOver() {
    return passedOver;
  }

  /** A path to look at, below the one that the user gave. */
  private record Step(Path path, Path root, boolean isRoot) {

    /** Below the root, with slashes; the root's own name if it is a file. */
    String relative() {
      return slashed(isRoot ? lastName(path) : root.relativize(path));
    }

    /** The relative name, the same below the root's folder, and the whole path. */
    List<String> names() {
      Path folder = isRoot ? path.toAbsolutePath().normalize().getParent() : root;
      String prefix = folder == null ? "" : slashed(lastName(folder)) + "/";
      return List.copyOf(
          new LinkedHashSet<>(List.of(relative(), prefix + relative(), slashed(path))));
    }

    private static Path lastName(Path path) {
      Path name = path.toAbsolutePath().normalize().getFileName();
      return name == null ? path : name;
    }

    private static String slashed(Path path) {
      return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
  }

  /** Adds what is at and below a path that the user gave. */
  void add(Path root) {
    Deque<Step> left = new ArrayDeque<>();
    left.push(new Step(root, root, true));
    while (!left.isEmpty()) {
      visit(left.pop(), left);
    }
  }

  private void visit(Step step, Deque<Step> left) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(step.path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        if (!isExcepted(step.path) && isNew(step, attributes)) {
          pushChildren(step, left);
        }
        return;
      }
      String name = String.valueOf(step.path.getFileName());
      Format format = step.isRoot ? Format.orText(name) : Format.of(name);
      if (format == null) {
        passedOver++;
      } else if (!attributes.isRegularFile() && !step.isRoot) {
        report(Severity.ERROR, step.path, "not a regular file");
      } else if (!isExcepted(step.path) && isNew(step, attributes)) {
        found.add(
            new Found.Input(
                step.path, step.path.toString(), step.names(), format, attributes.size()));
      }
    } catch (FileSystemLoopException e) {
      report(Severity.ERROR, step.path, "symbolic link that leads to itself");
    } catch (NoSuchFileException e) {
      boolean link = Files.isSymbolicLink(step.path);
      report(Severity.ERROR, step.path, link ? "symbolic link to nothing" : "no such file");
    } catch (IOException e) {
      report(Severity.ERROR, step.path, reason(e));
    }
  }

  private void pushChildren(Step folder, Deque<Step> left) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path)) {
      for (Path child : stream) {
        if (!String.valueOf(child.getFileName()).startsWith(".")) {
          children.add(child);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing((Path p) -> String.valueOf(p.getFileName())).reversed());
    for (Path child : children) {
      left.push(new Step(child, folder.root, false));
    }
  }

  /** Whether this is met for the first time; if not, says so. */
  private boolean isNew(Step step, BasicFileAttributes attributes) throws IOException {
    Object key = attributes.fileKey();
    String before =
        met.putIfAbsent(key == null ? step.path.toRealPath() : key, step.path.toString());
    if (before != null) {
      report(
          Severity.NOTE,
          step.path,
          "the same "
              + (attributes.isDirectory() ? "folder" : "file")
              + " as "
              + before
              + ", read only once");
    }
    return before == null;
  }

  private boolean isExcepted(Path path) throws IOException {
    return !except.isEmpty() && except.contains(path.toRealPath());
  }

  private void report(Severity severity, Path path, String what) {
    found.add(new Found.Oddity(new Problem(severity, path.toString(), what)));
  }

  /** What went wrong with a file, without the file's name. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      String reason = system.getReason().toLowerCase(Locale.ROOT);
      return reason.contains("symbolic link") ? "symbolic link that leads to itself" : reason;
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
