package gradus.cli.grader;

import gradus.cli.kit.KitFolder;
import gradus.cli.verdict.Digest;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.curriculum.Step;
import gradus.grading.run.Grader;
import gradus.math.Matrix;
import gradus.nn.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The digest of all that decides the verdict on a step, apart from what is graded, the seeds and
 * the JDK: the grader, the kit, the libraries, and this step's own properties. A change of one
 * step's properties changes no other step's digest.
 */
final class KitDigest {

  /** Raised by hand whenever this room decides otherwise for the same results of the grader. */
  private static final String POLICY = "4";

  /** One class of each module that has a part in a verdict. */
  private static final List<Class<?>> MODULES = List.of(Grader.class, Matrix.class, Network.class);

  /** The beginnings of the names of the libraries that have one. */
  private static final List<String> LIBRARIES =
      List.of("ejml", "blas", "jqwik", "junit-platform", "opentest4j", "asm", "ecj");

  private final KitFolder kit;
  private final List<Path> commonFiles;
  private final String common;

  /** Of the common files: to read all of them again for every verdict would take too long. */
  private final String stamp;

  private final Map<Integer, String> steps = new ConcurrentHashMap<>();

  /** Reads the common parts. */
  KitDigest(KitFolder kit) {
    this.kit = kit;
    this.commonFiles = commonFiles(kit);
    this.stamp = stamp(commonFiles);
    this.common = common(commonFiles);
  }

  /** Whether the files are still those that the digest for a step was made of. */
  boolean holds(Step step) {
    return digest(step).equals(of(step)) && stamp(commonFiles).equals(stamp);
  }

  /** The digest for a step. */
  String of(Step step) {
    return steps.computeIfAbsent(step.number(), number -> digest(step));
  }

  private String digest(Step step) {
    Digest digest = new Digest().add(common);
    addAll(digest, kit.tests().resolve(step.folder()));
    return digest.hex();
  }

  private static List<Path> commonFiles(KitFolder kit) {
    Stream<Path> modules = MODULES.stream().map(KitDigest::origin);
    Stream<Path> libraries =
        WorkerClassPath.expanded().stream()
            .filter(KitDigest::isLibrary)
            .sorted(Comparator.comparing(KitDigest::name));
    Stream<Path> given = Workplace.GIVEN.stream().map(name -> Workplace.given(kit, name));
    return Stream.of(modules, libraries, given).flatMap(files -> files).toList();
  }

  private static String common(List<Path> files) {
    Digest digest = new Digest().add(POLICY);
    for (Path file : files) {
      if (isLibrary(file)) {
        digest.add(name(file));
      }
      addAll(digest, file);
    }
    return digest.hex();
  }

  /** Sizes and moments of files. */
  private static String stamp(List<Path> roots) {
    Digest digest = new Digest();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.add(root.relativize(file).toString());
          digest.add(Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      } catch (IOException gone) {
        digest.add("gone");
      }
    }
    return digest.hex();
  }

  private static boolean isLibrary(Path entry) {
    return LIBRARIES.stream().anyMatch(name(entry)::startsWith);
  }

  private static String name(Path entry) {
    return entry.getFileName().toString();
  }

  /** The folder or the archive that a class comes from. */
  private static Path origin(Class<?> part) {
    return Path.of(URI.create(part.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** Adds a file, or all below a folder, with their names. */
  private static void addAll(Digest digest, Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.add(root.relativize(file).toString().replace('\\', '/'));
        digest.add(Files.readAllBytes(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
