package gradus.grading.run;

import gradus.grading.curriculum.Checks;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Leaves out the properties of exercises that are not to be graded. */
public final class ExerciseFilter implements PostDiscoveryFilter {

  private final Predicate<Exercise> wanted;

  /**
   * Creates a filter.
   *
   * @param wanted accepts the exercises to grade
   */
  public ExerciseFilter(Predicate<Exercise> wanted) {
    this.wanted = wanted;
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    return FilterResult.includedIf(checked(test).map(wanted::test).orElse(true));
  }

  private static Optional<Exercise> checked(TestDescriptor test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getJavaMethod())
        .map(ExerciseFilter::checks)
        .flatMap(Curriculum::find);
  }

  private static String checks(Method property) {
    Checks checks = property.getAnnotation(Checks.class);
    return checks == null ? "" : checks.value();
  }
}
