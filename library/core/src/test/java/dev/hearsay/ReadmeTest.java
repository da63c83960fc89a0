package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
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
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java is compiled and run, and prints what its comments say. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXPECTED = Pattern.compile("print.*;\\s*// (.*)");

  @Test
  void theExamplesRunAsWritten(@TempDir Path folder) throws Exception {
    String root = System.getProperty("hearsay.root");
    assertNotNull(root, "system property hearsay.root names the repository");
    Matcher block = BLOCK.matcher(Files.readString(Path.of(root, "README.md")));
    int blocks = 0;
    while (block.find()) {
      String code = block.group(1);
      List<String> expected = new ArrayList<>();
      Matcher comment = EXPECTED.matcher(code);
      while (comment.find()) {
        expected.add(comment.group(1).strip());
      }
      assertFalse(expected.isEmpty());
      Path own = Files.createDirectory(folder.resolve("block" + blocks));
      assertEquals(String.join("\n", expected), run(code, own));
      blocks++;
    }
    assertEquals(2, blocks);
  }

  private static String run(String code, Path folder) throws Exception {
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
    String classes =
        Path.of(Hearsay.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    int status =
        compiler.run(
            null,
            null,
            errors,
            "-proc:none",
            "-cp",
            classes,
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
}
