package gradus.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.data.IdxFiles;
import gradus.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests training with a student's own parts. */
class TrainWithTest {

  private static final String DENSE = "src/main/java/gradus/exercises/step07/DenseLayer.java";
  private static final String FORWARD = "    this.input = input;\n";

  @TempDir static Path folder;
  private static KitCopy kit;

  /** Creates a kit in which all parts except Momentum are written. */
  @BeforeAll
  static void kit() {
    kit = KitCopy.in(folder);
    for (String step : List.of("step03", "step05", "step07", "step08", "step09")) {
      String sources = "src/main/java/gradus/exercises/" + step;
      kit.copy("solutions/" + sources, "exercises/" + sources);
    }
  }

  private static String withoutTimes(Cli.Result run) {
    return run.out().replaceAll(" in [0-9.]+ s\\.", "").replaceAll("(?m)^The layers, .*\\R", "");
  }

  @Test
  void rightPartsLearnAsTheKitsOwn() {
    String expected = withoutTimes(Cli.run("train", "--epochs", "300"));
    for (String with : List.of("exercises", "solutions")) {
      Cli.Result run = kit.run("train", "--epochs", "300", "--with", with);
      assertEquals("", run.err());
      assertEquals(expected, withoutTimes(run));
      assertTrue(run.lines().get(2).startsWith("The layers, the loss and the optimiser are"));
    }
  }

  @Test
  void theModelIsKeptInTheKitsLayers() {
    Path model = folder.resolve("own.json");
    Path picture = folder.resolve("own.svg");
    String[] both = {"--save", model.toString(), "--plot", picture.toString()};
    Cli.Result run =
        kit.run(
            "train",
            "or",
            "--epochs",
            "9",
            "--with",
            "exercises",
            both[0],
            both[1],
            both[2],
            both[3]);
    assertEquals("", run.err());
    assertTrue(Files.exists(picture));
    Cli.Result check = Cli.run("gradcheck", model.toString());
    assertEquals(ExitCode.DONE, check.exitCode(), check.err());
  }

