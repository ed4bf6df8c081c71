package gradus.cli.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Merges a newer stub into the file that a student has made of an older one. The student's file is
 * the beginning, and is changed only where the newer stub differs from the older one: so whatever
 * they wrote stays byte for byte.
 */
final class Merge {

  /**
   * What has become of a file.
   *
   * @param text the merged file
   * @param news what has come in
   * @param conflicts what a person should look at
   */
  record Result(String text, List<String> news, List<String> conflicts) {}

  /** A piece of the student's file and what replaces it. */
  private record Edit(int from, int to, String text) {}

  private final SourceFile old;
  private final SourceFile fresh;
  private final SourceFile students;
  private final String lineEnd;

  private final List<Edit> edits = new ArrayList<>();
  private final List<String> news = new ArrayList<>();
  private final List<String> conflicts = new ArrayList<>();

  /** The keys of members of the older stub that have found their newer form. */
  private final Set<String> matched = new HashSet<>();

  private Merge(SourceFile old, SourceFile fresh, SourceFile students) {
    this.old = old;
    this.fresh = fresh;
    this.students = students;
    this.lineEnd = students.text().contains("\r\n") ? "\r\n" : "\n";
  }

  /**
   * Merges.
   *
   * @param old the stub that the student began with
   * @param fresh the newer stub
   * @param students their file
   * @return empty if one of them is no valid Java, or if a body would not have stayed: then nothing
   *     may be changed
   */
  static Optional<Result> of(String old, String fresh, String students) {
    Optional<SourceFile> before = SourceFile.of(old);
    Optional<SourceFile> after = SourceFile.of(fresh);
    Optional<SourceFile> mine = SourceFile.of(students);
    if (before.isEmpty() || after.isEmpty() || mine.isEmpty()) {
      return Optional.empty();
    }
    Result result = new Merge(before.get(), after.get(), mine.get()).merge();
    return SourceFile.of(result.text())
        .filter(merged -> keepsBodies(before.get(), mine.get(), merged))
        .map(merged -> result);
  }

  /** Whether every body that is not the older stub's is in the merged file, byte for byte. */
  private static boolean keepsBodies(SourceFile old, SourceFile students, SourceFile merged) {
    List<String> there = new ArrayList<>(merged.members().stream().map(Member::body).toList());
    return students.members().stream()
        .filter(Member::hasBody)
        .filter(
            member -> old.find(member.key()).filter(o -> isSame(o.body(), member.body())).isEmpty())
        .allMatch(member -> there.remove(member.body()));
  }

  private Result merge() {
    mergeImports();
    mergeType();
    fresh.members().forEach(this::mergeMember);
    old.members().stream()
        .filter(member -> !matched.contains(member.key()) && fresh.find(member.key()).isEmpty())
        .forEach(this::mergeRemoved);
    return new Result(applied(), news, conflicts);
  }

  private void mergeImports() {
    List<String> missing =
        fresh.imports().stream()
            .filter(line -> !old.imports().contains(line) && !students.imports().contains(line))
            .toList();
    if (!missing.isEmpty()) {
      StringBuilder lines = new StringBuilder();
      missing.forEach(line -> lines.append(lineEnd).append(line));
      insert(students.importsEnd(), lines.toString());
      news.add("imports");
    }
  }

  private void mergeType() {
    Member mine = students.type();
    if (!isSame(old.type().head(), fresh.type().head())
        && !isSame(mine.head(), fresh.type().head())) {
      replaceHead(mine, old.type(), fresh.type(), "the comment above the class");
    }
  }

  private void mergeMember(Member newer) {
    Optional<Member> older = older(newer);
    older.ifPresent(member -> matched.add(member.key()));
    Optional<Member> mine = older.flatMap(this::mine).or(() -> students.find(newer.key()));
    if (mine.isEmpty()) {
      insertNew(newer, older);
    } else if (older.isEmpty()) {
      mergeOwn(mine.get(), newer);
    } else if (newer.hasBody() && mine.get().hasBody()) {
      mergeHead(mine.get(), older.get(), newer);
      mergeBody(mine.get(), older.get(), newer);
    } else {
      mergeWhole(mine.get(), older.get(), newer);
    }
  }

  /** The older form of a member: of the same key, or of the same name alone. */
  private Optional<Member> older(Member newer) {
    return old.find(newer.key())
        .or(
            () ->
                fresh
                    .findAlone(newer.name())
                    .filter(alone -> alone.key().equals(newer.key()))
                    .flatMap(alone -> old.findAlone(newer.name()))
                    .filter(alone -> fresh.find(alone.key()).isEmpty()));
  }

  private Optional<Member> mine(Member older) {
    return students.find(older.key());
  }

