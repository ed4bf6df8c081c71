package gradus.exercises.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.excludeTags;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Grades the solutions under many seeds in one JVM: a right answer that fails under any of them is
 * a defect of the properties. From the kit's top folder, after {@code mvn test -pl solutions}:
 *
 * <pre>{@code
 * mvn -q -pl solutions dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp "solutions/target/test-classes:solutions/target/classes:$(cat solutions/target/classpath)" \
 *     gradus.exercises.kit.Soak 1 500
 * }</pre>
 */
public final class Soak {

  private Soak() {}

  /**
   * Runs all graded properties once a seed, prints every failure and, at the end, one line with the
   * figures. The exit status is 1 if there was a failure.
   *
   * @param args the first seed and the last
   */
  public static void main(String[] args) {
    long first = Long.parseLong(args[0]);
    long last = Long.parseLong(args[1]);
    System.setProperty("gradus.summary", "true");
    // The budget of a method is for all its runs in one JVM.
    System.setProperty("gradus.budget", "100000");
    long run = 0;
    long failed = 0;
    for (long seed = first; seed <= last; seed++) {
      SummaryGeneratingListener results = grade(seed);
      run += results.getSummary().getTestsFoundCount();
      failed += results.getSummary().getTotalFailureCount();
      if (results.getSummary().getTotalFailureCount() > 0) {
        System.out.println("seed " + seed);
        results
            .getSummary()
            .printFailuresTo(new PrintWriter(System.out, true, Charset.defaultCharset()), 0);
      }
    }
    System.out.printf("seeds %d to %d: %d properties run, %d failed%n", first, last, run, failed);
    System.exit(failed == 0 && run > 0 ? 0 : 1);
  }

  private static SummaryGeneratingListener grade(long seed) {
    System.setProperty("gradus.seed", Long.toString(seed));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage("gradus.exercises"))
            .filters(excludeTags("kit"))
            .build();
    SummaryGeneratingListener results = new SummaryGeneratingListener();
    Launcher launcher = LauncherFactory.create();
    launcher.execute(request, results);
    return results;
  }
}
