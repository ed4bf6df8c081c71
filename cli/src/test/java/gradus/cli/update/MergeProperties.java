package gradus.cli.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.StubMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a student writes into a stub, and whatever the course changes: each body stays. */
class MergeProperties {

  private static final List<String> STUBS = stubs();

  /** What a body may hold that makes trouble for whoever counts braces, lines or columns. */
  private static final List<String> BODIES =
      List.of(
          "{\n    return null; // }\n  }",
          "{ /* { */ return null; }",
          "{\n\tString s = \"}{ 😀 \\\" é\";\n\treturn null;\n}",
          "{\r\n    // mit Wagenrücklauf\r\n    return null;\r\n  }",
          "{\n    String t = \"\"\"\n        } {{ \\\"\"\" ü\n        \"\"\";\n    char c = '}';\n    throw new Error(t + c);\n  }",
          "{}",
          "{\n\n\n    throw new UnsupportedOperationException(\"später\");   \n\n  }",
          "{\n    class Local { int f() { return 1; } }\n    Runnable r = () -> { };\n    return null;\n  }");

  private static final List<String> HELPERS =
      List.of(
          "\n  private int counter = 3; // mine\n",
          "\n  /** Mine. */\n  private static double helper(double x) {\n    return x * 2;\n  }\n",
          "\n  static final class Inner {\n    int x() { return 1; }\n  }\n",
          "\n  static {\n    System.identityHashCode(\"}\");\n  }\n");

  private static List<String> stubs() {
    Path root = Path.of("").toAbsolutePath().getParent();
    Path solutions = root.resolve("solutions/src/main/java/gradus/exercises");
    try (Stream<Path> files = Files.walk(solutions)) {
      List<String> stubs = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        String text = Files.readString(file, UTF_8);
        if (text.contains("@Graded(points")) {
          stubs.add(StubMaker.of(text));
        }
      }
      return stubs;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Property(tries = 150)
  void everyBodyStaysByteForByteAndEveryNewHeadComesIn(
      @ForAll @IntRange(min = 0, max = 1_000) int file, @ForAll long seed) {
    Random random = new Random(seed);
    String old = STUBS.get(file % STUBS.size());
    String newer = newer(old, random);
    String mine = written(old, random);
    Merge.Result result = Merge.of(old, newer, mine).orElseThrow();
    SourceFile merged = SourceFile.of(result.text()).orElseThrow();
    SourceFile before = SourceFile.of(old).orElseThrow();
    SourceFile after = SourceFile.of(newer).orElseThrow();
    for (Member member : SourceFile.of(mine).orElseThrow().members()) {
      boolean isOwn =
          before.find(member.key()).filter(o -> o.text().equals(member.text())).isEmpty();
      if (isOwn) {
        assertTrue(
            merged.members().stream().anyMatch(m -> m.body().equals(member.body())), member::text);
      }
      if (before.find(member.key()).isEmpty()) {
        assertTrue(result.text().contains(member.text()), member::text);
      }
    }
    for (Member member : after.members()) {
      Member there = merged.find(member.key()).orElseThrow();
      assertTrue(Merge.isSameText(member.head(), there.head()), member::head);
    }
    assertTrue(Merge.isSameText(after.type().head(), merged.type().head()));
    assertTrue(merged.imports().containsAll(after.imports()));
    assertEquals(result.text(), Merge.of(newer, newer, result.text()).orElseThrow().text());
    // An update that was interrupted is made once more.
    assertEquals(result.text(), Merge.of(old, newer, result.text()).orElseThrow().text());
  }

  /** Replaces some bodies, and adds what a student may add. */
  private static String written(String stub, Random random) {
    SourceFile file = SourceFile.of(stub).orElseThrow();
    StringBuilder text = new StringBuilder(stub);
    for (int i = file.members().size() - 1; i >= 0; i--) {
      Member member = file.members().get(i);
      if (random.nextInt(4) == 0) {
        text.insert(
            member.end(),
            "\n"
                + HELPERS
                    .get(random.nextInt(2))
                    .replace("helper", "helper" + i)
                    .replace("counter", "counter" + i));
      }
      if (member.isGraded() && random.nextInt(3) > 0) {
        text.replace(member.bodyStart(), member.end(), pick(BODIES, random));
      }
    }
    if (random.nextInt(3) == 0) {
      text.insert(text.lastIndexOf("}"), pick(HELPERS.subList(2, 4), random));
    }
    if (random.nextInt(3) == 0) {
      text.insert(file.importsEnd(), "\nimport java.util.concurrent.atomic.*; // mine");
    }
    String written = text.toString();
    return random.nextInt(4) == 0 ? written.replace("\r\n", "\n").replace("\n", "\r\n") : written;
  }

  /** Changes comments, first lines and imports, and adds a method, as a course may. */
  private static String newer(String stub, Random random) {
    SourceFile file = SourceFile.of(stub).orElseThrow();
    StringBuilder text = new StringBuilder(stub);
    for (int i = file.members().size() - 1; i >= 0; i--) {
      Member member = file.members().get(i);
      if (member.hasBody() && random.nextInt(5) == 0) {
        text.insert(member.end(), "\n\n  /** New: " + i + ". */\n  void fresh" + i + "() {}");
      }
      if (member.hasBody() && random.nextInt(2) == 0 && member.head().contains("/**")) {
        int comment = member.start() + member.head().indexOf("/**") + 3;
        text.insert(comment, " Mended, → " + random.nextInt(100) + ".\n   *");
      }
    }
    if (random.nextInt(2) == 0) {
      text.insert(text.indexOf("/**") + 3, " Better.\n *");
    }
    if (random.nextInt(3) == 0) {
      text.insert(file.importsEnd(), "\nimport java.util.BitSet;");
    }
    return text.toString();
  }

  private static String pick(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
