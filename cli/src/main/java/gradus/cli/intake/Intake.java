package gradus.cli.intake;

import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes submissions in: from folders, archives, downloads of Moodle and Canvas, and clones. Nothing
 * of them is written anywhere or run.
 *
 * @param at the moment of which the last commit before it is taken from clones; empty if they are
 *     taken as they lie there
 * @param isEach whether each path is one submission, whatever lies in it
 * @param isPartly whether a submission is graded without the files that cannot be used; else it is
 *     refused until they are handed in again
 * @param steps of which it is said if a file is missing
 * @param stops moments, the earliest first: of a clone the last commit before each is a submission
 *     of its own, unless a moment is asked for
 * @param limits what a submission may hold
 */
public record Intake(
    Optional<Instant> at,
    boolean isEach,
    boolean isPartly,
    List<Integer> steps,
    List<Instant> stops,
    Limits limits) {

  private static final Comparator<Taken> BY_NAME =
      Comparator.comparing(
          Taken::latest,
          Comparator.comparing(Submission::student)
              .thenComparing(Submission::number)
              .thenComparing(Submission::origin));

  /** Takes clones as they lie there, and finds out what a folder holds. */
  public static final Intake USUAL = new Intake(Optional.empty(), false, false);

  /**
   * An intake with the usual limits, which expects all steps but the bonus ones.
   *
   * @param at the moment of which the last commit counts
   * @param isEach whether each path is one submission
   * @param isPartly whether the rest is graded of a submission with unusable files
   */
  public Intake(Optional<Instant> at, boolean isEach, boolean isPartly) {
    this(at, isEach, isPartly, numbers(Curriculum.steps(false)), List.of(), Limits.USUAL);
  }

  private static List<Integer> numbers(Stream<Step> steps) {
    return steps.map(Step::number).toList();
  }

  /**
   * The same intake for a course.
   *
   * @param chosen the numbers of its steps; it is said if a file of them is missing
   * @return a new intake
   */
  public Intake expecting(List<Integer> chosen) {
    return new Intake(at, isEach, isPartly, chosen, stops, limits);
  }

  /**
   * The same intake, which takes of a clone what it was before some moments, too.
   *
   * @param moments the earliest first
   * @return a new intake
   */
  public Intake stoppingAt(List<Instant> moments) {
    return new Intake(at, isEach, isPartly, steps, moments, limits);
  }

  /** The same intake of what a clone was before a moment, as far as it can be used. */
  Intake before(Instant moment) {
    return new Intake(Optional.of(moment), isEach, true, steps, List.of(), limits);
  }

  /**
   * Reads submissions as they lie there.
   *
   * @param paths folders and archives
   * @return one for each that was found: in the order of the paths, of each by their names
   */
  public static List<Submission> read(List<Path> paths) {
    return USUAL.collect(paths).submissions();
  }

  /**
   * What was found.
   *
   * @param submissions in the order of the paths; those of one path by their names
   * @param strays files beside them that belong to none
   * @param ofTimes what is not clear in the table that says when they came
   * @param earlier of each submission what a clone was before
   */
  public record Collected(
      List<Submission> submissions,
      List<String> strays,
      List<String> ofTimes,
      List<List<Submission>> earlier) {

    /**
     * The same, with what clones were before as submissions.
     *
     * @return those of one clone in the order of their moments
     */
    public Collected withEarlier() {
      List<Submission> all = new ArrayList<>();
      for (int i = 0; i < submissions.size(); i++) {
        all.addAll(earlier.get(i));
        all.add(submissions.get(i));
      }
      return new Collected(all, strays, ofTimes, Collections.nCopies(all.size(), List.of()));
    }

    /**
     * The same with the moments that a table has of submissions; it is the course's, and the date
     * of a commit its author's. A clone that the table dates came at that moment alone.
     *
     * @param moments of the submissions, in their order; empty where the table has none
     * @param unclear a sentence for each thing in the table that is not clear
     * @return new submissions
     */
    public Collected dated(List<Optional<Instant>> moments, List<String> unclear) {
      List<Submission> dated =
          IntStream.range(0, submissions.size())
              .mapToObj(i -> dated(submissions.get(i), moments.get(i)))
              .toList();
      List<List<Submission>> undated =
          IntStream.range(0, earlier.size())
              .mapToObj(i -> moments.get(i).isPresent() ? List.<Submission>of() : earlier.get(i))
              .toList();
      return new Collected(dated, strays, unclear, undated);
    }

    private static Submission dated(Submission submission, Optional<Instant> moment) {
      return submission.cameAt(moment.or(submission::handedIn));
    }
  }

  /**
   * Reads submissions.
   *
   * @param paths folders and archives
   * @return what was found
   */
  public Collected collect(List<Path> paths) {
    List<Taken> taken = new ArrayList<>();
    ParcelSplitter splitter = new ParcelSplitter();
    Set<Path> once = new LinkedHashSet<>();
    paths.forEach(path -> once.add(real(path)));
    once.forEach(path -> read(path, splitter).stream().sorted(BY_NAME).forEach(taken::add));
    return new Collected(
        taken.stream().map(Taken::latest).toList(),
        List.copyOf(splitter.strays()),
        List.of(),
        taken.stream().map(Taken::earlier).toList());
  }

  private record Taken(Submission latest, List<Submission> earlier) {}

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      throw new UserMistake(
          "%s is not there; name folders or archives with submissions.".formatted(path), missing);
    }
  }

  private List<Taken> read(Path path, ParcelSplitter splitter) {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      List<Entry> entries = FolderEntries.of(path, limits);
      List<Parcel> parcels =
          isEach ? one(name, name, entries) : splitter.ofFolder(name, name, entries);
      return parcels.parallelStream().map(this::takenAlone).toList();
    }
    if (SourceName.isSource(name) || !ArchiveFormat.isNamed(name)) {
      return readAll(
          one(
              SourceName.isSource(name) ? SourceName.of(name).stem() : name,
              name,
              List.of(file(path))));
    }
    return archive(path, name, splitter);
  }

  private static List<Parcel> one(String student, String origin, List<Entry> entries) {
    return List.of(new Parcel(student, origin, entries));
  }

  private static Entry file(Path path) {
    return FolderEntries.file(path);
  }

  private List<Taken> archive(Path path, String name, ParcelSplitter splitter) {
    String student = ArchiveFormat.stem(name);
    try (Archives archives = new Archives(isEach ? limits : limits.ofClass())) {
      List<Entry> entries = archives.entries(path);
      return readAll(
          isEach ? one(student, name, entries) : splitter.ofArchive(student, name, entries));
    } catch (Unreadable refused) {
      Parcel parcel = new Parcel(student, name, List.of());
      return List.of(new Taken(SubmissionReader.refused(parcel, refused.getMessage()), List.of()));
    }
  }

  private List<Taken> readAll(List<Parcel> parcels) {
    return parcels.stream().map(this::taken).toList();
  }

  /**
   * Takes a parcel of a folder in one of several threads. What lies in archives is kept in memory,
   * up to a hundred megabytes of each submission, so that these are taken one after the other.
   */
  private Taken takenAlone(Parcel parcel) {
    if (!parcel.hasArchive()) {
      return taken(parcel);
    }
    synchronized (this) {
      return taken(parcel);
    }
  }

  private Taken taken(Parcel parcel) {
    return new Taken(SubmissionReader.read(parcel, this), SubmissionReader.earlier(parcel, this));
  }
}
