package gradus.cli.solution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {

  private static final String SOURCES = "exercises/src/main/java/gradus/exercises/";
  private static final String MOMENTUM = SOURCES + "step10/Momentum.java";
  private static final String ADAM = SOURCES + "step10/Adam.java";

  @TempDir Path folder;
  private KitCopy kit;
  private String stub;

  @BeforeEach
  void kit() {
    kit = KitCopy.in(folder);
    stub = kit.read(MOMENTUM);
    assertTrue(stub.contains("throw new NotImplementedException(\"10 Momentum.step\");"), stub);
  }

  @Test
  void theStubIsBackAndTheCopyIsKept() {
    kit.write(MOMENTUM, "class Momentum { mine }\n");
    Cli.Result run = kit.run("reset", "10", "--yes");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(stub, kit.read(MOMENTUM));
    List<String> copies = kit.files(".gradus/copies");
    assertEquals(1, copies.size());
    assertTrue(copies.get(0).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d/" + MOMENTUM));
    assertEquals("class Momentum { mine }\n", kit.read(".gradus/copies/" + copies.get(0)));
    assertEquals(
        List.of("Kept     .gradus/copies/" + copies.get(0), "Restored " + MOMENTUM), run.lines());
  }

  @Test
  void twoInOneSecondKeepBothCopies() {
    kit.write(MOMENTUM, "first");
    kit.run("reset", "Momentum", "--yes");
    kit.write(MOMENTUM, "second");
    kit.run("reset", "Momentum.step", "--yes");
    assertEquals(
        List.of("first", "second"),
        kit.files(".gradus/copies").stream()
            .map(copy -> kit.read(".gradus/copies/" + copy))
            .sorted()
            .toList());
  }

  @Test
  void bytesThatAreNoTextAreKeptToo() throws IOException {
    byte[] bytes = {(byte) 0xff, 0, 13, 10, (byte) 0xc3};
    Files.write(kit.root().resolve(MOMENTUM), bytes);
    kit.run("reset", "Momentum", "--yes");
    String copy = ".gradus/copies/" + kit.files(".gradus/copies").get(0);
    assertArrayEquals(bytes, Files.readAllBytes(kit.root().resolve(copy)));
    assertEquals(stub, kit.read(MOMENTUM));
  }

  @Test
  void aFileThatIsGoneComesBack() throws IOException {
    Files.delete(kit.root().resolve(MOMENTUM));
    Files.delete(kit.root().resolve(ADAM));
    Files.delete(kit.root().resolve(ADAM).getParent());
    Cli.Result run = kit.run("reset", "10", "--yes");
    assertEquals(List.of("Restored " + MOMENTUM, "Restored " + ADAM), run.lines());
    assertEquals(stub, kit.read(MOMENTUM));
    assertEquals(List.of(), kit.files(".gradus/copies"));
  }

  @Test
  void whatIsUntouchedIsLeftAlone() {
    Cli.Result run = kit.run("reset", "10");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(List.of("Nothing has been written in 10; it is left as it is."), run.lines());
    assertEquals(List.of(), kit.files(".gradus"));
  }

  @Test
  void itAsksOnATerminal() {
    kit.write(MOMENTUM, "mine");
    Cli.Result no = kit.run(new Cli().onTerminal(false).withInput("\n"), "reset", "10");
    assertEquals(ExitCode.DONE, no.exitCode());
    assertTrue(no.out().contains("(y or n)"), no.out());
    assertEquals("Nothing was changed.", no.lastLine());
    assertEquals("mine", kit.read(MOMENTUM));
    assertEquals(ExitCode.DONE, kit.run(new Cli().onTerminal(false), "reset", "10").exitCode());
    assertEquals("mine", kit.read(MOMENTUM));
    kit.run(new Cli().onTerminal(false).withInput("y\n"), "reset", "10");
    assertEquals(stub, kit.read(MOMENTUM));
  }

  @Test
  void elsewhereItNeedsToBeTold() {
    kit.write(MOMENTUM, "mine");
    Cli.Result run = kit.run(new Cli().withInput("y\n"), "reset", "10");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertEquals(
        "gradus: reset changes %s and asks before, on a terminal; elsewhere add --yes.%n"
            .formatted(MOMENTUM),
        run.err());
    assertEquals("", run.out());
    assertEquals("mine", kit.read(MOMENTUM));
    assertEquals(List.of(), kit.files(".gradus"));
  }

  @Test
  void withoutTheSolutionNothingIsChanged() throws IOException {
    kit.write(MOMENTUM, "mine").write(ADAM, "mine");
    Files.delete(kit.root().resolve("solutions/src/main/java/gradus/exercises/step10/Adam.java"));
    Cli.Result run = kit.run("reset", "10", "--yes");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertEquals(
        "gradus: solutions/src/main/java/gradus/exercises/step10/Adam.java is not there, and the"
            + " stub is made of it; get the kit again, or that file.%n".formatted(),
        run.err());
    assertEquals("mine", kit.read(MOMENTUM));
  }

  @Test
  void whatCannotBeCopiedIsNotReplaced() {
    kit.write(MOMENTUM, "mine").write(".gradus/copies", "a file where the folder must be");
    Cli.Result run = kit.run("reset", "10", "--yes");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertFalse(run.err().contains("defect"), run.err());
    assertEquals("mine", kit.read(MOMENTUM));
  }
}
