package gradus.cli.classroom;

import gradus.cli.collect.IntakeOptions;
import gradus.cli.collect.IntakeRequest;
import gradus.cli.command.Converters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a class is graded by; kept beside the results, so that it can be graded again. */
final class GradeOptions {

  @Mixin private IntakeOptions intake;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The key of the secret seeds, made by gradus class key.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--roster",
      paramLabel = "CSV",
      description = "The list of the class, which says who has not handed in.")
  private Optional<Path> roster = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.SeedNumber.class,
      description = "The public seed of all random cases (default: 1).")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = "Grade and count only the step of this part: 07, DenseLayer.")
  private Optional<String> only = Optional.empty();

  ClassRequest request() {
    IntakeRequest read = intake.request();
    return new ClassRequest(
        read.paths().stream().map(GradeOptions::absolute).toList(),
        read.courseFile().map(GradeOptions::absolute).orElse(""),
        key.map(GradeOptions::absolute).orElse(""),
        roster.map(GradeOptions::absolute).orElse(""),
        read.handedInFile().map(GradeOptions::absolute).orElse(""),
        seed.map(String::valueOf).orElse("1"),
        read.at().map(Instant::toString).orElse(""),
        read.each(),
        read.partly(),
        only.orElse(""));
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
