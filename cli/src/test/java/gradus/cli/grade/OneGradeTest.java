package gradus.cli.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.KitCopy;
import gradus.cli.grade.FileConditions.Condition;
import gradus.cli.grade.OneGrade.Grades;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kit")
class OneGradeTest {

  /** Change it with the conditions: a number that falls by itself is a defect. */
  private static final int CONDITIONS = 42;

  @TempDir Path folder;

  @Test
  void aFileHasTheSameGradeWhoeverGradesIt() throws Exception {
    OneGrade grade = new OneGrade(KitCopy.in(folder));
    Map<String, Condition> conditions = FileConditions.all();
    assertEquals(CONDITIONS, conditions.size());
    for (Map.Entry<String, Condition> condition : conditions.entrySet()) {
      List<Grades> both = grade.grades(condition.getValue(), "01");
      assertEquals(both.get(0).methods(), both.get(1).methods(), condition.getKey());
      assertTrue(both.stream().allMatch(Grades::complete), condition.getKey());
      for (Exercise exercise : Curriculum.exercises("01")) {
        String expected = condition.getValue().expected(exercise).id();
        assertEquals(expected, both.get(0).status(exercise), condition.getKey());
      }
    }
  }
}
