package gradus.cli.grade;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What can be the matter with the files of a step, whatever stands in them. */
final class FileConditions {

  /** Does something to the folder of all steps. */
  interface Condition {
    void spoil(Path steps) throws IOException;
  }

  private static final String MATRICES = "step01/Matrices.java";

  private FileConditions() {}

  /** All of them, by their names. */
  static Map<String, Condition> all() {
    Map<String, Condition> all = new LinkedHashMap<>();
    all.put("nothing", steps -> {});
    texts(all);
    encodings(all);
    packages(all);
    neighbours(all);
    others(all);
    return all;
  }

  private static void texts(Map<String, Condition> all) {
    all.put("last brace gone", text(s -> s.substring(0, s.lastIndexOf('}'))));
    all.put("no Java at all", text(s -> "}}} class {"));
    all.put("empty", text(s -> ""));
    all.put("another class", text(s -> s.replace("Matrices", "Matrixes")));
    all.put("two graded methods gone", text(s -> s.replace("[][] transpose(", "[][] turned(")));
    all.put("a name misspelt", text(s -> s.replaceFirst("return product", "return porduct")));
    all.put("a type misspelt", text(s -> s.replaceFirst("double\\[]\\[] multiply", "duoble x")));
    all.put(
        "an assert that fails",
        text(s -> s.replace("int inner", "assert left == null; int inner")));
    all.put(
        "an error of its own",
        text(
            s ->
                s.replace(
                    "int inner",
                    "if (left != null) throw new AssertionError(\"1 ✔\"); int inner")));
    all.put(
        "a sum of 12,000 terms",
        text(s -> s.replace("int inner", "int sum = 0" + " + 1".repeat(12_000) + "; int inner")));
    all.put(
        "2,500 else-ifs",
        text(
            s ->
                s.replace(
                    "int inner",
                    "if (left == null) {}"
                        + " else if (right == null) {}".repeat(2_500)
                        + " int inner")));
    all.put("longer than a megabyte", text(s -> s + "// and so on\n".repeat(100_000)));
  }

  private static void encodings(Map<String, Condition> all) {
    all.put("byte order mark", text(s -> "\uFEFF" + s));
    all.put("Windows' line ends", text(s -> s.replace("\n", "\r\n")));
    all.put("UTF-16", encoded(s -> s, UTF_16));
    all.put("Latin-1 in a comment", encoded(s -> "// gr\u00f6\u00dfer\n" + s, ISO_8859_1));
    all.put(
        "Latin-1 in a name",
        encoded(s -> s.replace("int inner", "int gr\u00f6sse = 1; int inner"), ISO_8859_1));
    all.put("zeros", steps -> Files.write(steps.resolve(MATRICES), new byte[3_000]));
  }

  private static void packages(Map<String, Condition> all) {
    all.put("no package line", text(s -> s.replaceFirst("package.*", "")));
    all.put("another step's package", text(s -> s.replaceFirst("step01", "step02")));
    all.put(
        "a foreign package",
        file(
            "step01/Preconditions.java",
            "package org.junit.platform.commons.util; class Preconditions {}"));
    all.put("a helper of no package", file("step01/Helper.java", "class Helper {}"));
    all.put("module-info in a step", file("step01/module-info.java", "module student {}"));
    all.put("module-info above", file("module-info.java", "module student {}"));
    all.put("package-info", file("step01/package-info.java", "package gradus.exercises.step01;"));
  }

  private static void neighbours(Map<String, Condition> all) {
    all.put("a helper", helper("Helper"));
    all.put("a helper named Math", helper("Math"));
    all.put("a helper named as the properties", helper("MatricesProperties"));
    all.put(
        "a folder below",
        file(
            "step01/util/Tool.java", "package gradus.exercises.step01.util; public class Tool {}"));
    all.put(
        "a folder below that is used",
        steps -> {
          file(
                  "step01/util/Tool.java",
                  "package gradus.exercises.step01.util; public class Tool { public static int one() { return 1; } }")
              .spoil(steps);
          text(s ->
                  s.replace(
                      "int inner = ", "int inner = gradus.exercises.step01.util.Tool.one() * "))
              .spoil(steps);
        });
    all.put(
        "a second copy",
        steps -> Files.copy(steps.resolve(MATRICES), steps.resolve("step01/Matrices (1).java")));
    all.put("a file above the steps", file("Mine.java", "package gradus.exercises; class Mine {}"));
  }

  private static Condition helper(String name) {
    return file(
        "step01/" + name + ".java", "package gradus.exercises.step01; class " + name + " {}");
  }

  private static void others(Map<String, Condition> all) {
    all.put("deleted", steps -> Files.delete(steps.resolve(MATRICES)));
    all.put(
        "a folder in its place",
        steps -> {
          Files.delete(steps.resolve(MATRICES));
          Files.createDirectory(steps.resolve(MATRICES));
        });
    all.put(
        "in small letters",
        steps -> Files.move(steps.resolve(MATRICES), steps.resolve("step01/matrices.java")));
    all.put("an editor's lock", link("step01/.#Matrices.java", "somebody@host.1234:17"));
    all.put("a link to nowhere", link("step01/Other.java", "/nowhere/at/all"));
    all.put("a link to itself", link("step01/Other.java", "Other.java"));
    all.put("a link to its own folder", link("step01/again", "."));
    all.put("given files gone", steps -> Files.delete(steps.resolve("Graded.java")));
    all.put(
        "a given file changed",
        file("NotImplementedException.java", "package gradus.exercises; class X {}"));
  }

  private static Condition text(UnaryOperator<String> change) {
    return encoded(change, UTF_8);
  }

  private static Condition encoded(UnaryOperator<String> change, Charset charset) {
    return steps -> {
      Path file = steps.resolve(MATRICES);
      Files.write(file, change.apply(Files.readString(file)).getBytes(charset));
    };
  }

  private static Condition file(String name, String text) {
    return steps -> {
      Files.createDirectories(steps.resolve(name).getParent());
      Files.writeString(steps.resolve(name), text);
    };
  }

  private static Condition link(String name, String target) {
    return steps -> Files.createSymbolicLink(steps.resolve(name), Path.of(target));
  }
}