  private void mergeHead(Member mine, Member older, Member newer) {
    if (!isSame(older.head(), newer.head()) && !isSame(mine.head(), newer.head())) {
      replaceHead(mine, older, newer, newer.name());
      boolean isMine = !isSame(mine.body(), older.body());
      if (isMine && !older.signature().equals(newer.signature())) {
        conflicts.add(
            "%s: its first line has changed; see whether your code still fits"
                .formatted(newer.name()));
      }
    }
  }

  private void replaceHead(Member mine, Member older, Member newer, String name) {
    edits.add(new Edit(mine.start(), mine.bodyStart(), inMyLines(newer.head())));
    news.add(name);
    if (!isSame(mine.head(), older.head())) {
      conflicts.add(
          "%s: you had changed what stands above the code, and so has the course; the course's is"
                  .formatted(name)
              + " there now, and yours is in the copy");
    }
  }

  private void mergeBody(Member mine, Member older, Member newer) {
    boolean isMine = !isSame(mine.body(), older.body());
    boolean isNew = !isSame(older.body(), newer.body()) && !isSame(mine.body(), newer.body());
    if (isNew && !isMine) {
      edits.add(new Edit(mine.bodyStart(), mine.end(), inMyLines(newer.body())));
      news.add("the code of " + newer.name());
    } else if (isNew && !newer.isGraded()) {
      conflicts.add(
          "%s: you have changed code that the course has changed as well; yours stays"
              .formatted(newer.name()));
    }
  }

  private void mergeWhole(Member mine, Member older, Member newer) {
    if (isSame(older.text(), newer.text()) || isSame(mine.text(), newer.text())) {
      return;
    }
    if (isSame(mine.text(), older.text())) {
      edits.add(new Edit(mine.start(), mine.end(), inMyLines(newer.text())));
      news.add(newer.name());
    } else {
      conflicts.add(
          "%s: you have changed what the course has changed as well; yours stays"
              .formatted(newer.name()));
    }
  }

  /** A student's own member and a new one of the course have the same name. */
  private void mergeOwn(Member mine, Member newer) {
    if (!isSame(mine.text(), newer.text())) {
      conflicts.add("%s is new, and you have one of your own; yours stays".formatted(newer.key()));
    }
  }

  private void insertNew(Member newer, Optional<Member> older) {
    String indent = " ".repeat(2);
    insert(placeFor(newer), lineEnd + lineEnd + indent + inMyLines(newer.text()));
    if (older.isEmpty()) {
      news.add(newer.name() + ", which is new");
    } else {
      conflicts.add("%s was missing in your file, and is back".formatted(newer.name()));
    }
  }

  /** Behind the member that it follows in the newer stub, as far as the student has that. */
  private int placeFor(Member newer) {
    int index = fresh.members().indexOf(newer);
    return fresh.members().subList(0, index).stream()
        .map(before -> older(before).flatMap(this::mine).or(() -> students.find(before.key())))
        .flatMap(Optional::stream)
        .reduce((first, second) -> second)
        .map(Member::end)
        .map(this::endOfLine)
        .orElse(students.type().end() + 1);
  }

  /** Behind a comment that ends the line, if nothing else does. */
  private int endOfLine(int place) {
    int end = place;
    while (end < students.text().length() && "\r\n".indexOf(students.text().charAt(end)) < 0) {
      end++;
    }
    return students.text().substring(place, end).matches("\\h*(//.*)?") ? end : place;
  }

  private void mergeRemoved(Member older) {
    mine(older)
        .ifPresent(
            member -> {
              if (isSame(member.text(), older.text())) {
                edits.add(new Edit(member.start(), member.end(), ""));
                news.add("%s is gone".formatted(older.name()));
              } else {
                conflicts.add("%s is no longer asked for; yours stays".formatted(older.name()));
              }
            });
  }

  private void insert(int place, String text) {
    edits.add(new Edit(place, place, text));
  }

  /** The student's file with all edits; those at one place in the order in which they were made. */
  private String applied() {
    StringBuilder text = new StringBuilder();
    int done = 0;
    List<Edit> ordered =
        edits.stream()
            .sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to))
            .toList();
    for (Edit edit : ordered) {
      text.append(students.text(), done, edit.from()).append(edit.text());
      done = edit.to();
    }
    return text.append(students.text().substring(done)).toString();
  }

  private String inMyLines(String text) {
    return text.replace("\r\n", "\n").replace("\n", lineEnd);
  }

  private static boolean isSame(String one, String other) {
    return Objects.equals(one.replace("\r", ""), other.replace("\r", ""));
  }

  /** Whether two texts are the same but for the line ends. */
  static boolean isSameText(String one, String other) {
    return Stream.of(one, other).map(text -> text.replace("\r", "")).distinct().count() == 1;
  }
}
