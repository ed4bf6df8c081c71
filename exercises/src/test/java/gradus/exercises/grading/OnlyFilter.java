package gradus.exercises.grading;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Grades a part of the ladder: {@code -Donly=07} one step, {@code -Donly=DenseLayer} one file,
 * {@code -Donly=DenseLayer.forward} one method. Found by the JUnit platform as a service.
 */
public final class OnlyFilter implements PostDiscoveryFilter {

  private static final String ONLY = Settings.now().only();

  @Override
  public FilterResult apply(TestDescriptor test) {
    if (ONLY.isEmpty()) {
      return FilterResult.included("nothing is left out");
    }
    return FilterResult.includedIf(graded(test).map(method -> method.isPartOf(ONLY)).orElse(true));
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
