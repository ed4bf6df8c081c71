package gradus.exercises.grading;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Grades a part of the ladder: {@code -Donly=07} one step, {@code -Donly=DenseLayer} one file,
 * {@code -Donly=DenseLayer.forward} one method. Found by the JUnit platform as a service.
 */
public final class OnlyFilter implements PostDiscoveryFilter {

  private final Predicate<Ladder.Method> wanted;

  /** What {@code -Donly} asks for; called by the JUnit platform. */
  public OnlyFilter() {
    this(only(Settings.now().only()));
  }

  OnlyFilter(Predicate<Ladder.Method> wanted) {
    this.wanted = wanted;
  }

  /** The methods that a filter names; all of them if it is empty. */
  static Predicate<Ladder.Method> only(String filter) {
    return filter.isEmpty() ? method -> true : method -> method.isPartOf(filter);
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    return FilterResult.includedIf(graded(test).map(wanted::test).orElse(true));
  }

  private static Optional<Ladder.Method> graded(TestDescriptor test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getJavaMethod())
        .map(OnlyFilter::grades)
        .flatMap(Ladder::find);
  }

  private static String grades(Method property) {
    Grades grades = property.getAnnotation(Grades.class);
    return grades == null ? "" : grades.value();
  }
}
