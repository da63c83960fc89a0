package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Java that stands in the README: compiled and run, it prints what its comments say. */
public final class ReadmeCode {

  private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXPECTED = Pattern.compile("print.*;\\s*// (.*)");

  private ReadmeCode() {}

  /**
   * The README.
   *
   * @return its text
   */
  public static String readme() throws IOException {
    String root = System.getProperty("hearsay.root");
    assertNotNull(root, "system property hearsay.root names the repository");
    return Files.readString(Path.of(root, "README.md"));
  }

  /**
   * The Java in it.
   *
   * @return block by block
   */
  public static List<String> blocks() throws IOException {
    return BLOCK.matcher(readme()).results().map(block -> block.group(1)).toList();
  }

  /**
   * Runs a block, and compares what it prints.
   *
   * @param code imports and statements
   * @param folder an empty one
   * @param libraries a class of each library that it needs
   */
  public static void check(String code, Path folder, Class<?>... libraries) throws Exception {
    List<String> expected = new ArrayList<>();
    Matcher comment = EXPECTED.matcher(code);
    while (comment.find()) {
      expected.add(comment.group(1).strip());
    }
    assertFalse(expected.isEmpty());
    assertEquals(String.join("\n", expected), run(code, folder, libraries));
  }

  private static String run(String code, Path folder, Class<?>... libraries) throws Exception {
    int body = code.lastIndexOf("import ");
    body = code.indexOf('\n', body) + 1;
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        code.substring(0, body)
            + "public class Example { public static void main(String[] args) {\n"
            + code.substring(body)
            + "}}");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status =
        compiler.run(
            null,
            null,
            errors,
            "-proc:none",
            "-cp",
            Stream.of(libraries)
                .map(ReadmeCode::place)
                .collect(Collectors.joining(File.pathSeparator)),
            "-d",
            folder.toString(),
            source.toString());
    assertEquals(0, status, errors.toString(StandardCharsets.UTF_8));
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Example")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8).strip().replace("\r", "");
  }

  private static String place(Class<?> library) {
    return new File(library.getProtectionDomain().getCodeSource().getLocation().getPath())
        .getPath();
  }
}
