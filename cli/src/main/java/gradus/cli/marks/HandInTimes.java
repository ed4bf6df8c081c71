package gradus.cli.marks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gradus.cli.failure.UserMistake;
import gradus.cli.marks.Roster.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When students handed in, as a table says it: downloads of learning platforms do not. Moodle's
 * grading worksheet is such a table.
 *
 * @param moments by students
 * @param repeated students of whom a later row says another moment, which counts
 */
public record HandInTimes(Map<Person, Instant> moments, Set<Person> repeated) {

  /**
   * A submission as the table may name it.
   *
   * @param student the name that it bears
   * @param number the platform's number; empty if there is none
   */
  public record Name(String student, String number) {}

  private static final List<String> COLUMNS =
      List.of(
          "handed in",
          "submitted",
          "submitted at",
          "submission time",
          // Moodle's in English, German, French and Spanish.
          "last modified (submission)",
          "zuletzt geändert (abgabe)",
          "dernière modification (travail remis)",
          "última modificación (entrega)");

  /**
   * Reads such a table.
   *
   * @param csv a file with columns as a roster's, and one with the moments
   * @param zone of moments that say none
   * @return the moments
   */
  public static HandInTimes read(Path csv, ZoneId zone) {
    Map<Person, Instant> moments = new LinkedHashMap<>();
    Set<Person> repeated = new LinkedHashSet<>();
    RosterTable.forEach(
        csv,
        (row, person) ->
            moment(csv, zone, row)
                .map(moment -> moments.put(person, moment))
                .ifPresent(earlier -> repeated.add(person)));
    return new HandInTimes(moments, repeated);
  }

  private static Optional<Instant> moment(Path csv, ZoneId zone, NamedCsvRecord row) {
    String column =
        row.getHeader().stream()
            .filter(name -> COLUMNS.contains(name.strip().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserMistake(
                        "%s has no column with moments; call one Handed in.".formatted(csv)));
    String text = WrittenMoment.plain(row.findField(column).orElse(""));
    return text.isEmpty() || text.equals("-")
        ? Optional.empty()
        : Optional.of(
            WrittenMoment.parse(text, zone)
                .orElseThrow(() -> wrong(csv, row.getStartingLineNumber(), text)));
  }

  private static UserMistake wrong(Path csv, long line, String text) {
    return new UserMistake(
        "%s, line %d: %s is no moment; write it as 2026-11-29 23:05 or 2026-11-29T23:05:00+01:00."
            .formatted(csv, line, text));
  }

  /**
   * When a submission came.
   *
   * @param student the name that it bears
   * @param number the platform's number; empty if there is none
   * @return empty if the table does not say it of one student
   */
  public Optional<Instant> of(String student, String number) {
    List<Person> people = candidates(new Name(student, number));
    return people.size() == 1 ? Optional.of(moments.get(people.get(0))) : Optional.empty();
  }

  private List<Person> candidates(Name name) {
    return new Roster(List.copyOf(moments.keySet())).candidates(name.student(), name.number());
  }

  /**
   * Rows that give nobody a moment, or not for sure.
   *
   * @param submissions of the class
   * @return a sentence for each
   */
  public List<String> complaints(List<Name> submissions) {
    List<String> complaints = new ArrayList<>();
    Set<Person> unused = new LinkedHashSet<>(moments.keySet());
    for (Name submission : submissions) {
      List<Person> candidates = candidates(submission);
      candidates.forEach(unused::remove);
      if (candidates.size() > 1) {
        complaints.add(
            "%s, so none of these rows counts"
                .formatted(Roster.unmatched(submission.student(), candidates)));
      }
    }
    repeated.forEach(
        person ->
            complaints.add(
                "%s has several rows, and the last counts".formatted(Roster.shown(person))));
    unused.forEach(
        person -> complaints.add("%s is nobody who handed in".formatted(Roster.shown(person))));
    return complaints.stream().distinct().toList();
  }
}
