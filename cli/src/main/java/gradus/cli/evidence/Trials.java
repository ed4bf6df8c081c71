package gradus.cli.evidence;

import gradus.cli.evidence.Trial.Kind;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.bank.Change;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.curriculum.StubMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Makes the trials: of the stubs, the solutions and the whole bank. */
final class Trials {

  /**
   * As a student is graded: the cases of the known seed are as many as in every run, and those of
   * the second repeat them, so that no mistake is found by luck.
   */
  private static final CaseSeeds OF_BANK =
      CaseSeeds.parse(Settings.USUAL_SEED + "," + Settings.USUAL_SEED);

  private final KitFolder kit;
  private final List<Step> steps;

  /**
   * Prepares them.
   *
   * @param kit with solutions and bank
   * @param steps of which trials are made
   */
  Trials(KitFolder kit, List<Step> steps) {
    this.kit = kit;
    this.steps = steps;
    for (Path needed : List.of(kit.solutions(), kit.paths().bank().resolve("mistakes"))) {
      if (!Files.isDirectory(needed)) {
        throw new UserMistake(
            "%s is not there; evidence needs the whole kit, with solutions and bank."
                .formatted(needed));
      }
    }
  }

  /** All of them; each solution as often as there are seeds. */
  List<Trial> all(int seeds) {
    List<Trial> trials = new ArrayList<>();
    for (Step step : steps) {
      trials.add(stubs(step));
      LongStream.rangeClosed(Settings.USUAL_SEED, seeds)
          .forEach(seed -> trials.add(solution(step, CaseSeeds.only(seed))));
    }
    for (Change.Kind kind : Change.Kind.values()) {
      changes(kind).forEach(change -> trials.addAll(of(change)));
    }
    return trials;
  }

  private List<Change> changes(Change.Kind kind) {
    try {
      return Change.readAll(kit.paths().bank(), kind).stream()
          .filter(change -> steps.contains(change.step()))
          .toList();
    } catch (IOException | IllegalArgumentException failure) {
      throw new UserMistake(
          "the bank cannot be read: %s.".formatted(failure.getMessage()), failure);
    }
  }

  private Trial stubs(Step step) {
    Map<String, String> files = new HashMap<>();
    for (Path file : kit.files(step.exercises())) {
      String path = "gradus/exercises/" + kit.sources().relativize(file);
      files.put(path.replace('\\', '/'), StubMaker.of(kit.read(kit.solution(file))));
    }
    return whole(
        Kind.STUB,
        "the stubs of step " + step.label(),
        "Nothing is written.",
        step,
        files,
        Status.NOT_STARTED,
        OF_BANK);
  }

  private static Trial solution(Step step, CaseSeeds seeds) {
    return whole(
        Kind.SOLUTION,
        "the solution of step %s, seed %s".formatted(step.label(), seeds),
        "All is right.",
        step,
        Map.of(),
        Status.PASSES,
        seeds);
  }

  private static Trial whole(
      Kind kind,
      String name,
      String sentence,
      Step step,
      Map<String, String> files,
      Status status,
      CaseSeeds seeds) {
    Map<Exercise, Status> expected =
        step.exercises().stream().collect(Collectors.toMap(exercise -> exercise, any -> status));
    return new Trial(
        kind, name, sentence, step, files, expected, Optional.empty(), Set.of(), seeds);
  }

  private List<Trial> of(Change change) {
    return switch (change.kind()) {
      case MISTAKE ->
          List.of(of(change, Kind.MISTAKE, change.status(), Optional.of(change.exercise())));
      case ALTERNATIVE -> List.of(of(change, Kind.ALTERNATIVE, change.status(), Optional.empty()));
      case HOSTILE ->
          List.of(
              of(change, Kind.HOSTILE, change.status(), Optional.empty()),
              of(change, Kind.UNGUARDED, change.unguarded(), Optional.empty()));
    };
  }

  private Trial of(Change change, Kind kind, Status status, Optional<Exercise> named) {
    return new Trial(
        kind,
        change.name(),
        change.sentence(),
        change.step(),
        Map.of(change.path(), changed(change)),
        expected(change, kind, status),
        named,
        change.diagnoses(),
        OF_BANK);
  }

  private String changed(Change change) {
    Path solution = kit.solutions().getParent().getParent().resolve(change.path());
    try {
      return String.join("\n", change.applyTo(kit.read(solution).lines().toList())) + "\n";
    } catch (IllegalArgumentException stale) {
      throw new UserMistake(
          "%s of the bank does not fit the solution: %s."
              .formatted(change.name(), stale.getMessage()),
          stale);
    }
  }

  /** Others that fail with a mistake are wrong in some way, those beside hostile code the same. */
  private static Map<Exercise, Status> expected(Change change, Kind kind, Status status) {
    Map<Exercise, Status> expected = new HashMap<>();
    for (Exercise exercise : change.step().exercises()) {
      boolean isOwn = exercise.equals(change.exercise());
      boolean fails = change.also().contains(exercise.id());
      if (isOwn || (fails && kind != Kind.MISTAKE)) {
        expected.put(exercise, status);
      } else {
        expected.put(exercise, fails ? Status.NOT_GRADED : Status.PASSES);
      }
    }
    return expected;
  }

  /** The steps of a part; all with the finale's if the part is empty. */
  static List<Step> steps(Optional<String> part) {
    return part.map(
            asked ->
                KitFolder.exercises(asked).stream().map(Curriculum::stepOf).distinct().toList())
        .orElse(Curriculum.STEPS);
  }
}
