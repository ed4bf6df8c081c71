package gradus.cli.intake;

import gradus.cli.intake.Entry.Kind;
import gradus.cli.verdict.MachineFailure;
import gradus.grading.curriculum.Curriculum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the files of one submission that are graded, repairs them, and says all that it did. */
final class SubmissionReader {

  private final Parcel parcel;
  private final Intake intake;
  private final Notes notes = new Notes();
  private final LeftOut leftOut = new LeftOut();
  private final List<Source> sources = new ArrayList<>();

  /** Why files of the curriculum that came cannot be used. */
  private final List<String> problems = new ArrayList<>();

  private final List<String> closed = new ArrayList<>();
  private final NavigableMap<String, byte[]> files = new TreeMap<>();
  private long together;
  private Optional<Instant> handedIn = Optional.empty();

  private SubmissionReader(Parcel parcel, Intake intake) {
    this.parcel = parcel;
    this.intake = intake;
    parcel.notes().forEach(notes::add);
  }

  static Submission read(Parcel parcel, Intake intake) {
    return new SubmissionReader(parcel, intake).read();
  }

  /**
   * What a clone was before the moments that matter, the earliest first: work on the steps that are
   * due later must not make the first ones late. Of a commit with an unusable file the rest counts.
   */
  static List<Submission> earlier(Parcel parcel, Intake intake) {
    try {
      return ParcelFiles.stops(parcel, intake).stream()
          .map(stop -> read(parcel, intake.before(stop)))
          .filter(submission -> submission.refusal().isEmpty())
          .toList();
    } catch (MachineFailure failure) {
      return List.of(refused(parcel, "").failed(failure.getMessage()));
    }
  }

  /** A submission of which nothing can be read. */
  static Submission refused(Parcel parcel, String why) {
    return new SubmissionReader(parcel, Intake.USUAL).submission(Optional.of(why));
  }

  private Submission read() {
    try (Archives archives = new Archives(intake.limits())) {
      ParcelFiles parcelFiles = ParcelFiles.of(parcel, intake, notes);
      handedIn = parcelFiles.moment();
      parcelFiles.entries().forEach(entry -> sort(entry, archives));
      take();
      return submission(refusal());
    } catch (Unreadable refused) {
      files.clear();
      return submission(Optional.of(refused.getMessage()));
    } catch (MachineFailure failure) {
      return submission(Optional.empty()).failed(failure.getMessage());
    }
  }

  private Submission submission(Optional<String> refusal) {
    return new Submission(
        parcel.student(),
        parcel.number(),
        handedIn,
        parcel.origin(),
        refusal.isPresent() ? new TreeMap<>() : files,
        notes.all(),
        refusal.map(Notes::brief),
        Optional.empty());
  }

  private void sort(Entry entry, Archives archives) {
    if (entry.kind() == Kind.CROWDED) {
      throw intake.limits().tooManyEntries(parcel.origin());
    }
    Optional<LeftOut.Kind> outside = LeftOut.byPath(entry);
    if (entry.kind() == Kind.CLONE || (entry.kind() == Kind.FOLDER && !isSource(entry))) {
      return;
    }
    if (isArchive(entry, outside)) {
      open(entry, archives);
    } else if (outside.isPresent()) {
      leftOut.add(outside.get(), entry);
    } else if (entry.kind() == Kind.FILE) {
      readSource(entry);
    } else {
      complain(entry, "is " + entry.kind());
    }
  }

  private static boolean isSource(Entry entry) {
    return SourceName.isSource(entry.path());
  }

  private static boolean isArchive(Entry entry, Optional<LeftOut.Kind> outside) {
    return ArchiveFormat.isNamed(entry.path())
        && outside.equals(Optional.of(LeftOut.Kind.OTHER))
        && (entry.kind() == Kind.FILE || entry.kind() == Kind.LOCKED);
  }

  private void open(Entry archive, Archives archives) {
    if (archive.kind() == Kind.LOCKED) {
      closed.add("%s is %s; ask for it without".formatted(archive.path(), archive.kind()));
      return;
    }
    List<Entry> inside;
    try {
      inside = archives.entries(archive);
    } catch (Unreadable refused) {
      // Something else may be there that can be read.
      closed.add(refused.getMessage());
      return;
    }
    inside.forEach(entry -> sort(entry, archives));
  }

