package gradus.cli.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.classroom.MixedClass.Student;
import gradus.grading.bank.Change.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The generated class is mixed, whole, and always the same. */
class MixedClassTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void noFileIsThatOfAnother() throws IOException {
    List<Student> students = new MixedClass(ROOT, 1).students(40);
    Set<String> texts = new HashSet<>();
    int files = 0;
    for (Student student : students) {
      files += student.files().size();
      texts.addAll(student.files().values());
    }
    assertEquals(40 * 17, files);
    assertEquals(files, texts.size());
    assertEquals(40, students.stream().map(Student::name).distinct().count());
  }

  @Test
  void mistakesAlternativesAndHostileCodeAreInIt() throws IOException {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Student student : new MixedClass(ROOT, 1).students(40)) {
      student.changes().values().forEach(change -> kinds.add(change.kind()));
    }
    assertEquals(EnumSet.allOf(Kind.class), kinds);
  }

  @Test
  void theSameSeedMakesTheSameClass() throws IOException {
    MixedClass one = new MixedClass(ROOT, 7);
    assertEquals(one.student(11), new MixedClass(ROOT, 7).student(11));
    assertTrue(!one.student(11).files().equals(new MixedClass(ROOT, 8).student(11).files()));
  }
}
