package gradus.grading.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerNotesTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();

  @TempDir Path students;

  @Test
  void whatIsKeptIsFoundAgain() throws IOException {
    Path file = students.resolve("Activations.java");
    CompilerMessage other = new CompilerMessage(students.resolve("Helper.java"), 1, "first");
    CompilerMessage own = new CompilerMessage(file, 7, "second");
    CompilerNotes.keep(students, "step02", List.of(other, own));
    assertEquals(Optional.of(own), first());
    CompilerNotes.keep(students, "step02", List.of(other));
    assertEquals(Optional.of(other), first());
    CompilerNotes.keep(students, "step02", List.of());
    assertEquals(Optional.empty(), first());
  }

  @Test
  void aDamagedLineIsDroppedAndNoOther() throws IOException {
    List<String> lines = List.of("", "no tabs", "A\tx\ttext", "A\0\t1\ttext", "A\t3\tgood");
    Files.write(students.resolve("step02.messages"), lines);
    assertEquals(Optional.of(new CompilerMessage(Path.of("A"), 3, "good")), first());
  }

  private Optional<CompilerMessage> first() {
    return CompilerNotes.first(new ClassFolders(List.of(), List.of(students)), RELU);
  }
}
