package gradus.cli.update;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.HandoutStamp;
import gradus.cli.kit.KitFolder;
import gradus.cli.update.FileChange.Kind;
import gradus.grading.curriculum.StubMaker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds out what an update will do, and changes nothing. */
final class UpdatePlan {

  private static final String STUDENTS = "exercises/src/main/java/";
  private static final String STUBS = "exercises/src/stubs/java/";
  private static final String EXAMPLES = "exercises/src/examples/java/";

  /** Folders in which everything is the kit's: what is not handed out any more goes. */
  private static final List<String> KITS_OWN =
      List.of(
          "math/src/",
          "nn/src/",
          "cli/src/",
          "exercises/grading/src/",
          "exercises/src/test/",
          "exercises/src/stubs/");

  private final KitFolder kit;
  private final FreshHandout fresh;
  private final List<FileChange> changes = new ArrayList<>();

  /** The students' files that still lack something of the newer stub. */
  private final Set<String> held = new TreeSet<>();

  private UpdatePlan(KitFolder kit, FreshHandout fresh) {
    this.kit = kit;
    this.fresh = fresh;
  }

  /** The changes, the students' files first, the stamp last: so that half an update can go on. */
  static List<FileChange> of(KitFolder kit, FreshHandout fresh) {
    UpdatePlan plan = new UpdatePlan(kit, fresh);
    SortedSet<String> files = fresh.files();
    files.stream().filter(path -> path.startsWith(STUDENTS)).forEach(plan::student);
    files.stream().filter(path -> path.startsWith(EXAMPLES)).forEach(plan::example);
    files.stream().filter(UpdatePlan::isKits).forEach(plan::kit);
    FreshHandout.filesBelow(kit.root()).stream()
        .filter(path -> KITS_OWN.stream().anyMatch(path::startsWith) && !files.contains(path))
        .forEach(path -> plan.changes.add(gone(path)));
    plan.stamp();
    return plan.changes;
  }

  private static boolean isKits(String path) {
    return !path.startsWith(STUDENTS)
        && !path.startsWith(EXAMPLES)
        && !path.equals(HandoutStamp.FILE);
  }

  private static FileChange gone(String path) {
    return new FileChange(path, Kind.GONE, Optional.empty(), List.of(), List.of());
  }

  private void kit(String path) {
    if (path.startsWith(STUBS) && held.contains(STUDENTS + path.substring(STUBS.length()))) {
      return;
    }
    kit(path, bytes(fresh.root().resolve(path)));
  }

  private void kit(String path, byte[] newer) {
    Path mine = kit.root().resolve(path);
    if (!Files.exists(mine)) {
      changes.add(FileChange.of(path, Kind.NEW, newer));
    } else if (!Arrays.equals(bytes(mine), newer)) {
      changes.add(FileChange.of(path, Kind.KIT, newer));
    }
  }

  /** The newer stamp; a stub that is held stays the older one there, too. */
  private void stamp() {
    byte[] mine = bytes(kit.root().resolve(HandoutStamp.FILE));
    byte[] newer = bytes(fresh.root().resolve(HandoutStamp.FILE));
    byte[] stamp = held.isEmpty() ? newer : HandoutStamp.withOlderStubs(newer, mine, held);
    kit(HandoutStamp.FILE, stamp);
  }

  /** Examples are all the student's own once they are there. */
  private void example(String path) {
    if (!Files.exists(kit.root().resolve(path))) {
      kit(path);
    }
  }

  /** What is left, or to be decided, is merged by a later update, and needs its older stub then. */
  private void student(String path) {
    int before = changes.size();
    change(path);
    changes.subList(before, changes.size()).stream()
        .filter(change -> !change.conflicts().isEmpty())
        .forEach(change -> held.add(change.path()));
  }

  private void change(String path) {
    byte[] newer = bytes(fresh.root().resolve(path));
    Path file = kit.root().resolve(path);
    if (!Files.exists(file)) {
      changes.add(FileChange.of(path, Kind.NEW, newer));
      return;
    }
    byte[] mine = bytes(file);
    Optional<String> stub = stub(path);
    Optional<String> text = text(mine);
    if (text.filter(present -> Merge.isSameText(present, new String(newer, UTF_8))).isPresent()) {
      return;
    }
    if (stub.isPresent() && text.isPresent()) {
      change(path, stub.get(), new String(newer, UTF_8), text.get());
    } else if (stub.isEmpty()) {
      changes.add(
          FileChange.left(
              path,
              "the stub that you began with is not in this kit, so nothing can be put into it"));
    } else {
      changes.add(FileChange.left(path, "your file is not in UTF-8; save it so, and update again"));
    }
  }

  private void change(String path, String stub, String newer, String mine) {
    if (Merge.isSameText(stub, newer)) {
      return;
    }
    if (Merge.isSameText(stub, mine)) {
      changes.add(FileChange.of(path, Kind.REPLACED, newer.getBytes(UTF_8)));
      return;
    }
    changes.add(
        Merge.of(stub, newer, mine)
            .map(result -> merged(path, mine, result))
            .orElseGet(
                () ->
                    FileChange.left(
                        path,
                        "your file has a mistake in its Java, so nothing can be put into it; mend"
                            + " that, and update again")));
  }

  private static FileChange merged(String path, String mine, Merge.Result result) {
    if (result.text().equals(mine)) {
      return new FileChange(path, Kind.LEFT, Optional.empty(), List.of(), result.conflicts());
    }
    return new FileChange(
        path,
        Kind.MERGED,
        Optional.of(result.text().getBytes(UTF_8)),
        result.news(),
        result.conflicts());
  }

  /** What the student began with: the stub that was handed out, else made of the solution. */
  private Optional<String> stub(String path) {
    String below = path.substring(STUDENTS.length());
    Path stub = kit.root().resolve(STUBS + below);
    Path solution = kit.root().resolve("solutions/src/main/java/" + below);
    if (Files.exists(stub)) {
      return text(bytes(stub));
    }
    return Files.exists(solution) ? text(bytes(solution)).map(StubMaker::of) : Optional.empty();
  }

  private byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(file), failure);
    }
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
