package gradus.cli.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateCommandTest {

  private static final String SOURCES = "exercises/src/main/java/gradus/exercises/";
  private static final String DENSE = SOURCES + "step07/DenseLayer.java";
  private static final String SIGMOID = SOURCES + "step08/SigmoidLayer.java";
  private static final String STAMP = ".gradus-handout.json";
  private static final String PROPERTIES =
      "exercises/src/test/java/gradus/exercises/step07/DenseLayerProperties.java";

  @TempDir Path folder;
  private KitCopy mine;
  private KitCopy newer;

  @BeforeEach
  void handouts() {
    mine = handout("mine", "2026-10-01T00:00:00Z");
    newer = handout("newer", "2026-11-01T00:00:00Z");
    mine.write(DENSE, written(mine.read(DENSE)));
    change(newer, DENSE, text -> text.replace("How the loss changes with each weight.", "NEW."));
    change(newer, SIGMOID, text -> text.replaceFirst("/\\*\\*", "/** Mended."));
    newer.write("exercises/lessons/07-dense-layer.md", "# Better\n");
    newer.write("cli/gradus", "#!/bin/sh\n");
  }

  private KitCopy handout(String name, String made) {
    KitCopy kit = KitCopy.in(folder.resolve(name));
    kit.copy("solutions/src/main", "exercises/src/stubs");
    for (String file : kit.files("exercises/src/main")) {
      kit.write("exercises/src/stubs/" + file, kit.read("exercises/src/main/" + file));
    }
    kit.write(
        STAMP,
        "{\"version\": 1, \"kit\": \"v1\", \"course\": \"C\", \"made\": \"%s\", \"stubs\": {}}"
            .formatted(made));
    return kit;
  }

  private static void change(
      KitCopy kit, String file, java.util.function.UnaryOperator<String> change) {
    for (String path : new String[] {file, file.replace("src/main", "src/stubs")}) {
      String text = kit.read(path);
      assertFalse(text.equals(change.apply(text)), path);
      kit.write(path, change.apply(text));
    }
  }

  private static String written(String stub) {
    return stub.replace(
        "throw new NotImplementedException(\"07 DenseLayer.weightGradient\");",
        "return input.transpose().multiply(outputGradient);\t// mine");
  }

  private Cli.Result update(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "update";
    arguments[1] = newer.root().toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return mine.run(arguments);
  }

  @Test
  void theBodyStaysAndTheRestIsNew() {
    Cli.Result run = update();
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(written(newer.read(DENSE)), mine.read(DENSE));
    assertEquals(newer.read(SIGMOID), mine.read(SIGMOID));
    assertEquals("# Better\n", mine.read("exercises/lessons/07-dense-layer.md"));
    assertEquals(newer.read(STAMP), mine.read(STAMP));
    assertTrue(Files.isExecutable(mine.root().resolve("cli/gradus")));
    assertTrue(
        run.out().contains("Merged   " + DENSE + "\n         new: weightGradient\n"), run.out());
    assertTrue(run.out().contains("Replaced " + SIGMOID), run.out());
  }

  @Test
  void aCopyIsKeptOfWhatIsReplaced() {
    String before = mine.read(DENSE);
    update();
    String copy =
        mine.files(".gradus/copies").stream()
            .filter(f -> f.endsWith(DENSE))
            .findFirst()
            .orElseThrow();
    assertEquals(before, mine.read(".gradus/copies/" + copy));
  }

  @Test
  void aDryRunSaysTheSameAndChangesNothing() throws IOException {
    Map<String, byte[]> before = contents();
    Cli.Result dry = update("--dry-run");
    assertEquals(ExitCode.DONE, dry.exitCode());
    assertTrue(dry.out().contains("Merged   " + DENSE), dry.out());
    assertEquals("Nothing was changed.", dry.lastLine());
    Map<String, byte[]> after = contents();
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String file : mine.files("")) {
      contents.put(file, Files.readAllBytes(mine.root().resolve(file)));
    }
    return contents;
  }

  @Test
  void onceMoreChangesNothing() {
    update();
    Cli.Result again = update();
    assertEquals("Nothing is new.", again.lastLine());
  }

  @Test
  void whatTheKitDroppedGoesAndWhatTheStudentAddedStays() {
    mine.write(PROPERTIES.replace("DenseLayer", "Dropped"), "class Dropped {}");
    mine.write(SOURCES + "step07/Helper.java", "class Helper {}");
    mine.write("notes.txt", "mine");
    update();
    assertFalse(Files.exists(mine.root().resolve(PROPERTIES.replace("DenseLayer", "Dropped"))));
    assertEquals("class Helper {}", mine.read(SOURCES + "step07/Helper.java"));
    assertEquals("mine", mine.read("notes.txt"));
  }

  @Test
  void aFileWithASyntaxErrorIsLeftAndSaid() {
    mine.write(DENSE, mine.read(DENSE).replace("return input", "return ( input"));
    String before = mine.read(DENSE);
    Cli.Result run = update();
    assertEquals(before, mine.read(DENSE));
    assertTrue(run.out().contains("Left     " + DENSE), run.out());
    assertTrue(run.out().contains("your file has a mistake in its Java"), run.out());
  }

  @Test
  void whatWasLeftIsMergedOnceItIsMended() {
    stamp(mine, "old");
    stamp(newer, "new");
    String good = mine.read(DENSE);
    mine.write(DENSE, good.replace("return input", "return ( input"));
    update();
    assertTrue(mine.read(STAMP).contains("\"old\""), mine.read(STAMP));
    assertTrue(mine.read(STAMP).contains("2026-11-01"), mine.read(STAMP));
    String again = update().out();
    assertTrue(again.contains("Left     " + DENSE), again);
    mine.write(DENSE, good);
    Cli.Result mended = update();
    assertTrue(mended.out().contains("Merged   " + DENSE), mended.out());
    assertEquals(written(newer.read(DENSE)), mine.read(DENSE));
    assertEquals(newer.read(STAMP), mine.read(STAMP));
    assertEquals("Nothing is new.", update().lastLine());
  }

  private static void stamp(KitCopy kit, String digest) {
    String stubs = "\"stubs\": {\"%s\": \"%s\"}".formatted(DENSE, digest);
    kit.write(STAMP, kit.read(STAMP).replace("\"stubs\": {}", stubs));
  }

  @Test
  void whatAPersonHasToDecideIsSaidUntilItIsDecided() {
    mine.write(DENSE, mine.read(DENSE).replace("How the loss changes with each weight.", "MINE."));
    String stub = mine.read(DENSE.replace("src/main", "src/stubs"));
    String said = update().out();
    assertTrue(said.contains("look: "), said);
    assertEquals(stub, mine.read(DENSE.replace("src/main", "src/stubs")));
  }

  @Test
  void aZipIsAsGoodAndMayHaveAFolderAroundAll() throws IOException {
    Path zip = folder.resolve("new.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String file : newer.files("")) {
        out.putNextEntry(new ZipEntry("course-week3/" + file));
        out.write(Files.readAllBytes(newer.root().resolve(file)));
      }
    }
    Cli.Result run = mine.run("update", zip.toString());
    assertEquals("", run.err());
    assertEquals(written(newer.read(DENSE)), mine.read(DENSE));
  }

  @Test
  void aZipThatLeadsOutIsRefused() throws IOException {
    Path zip = folder.resolve("evil.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("../../evil.txt"));
      out.write("evil".getBytes(UTF_8));
    }
    mine.run("update", zip.toString())
        .assertRefused(zip + " has a file that leads out of its folder (../../evil.txt)");
  }

  @Test
  void mistakesAreOneSentence() throws IOException {
    mine.run("update", "none.zip").assertRefused("none.zip is not there");
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
    mine.run("update", text.toString()).assertRefused(text + " is no ZIP file");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    mine.run("update", empty.toString()).assertRefused(empty + " is no hand-out of a course");
    newer
        .run("update", mine.root().toString())
        .assertRefused("this hand-out was made 2026-10-01T00:00:00Z, before yours");
    newer.write(STAMP, newer.read(STAMP).replace("\"C\"", "\"D\""));
    mine.run("update", newer.root().toString())
        .assertRefused("this hand-out is of the course \"D\"");
  }
}
