package gradus.cli.grade;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
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
  interface Change {
    void apply(Path steps) throws IOException;
  }

  /**
   * A condition of the files, in which {@code Matrices} is solved.
   *
   * @param change what is the matter
   * @param ofMultiply the status that {@code multiply} gets
   * @param ofOthers the status that the other methods of the file get
   */
  record Condition(Change change, Status ofMultiply, Status ofOthers) {

    /** The status that an exercise gets. */
    Status expected(Exercise exercise) {
      return exercise.name().equals("multiply") ? ofMultiply : ofOthers;
    }
  }

  private static final String MATRICES = "step01/Matrices.java";

  private FileConditions() {}

  private static Condition passes(Change change) {
    return new Condition(change, Status.PASSES, Status.PASSES);
  }

  private static Condition costsMultiply(Change change) {
    return new Condition(change, Status.DOES_NOT_RUN, Status.PASSES);
  }

  private static Condition costsTheFile(Change change) {
    return new Condition(change, Status.DOES_NOT_RUN, Status.DOES_NOT_RUN);
  }

  /** All of them, by their names. */
  static Map<String, Condition> all() {
    Map<String, Condition> all = new LinkedHashMap<>();
    all.put("nothing", passes(steps -> {}));
    texts(all);
    encodings(all);
    packages(all);
    neighbours(all);
    others(all);
    return all;
  }

  private static void texts(Map<String, Condition> all) {
    all.put("last brace gone", costsTheFile(text(s -> s.substring(0, s.lastIndexOf('}')))));
    all.put("no Java at all", costsTheFile(text(s -> "}}} class {")));
    all.put("empty", costsTheFile(text(s -> "")));
    all.put("another class", costsTheFile(text(s -> s.replace("Matrices", "Matrixes"))));
    all.put(
        "a graded method gone",
        costsTheFile(text(s -> s.replace("[][] transpose(", "[][] turned("))));
    all.put(
        "a name misspelt",
        costsMultiply(text(s -> s.replaceFirst("return product", "return porduct"))));
    all.put(
        "a type misspelt",
        costsTheFile(text(s -> s.replaceFirst("double\\[]\\[] multiply", "duoble x"))));
    all.put(
        "an assert that fails",
        costsMultiply(text(s -> s.replace("int inner", "assert left == null; int inner"))));
    all.put(
        "an error of its own",
        costsMultiply(
            text(
                s ->
                    s.replace(
                        "int inner",
                        "if (left != null) throw new AssertionError(\"1 ✔\"); int inner"))));
    all.put(
        "a sum of 12,000 terms",
        passes(
            text(
                s ->
                    s.replace(
                        "int inner", "int sum = 0" + " + 1".repeat(12_000) + "; int inner"))));
    all.put(
        "2,500 else-ifs",
        passes(
            text(
                s ->
                    s.replace(
                        "int inner",
                        "if (left == null) {}"
                            + " else if (right == null) {}".repeat(2_500)
                            + " int inner"))));
    all.put(
        "longer than a megabyte", costsTheFile(text(s -> s + "// and so on\n".repeat(100_000))));
  }

  private static void encodings(Map<String, Condition> all) {
    all.put("byte order mark", passes(text(s -> "\uFEFF" + s)));
    all.put("Windows' line ends", passes(text(s -> s.replace("\n", "\r\n"))));
    all.put("UTF-16", costsTheFile(encoded(s -> s, UTF_16)));
    all.put("Latin-1 in a comment", passes(encoded(s -> "// gr\u00f6\u00dfer\n" + s, ISO_8859_1)));
    all.put(
        "Latin-1 in a name",
        costsMultiply(
            encoded(s -> s.replace("int inner", "int gr\u00f6sse = 1; int inner"), ISO_8859_1)));
    all.put("zeros", costsTheFile(steps -> Files.write(steps.resolve(MATRICES), new byte[3_000])));
  }

  private static void packages(Map<String, Condition> all) {
    all.put("no package line", costsTheFile(text(s -> s.replaceFirst("package.*", ""))));
    all.put("another step's package", costsTheFile(text(s -> s.replaceFirst("step01", "step02"))));
    all.put(
        "a foreign package",
        passes(
            file(
                "step01/Preconditions.java",
                "package org.junit.platform.commons.util; class Preconditions {}")));
    all.put("a helper of no package", passes(file("step01/Helper.java", "class Helper {}")));
    all.put("module-info in a step", passes(file("step01/module-info.java", "module student {}")));
    all.put("module-info above", passes(file("module-info.java", "module student {}")));
    all.put(
        "package-info",
        passes(file("step01/package-info.java", "package gradus.exercises.step01;")));
  }

  private static void neighbours(Map<String, Condition> all) {
    all.put("a helper", passes(helper("Helper")));
    all.put("a helper named Math", passes(helper("Math")));
    all.put("a helper named as the properties", passes(helper("MatricesProperties")));
    all.put(
        "a folder below",
        passes(
            file(
                "step01/util/Tool.java",
                "package gradus.exercises.step01.util; public class Tool {}")));
    all.put(
        "a folder below that is used",
        costsMultiply(
            steps -> {
              file(
                      "step01/util/Tool.java",
                      "package gradus.exercises.step01.util; public class Tool { public static int one() { return 1; } }")
                  .apply(steps);
              text(s ->
                      s.replace(
                          "int inner = ", "int inner = gradus.exercises.step01.util.Tool.one() * "))
                  .apply(steps);
            }));
    all.put(
        "a second copy",
        passes(
            steps ->
                Files.copy(steps.resolve(MATRICES), steps.resolve("step01/Matrices (1).java"))));
    all.put(
        "a file above the steps",
        passes(file("Mine.java", "package gradus.exercises; class Mine {}")));
  }

  private static Change helper(String name) {
    return file(
        "step01/" + name + ".java", "package gradus.exercises.step01; class " + name + " {}");
  }

  private static void others(Map<String, Condition> all) {
    all.put("deleted", costsTheFile(steps -> Files.delete(steps.resolve(MATRICES))));
    all.put(
        "a folder in its place",
        costsTheFile(
            steps -> {
              Files.delete(steps.resolve(MATRICES));
              Files.createDirectory(steps.resolve(MATRICES));
            }));
    all.put(
        "in small letters",
        costsTheFile(
            steps -> Files.move(steps.resolve(MATRICES), steps.resolve("step01/matrices.java"))));
    all.put("an editor's lock", passes(link("step01/.#Matrices.java", "somebody@host.1234:17")));
    all.put("a link to nowhere", passes(link("step01/Other.java", "/nowhere/at/all")));
    all.put("a link to itself", passes(link("step01/Other.java", "Other.java")));
    all.put("a link to its own folder", passes(link("step01/again", ".")));
    all.put("given files gone", passes(steps -> Files.delete(steps.resolve("Graded.java"))));
    all.put(
        "a given file changed",
        passes(file("NotImplementedException.java", "package gradus.exercises; class X {}")));
  }

  private static Change text(UnaryOperator<String> change) {
    return encoded(change, UTF_8);
  }

  private static Change encoded(UnaryOperator<String> change, Charset charset) {
    return steps -> {
      Path file = steps.resolve(MATRICES);
      Files.write(file, change.apply(Files.readString(file)).getBytes(charset));
    };
  }

  private static Change file(String name, String text) {
    return steps -> {
      Files.createDirectories(steps.resolve(name).getParent());
      Files.writeString(steps.resolve(name), text);
    };
  }

  private static Change link(String name, String target) {
    return steps -> Files.createSymbolicLink(steps.resolve(name), Path.of(target));
  }
}
