package gradus.cli.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.KitCopy;
import gradus.grading.curriculum.Curriculum;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentCompilerTest {

  @TempDir Path folder;

  @Test
  void theFinaleKnowsPartsThatWereCompiledBefore() {
    KitCopy kit = KitCopy.in(folder);
    kit.copy("solutions/src/main", "exercises/src/main");
    StudentCompiler compiler = new StudentCompiler(kit.folder());
    String finale = Curriculum.FINALE.folder();
    Set<String> parts =
        Curriculum.foldersRunBy(finale)
            .filter(part -> !part.equals(finale))
            .collect(Collectors.toSet());
    assertEquals(List.of(), compiler.compile(parts));
    assertEquals(List.of(), compiler.compile(Set.of(finale)));
  }
}
