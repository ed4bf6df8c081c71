package gradus.cli.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.classroom.MixedClass;
import gradus.cli.classroom.MixedClass.Student;
import gradus.grading.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class graded by a real Slurm of three nodes, of which one dies in the middle, has the results
 * of one that is graded here, to the byte. Without Slurm on the machine it fails:
 *
 * <pre>
 * mvn verify -Pslurm -pl cli -am                   (-Dgradus.slurm.submissions=300)
 * </pre>
 */
@Tag("slurm")
class SlurmTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final int SUBMISSIONS = Integer.getInteger("gradus.slurm.submissions", 12);

  @TempDir private Path folder;

  @Test
  void aNodeDiesAndTheResultsAreTheSame() throws IOException, InterruptedException {
    for (Student student : new MixedClass(ROOT, 1).students(SUBMISSIONS)) {
      student.writeTo(folder.resolve("class"));
    }
    try (SlurmCluster cluster = new SlurmCluster()) {
      Process slurm = grade(cluster, "slurm", "--engine=slurm", "--shards=6", "--mem=1G");
      SlurmCluster.await("a verdict", () -> verdicts("slurm") > 0 || !slurm.isAlive());
      List<String> busy = cluster.busy();
      assertTrue(busy.size() > 1, "busy nodes: " + busy + log("slurm"));
      cluster.kill(busy.get(0));
      assertEquals(0, slurm.waitFor(), log("slurm"));
    }
    Process local = start("local", List.of());
    assertEquals(0, local.waitFor(), log("local"));
    assertEquals(results("local"), results("slurm"));
    assertTrue(results("slurm").contains("\"student\""), "results of nobody");
  }

  private Process grade(SlurmCluster cluster, String out, String... options) throws IOException {
    ProcessBuilder builder = builder(out, List.of(options));
    builder.environment().putAll(cluster.environment());
    return builder.start();
  }

  private Process start(String out, List<String> options) throws IOException {
    return builder(out, options).start();
  }

  private ProcessBuilder builder(String out, List<String> options) {
    List<String> words =
        new ArrayList<>(List.of("class", "grade", folder.resolve("class").toString(), "--only=02"));
    words.add("--out=" + folder.resolve(out));
    words.addAll(options);
    return new ProcessBuilder(
            new JavaCommand()
                .options("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .property("gradus.home", ROOT)
                .run("gradus.cli.Gradus", words))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(out + ".log").toFile());
  }

  private int verdicts(String out) throws IOException {
    Path journal = folder.resolve(out).resolve("journal");
    int lines = 0;
    if (Files.isDirectory(journal)) {
      try (var files = Files.newDirectoryStream(journal, "*.jsonl")) {
        for (Path file : files) {
          lines += (int) new String(Files.readAllBytes(file), UTF_8).lines().count();
        }
      }
    }
    return lines;
  }

  private String log(String out) throws IOException {
    StringBuilder text = new StringBuilder("\n");
    text.append(Files.readString(folder.resolve(out + ".log")));
    Path shards = folder.resolve(out).resolve("slurm");
    if (Files.isDirectory(shards)) {
      try (var logs = Files.newDirectoryStream(shards)) {
        for (Path log : logs) {
          text.append(log.getFileName()).append(":\n").append(Files.readString(log));
        }
      }
    }
    return text.toString();
  }

  /** The results without the moment at which they were found. */
  private String results(String out) throws IOException {
    return Files.readString(folder.resolve(out).resolve("results.json"))
        .replaceFirst("\"gradedAt\" : \"[^\"]*\"", "");
  }
}
