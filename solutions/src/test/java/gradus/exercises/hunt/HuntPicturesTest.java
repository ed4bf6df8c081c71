package gradus.exercises.hunt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.lessons.SolutionCode;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Computes the pictures of the hunt's tasks again, and compares them with the files. */
class HuntPicturesTest {

  /** Change them with the tasks: a number that falls by itself is a defect. */
  private static final int TASKS = 49;

  private static final int STILL_LEARN = 18;

  @Test
  @Tag("kit")
  void everyPictureIsWhatTheCodeDoes() throws IOException {
    int count = 0;
    try (HuntPictures pictures = new HuntPictures()) {
      for (Path file : HuntPictures.files()) {
        String task = Files.readString(file);
        assertEquals(task, pictures.drawn(task), file.toString());
        count++;
      }
    }
    assertEquals(TASKS, count);
  }

  @Test
  void noTaskHoldsALineOfASolution() throws IOException {
    for (Path file : HuntPictures.files()) {
      int number = Integer.parseInt(file.getFileName().toString().substring(0, 2));
      Step step = Curriculum.STEPS.get(number - 1);
      String task = Files.readString(file);
      assertEquals(List.of(), SolutionCode.linesIn(task, step), file.toString());
    }
  }

  @Test
  void whatStillLearnsXorDoesSo() throws IOException {
    int count = 0;
    for (Path file : HuntPictures.files()) {
      String task = Files.readString(file);
      if (HuntPictures.head(task, "learns").equals("XOR")) {
        assertTrue(hasLearnt(HuntPictures.picture(task)), file.toString());
        count++;
      }
    }
    assertEquals(STILL_LEARN, count);
  }

  /** Whether all outputs of the mistaken code are near their targets at the end. */
  private static boolean hasLearnt(String picture) {
    String[] outputs =
        picture.lines().filter(line -> line.startsWith("output for ")).toArray(String[]::new);
    return outputs.length == 4 && Arrays.stream(outputs).allMatch(HuntPicturesTest::isNear);
  }

  private static boolean isNear(String line) {
    double target = Double.parseDouble(line.replaceFirst("output for . ., target (.).*", "$1"));
    double output = Double.parseDouble(line.replaceFirst(".* ", ""));
    return Math.abs(output - target) < Learner.NEAR;
  }

  @Test
  void aPictureOfAnotherMistakeIsFound() throws IOException {
    String task =
        """
        mistake: step02/relu-leaks
        picture: table
        run: relu at -2 2

        ```text
        -2 0
        ```
        """;
    try (HuntPictures pictures = new HuntPictures()) {
      assertNotEquals(task, pictures.drawn(task));
      assertTrue(pictures.drawn(task).contains("-0.02"));
      assertThrows(
          IllegalArgumentException.class, () -> pictures.drawn(task.replace("leaks", "floods")));
    }
  }

  @Test
  void aRunNamesWhatThereIs() {
    assertEquals(0.5, HuntRun.parse("rate 0.5 seed 3").rate());
    assertThrows(IllegalArgumentException.class, () -> HuntRun.parse("speed 3"));
  }
}
