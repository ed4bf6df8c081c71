package gradus.cli.overview;

import gradus.cli.kit.JavaCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.overview.ClassOverview.Found;
import gradus.cli.similarity.HandedIn;
import gradus.cli.similarity.Jplag;
import gradus.cli.similarity.WrongBodies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares the files of a class. */
final class AlikeFinder {

  /** What of the kit's own code nobody is blamed for. */
  private static final List<String> KIT =
      List.of("solutions/src/main/java", "nn/src/main/java", "math/src/main/java");

  private final KitFolder kit;
  private final WorkNames names;

  /** By the names of the works. */
  private final Map<String, HandedIn> handedIn = new TreeMap<>();

  private final List<String> unread = new ArrayList<>();

  /**
   * Reads the files of all graded submissions.
   *
   * @param kit the kit
   * @param overview of the class
   * @param names of its works
   * @param files of a submission
   */
  AlikeFinder(
      KitFolder kit,
      ClassOverview overview,
      WorkNames names,
      Function<GradedSubmission, Optional<HandedIn>> files) {
    this.kit = kit;
    this.names = names;
    for (Work work : overview.worksIn(State.GRADED)) {
      files
          .apply(work.first())
          .ifPresentOrElse(
              found -> handedIn.put(names.of(work), found), () -> unread.add(names.of(work)));
    }
    Collections.sort(unread);
  }

  Alike find(ClassOverview overview, Optional<List<Jplag.Pair>> jplag) {
    WrongBodies bodies = new WrongBodies();
    kitsOwn().forEach(bodies::discount);
    Map<List<String>, String> examples = new HashMap<>();
    overview
        .found()
        .filter(found -> found.result().status().isTrouble())
        .forEach(found -> add(found, bodies, examples));
    return new Alike(bodies.pairs(), bodies.shared(), List.copyOf(unread), jplag, examples);
  }

  private void add(Found found, WrongBodies bodies, Map<List<String>, String> examples) {
    String name = names.of(found.work());
    Optional.ofNullable(handedIn.get(name))
        .flatMap(files -> files.code(found.exercise()))
        .flatMap(code -> bodies.add(name, found.exercise(), code))
        .ifPresent(code -> examples.put(List.of(found.exercise().id(), found.work().key()), code));
  }

  List<Jplag.Pair> ask(Jplag jplag, Path results) throws InterruptedException {
    return jplag.compare(kit, handedIn, results);
  }

  int read() {
    return handedIn.size();
  }

  /** A stub is never wrong, so it need not be discounted. */
  private Stream<JavaCode> kitsOwn() {
    return KIT.stream()
        .map(kit.root()::resolve)
        .filter(Files::isDirectory)
        .flatMap(AlikeFinder::javaFiles)
        .map(kit::read)
        .map(JavaCode::of);
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
