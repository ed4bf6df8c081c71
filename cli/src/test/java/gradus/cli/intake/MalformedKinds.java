package gradus.cli.intake;

import static gradus.cli.intake.Packed.bytes;
import static gradus.cli.intake.Packed.files;
import static gradus.cli.intake.Packed.firstHalf;
import static gradus.cli.intake.Packed.gzip;
import static gradus.cli.intake.Packed.locked;
import static gradus.cli.intake.Packed.tar;
import static gradus.cli.intake.Packed.tarWith;
import static gradus.cli.intake.Packed.zip;
import static gradus.cli.intake.Packed.zipWithLink;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** What submissions look like that do not look as they should, and what becomes of each. */
final class MalformedKinds {

  /** Makes a submission below a folder that is there. */
  interface Maker {
    Path make(Path folder) throws IOException;
  }

  /**
   * A malformed kind.
   *
   * @param name of it
   * @param maker of one such submission
   * @param isTaken whether {@link #SOURCE} is taken as the student wrote it; else all is refused
   * @param says words that a note has, or the refusal
   */
  record Kind(String name, Maker maker, boolean isTaken, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final String PATH = "step01/Matrices.java";
  private static final String HOME = "exercises/src/main/java/gradus/exercises/";
  private static final String HOME_PATH = HOME + PATH;
  private static final Path SOLUTIONS =
      Path.of("").toAbsolutePath().getParent().resolve("solutions/src/main/java/gradus/exercises");

  /** What the student wrote. */
  static final String SOURCE = solution(PATH);

  private static final String OTHER =
      SOURCE.replace("public final class", "/** Again. */\npublic final class");
  private static final String STUB =
      "package gradus.exercises.step01;\npublic final class Matrices {\n"
          + "  void a() { throw new NotImplementedException(\"01\"); }\n".repeat(4)
          + "}\n";

  private final List<Kind> kinds = new ArrayList<>();

  private MalformedKinds() {}

  static String solution(String path) {
    try {
      return Files.readString(SOLUTIONS.resolve(path));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static List<Kind> all() {
    MalformedKinds all = new MalformedKinds();
    all.archives();
    all.refusedArchives();
    all.harmful();
    all.places();
    all.neighbours();
    all.names();
    all.packages();
    all.encodings();
    all.contents();
    all.versions();
    all.noFiles();
    return all.kinds;
  }

  private void archives() {
    Map<String, byte[]> whole = files(HOME_PATH, SOURCE);
    taken("a tar.gz", "", file("ada.tar.gz", gzip(tar(whole))));
    taken("a tar", "", file("ada.tar", tar(whole)));
    taken("a tar.gz called zip", "", file("ada.zip", gzip(tar(whole))));
    taken("zipped twice", "", file("ada.zip", zip(files("ada.zip", zip(whole)))));
    taken("a tar.gz in a zip", "", file("ada.zip", zip(files("work.tgz", gzip(tar(whole))))));
    taken(
        "steps zipped one by one",
        "not handed in: step02/Activations.java",
        zipOf("step01.zip", zip(whole), "step07.zip", zip(files("DenseLayer.java", dense()))));
    taken("a zip with backslashes", "", zipOf(HOME_PATH.replace('/', '\\'), SOURCE));
    taken("a zip whose paths begin with ./", "", zipOf("./" + HOME_PATH, SOURCE));
    taken(
        "a locked zip beside",
        "notes.zip!/x.java is left out: it is locked",
        zipOf(HOME_PATH, SOURCE, "notes.zip", locked(files("x.java", "x"))));
  }

  private void refusedArchives() {
    Map<String, byte[]> whole = files(HOME_PATH, SOURCE);
    refused("zipped four times", "in 3 others", file("a.zip", nested(whole, 5)));
    refused("a truncated zip", "damaged or cut off", file("a.zip", firstHalf(zip(whole))));
    refused("a truncated tar.gz", "damaged or cut off", file("a.tgz", firstHalf(gzip(tar(whole)))));
    refused("an empty archive", "is an empty file", file("a.zip", new byte[0]));
    refused("a zip of nothing", "is empty", file("a.zip", zip(Map.of())));
    refused("no archive at all", "is no archive", file("a.zip", "<html>Sign in</html>"));
    refused("RAR", "a RAR archive", file("a.rar", "Rar!\u001a\u0007\u0000 and so on"));
    refused("RAR called zip", "a RAR archive", file("a.zip", "Rar!\u001a\u0007\u0000"));
    refused("7z", "a 7z archive", file("a.7z", "7z\u00bc\u00af'\u001c".getBytes(ISO_8859_1)));
    refused("RAR in a zip", "a RAR archive", zipOf("work.rar", "Rar!\u001a\u0007\u0000"));
    refused("a part of a split zip", "a split archive", file("a.zip", "PK\u0007\u0008PK"));
    refused("an encrypted zip", "locked by a password", file("a.zip", locked(whole)));
  }

  private void harmful() {
    byte[] zeros = new byte[50 << 20];
    refused("50 MB of source", "longer than a megabyte", zipOf(HOME_PATH, zeros));
    refused("a tar bomb", "unpacks to more than", file("a.tgz", gzip(tar(files("zeros", zeros)))));
    refused("a zip of too many files", "holds more than", file("a.zip", zip(many(3_001))));
    Map<String, byte[]> blanks = blankSources(5);
    refused("large sources", "holds more than 4 MB of sources", file("a.zip", zip(blanks)));
    refused("large sources in a tar", "4 MB of sources", file("a.tgz", gzip(tar(blanks))));
    refused("too many sources", "more than 1,000 sources", file("a.zip", zip(manySources(1_001))));
    refused("zip slip", "none of the curriculum's files", zipOf("../../" + HOME_PATH, SOURCE));
    taken("zip slip beside", "1 escaping path", zipOf(HOME_PATH, SOURCE, "../../x.java", "x"));
    refused("an absolute path", "none of the", zipOf("/etc/Matrices.java", SOURCE));
    refused("a link in a zip", "is a link", file("a.zip", zipWithLink(HOME_PATH, "/etc/passwd")));
    refused(
        "a link in a tar", "is a link", file("a.tar", tarWith(HOME_PATH, TarConstants.LF_SYMLINK)));
    refused(
        "a pipe in a tar", "is a pipe", file("a.tar", tarWith(HOME_PATH, TarConstants.LF_FIFO)));
  }

  private void places() {
    taken("no root folder", "", zipOf(PATH, SOURCE));
    taken("the files alone", "", zipOf("Matrices.java", SOURCE));
    taken("one source alone", "", file("Matrices.java", SOURCE));
    taken("deep in other folders", "", zipOf("a/b/c/d/e/f/" + HOME_PATH, SOURCE));
    taken("a folder of Eclipse", "", zipOf("work/src/gradus/exercises/" + PATH, SOURCE));
    taken("non-ASCII folders", "", zipOf("Übung 1/Lösung – Zoë/" + HOME_PATH, SOURCE));
    taken(
        "very long folders",
        "",
        zipOf("x".repeat(200) + "/" + "y".repeat(200) + "/" + PATH, SOURCE));
    taken("in another step's folder", "", zipOf("step02/Matrices.java", SOURCE));
    taken("steps as people write them", "", zipOf("Step 1/Matrices.java", SOURCE));
  }

  private void neighbours() {
    neighbour("__MACOSX/._Matrices.java", "left out: 1 system or editor file");
    neighbour("step01/.DS_Store", "left out: 1 system or editor file");
    neighbour("step01/.#Matrices.java", "left out: 1 system or editor file");
    neighbour("step01/.Matrices.java.swp", "left out: 1 system or editor file");
    neighbour("step01/Matrices.java~", "left out: 1 backup file");
    neighbour("pom.xml", "left out: 1 build or settings file");
    neighbour(".mvn/maven.config", "left out: 1 build or settings file");
    neighbour("target/classes/Matrices.class", "left out: 1 system or editor file");
    neighbour("step01/Matrices.class", "left out: 1 class file");
    neighbour("META-INF/services/org.junit.Engine", "left out: 1 META-INF file");
    neighbour(
        "exercises/src/test/java/gradus/exercises/step01/MatricesProperties.java", "1 test file");
    neighbour("solutions/src/main/java/gradus/exercises/step01/Matrices.java", "1 solution file");
    neighbour("nn/src/main/java/gradus/nn/Momentum.java", "left out: 1 kit file");
    neighbour("exercises/src/stubs/java/gradus/exercises/step01/Matrices.java", "1 kit file");
    neighbour("report.pdf", "left out: 1 other file");
    taken(
        "properties between the sources",
        "1 test file",
        zipOf(
            PATH,
            SOURCE,
            "step01/MatricesProperties.java",
            "import net.jqwik.api.Property;\nclass MatricesProperties {}"));
    taken(
        "given files",
        "1 kit file",
        zipOf(
            "a/gradus/exercises/" + PATH,
            SOURCE,
            "a/gradus/exercises/Graded.java",
            "package gradus.exercises;\n"));
  }

  private void neighbour(String path, String says) {
    taken("beside it " + path, says, zipOf(HOME_PATH, SOURCE, path, OTHER));
  }

  private void names() {
    taken("Canvas' number", "Matrices-1.java is taken as", zipOf("Matrices-1.java", SOURCE));
    taken("a browser's number", "Matrices (2).java is taken", zipOf("Matrices (2).java", SOURCE));
    taken("a copy of Windows", "is taken as", zipOf("Matrices - Copy.java", SOURCE));
    taken("a copy of macOS", "is taken as", zipOf("Matrices copy.java", SOURCE));
    taken("an ending too many", "is taken as", zipOf("Matrices.java.txt", SOURCE));
    taken("small letters", "is taken as", zipOf("step01/matrices.java", SOURCE));
    taken("capital letters", "is taken as", zipOf("STEP01/MATRICES.JAVA", SOURCE));
    taken("another name altogether", "is taken as", zipOf("homework1.java", SOURCE));
    taken(
        "names that differ by case",
        "is taken, and not step01/matrices.java",
        zipOf("step01/Matrices.java", SOURCE, "step01/matrices.java", OTHER));
    taken(
        "a name that no class can have",
        "no class can be called",
        zipOf(
            PATH, SOURCE, "step01/my-helper.java", "package gradus.exercises.step01;\nenum A {}"));
    taken(
        "a very long name",
        "no class can be called",
        zipOf(
            PATH,
            SOURCE,
            "step01/" + "x".repeat(240) + ".java",
            "package gradus.exercises.step01;\n"));
  }

  private void packages() {
    taken(
        "no package line",
        "missing package line was added",
        zipOf(PATH, text(s -> s.replaceFirst("package .*;", ""))));
    taken(
        "another package",
        "package line was put right",
        zipOf("Matrices.java", renamed("homework.one")));
    taken("the folder's name alone", "package line was put right", zipOf(PATH, renamed("step01")));
    taken(
        "another step's package",
        "taken as step01/Matrices.java",
        zipOf("Matrices.java", renamed("gradus.exercises.step02")));
    taken(
        "a tree that was renamed",
        "package line was put right",
        zipOf("com/ada/" + PATH, text(s -> s.replace("gradus.exercises", "com.ada"))));
  }

  private static String renamed(String name) {
    return SOURCE.replace("package gradus.exercises.step01;", "package " + name + ";");
  }

  private void encodings() {
    taken("a byte order mark", "byte order mark was removed", zipOf(PATH, "\uFEFF" + SOURCE));
    taken("Windows' line ends", "line ends of Windows", zipOf(PATH, SOURCE.replace("\n", "\r\n")));
    taken(
        "an old Mac's line ends",
        "line ends of an old Mac",
        zipOf(PATH, SOURCE.replace("\n", "\r")));
    taken("UTF-16", "UTF-16 was made UTF-8", zipOf(PATH, SOURCE.getBytes(UTF_16)));
    taken("UTF-16 without a mark", "UTF-16 was made", zipOf(PATH, SOURCE.getBytes(UTF_16LE)));
    refused("half of UTF-16", "is no text", zipOf(PATH, oddly(SOURCE.getBytes(UTF_16LE))));
  }

  private static byte[] oddly(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  private void contents() {
    refused(
        "merge markers",
        "merge that was never ended (line 2)",
        zipOf(PATH, "// a\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> theirs\n"));
    refused("zeros", "is no text", zipOf(PATH, new byte[3_000]));
    refused(
        "a picture", "is no text", zipOf(PATH, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0}));
    refused("an empty file alone", "none of the curriculum's files", zipOf(PATH, ""));
    taken(
        "an empty file beside",
        "step02/Activations.java is empty",
        zipOf(PATH, SOURCE, "step02/Activations.java", " \n"));
    refused(
        "only class files",
        "only class files came",
        zipOf("a/Matrices.class", "x", "a/B.class", "y"));
    refused("only a report", "but report.pdf", zipOf("report.pdf", "%PDF"));
    refused("only solutions", "named solutions", zipOf("solutions/" + PATH, SOURCE));
  }

  private void versions() {
    taken("twice alike", "", zipOf(PATH, SOURCE, "copy of it/Matrices.java", SOURCE));
    taken("a stub beside", "not exercises/src", zipOf(HOME_PATH, STUB, "Matrices.java", SOURCE));
    taken("an old version", "and not old/", zipOf("new/" + PATH, SOURCE, "old/" + PATH, OTHER));
    taken(
        "a copy beside",
        "and not step01/Matrices (1).java",
        zipOf(PATH, SOURCE, "step01/Matrices (1).java", OTHER));
    taken(
        "numbered versions",
        "and not Matrices-1.java",
        zipOf("Matrices-1.java", OTHER, "Matrices-2.java", SOURCE));
    taken(
        "an archive of the old beside",
        "and not a.zip!/",
        zipOf(PATH, SOURCE, "a.zip", zip(files(PATH, OTHER))));
    refused(
        "two versions",
        "came in two versions",
        zipOf("a/" + PATH, SOURCE, "b/" + PATH.replace("step01/", "x/"), OTHER));
  }

  private void noFiles() {
    taken(
        "a folder in a helper's place",
        "is a folder",
        folder(steps -> Files.createDirectory(steps.resolve("Helper.java"))));
    refused(
        "a folder in a file's place",
        "is a folder",
        empty(steps -> Files.createDirectory(steps.resolve("Matrices.java"))));
    taken(
        "a dangling link",
        "is a link",
        folder(
            steps -> Files.createSymbolicLink(steps.resolve("Other.java"), Path.of("/nowhere"))));
    taken(
        "a link to itself",
        "is a link",
        folder(
            steps -> Files.createSymbolicLink(steps.resolve("Other.java"), Path.of("Other.java"))));
    taken(
        "a looping folder",
        "1 other file",
        folder(steps -> Files.createSymbolicLink(steps.resolve("again"), Path.of("."))));
    refused(
        "a link to a file",
        "is a link",
        empty(
            steps ->
                Files.createSymbolicLink(steps.resolve("Matrices.java"), SOLUTIONS.resolve(PATH))));
    refused("a named pipe", "is a pipe", empty(steps -> pipe(steps.resolve("Matrices.java"))));
    refused("an empty folder", "is empty", folder -> Files.createDirectory(folder.resolve("ada")));
  }

  /** Does something to the folder of step 01. */
  private interface Change {
    void apply(Path step) throws IOException;
  }

  private static Maker folder(Change change) {
    return empty(
        step -> {
          Files.writeString(step.resolve("Matrices.java"), SOURCE);
          change.apply(step);
        });
  }

  private static Maker empty(Change change) {
    return folder -> {
      Path step = Files.createDirectories(folder.resolve("ada").resolve(HOME).resolve("step01"));
      change.apply(step);
      return folder.resolve("ada");
    };
  }

  private static void pipe(Path path) throws IOException {
    Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).start();
    try {
      if (mkfifo.waitFor() != 0) {
        throw new IOException("mkfifo");
      }
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  private void taken(String name, String says, Maker maker) {
    kinds.add(new Kind(name, maker, true, says));
  }

  private void refused(String name, String says, Maker maker) {
    kinds.add(new Kind(name, maker, false, says));
  }

  private static String text(UnaryOperator<String> change) {
    return change.apply(SOURCE);
  }

  private static String dense() {
    return solution("step07/DenseLayer.java");
  }

  private static Maker file(String name, Object content) {
    return folder -> Files.write(folder.resolve(name), bytes(content));
  }

  private static Maker zipOf(Object... pathsAndContents) {
    return file("ada.zip", zip(files(pathsAndContents)));
  }

  private static byte[] nested(Map<String, byte[]> whole, int times) {
    byte[] zip = zip(whole);
    for (int i = 1; i < times; i++) {
      zip = zip(files("a.zip", zip));
    }
    return zip;
  }

  private static Map<String, byte[]> many(int count) {
    Map<String, byte[]> many = new LinkedHashMap<>();
    Collections.nCopies(count, "").forEach(any -> many.put("f" + many.size(), new byte[0]));
    return many;
  }

  private static Map<String, byte[]> blankSources(int megabytes) {
    Map<String, byte[]> blanks = new LinkedHashMap<>();
    blanks.put(HOME_PATH, SOURCE.getBytes(UTF_8));
    for (int i = 0; i < megabytes; i++) {
      blanks.put("step01/H" + i + ".java", " ".repeat(1 << 20).getBytes(UTF_8));
    }
    return blanks;
  }

  private static Map<String, byte[]> manySources(int count) {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      many.put("step01/H" + i + ".java", ("class H" + i + " {}").getBytes(UTF_8));
    }
    return many;
  }
}
