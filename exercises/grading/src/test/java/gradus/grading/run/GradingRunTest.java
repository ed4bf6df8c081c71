package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.AllowListEnforcer;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassFiles;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.compile.StudentCode;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.deadline.ProcessorTime;
import gradus.grading.deadline.TimeBudgets;
import gradus.grading.result.Outcome;
import gradus.grading.result.Results;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run, and what it keeps: budgets, results, and what JUnit hears of a property. */
class GradingRunTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final Exercise SIGMOID = Curriculum.find("Activations.sigmoid").orElseThrow();
  private static final Settings SETTINGS = Settings.usual(new KitPaths(Path.of("exercises")));

  private final ClassLoader loader = new URLClassLoader(new URL[0]);
  private final List<Results> heard = new ArrayList<>();
  private final GradingRun run = run(new AllowListEnforcer(noFiles(), false));

  @TempDir Path folder;

  @Test
  void aLoaderHasNoRunUntilOneTakesOver() {
    assertThrows(IllegalStateException.class, () -> GradingRun.of(loader));
    assertEquals(Optional.empty(), run.takeOver(loader));
    assertSame(run, GradingRun.of(loader));
    GradingRun.giveBack(loader, Optional.empty());
    assertThrows(IllegalStateException.class, () -> GradingRun.of(loader));
  }

  @Test
  void aRunThatWasInterruptedIsPutBack() {
    GradingRun inner = run(new AllowListEnforcer(noFiles(), false));
    run.takeOver(loader);
    Optional<GradingRun> before = inner.takeOver(loader);
    assertSame(inner, GradingRun.of(loader));
    GradingRun.giveBack(loader, before);
    assertSame(run, GradingRun.of(loader));
    GradingRun.giveBack(loader, Optional.empty());
  }

  @Test
  void everyPropertyIsAddedAndTold() {
    run.add(RELU, "0 a", Outcome.of(Status.WRONG, "no"), 3);
    assertEquals(List.of(run.results()), heard);
    assertEquals(Status.WRONG, run.results().of(RELU).status());
  }

  @Test
  void whatIsSettledIsKnown() {
    assertEquals(Optional.empty(), run.known(RELU));
    Outcome stub = Outcome.of(Status.NOT_STARTED);
    run.add(RELU, "0 a", stub, 1);
    assertEquals(Optional.of(stub), run.known(RELU));
    assertEquals(Optional.empty(), run.known(SIGMOID));
  }

  @Test
  void whatIsRefusedIsKnown() {
    StudentCode code =
        new StudentCode(folder)
            .type("step02", "class Activations", "void relu() { Thread.yield(); }");
    try (StudentClassLoader classes = code.loader()) {
      GradingRun strict = run(classes.enforcer());
      assertEquals(Status.NOT_ALLOWED, strict.known(RELU).orElseThrow().status());
      assertEquals(Optional.empty(), strict.known(SIGMOID));
    }
  }

  @Test
  void theBudgetOfAnExerciseIsSharedByItsProperties() {
    TimeBudgets budgets = run.budgets();
    assertEquals(Duration.ofSeconds(10), budgets.left(RELU));
    budgets.use(RELU, 1_000_000_000);
    budgets.use(RELU, 2_500_000_000L);
    assertEquals(Duration.ofMillis(6500), budgets.left(RELU));
    assertEquals(Duration.ofSeconds(10), budgets.left(SIGMOID));
    budgets.use(RELU, 8_000_000_000L);
    assertTrue(budgets.left(RELU).isNegative());
  }

  @Test
  void whatAnExerciseHasNotHadOfAProcessorItGetsInAddition() {
    TimeBudgets budgets = run.budgets();
    budgets.use(RELU, 10_000_000_000L);
    assertEquals(Duration.ZERO, budgets.extension(RELU, had(10_000)));
    assertEquals(Duration.ofMillis(8_500), budgets.extension(RELU, had(1_500)));
    assertEquals(Duration.ofMillis(8_500), budgets.left(RELU));
    budgets.use(RELU, 8_500_000_000L);
    assertEquals(Duration.ofSeconds(2), budgets.extension(RELU, had(8_000)));
    assertEquals(Duration.ofSeconds(2), budgets.left(RELU));
    assertEquals(Duration.ofSeconds(10), budgets.left(SIGMOID));
  }

  @Test
  void byTheClockItNeverTakesMoreThanTenTimesAsLong() {
    TimeBudgets budgets = run.budgets();
    Duration all = Duration.ofSeconds(10);
    Duration more = budgets.extension(RELU, had(2_000));
    while (!more.isZero()) {
      all = all.plus(more);
      more = budgets.extension(RELU, had(2_000));
    }
    assertEquals(Duration.ofSeconds(100), all);
  }

  private static ProcessorTime had(long millis) {
    return new ProcessorTime(Duration.ofMillis(millis), Duration.ofSeconds(10));
  }

  @Test
  void jUnitHearsTheReportAndNothingElse() {
    PropertyResult failed = PropertyResult.failed(RELU, Outcome.of(Status.WRONG, "x 1", "y is 2"));
    Throwable report = failed.throwable().orElseThrow();
    assertEquals("02 Activations.relu: wrong\nx 1\ny is 2", report.getMessage());
    assertEquals(0, report.getStackTrace().length);
    assertEquals(PropertyExecutionResult.Status.FAILED, failed.status());
    assertEquals(Optional.empty(), failed.falsifiedParameters());
    assertEquals(Optional.empty(), failed.originalSample());
    assertEquals(Optional.empty(), failed.shrunkSample());
  }

  @Test
  void aResultCanBeMappedToAnother() {
    PropertyExecutionResult passed = PropertyResult.PASSED;
    assertEquals(PropertyExecutionResult.Status.SUCCESSFUL, passed.status());
    Throwable failure = new Throwable("no");
    PropertyExecutionResult mapped = passed.mapTo(PropertyExecutionResult.Status.FAILED, failure);
    assertEquals(Optional.of(failure), mapped.throwable());
    assertEquals(PropertyExecutionResult.Status.FAILED, mapped.status());
  }

  private GradingRun run(AllowListEnforcer enforcer) {
    return new GradingRun(SETTINGS, enforcer, heard::add);
  }

  private static StudentClassFiles noFiles() {
    return new StudentClassFiles(new ClassFolders(List.of(), List.of()));
  }
}
