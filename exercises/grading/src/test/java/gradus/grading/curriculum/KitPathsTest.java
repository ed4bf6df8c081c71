package gradus.grading.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitPathsTest {

  @TempDir Path kit;

  @Test
  void filesLieBelowTheModuleAndSourcesBelowTheKit() {
    KitPaths paths = KitPaths.ofKit(kit);
    Exercise exercise = Curriculum.find("Adam.step").orElseThrow();
    assertEquals(kit, paths.root());
    assertEquals(kit.resolve("exercises/target/grade.json"), paths.gradeFile());
    assertEquals(
        kit.resolve("exercises/src/main/java/gradus/exercises/step10/Adam.java"),
        paths.source(exercise));
  }

  @Test
  void theKitIsAroundTheModuleAlsoWhereThatIsRelative() {
    assertEquals(Path.of("").toAbsolutePath(), new KitPaths(Path.of("exercises")).root());
    assertTrue(new KitPaths(Path.of("a", "b")).root().isAbsolute());
  }

  @Test
  void aLessonIsFoundByItsNumber() throws IOException {
    Path lessons = Files.createDirectories(kit.resolve("exercises/lessons"));
    Files.createFile(lessons.resolve("01-matrices.md"));
    Files.createFile(lessons.resolve("010-none.md"));
    KitPaths paths = KitPaths.ofKit(kit);
    assertEquals(Optional.of("exercises/lessons/01-matrices.md"), paths.lesson(Curriculum.step(1)));
    assertEquals(Optional.empty(), paths.lesson(Curriculum.step(10)));
  }

  @Test
  void withoutAFolderThereIsNoLesson() {
    assertEquals(Optional.empty(), KitPaths.ofKit(kit).lesson(Curriculum.step(1)));
  }
}
