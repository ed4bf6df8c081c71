package gradus.grading.maven;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.run.ExerciseFilter;
import java.util.List;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Grades a part of the curriculum: {@code -Donly=07} one step, {@code -Donly=DenseLayer} one file,
 * {@code -Donly=DenseLayer.forward} one method. Found by the JUnit platform as a service.
 */
public final class OnlyFilter implements PostDiscoveryFilter {

  private final PostDiscoveryFilter filter;

  /** Called by the JUnit platform. */
  public OnlyFilter() {
    List<Exercise> wanted = Curriculum.exercises(MavenRun.ofThisJvm().settings().only());
    this.filter = new ExerciseFilter(wanted::contains);
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    return filter.apply(test);
  }
}
