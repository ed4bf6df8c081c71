package gradus.grading.example;

import gradus.grading.allowlist.NotAllowedException;
import gradus.grading.example.ExampleVerdict.Status;
import gradus.grading.expect.Refusal;
import gradus.grading.text.VisibleText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the runs of an example with the right versions come to. */
final class RightRuns {

  private static final String UNRESOLVED = "Unresolved compilation problem";
  private static final int LONGEST_MESSAGE = 120;

  private RightRuns() {}

  static ExampleVerdict verdict(Example example, List<ExampleRun> runs) {
    ExampleRun last = runs.get(runs.size() - 1);
    if (last.isLate()) {
      return ExampleVerdict.of(Status.TOO_SLOW, "it does not end", 0).asWorn();
    }
    if (last.failure().isPresent()) {
      return failed(last.failure().get());
    }
    List<ExampleRun> refusing = runs.stream().filter(run -> !run.holds()).toList();
    if (!refusing.isEmpty()) {
      return refuses(refusing, runs.size());
    }
    return nothing(example, last)
        .map(why -> ExampleVerdict.of(Status.DOES_NOT_RUN, why, 0))
        .orElse(ExampleVerdict.accepted(runs.size(), List.of(), false));
  }

  /** Why an example says nothing of its method. */
  private static Optional<String> nothing(Example example, ExampleRun run) {
    if (!run.calls().isExpecting()) {
      return Optional.of("it expects nothing: end it with expect(…).toBe(…)");
    }
    return run.calls().isCalled()
        ? Optional.empty()
        : Optional.of("it never calls %s, which it is an example of".formatted(example.method()));
  }

  private static ExampleVerdict refuses(List<ExampleRun> refusing, int all) {
    ExampleRun first = refusing.get(0);
    Refusal refusal = first.refusal().orElseThrow();
    String who =
        refusing.size() == all
            ? all(all) + " give"
            : "%d of %d right versions %s"
                .formatted(refusing.size(), all, refusing.size() == 1 ? "gives" : "give");
    return ExampleVerdict.of(
            Status.REFUSES,
            "%s %s; the example expects %s".formatted(who, refusal.got(), refusal.expected()),
            line(refusal))
        .withInputs(first.calls().inputs());
  }

  static String all(int right) {
    return right == 2 ? "both right versions" : "all %d right versions".formatted(right);
  }

  private static ExampleVerdict failed(Throwable thrown) {
    Throwable failure = thrown;
    while (failure instanceof ExceptionInInitializerError && failure.getCause() != null) {
      failure = failure.getCause();
    }
    if (failure instanceof NotAllowedException refused) {
      String uses = refused.getMessage().lines().findFirst().orElse("");
      return ExampleVerdict.of(Status.NOT_ALLOWED, "it " + withoutFolders(uses), 0);
    }
    if (String.valueOf(messageOf(failure)).startsWith(UNRESOLVED)) {
      return ExampleVerdict.of(
          Status.DOES_NOT_RUN, "it does not compile; see the compiler's message", line(failure));
    }
    if (failure instanceof NoSuchMethodException) {
      return ExampleVerdict.of(
          Status.DOES_NOT_RUN, "an example, and its class, take no arguments", 0);
    }
    ExampleVerdict verdict =
        ExampleVerdict.of(Status.DOES_NOT_RUN, "it throws " + words(failure), line(failure));
    return failure instanceof VirtualMachineError ? verdict.asWorn() : verdict;
  }

  /** The allow-list takes every file for one of a step's own folder. */
  private static String withoutFolders(String uses) {
    return uses.replaceAll("\\S+/(%s\\.java)".formatted(ExampleFile.NAME), "$1");
  }

  private static String words(Throwable failure) {
    String message = messageOf(failure);
    String name = failure.getClass().getSimpleName();
    String text = message == null ? name : name + ": " + message;
    return VisibleText.of(text.substring(0, Math.min(text.length(), LONGEST_MESSAGE)));
  }

  /** An exception of the student's own may throw where it is asked. */
  private static String messageOf(Throwable failure) {
    boolean isJavas = failure.getClass().getClassLoader() == null;
    boolean isKits = failure.getClass().getClassLoader() == RightRuns.class.getClassLoader();
    return isJavas || isKits ? failure.getMessage() : null;
  }

  /** The line of the example's file; 0 if it is not on the way. */
  private static int line(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().endsWith("." + ExampleFile.NAME))
        .mapToInt(StackTraceElement::getLineNumber)
        .findFirst()
        .orElse(0);
  }
}
