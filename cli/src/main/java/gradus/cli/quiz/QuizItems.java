package gradus.cli.quiz;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.quiz.Item;
import gradus.grading.quiz.ItemFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All items of a kit, from a file for each step. */
final class QuizItems {

  private QuizItems() {}

  static List<Item> of(KitFolder kit) {
    List<Item> items =
        Curriculum.STEPS.stream().flatMap(step -> ofStep(kit, step).stream()).toList();
    if (items.isEmpty()) {
      throw new UserMistake("there are no questions in exercises/lessons/quiz.");
    }
    return items;
  }

  private static List<Item> ofStep(KitFolder kit, Step step) {
    Path file = kit.lessons().resolve("quiz/%s.txt".formatted(step.label()));
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return ItemFile.items(kit.read(file));
    } catch (IllegalArgumentException wrongForm) {
      throw new UserMistake(
          "%s has another form than a quiz: %s".formatted(kit.shown(file), wrongForm.getMessage()),
          wrongForm);
    }
  }
}
