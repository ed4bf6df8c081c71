package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.NotAllowedException;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.compile.StudentCode;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.deadline.OutOfTime;
import gradus.grading.deadline.ProcessorTime;
import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.MistakeMatch;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.grading.result.Outcome;
import gradus.grading.result.Outcome.Cause;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class FailureExplainerTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final String PLACE = "at " + RELU.source();

  @TempDir Path kit;

  @BeforeEach
  void writeSource() throws IOException {
    Path source = KitPaths.ofKit(kit).source(RELU);
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package gradus.exercises.step02;\n");
  }

  @Test
  void aWrongAnswerIsShownWithItsCase() {
    GivenCase given = GivenCase.of("x", 3);
    WrongAnswer wrong = new WrongAnswer("y is 1", given, MistakeMatch.NONE);
    assertOutcome(Status.WRONG, explain(wrong), "y is 1");
    assertEquals(List.of("x 3", "y is 1"), explain(wrong).report());
  }

  @Test
  void anAssertionIsAWrongAnswerWithItsMessage() {
    assertOutcome(Status.WRONG, explain(new AssertionFailedError("one\ntwo")), "one", "two");
  }

  @Test
  void aStubIsNotStartedAndOneOfAnotherMethodIsWaitedFor() throws Exception {
    assertOutcome(Status.NOT_STARTED, explain(stub("02 Activations.relu")));
    assertOutcome(
        Status.WAITS, explain(stub("01 Matrices.multiply")), "waits for 01 Matrices.multiply");
    assertTrue(FailureExplainer.isStub(stub("02 Activations.relu")));
    assertFalse(FailureExplainer.isStub(new UnsupportedOperationException("02 Activations.relu")));
  }

  @Test
  void aStubsExceptionWithAnotherMessageIsTheStudents() throws Exception {
    Outcome outcome = explain(stub("x = 0.5"));
    assertEquals(Status.DOES_NOT_RUN, outcome.status());
    assertEquals("NotImplementedException: x = 0.5", outcome.lines().get(0));
  }

  @Test
  void whatIsNotAllowedSaysSo() {
    NotAllowedException refused = new NotAllowedException(RELU.label(), "uses Thread");
    assertOutcome(Status.NOT_ALLOWED, explain(refused), "uses Thread");
  }

  @Test
  void anExceptionIsShownWithTheTopmostLineOfTheStudents() {
    Throwable failure =
        at(
            new IndexOutOfBoundsException("no 3\nmore"),
            frame("java.util.List", "List.java", 1),
            frame("gradus.exercises.step02.Helper", "Helper.java", 12),
            frame("gradus.exercises.step02.Activations", "Activations.java", 40));
    assertOutcome(
        Status.DOES_NOT_RUN,
        explain(failure),
        "IndexOutOfBoundsException: no 3",
        "at exercises/src/main/java/gradus/exercises/step02/Helper.java:12");
  }

  @Test
  void withoutALineOfTheStudentsTheFileIsNamed() {
    Throwable failure =
        at(
            new NullPointerException(),
            frame("gradus.exercises.step02.ActivationsProperties", "ActivationsProperties.java", 5),
            frame("gradus.exercises.step02.Nameless", null, 7));
    assertOutcome(Status.DOES_NOT_RUN, explain(failure), "NullPointerException", PLACE);
  }

  @Test
  void aFileThatIsGoneIsSaidToBe() throws IOException {
    Files.delete(KitPaths.ofKit(kit).source(RELU));
    assertOutcome(
        Status.DOES_NOT_RUN,
        explain(new NoClassDefFoundError("gradus/exercises/step02/Activations")),
        RELU.source() + " is not there");
  }

  @Test
  void anErrorOfTheCompilerIsOneWithACause() {
    Outcome outcome =
        explain(new Error("Unresolved compilation problems: \n\tmissing cannot be resolved\n\tx"));
    assertOutcome(
        Status.DOES_NOT_RUN, outcome, "it does not compile: missing cannot be resolved", PLACE);
    assertEquals(Cause.COMPILE_ERROR, outcome.cause());
    assertEquals(Cause.OTHER, explain(new Error("something else")).cause());
  }

  @Test
  void anErrorOfTheCompilerWithoutWordsSaysWhereToLook() {
    String line = explain(new Error("Unresolved compilation problem: \n")).lines().get(0);
    assertTrue(line.startsWith("it does not compile: look at its imports"), line);
  }

  @Test
  void whatCannotBeLoadedOrInitialisedIsNamed() {
    assertFirstLine(
        "the class gradus.exercises.step02.Gone could not be loaded",
        new NoClassDefFoundError("gradus/exercises/step02/Gone"));
    assertFirstLine(
        "gradus.A: its static initialiser has failed",
        new NoClassDefFoundError("Could not initialize class gradus.A"));
  }

  @Test
  void aMachineErrorComesWithAHint() {
    assertFirstLine(
        "StackOverflowError: the calls are nested too deep, and the stack is full",
        new StackOverflowError());
    assertFirstLine(
        "OutOfMemoryError: it fills the memory; look for a list that grows without end",
        new OutOfMemoryError("Java heap space"));
  }

  @Test
  void whereTheStackOverflowsTheLineIsThatOfTheTopmostCall() {
    StackTraceElement[] frames = {
      frame("gradus.exercises.step02.Activations", "Activations.java", 10),
      frame("gradus.exercises.step02.Activations", "Activations.java", 11)
    };
    assertEquals(PLACE + ":11", explain(at(new StackOverflowError(), frames)).lines().get(2));
    assertEquals(PLACE + ":10", explain(at(new StackOverflowError(), frames[0])).lines().get(2));
    assertEquals(PLACE + ":10", explain(at(new ArithmeticException(), frames)).lines().get(1));
  }

  @Test
  void whatReallyHappenedIsTakenOutOfItsWrapping() {
    Throwable stack = new ExceptionInInitializerError(new IllegalStateException("deep"));
    assertFirstLine("IllegalStateException: deep", new InvocationTargetException(stack));
    assertFirstLine(
        "IllegalStateException: outer", new IllegalStateException("outer", new Exception("inner")));
    assertFirstLine("InvocationTargetException", new InvocationTargetException(null));
  }

  @Test
  void whatWasExplainedBeforeIsHandedOn() {
    Outcome known = Outcome.of(Status.DOES_NOT_RUN, "one", "two");
    CodeFailure failure = new CodeFailure(known);
    assertSame(known, explain(failure));
    assertEquals("one\ntwo", failure.getMessage());
  }

  @Test
  void theCaseOfAnExceptionIsShownWhereALineOfTheStudentsThrewIt() {
    GivenCase given = GivenCase.of("x", 3);
    FailureExplainer explainer = new FailureExplainer(KitPaths.ofKit(kit));
    Throwable own = at(new ArithmeticException("no"), ownFrame(40));
    assertEquals(
        List.of("x 3", "ArithmeticException: no", PLACE + ":40"),
        explainer.explain(own, RELU, Optional.of(given)).report());
    Throwable other = at(new ArithmeticException("no"), frame("java.lang.Math", "Math.java", 1));
    assertEquals(List.of(), explainer.explain(other, RELU, Optional.of(given)).given());
  }

  @Test
  void anExceptionOutOfACheckIsNotTheStudents() {
    StackTraceElement check =
        frame("gradus.exercises.step02.ActivationsProperties", "ActivationsProperties.java", 5);
    Outcome outcome =
        new FailureExplainer(KitPaths.ofKit(kit))
            .explain(
                at(new IllegalStateException("no"), check), RELU, Optional.of(GivenCase.NOTHING));
    assertOutcome(
        Status.DOES_NOT_RUN,
        outcome,
        "the check itself has failed, in no line of yours: IllegalStateException: no",
        "look at what your method gave it; if that is right, the check is at fault",
        "in " + RELU.source());
    assertFirstLine("NoSuchMethodError: relu", at(new NoSuchMethodError("relu"), check));
  }

  @Test
  void whatIsTooSlowSaysWhereItWas() {
    Settings settings = Settings.usual(KitPaths.ofKit(kit)).withBudget(0.5);
    ProcessorTime time = new ProcessorTime(Duration.ofSeconds(1), Duration.ofSeconds(1));
    OutOfTime late =
        new OutOfTime(time, Optional.empty(), Optional.of(GivenCase.of("x", 3)), Optional.empty());
    late.setStackTrace(new StackTraceElement[] {ownFrame(40), ownFrame(50)});
    FailureExplainer explainer = new FailureExplainer(KitPaths.ofKit(kit));
    assertEquals(
        List.of(
            "x 3",
            "it did not end within 0.5 s: look for an endless loop, or too much work",
            "when time was up it was",
            PLACE + ":40"),
        explainer.late(late, settings).report());
    StackTraceElement[] deep = new StackTraceElement[60];
    Arrays.fill(deep, ownFrame(41));
    late.setStackTrace(deep);
    assertOutcome(
        Status.TOO_SLOW,
        explainer.late(late, settings),
        "it did not end within 0.5 s: look for a recursion that never ends, or that does the same"
            + " many times",
        "when time was up it was 60 calls deep, where method calls itself,",
        PLACE + ":41");
    late.setStackTrace(new StackTraceElement[] {frame("java.lang.Math", "Math.java", 1)});
    assertEquals(1, explainer.late(late, settings).report().size());
  }

  @Test
  void whereNoMemoryIsLeftToAskAnErrorOfItThatIsSaid() {
    class Own extends OutOfMemoryError {
      private static final long serialVersionUID = 1L;
    }
    assertOutcome(
        Status.DOES_NOT_RUN,
        FailureExplainer.unspeakable(new OutOfMemoryError()),
        "OutOfMemoryError: it fills the memory; look for a list that grows without end");
    assertOutcome(
        Status.DOES_NOT_RUN,
        FailureExplainer.unspeakable(new Own()),
        "it threw Own, which fails itself when it is asked what happened");
  }

  @Test
  void whatWaitsIsToldForWhat() {
    ProcessorTime time = new ProcessorTime(Duration.ZERO, Duration.ofSeconds(1));
    OutOfTime late =
        new OutOfTime(time, Optional.empty(), Optional.empty(), Optional.of("it waits for a lock"));
    late.setStackTrace(new StackTraceElement[] {ownFrame(40)});
    Settings settings = Settings.usual(KitPaths.ofKit(kit)).withBudget(0.5);
    assertEquals(
        "it did not end within 0.5 s: it waits for a lock",
        new FailureExplainer(KitPaths.ofKit(kit)).late(late, settings).report().get(0));
  }

  @Test
  void whatDoesNotEndASingleCaseIsToldItsTime() {
    Duration second = Duration.ofSeconds(1);
    ProcessorTime time = new ProcessorTime(second, second);
    OutOfTime late = new OutOfTime(time, Optional.of(time), Optional.empty(), Optional.empty());
    late.setStackTrace(new StackTraceElement[] {ownFrame(40)});
    Settings settings = Settings.usual(KitPaths.ofKit(kit)).withBudget(5);
    Outcome outcome = new FailureExplainer(KitPaths.ofKit(kit)).late(late, settings);
    assertEquals(
        "one case did not end in 1 s: look for an endless loop, or too much work",
        outcome.report().get(0));
    assertEquals(Cause.ONE_CASE, outcome.cause());
    ProcessorTime starved = new ProcessorTime(Duration.ZERO, second);
    OutOfTime busy = new OutOfTime(time, Optional.of(starved), Optional.empty(), Optional.empty());
    assertEquals(
        Cause.STARVED, new FailureExplainer(KitPaths.ofKit(kit)).late(busy, settings).cause());
  }

  @Test
  void whatIsTooSlowIsToldItsBudget() {
    Settings settings = Settings.usual(KitPaths.ofKit(kit)).withBudget(0.5);
    assertOutcome(
        Status.TOO_SLOW,
        FailureExplainer.tooSlow(settings, false),
        "it did not end within 0.5 s: look for an endless loop, or too much work");
  }

  @Test
  void onlyAnAssertionOfTheGradersIsAnAnswer() throws Exception {
    assertTrue(FailureExplainer.isAnswer(new AssertionFailedError("no")));
    assertFalse(FailureExplainer.isAnswer(new AssertionError("no")));
    assertFalse(FailureExplainer.isAnswer(new IllegalStateException("no")));
    assertFalse(FailureExplainer.isAnswer(thrown("step02.Mine", "AssertionError", "no")));
  }

  private Outcome explain(Throwable failure) {
    return new FailureExplainer(KitPaths.ofKit(kit)).explain(failure, RELU);
  }

  private void assertFirstLine(String line, Throwable failure) {
    Outcome outcome = explain(failure);
    assertEquals(Status.DOES_NOT_RUN, outcome.status());
    assertEquals(line, outcome.lines().get(0));
  }

  private static void assertOutcome(Status status, Outcome outcome, String... lines) {
    assertEquals(status, outcome.status());
    assertEquals(List.of(lines), outcome.lines());
  }

  private static Throwable at(Throwable failure, StackTraceElement... frames) {
    failure.setStackTrace(frames);
    return failure;
  }

  private static StackTraceElement ownFrame(int line) {
    return frame("gradus.exercises.step02.Activations", "Activations.java", line);
  }

  private static StackTraceElement frame(String type, String file, int line) {
    return new StackTraceElement(type, "method", file, line);
  }

  private Throwable stub(String label) throws Exception {
    return thrown("NotImplementedException", "RuntimeException", label);
  }

  /** A throwable of a class of the student's own. */
  private Throwable thrown(String name, String parent, String message) throws Exception {
    String type = "gradus.exercises." + name;
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String source =
        """
        package %s;
        public class %s extends %s { public %s(String message) { super(message); } }
        """
            .formatted(type.substring(0, type.lastIndexOf('.')), simple, parent, simple);
    StudentCode code = new StudentCode(kit.resolve("code")).file(type.replace('.', '/'), source);
    try (StudentClassLoader loader =
        new StudentClassLoader(new ClassFolders(List.of(), List.of(code.classes())), false)) {
      return (Throwable) loader.loadClass(type).getConstructor(String.class).newInstance(message);
    }
  }
}
