package gradus.grading.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.grading.compile.ExerciseCompiler;
import gradus.grading.curriculum.KitPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The main class of the process in which the submissions of a class are compiled: what the compiler
 * does with a student's file is the student's doing, too, but none of their code runs here.
 */
final class CompileWorker {

  /** The answer if all is done, and the process can go on. */
  static final String DONE = "done";

  /** The answer if all is done, and a compiler that nobody waits for is still running. */
  static final String WORN = "worn";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What is to be compiled.
   *
   * @param root of the kit with the submission
   * @param output the folder below which the classes go
   * @param classPath of the kit and the libraries
   * @param folders the last parts of the packages of the steps
   */
  record Order(String root, String output, List<String> classPath, List<String> folders) {

    String line() {
      try {
        return JSON.writeValueAsString(this);
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private CompileWorker() {}

  /**
   * Answers orders until the input ends.
   *
   * @param arguments none
   * @throws IOException if the input cannot be read
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    WorkerChannel channel = WorkerChannel.open();
    channel.begin(channel.order());
    while (true) {
      channel.answer(answerTo(channel.next()));
    }
  }

  private static String answerTo(String request) {
    try {
      compile(JSON.readValue(request, Order.class));
      return isCompilerRunning() ? WORN : DONE;
    } catch (IOException | RuntimeException | LinkageError defect) {
      return Worker.FAILURE + defect.toString().replaceAll("\\s+", " ");
    }
  }

  private static void compile(Order order) throws IOException {
    KitPaths paths = KitPaths.ofKit(Path.of(order.root()));
    List<Path> classPath = order.classPath().stream().map(Path::of).toList();
    new ExerciseCompiler(paths, Path.of(order.output()), classPath).compile(order.folders());
  }

  private static boolean isCompilerRunning() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(ExerciseCompiler.THREAD));
  }
}
