package gradus.cli.watch;

import gradus.cli.failure.ExitCode;
import gradus.cli.terminal.KeyTerminal;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.report.NextStep;
import gradus.grading.result.Results;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Decides how {@code watch} reacts to saves, keys and results. It knows neither terminal nor clock
 * nor process: events come through a queue, and grading and drawing are passed in.
 */
final class WatchLoop {

  /** By one key; a report has a dozen lines. */
  private static final int LINES_SCROLLED = 5;

  private static final int CTRL_C = 3;
  private static final int END_OF_INPUT = -1;

  private final BlockingQueue<WatchEvent> events;
  private final Work work;
  private final Consumer<WatchView> screen;
  private final WatchView view = new WatchView();
  private final Set<Integer> green = new TreeSet<>();
  private OptionalInt exitCode = OptionalInt.empty();

  /** Grades exercises and reports through the queue of events. */
  interface Grader {

    /** Grades changed exercises before all others, and again if they are being graded. */
    void gradeNow(List<Exercise> exercises);

    /** Grades exercises when there is nothing else to do. */
    void gradeLater(List<Exercise> exercises);
  }

  /**
   * The services that carry out the loop's decisions.
   *
   * @param grader grades exercises
   * @param results reads the remembered results
   * @param hints gives the next hint of an exercise
   */
  record Work(Grader grader, Supplier<Results> results, Function<Exercise, List<String>> hints) {}

  WatchLoop(BlockingQueue<WatchEvent> events, Work work, Consumer<WatchView> screen) {
    this.events = events;
    this.work = work;
    this.screen = screen;
  }

  /**
   * Handles events until the user ends the loop.
   *
   * @param first the exercises to grade first
   * @return the exit code
   */
  int run(List<Exercise> first) throws InterruptedException {
    view.results = work.results().get();
    Curriculum.exercises().map(Exercise::step).filter(this::isGreen).forEach(green::add);
    showNext();
    // The shown exercises come first, so that the worker has loaded their step.
    gradeLater(view.shown);
    gradeLater(first);
    view.running = "Starting …";
    screen.accept(view);
    while (exitCode.isEmpty()) {
      handleAll(events.take());
    }
    return exitCode.getAsInt();
  }

  /** Handles all waiting events before the next drawing. */
  private void handleAll(WatchEvent first) {
    for (WatchEvent event = first; event != null && exitCode.isEmpty(); event = events.poll()) {
      handle(event);
    }
    if (exitCode.isEmpty()) {
      screen.accept(view);
    }
  }

  private void handle(WatchEvent event) {
    if (event instanceof WatchEvent.Saved saved) {
      saved(saved.folders());
    } else if (event instanceof WatchEvent.Key key) {
      press(key.key());
    } else if (event instanceof WatchEvent.Interrupted) {
      end(ExitCode.INTERRUPTED);
    } else if (event instanceof WatchEvent.Polls polls) {
      view.idle = polls.why();
    } else if (event instanceof WatchEvent.Examples examples) {
      view.isList = false;
      view.examples = examples.lines();
    } else if (event instanceof WatchEvent.Failed failed) {
      fail(failed.failure());
    } else {
      follow(event);
    }
  }

  /** Follows the progress of the grading. */
  private void follow(WatchEvent event) {
    if (event instanceof WatchEvent.Begins begins) {
      view.running = "Compiling " + steps(begins.exercises()) + " …";
    } else if (event instanceof WatchEvent.Grades grades) {
      view.running = "Grading " + grades.exercise().label() + " …";
    } else if (event instanceof WatchEvent.Found found) {
      view.results.take(found.result());
      view.graded.add(found.result().exercise());
    } else if (event instanceof WatchEvent.Graded graded) {
      graded(graded);
    }
  }

  private static String steps(List<Exercise> exercises) {
    List<Integer> steps = exercises.stream().map(Exercise::step).distinct().toList();
    Exercise first = exercises.get(0);
    String one = first.isFinale() ? "the finale" : "step " + Curriculum.stepOf(first).label();
    return steps.size() > 1 ? "your files" : one;
  }

