package gradus.cli.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.process.JavaCommand;
import gradus.math.Matrix;
import gradus.nn.mistake.Diagnosis;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process that appends entries until it is killed, or may not go on; it prints each it has. */
final class AppendingProcess {

  private AppendingProcess() {}

  /** Starts the process; {@code shell} comes before the command, such as a limit. */
  static Process start(Path results, String shell) throws IOException {
    List<String> java =
        new JavaCommand()
            .options("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData")
            .classPath(classPath())
            .run(AppendingProcess.class.getName(), List.of(results.toString()));
    String command = String.join(" ", java.stream().map(word -> "'" + word + "'").toList());
    return new ProcessBuilder("sh", "-c", shell + "exec " + command)
        .redirectErrorStream(true)
        .start();
  }

  /** Made of the classes that are needed: a launcher of tests need not say its own. */
  private static String classPath() {
    return Stream.of(
            AppendingProcess.class,
            Entry.class,
            Curriculum.class,
            Diagnosis.class,
            Matrix.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(place -> Path.of(URI.create(place.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  public static void main(String[] arguments) {
    Journal journal = Journal.read(Path.of(arguments[0]));
    try (JournalWriter writer = journal.writer("local")) {
      System.out.println("open");
      for (int i = journal.size(); true; i++) {
        writer.append(Verdicts.entry(1 + i % 13, "text " + i));
        System.out.println("text " + i);
      }
    } catch (UserMistake full) {
      System.out.println(full.getMessage());
    }
  }
}
