package gradus.grading.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

  @Test
  void theProgramIsTheJavaThatRunsThis() {
    Path java = Path.of(new JavaCommand().run("Main", List.of()).get(0));
    assertTrue(Files.isExecutable(java), java::toString);
  }

  @Test
  void optionsStandBeforeTheClassAndArgumentsBehindIt() {
    List<String> command =
        new JavaCommand()
            .options("-Xmx1g", "-ea")
            .property("a.b", 3)
            .classPath("x:y")
            .run("some.Main", List.of("one", "two words"));
    assertEquals(
        List.of("-Xmx1g", "-ea", "-Da.b=3", "-cp", "x:y", "some.Main", "one", "two words"),
        command.subList(1, command.size()));
  }

  @Test
  void theClassPathIsThatOfThisProcessUnlessAnotherIsGiven() {
    List<String> command = new JavaCommand().run("Main", List.of());
    assertEquals(
        List.of("-cp", System.getProperty("java.class.path"), "Main"),
        command.subList(1, command.size()));
  }

  @Test
  void onlyPropertiesThatAreSetAreInherited() {
    List<String> command =
        new JavaCommand().inherit("java.version", "no.such.property").run("Main", List.of());
    assertEquals("-Djava.version=" + System.getProperty("java.version"), command.get(1));
    assertEquals("-cp", command.get(2));
  }

  @Test
  void anArchiveIsUsedIfThereIsOneAndNothingIsSaidIfNot() {
    List<String> without = new JavaCommand().archive(null).run("Main", List.of());
    assertEquals(List.of("-Xshare:auto", "-Xlog:cds=off", "-cp"), without.subList(1, 4));
    List<String> with = new JavaCommand().archive("a.jsa").run("Main", List.of());
    assertEquals("-XX:SharedArchiveFile=a.jsa", with.get(3));
  }
}
