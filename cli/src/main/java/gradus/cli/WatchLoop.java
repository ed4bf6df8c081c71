package gradus.cli;

import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.NextStep;
import gradus.exercises.grading.Status;
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
 * Decides what {@code watch} does about saves, keys and what has been graded. It knows neither
 * terminal nor clock nor process: what happens comes through a queue, what is to be graded or drawn
 * goes to whom it was given.
 */
final class WatchLoop {

  private static final Method FINALE = Ladder.find("Finale.solvesXor").orElseThrow();

  private static final int CTRL_C = 3;
  private static final int END_OF_INPUT = -1;

  private final BlockingQueue<WatchEvent> events;
  private final Work work;
  private final Consumer<WatchView> screen;
  private final WatchView view = new WatchView();
  private final Set<Integer> green = new TreeSet<>();
  private OptionalInt exitCode = OptionalInt.empty();

  /** Grades methods, and says so through the queue of events. */
  interface Grader {

    /** Before all else, and anew if it is being graded: they have changed. */
    void gradeNow(List<Method> methods);

    /** When there is nothing else to do. */
    void gradeLater(List<Method> methods);
  }

  /**
   * Who does what the loop decides.
   *
   * @param grader grades
   * @param standing how everything stands, as it is remembered
   * @param hints the next hint for a method
   */
  record Work(Grader grader, Supplier<Gradings> standing, Function<Method, List<String>> hints) {}

  WatchLoop(BlockingQueue<WatchEvent> events, Work work, Consumer<WatchView> screen) {
    this.events = events;
    this.work = work;
    this.screen = screen;
  }

  /**
   * Goes on until it is told to end.
   *
   * @param first what to grade to begin with
   * @return the exit code
   */
  int run(List<Method> first) throws InterruptedException {
    view.gradings = work.standing().get();
    Ladder.methods().map(Method::step).filter(this::isGreen).forEach(green::add);
    showNext();
    // So that the worker has seen it, and the rest waits.
    gradeLater(view.shown);
    gradeLater(first);
    view.running = "Starting …";
    screen.accept(view);
    while (exitCode.isEmpty()) {
      handleAll(events.take());
    }
    return exitCode.getAsInt();
  }

  /** What has come meanwhile is one drawing. */
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
    } else if (event instanceof WatchEvent.Failed failed) {
      fail(failed.failure());
    } else {
      follow(event);
    }
  }

  /** How the grading goes on. */
  private void follow(WatchEvent event) {
    if (event instanceof WatchEvent.Begins begins) {
      view.running = "Compiling " + steps(begins.methods()) + " …";
    } else if (event instanceof WatchEvent.Grades grades) {
      view.running = "Grading " + grades.method().label() + " …";
    } else if (event instanceof WatchEvent.Found found) {
      view.gradings.take(found.grade());
    } else if (event instanceof WatchEvent.Graded graded) {
      graded(graded);
    }
  }

  private static String steps(List<Method> methods) {
    List<Integer> steps = methods.stream().map(Method::step).distinct().toList();
    return steps.size() > 1 ? "your files" : Ladder.folder(methods.get(0)).replace("p", "p ");
  }

  private void saved(Set<String> folders) {
    // A file above the steps is a part of all of them.
    List<Method> methods =
        Ladder.methods()
            .filter(method -> folders.contains("") || folders.contains(Ladder.folder(method)))
            .filter(method -> !method.equals(FINALE) || passes(FINALE))
            .toList();
    if (!methods.isEmpty()) {
      show(methods);
      work.grader().gradeNow(methods);
    }
  }

  private void graded(WatchEvent.Graded graded) {
    view.gradings = work.standing().get();
    view.running = "";
    boolean isFinale = graded.methods().equals(List.of(FINALE));
    if (isFinale) {
      view.shown = Stream.concat(view.shown.stream(), Stream.of(FINALE)).distinct().toList();
    } else {
      view.messages = graded.messages();
    }
    graded.methods().stream().map(Method::step).distinct().forEach(this::celebrate);
    if (!graded.methods().contains(FINALE) && affectsFinale(graded.methods())) {
      gradeLater(List.of(FINALE));
    }
  }

  /** Each time that a step has become green, not each time that it is. */
  private void celebrate(int step) {
    if (!isGreen(step)) {
      green.remove(step);
    } else if (green.add(step)) {
      view.story = StepStory.of(step);
    }
  }

  private boolean affectsFinale(List<Method> methods) {
    boolean isPart = methods.stream().anyMatch(WatchLoop::isPartOfFinale);
    boolean allPartsPass =
        Ladder.methods().filter(WatchLoop::isPartOfFinale).allMatch(this::passes);
    return isPart && (allPartsPass || passes(FINALE));
  }

  private static boolean isPartOfFinale(Method method) {
    return StudentCompiler.FINALE_PARTS.contains(Ladder.folder(method));
  }

  private boolean isGreen(int step) {
    return Ladder.methods().filter(method -> method.step() == step).allMatch(this::passes);
  }

  private boolean passes(Method method) {
    return view.gradings.of(method).status() == Status.PASSES;
  }

  private void press(int key) {
    switch (Character.toLowerCase(key)) {
      case 'h' -> view.asked = hint();
      case 'n' -> showNext();
      case 'a' -> gradeAll();
      case 'l' -> view.isList = !view.isList;
      case 'r' -> gradeLater(view.shown);
      case 'q', END_OF_INPUT -> end(ExitCode.DONE);
      case CTRL_C -> end(ExitCode.INTERRUPTED);
      default -> {}
    }
  }

  /** For what is on the screen, or, where all of that passes, for what comes next. */
  private List<String> hint() {
    Optional<Method> method =
        view.shown.stream()
            .filter(shown -> shown.points() > 0 && !passes(shown))
            .findFirst()
            .or(() -> NextStep.of(view.gradings).map(NextStep::method));
    return method.map(work.hints()).orElse(List.of("There is nothing left to be hinted at."));
  }

  private void showNext() {
    Optional<NextStep> next = NextStep.of(view.gradings);
    show(next.map(step -> Ladder.stepOf(step.method()).methods()).orElse(List.of(FINALE)));
  }

  private void gradeAll() {
    show(Ladder.methods().toList());
    gradeLater(view.shown);
  }

  private void show(List<Method> methods) {
    view.shown = methods;
    view.asked = List.of();
    view.story = "";
    view.isList = false;
  }

  private void gradeLater(List<Method> methods) {
    work.grader().gradeLater(methods);
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
