package gradus.grading.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Methods of the student's that stand on the stack again and again.
 *
 * @param methods their names; several that call each other
 * @param depth how many calls of them there are
 * @param isCut whether there may be more, since Java shows only the topmost calls
 */
record Recursion(List<String> methods, int depth, boolean isCut) {

  /** Java shows no more of an exception's calls, unless it is asked to. */
  private static final int MOST_SHOWN = 1024;

  private static final int LARGE = 1000;

  /** Two calls of one method are no recursion yet, where they are an outer and an inner one. */
  private static final int FEWEST = 3;

  /** What is on the stack less often than half as much as another method is called beside it. */
  static Optional<Recursion> of(StudentTrace trace) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (StackTraceElement call : trace.own()) {
      String method = call.getClassName() + "." + StudentTrace.simple(call);
      counts.merge(method, 1, Integer::sum);
      names.put(method, StudentTrace.simple(call));
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most < FEWEST) {
      return Optional.empty();
    }
    List<String> repeated =
        counts.keySet().stream().filter(method -> counts.get(method) * 2 >= most).toList();
    int depth = repeated.stream().mapToInt(counts::get).sum();
    boolean isCut = trace.calls().size() >= MOST_SHOWN;
    return Optional.of(
        new Recursion(repeated.stream().map(names::get).distinct().toList(), depth, isCut));
  }

  /** As in {@code walk calls itself}, or {@code walk and visit call each other}. */
  String calls() {
    return methods.size() == 1
        ? methods.get(0) + " calls itself"
        : String.join(" and ", methods) + " call each other";
  }

  /** How many calls there are, as far as that is known. */
  String count() {
    if (!isCut) {
      return String.valueOf(depth);
    }
    return depth >= LARGE ? "%,d or more".formatted(LARGE) : "at least " + depth;
  }
}