  private void saved(Set<String> folders) {
    // A file above the steps belongs to all of them.
    List<Exercise> exercises =
        Curriculum.exercises()
            .filter(exercise -> folders.contains("") || folders.contains(exercise.folder()))
            .filter(exercise -> !exercise.equals(Curriculum.FINALE) || passes(Curriculum.FINALE))
            .toList();
    if (!exercises.isEmpty()) {
      show(exercises);
      work.grader().gradeNow(exercises);
    }
  }

  private void graded(WatchEvent.Graded graded) {
    view.results = work.results().get();
    view.running = "";
    boolean isFinale = graded.exercises().equals(List.of(Curriculum.FINALE));
    if (isFinale) {
      view.shown =
          Stream.concat(view.shown.stream(), Stream.of(Curriculum.FINALE)).distinct().toList();
    } else {
      view.messages = graded.messages();
    }
    graded.exercises().stream().map(Exercise::step).distinct().forEach(this::celebrate);
    if (!graded.exercises().contains(Curriculum.FINALE) && affectsFinale(graded.exercises())) {
      gradeLater(List.of(Curriculum.FINALE));
    }
  }

  /** Shows the story of a step that has just become green. */
  private void celebrate(int step) {
    if (!isGreen(step)) {
      green.remove(step);
    } else if (green.add(step)) {
      view.story = Curriculum.step(step).story();
    }
  }

  private boolean affectsFinale(List<Exercise> exercises) {
    boolean isPart =
        Curriculum.hasFinale() && exercises.stream().anyMatch(Curriculum::isPartOfFinale);
    boolean allPartsPass =
        Curriculum.exercises().filter(Curriculum::isPartOfFinale).allMatch(this::passes);
    return isPart && (allPartsPass || passes(Curriculum.FINALE));
  }

  private boolean isGreen(int step) {
    return Curriculum.exercises()
        .filter(exercise -> exercise.step() == step)
        .allMatch(this::passes);
  }

  private boolean passes(Exercise exercise) {
    return view.results.passes(exercise);
  }

  private void press(int key) {
    switch (Character.toLowerCase(key)) {
      case 'h' -> {
        showHint();
        view.scrolled = 0;
      }
      case 'j', KeyTerminal.DOWN -> view.scrolled += LINES_SCROLLED;
      case 'k', KeyTerminal.UP -> view.scrolled = Math.max(0, view.scrolled - LINES_SCROLLED);
      case 'n' -> showNext();
      case 'a' -> gradeAll();
      case 'l' -> {
        view.isList = !view.isList;
        view.scrolled = 0;
      }
      case 'r' -> gradeLater(view.shown);
      case 'q', END_OF_INPUT -> end(ExitCode.DONE);
      case CTRL_C -> end(ExitCode.INTERRUPTED);
      default -> {}
    }
  }

  /** A hint for the shown exercises or, if all of them pass, for the next one. */
  private void showHint() {
    view.examples = List.of();
    Optional<Exercise> exercise =
        view.shown.stream()
            .filter(shown -> shown.points() > 0 && !passes(shown))
            .findFirst()
            .or(() -> NextStep.of(view.results).map(NextStep::exercise));
    // Below the rows of all steps it would not be seen.
    exercise.ifPresent(one -> show(Curriculum.stepOf(one).exercises()));
    view.isList = false;
    view.asked =
        exercise.map(work.hints()).orElse(List.of("There is nothing left to be hinted at."));
  }

  private void showNext() {
    Optional<NextStep> next = NextStep.of(view.results);
    show(
        next.map(step -> Curriculum.stepOf(step.exercise()).exercises())
            .orElse(Curriculum.exercises().filter(Curriculum.FINALE::equals).toList()));
  }

  private void gradeAll() {
    show(Curriculum.exercises().toList());
    gradeLater(view.shown);
  }

  private void show(List<Exercise> exercises) {
    view.shown = exercises;
    view.graded.clear();
    view.scrolled = 0;
    view.asked = List.of();
    view.story = "";
    view.examples = List.of();
    view.isList = false;
  }

  private void gradeLater(List<Exercise> exercises) {
    work.grader().gradeLater(exercises);
  }

  private void end(int code) {
    exitCode = OptionalInt.of(code);
  }

  private static void fail(Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    throw new IllegalStateException(failure);
  }
}
