package gradus.cli.classroom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gradus.cli.collect.IntakeRequest;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a grading was asked for; it lies beside the results, so that a class can be graded again.
 *
 * @param submissions absolute paths of folders and archives
 * @param course the course's file; empty for the whole curriculum
 * @param key the file with the key of the secret seeds; empty for none
 * @param roster the list of the class; empty for none
 * @param handedIn the table that says when students handed in; empty for none
 * @param seeds the public seeds
 * @param at the moment of which the last commit counts; empty for clones as they lie there
 * @param each whether each path is one submission, whatever lies in it
 * @param partly whether the rest is graded of a submission with unusable files
 * @param only the part of the curriculum that was graded; empty for all of the course
 */
record ClassRequest(
    List<String> submissions,
    String course,
    String key,
    String roster,
    String handedIn,
    String seeds,
    String at,
    boolean each,
    boolean partly,
    String only) {

  private static final String FILE = "request.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  ClassRequest {
    submissions = List.copyOf(submissions);
    handedIn = handedIn == null ? "" : handedIn;
  }

  /**
   * Reads the request of an earlier grading.
   *
   * @throws UserMistake if there is none
   */
  static ClassRequest read(Path results) {
    Path file = results.resolve(FILE);
    try {
      return JSON.readValue(PlainFile.read(file), ClassRequest.class);
    } catch (NoSuchFileException none) {
      throw new UserMistake(
          "%s is not there; give the --out of an earlier gradus class grade.".formatted(file),
          none);
    } catch (IOException broken) {
      throw new UserMistake(
          "%s cannot be read; gradus class grade writes it anew.".formatted(file), broken);
    }
  }

  /** The request of an earlier grading into the folder; empty if none can be read. */
  static Optional<ClassRequest> earlier(Path results) {
    try {
      return Optional.of(read(results));
    } catch (UserMistake noneOrBroken) {
      return Optional.empty();
    }
  }

  void write(Path results) {
    try {
      new OutputFile(results.resolve(FILE)).write(JSON.writeValueAsBytes(this));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Which submissions are to be read. */
  IntakeRequest intake() {
    return new IntakeRequest(
        submissions.stream().map(Path::of).toList(),
        named(course),
        named(handedIn),
        at.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(at)),
        each,
        partly);
  }

  /** The file of a name that may be empty. */
  static Optional<Path> named(String file) {
    return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
  }

  /**
   * The command that grades the same.
   *
   * @param out the folder of results
   * @param jobs the number of submissions graded at a time
   */
  List<String> command(Path out, int jobs) {
    List<String> words = new ArrayList<>(List.of("class", "grade"));
    words.addAll(submissions);
    words.addAll(List.of("--out=" + out, "--jobs=" + jobs, "--seed=" + seeds));
    add(words, "--course", course);
    add(words, "--key", key);
    add(words, "--roster", roster);
    add(words, "--handed-in", handedIn);
    add(words, "--at", at);
    add(words, "--only", only);
    if (each) {
      words.add("--each");
    }
    if (partly) {
      words.add("--partly");
    }
    return words;
  }

  private static void add(List<String> words, String option, String value) {
    if (!value.isEmpty()) {
      words.add(option + "=" + value);
    }
  }
}
