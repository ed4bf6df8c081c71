package gradus.cli.similarity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.KitCopy;
import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a stand-in: JPlag itself is under another licence, and no part of the kit. */
class JplagTest {

  private static final Map<String, HandedIn> TWO = Map.of("Müller", one(), "Łucja", one());

  @TempDir Path folder;

  private static HandedIn one() {
    return new HandedIn(Map.of("step07/DenseLayer.java", "class DenseLayer {}".getBytes(UTF_8)));
  }

  private Path jar(Class<?> main) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    Path jar = folder.resolve("jplag.jar");
    String name = main.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream code = main.getResourceAsStream("/" + name)) {
      out.putNextEntry(new JarEntry(name));
      code.transferTo(out);
    }
    return jar;
  }

  @Test
  void pairsGetTheirNamesBack() throws IOException, InterruptedException {
    Jplag jplag = new Jplag(jar(StandInForJplag.class));
    List<Jplag.Pair> pairs =
        jplag.compare(KitCopy.in(folder).folder(), TWO, folder.resolve("results"));
    assertEquals(List.of(new Jplag.Pair("Müller", "Łucja", 0.98)), pairs);
    assertTrue(Files.exists(folder.resolve("results.zip")));
  }

  @Test
  void aProgramThatFailsIsQuoted() throws IOException {
    Jplag other = new Jplag(jar(NoJplag.class));
    UserMistake mistake =
        assertThrows(
            UserMistake.class,
            () -> other.compare(KitCopy.in(folder).folder(), TWO, folder.resolve("results")));
    assertEquals("JPlag has failed with exit status 4: I am not JPlag", mistake.getMessage());
  }

  @Test
  void aFileThatIsNotThere() {
    Jplag gone = new Jplag(folder.resolve("none.jar"));
    UserMistake mistake =
        assertThrows(
            UserMistake.class,
            () -> gone.compare(KitCopy.in(folder).folder(), TWO, folder.resolve("results")));
    assertTrue(mistake.getMessage().endsWith("is not there; give JPlag's JAR file."));
  }

  /** A program that is not JPlag. */
  static final class NoJplag {

    /** Fails. */
    public static void main(String[] options) {
      System.out.println("I am not JPlag");
      System.exit(4);
    }
  }
}