  private void readSource(Entry entry) {
    byte[] bytes = entry.bytes(intake.limits().source());
    together += bytes.length;
    if (together > intake.limits().together()) {
      throw intake.limits().tooMuchSource(parcel.origin());
    }
    if (bytes.length > intake.limits().source() || entry.size() > intake.limits().source()) {
      complain(entry, "is longer than a megabyte");
      return;
    }
    SourceText text = SourceText.of(bytes);
    if (text.isBlank() && text.problem().isEmpty()) {
      notes.add("%s is empty, as if it had not been handed in".formatted(entry.path()));
      return;
    }
    if (text.problem().isPresent()) {
      complain(entry, text.problem().get());
      return;
    }
    Source source = new Source(entry, SourceName.of(entry.name()), text);
    if (source.isOfKit()) {
      leftOut.add(LeftOut.Kind.KIT, entry);
    } else if (source.curriculum().isEmpty() && source.isTest()) {
      leftOut.add(LeftOut.Kind.TEST, entry);
    } else {
      requireRoom();
      sources.add(source);
    }
  }

  private void requireRoom() {
    if (sources.size() == intake.limits().sources()) {
      throw new Unreadable(
          "%s holds more than %,d sources; ask for those of the steps alone"
              .formatted(parcel.origin(), intake.limits().sources()));
    }
  }

  /**
   * A file of the curriculum that cannot be used is to be asked for; of a helper it is only said.
   */
  private void complain(Entry entry, String what) {
    boolean isOwn =
        isSource(entry) && SourceName.curriculum(SourceName.of(entry.name()).base()).isPresent();
    if (isOwn) {
      problems.add("%s %s".formatted(entry.path(), what));
    } else {
      notes.add("%s is left out: it %s".formatted(entry.path(), what));
    }
  }

  private void take() {
    SortedMap<String, List<Version>> all = new Layout(notes).of(sources);
    all.forEach(this::take);
    dropTwins();
    leftOut.sentence().ifPresent(notes::add);
    if (hasOwn()) {
      closed.forEach(notes::add);
      sayMissing();
    }
  }

  private void take(String path, List<Version> versions) {
    List<Version> sorted = versions.stream().sorted(Version.BEST_FIRST).toList();
    Version best = sorted.get(0);
    for (Version other : sorted.subList(1, sorted.size())) {
      if (best.isAlike(other)) {
        continue;
      }
      if (Version.BEST_FIRST.compare(best, other) == 0) {
        problems.add(
            "%s came in two versions, %s and %s".formatted(path, best.place(), other.place()));
        return;
      }
      notes.add("%s: %s is taken, and not %s".formatted(path, best.place(), other.place()));
    }
    if (best.isRenamed()) {
      notes.addRenamed(best.place(), path);
    }
    best.source().text().repairs().forEach(repair -> notes.add(repair, path));
    files.put(path, best.source().text().bytes().array());
  }

  /** Where letters' case does not count, the second of two files would replace the first. */
  private void dropTwins() {
    Map<String, String> seen = new HashMap<>();
    for (String path : List.copyOf(files.keySet())) {
      String twin = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      if (twin != null) {
        // Capital letters come first: a class is named with one.
        notes.add("%s is left out: its name differs from %s only by case".formatted(path, twin));
        files.remove(path);
      }
    }
  }

  private void sayMissing() {
    List<String> missing =
        Layout.files(intake.steps()).stream().filter(path -> !files.containsKey(path)).toList();
    if (!missing.isEmpty()) {
      notes.add("not handed in: " + Notes.some(missing));
    }
  }

  /** Whether a file came in which something is to be written. */
  private boolean hasOwn() {
    return Curriculum.STEPS.stream()
        .flatMap(step -> Layout.files(List.of(step.number())).stream())
        .anyMatch(files::containsKey);
  }

  private Optional<String> refusal() {
    if (!problems.isEmpty() && !intake.isPartly()) {
      return Optional.of(
          "%s; ask for %s again"
              .formatted(Notes.some(problems), problems.size() == 1 ? "this file" : "these files"));
    }
    problems.forEach(problem -> notes.add(problem + ", and is not graded"));
    return hasOwn() ? Optional.empty() : Optional.of(nothing());
  }

  private String nothing() {
    if (!closed.isEmpty()) {
      return closed.get(0);
    }
    if (parcel.entries().isEmpty()) {
      return parcel.notes().contains(ParcelSplitter.TYPED)
          ? "no file came, but a text that was typed into the platform; ask for the sources"
          : "%s is empty; ask for the sources".formatted(parcel.origin());
    }
    if (leftOut.count(LeftOut.Kind.CLASS_FILE) > 0) {
      return "only class files came, and no source; ask for the files that end in .java";
    }
    if (leftOut.count(LeftOut.Kind.SOLUTION) > 0) {
      return "only files below a folder named solutions came; ask for the folder exercises";
    }
    List<String> others = leftOut.someNames();
    return "none of the curriculum's files came%s; ask for the folder exercises/src/main/java/gradus/exercises"
        .formatted(others.isEmpty() ? "" : ", but " + String.join(", ", others));
  }
}
