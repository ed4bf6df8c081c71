package gradus.cli.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gradus.cli.course.Course;
import gradus.cli.journal.Verdicts;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands for the names of students. */
class WorkNamesTest {

  private static final int SIZE = 12;

  /** A class with names in the order of the alphabet, of whom the first has a text of its own. */
  private static List<Work> works(Course course, String text) {
    List<GradedSubmission> entries = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      StepFiles files = Verdicts.files(2, i == 0 ? text : "text " + i);
      StepVerdict verdict = Verdicts.of(Verdicts.key(files, "grader"), id -> Status.PASSES);
      String name = "student " + (char) ('a' + i);
      entries.add(
          new GradedSubmission(
              name, "", "", "in/" + name, State.GRADED, "", List.of(), List.of(verdict), 0, 0, 0));
    }
    return Work.of(new ClassResults(ClassResults.VERSION, course, "", "none", entries));
  }

  /** The places of the class in the order of their numbers. */
  private static List<Integer> order(List<Work> works) {
    WorkNames names = WorkNames.numbered(works);
    List<Integer> order = new ArrayList<>();
    works.stream()
        .sorted(Comparator.comparing(names::of))
        .forEach(work -> order.add(works.indexOf(work)));
    return order;
  }

  @Test
  void numbersAreThoseFromOneOn() {
    WorkNames names = WorkNames.numbered(works(Course.whole(), "text"));
    List<String> sorted = names.names().values().stream().sorted().toList();
    assertEquals("submission 01", sorted.get(0));
    assertEquals("submission 12", sorted.get(SIZE - 1));
    assertEquals(SIZE, sorted.stream().distinct().count());
  }

  @Test
  void theOrderIsTheSameAgainAndNeedsTheReceiptsOfAll() {
    List<Integer> order = order(works(Course.whole(), "text"));
    assertEquals(order, order(works(Course.whole(), "text")));
    assertNotEquals(order.stream().sorted().toList(), order);
    List<Integer> other = new ArrayList<>(order(works(Course.whole(), "another text")));
    // Without the one whose files have changed, the others stand in another order, too.
    other.remove(Integer.valueOf(0));
    List<Integer> rest = new ArrayList<>(order);
    rest.remove(Integer.valueOf(0));
    assertNotEquals(rest, other);
  }

  @Test
  void membersOfAGroupAreOneWhicheverAttemptCounts() {
    Course course = Course.whole();
    Course groups =
        new Course(
            course.title(),
            course.steps(),
            course.points(),
            course.zone(),
            course.deadlines(),
            course.late(),
            course.counts(),
            Map.of("Team", List.of("student b", "student d")),
            Map.of("student d", Map.of(2, "2026-12-07T11:00:00Z")),
            course.derivations(),
            course.solutions());
    List<Work> works = works(groups, "text");
    assertEquals(SIZE - 1, works.size());
    assertEquals("student b with student d", WorkNames.ofStudents(works).of(works.get(1)));
  }
}
