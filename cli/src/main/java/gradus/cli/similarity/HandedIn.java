package gradus.cli.similarity;

import gradus.cli.kit.JavaCode;
import gradus.grading.curriculum.Exercise;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one submission, each parsed once. */
public final class HandedIn {

  private final SortedMap<String, byte[]> files;
  private final Map<String, JavaCode> parsed = new HashMap<>();

  /**
   * Keeps the files.
   *
   * @param files their bytes by their path from {@code gradus/exercises} on
   */
  public HandedIn(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  /**
   * All files.
   *
   * @return their bytes by path
   */
  public SortedMap<String, byte[]> files() {
    return new TreeMap<>(files);
  }

  /**
   * The code of the file in which a method is written.
   *
   * @param exercise the method
   * @return empty if the file was not handed in
   */
  public Optional<JavaCode> code(Exercise exercise) {
    String path = "%s/%s.java".formatted(exercise.folder(), exercise.file());
    return Optional.ofNullable(files.get(path))
        .map(
            bytes ->
                parsed.computeIfAbsent(
                    path, none -> JavaCode.of(new String(bytes, StandardCharsets.UTF_8))));
  }
}