  @Test
  void imagesAreTrainedToo() throws IOException {
    byte[] pixels = new byte[60 * 4];
    byte[] labels = new byte[60];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (i % 2);
      pixels[4 * i + i % 2] = (byte) 255;
    }
    Files.write(folder.resolve("dots-images"), IdxFiles.idx(pixels, 60, 2, 2));
    Files.write(folder.resolve("dots-labels"), IdxFiles.gzip(IdxFiles.idx(labels, 60)));
    String[] command = {
      "train",
      folder.resolve("dots-images").toString(),
      "--labels",
      folder.resolve("dots-labels").toString(),
      "--loss",
      "mse",
      "--optimizer",
      "gradient-descent",
      "--learning-rate",
      "5",
      "--activation",
      "sigmoid",
      "--layers",
      "4-3-2",
      "--epochs",
      "100",
      "--with",
      "solutions"
    };
    Cli.Result run = kit.run(command);
    assertEquals("", run.err());
    assertTrue(run.lastLine().startsWith("✔ 60 of 60 rows"), run.lastLine());
  }

  @Test
  void theKitStandsInForWhatIsStillToBeWrittenAndSaysSo() {
    Cli.Result run = kit.run("train", "--with", "exercises", "--optimizer", "momentum");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(
        "10 Momentum.step is still to be written; the kit's own class stands in.",
        run.lines().get(3));
    Cli.Result json = kit.run("train", "--with", "exercises", "--optimizer", "momentum", "--json");
    assertTrue(json.out().contains("10 Momentum.step is still to be written"), json.out());
  }

  @Test
  void oneWrittenStepIsEnough() {
    String expected = withoutTimes(Cli.run("train", "--epochs", "300"));
    KitCopy beginner = KitCopy.in(folder.resolve("beginner"));
    Cli.Result nothing = beginner.run("train", "--with", "exercises");
    assertEquals(ExitCode.CHECK_FAILED, nothing.exitCode());
    assertTrue(
        nothing.err().startsWith("gradus: nothing of yours can be trained: 07 DenseLayer.forward"),
        nothing.err());
    String solution = beginner.read("solutions/" + DENSE);
    beginner.write("exercises/" + DENSE, solution);
    Cli.Result run = beginner.run("train", "--epochs", "300", "--with", "exercises");
    assertEquals("", run.err());
    List<String> notes =
        run.lines().stream().filter(line -> line.contains("is still to be written")).toList();
    assertEquals(
        List.of(
            "08 SigmoidLayer.forward",
            "09 NeuralNetwork.forward",
            "03 MeanSquaredError.value",
            "05 GradientDescent.step"),
        notes.stream().map(note -> note.substring(0, note.indexOf(" is "))).toList());
    assertEquals(expected, withoutTimes(run).replaceAll("(?m)^.* stands in\\.\\R", ""));
    beginner.write(
        "exercises/" + DENSE, solution.replace(FORWARD, FORWARD + "    input = input.scale(0);\n"));
    Cli.Result wrong = beginner.run("train", "--epochs", "300", "--with", "exercises");
    assertEquals("", wrong.err());
    assertFalse(wrong.out().contains("✔"), wrong.out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "int[] none = {}; none[1] = 2; | your code failed: ArrayIndexOutOfBoundsException: Index 1"
            + " out of bounds for length 0, the array is empty: it has no index at all,"
            + " at exercises/DENSE:LINE.",
        "if (input != null) return forward(input); | your code failed: StackOverflowError: forward"
            + " calls itself, too deep: 1,000 or more calls were on the stack when it was full,"
            + " it either never ends or goes deeper than the stack, at exercises/DENSE:LINE.",
        "int one = 'one word'; | your code failed: it does not compile: Type mismatch: cannot convert"
            + " from String to int, at exercises/DENSE:LINE.",
        "if (input != null) return Matrix.zeros(input.rows(), 7); | your code failed: ShapeException: ",
        "System.exit(0); | your code uses what its step does not allow: ",
      })
  void whatGoesWrongIsOneSentence(String code, String sentence) {
    String solution = kit.read("solutions/" + DENSE);
    kit.write(
        "exercises/" + DENSE, solution.replace(FORWARD, FORWARD + code.replace('\'', '"') + "\n"));
    try {
      Cli.Result run = kit.run("train", "--with", "exercises");
      assertEquals(ExitCode.CHECK_FAILED, run.exitCode());
      long line = solution.substring(0, solution.indexOf(FORWARD)).lines().count() + 2;
      String expected = sentence.replace("DENSE", DENSE).replace("LINE", String.valueOf(line));
      assertTrue(run.err().startsWith("gradus: " + expected), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertEquals("", run.out());
    } finally {
      kit.write("exercises/" + DENSE, solution);
    }
  }

  @Test
  void whatTheKitCannotUseIsOneSentenceToo() {
    String loss = "src/main/java/gradus/exercises/step03/MeanSquaredError.java";
    String solution = kit.read("solutions/" + loss);
    kit.write(
        "exercises/" + loss,
        solution.replaceAll("return predictions.minus\\(targets\\).scale.*", "return null;"));
    try {
      Cli.Result run = kit.run("train", "--with", "exercises");
      assertEquals(ExitCode.CHECK_FAILED, run.exitCode());
      assertTrue(run.err().startsWith("gradus: the kit cannot go on with what your"), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
    } finally {
      kit.write("exercises/" + loss, solution);
    }
  }

  @Test
  void whatTheyPrintIsNotInTheOutput() {
    String solution = kit.read("solutions/" + DENSE);
    kit.write(
        "exercises/" + DENSE,
        solution.replace(FORWARD, FORWARD + "System.out.println(\"mine\");\n"));
    try {
      Cli.Result run = kit.run("train", "and", "--epochs", "2", "--with", "exercises", "--json");
      assertEquals(ExitCode.DONE, run.exitCode(), run.err());
      assertFalse(run.out().contains("mine"), run.out());
      assertTrue(run.out().contains("\"with\":\"exercises\""), run.out());
      assertTrue(run.err().contains("mine"), run.err());
    } finally {
      kit.write("exercises/" + DENSE, solution);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "train --with me | --with is me; it must be one of nn, exercises, solutions.",
        "train moons --with exercises | your code has no tanh layer; take --activation sigmoid.",
        "train spirals --activation sigmoid --with solutions | with your code,"
            + " softmax-cross-entropy cannot be trained; take --loss mse or binary-cross-entropy.",
        "train --with exercises --layers 3-1 | --layers 3-1 does not fit xor,",
      })
  void whatTheyDoNotHaveIsRefused(String command, String sentence) {
    Cli.Result run = kit.run(command.split(" ", -1));
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertTrue(run.err().startsWith("gradus: " + sentence), run.err());
    assertEquals("", run.out());
  }
}
