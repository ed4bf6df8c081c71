package gradus.cli.lab;

import gradus.cli.kit.KitFolder;
import gradus.cli.work.ClassesFolder;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import gradus.grading.version.ChosenMistakes;
import gradus.grading.version.CompiledVersions;
import gradus.grading.version.VersionCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The chosen mistakes of a step as classes that can be traced: what if somebody had written this?
 *
 * @param kit with solutions and bank, of which they are made
 */
record LabMistakes(KitFolder kit) {

  /** Said where nothing can be made. */
  static final String NONE = "There is no what if here: this kit has no known mistakes.";

  /**
   * One of them.
   *
   * @param name in the bank
   * @param exercise with the mistake
   * @param sentence what somebody has done
   * @param folders of its classes; what the earlier one has counts
   */
  record Mistake(String name, Exercise exercise, String sentence, List<Path> folders) {}

  /**
   * All of a step; none where the kit has no solutions or no bank. The versions that a hand-out has
   * for examples are none of these: nothing says what is wrong with them.
   */
  List<Mistake> of(Step step) throws IOException {
    if (!Files.exists(kit.paths().bank().resolve(ChosenMistakes.FILE))) {
      return List.of();
    }
    Path kept = ClassesFolder.of(kit).resolve("versions");
    CompiledVersions versions =
        new VersionCompiler(kit.paths(), kept, WorkerClassPath.expanded())
            .versions(step)
            .orElse(null);
    if (versions == null) {
      return List.of();
    }
    Map<String, String> sentences = new TreeMap<>();
    for (Change change : Change.readAll(kit.paths().bank(), Kind.MISTAKE)) {
      sentences.put(change.name(), change.sentence());
    }
    List<Mistake> mistakes = new ArrayList<>();
    ChosenMistakes chosen = ChosenMistakes.read(kit.paths().bank());
    for (Exercise exercise : step.exercises()) {
      List<String> names = chosen.of(exercise);
      for (int i = 0; i < names.size(); i++) {
        List<Path> folders = List.of(versions.wrong(exercise, i), versions.solution());
        mistakes.add(new Mistake(names.get(i), exercise, sentences.get(names.get(i)), folders));
      }
    }
    return mistakes;
  }
}
